/** Words of organisations' names that are no legal form, folded. */
const WORDS = new Set(`university universität universitat université universidad universita hochschule fachhochschule college school schule institute institut instituto academy akademie académie faculty
hospital klinik klinikum clinic bank sparkasse versicherung insurance foundation stiftung fondation fundación association verband verein federation council ministry ministerium agency agentur agence agencia chamber kammer
consulting consultants solutions technologies technology systems systeme software logistics logistik industries industrie industria engineering services manufacturing enterprises international worldwide global company companies
partners associates ventures capital studio studios labs laboratories werke maschinenbau anlagenbau handel handels trading distribution electronics energy pharma automotive airlines hotel restaurant verlag
publishing press media news magazine zeitung shop store group gruppe groupe grupo holding holdings`.split(/\s+/));

const EAST_ASIAN = /(?:公司|集团|集團|大学|大學|学院|學院|学校|學校|银行|銀行|医院|醫院|病院|研究院|研究所|协会|協會|協会|商会|商會|基金会|事务所|事務所|工厂|工廠|厂|製作所|工業|産業|商事|中心|센터|대학교|은행|병원|연구소|협회|전자|그룹|산업)$/u;

/** How many words of a folded text are words of organisations. */
export function hasOrganisationWord(folded: string): boolean {
  return EAST_ASIAN.test(folded) || folded.split(/[\s,.&()/-]{1,8}/u, 20).some((word) => WORDS.has(word));
}

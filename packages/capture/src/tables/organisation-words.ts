/** Words of organisations' names that say what kind it is; one of them beside a name makes an organisation. Folded. */
const INSTITUTIONS = new Set(`university universität universitat université universidad universidade universita università hochschule
  fachhochschule college collège school schule école escuela institute institut instituto istituto academy akademie académie academia faculty
  fakultät faculté facultad hospital hôpital klinik klinikum clinic clinique clínica bank banque banco sparkasse foundation stiftung fondation
  fundación fondazione association asociación associazione verband verein federation council ministry ministerium ministère ministerio agency
  agentur agence agencia chamber kammer cámara genossenschaft coopérative cooperativa stadtwerke mairie ayuntamiento museum musée museo library
  bibliothek bibliothèque biblioteca verlag zeitung hotel restaurant apotheke gruppe groupe grupo holding holdings`.split(/\s+/));

/** Trades that companies have in their names; beside another word they make an organisation, alone they are a department or a field. Folded. */
const TRADES = new Set(`group versicherung insurance consulting consultants solutions technologies technology systems systeme software logistics
  logistik logistique logística industries industrie industria industrias engineering services manufacturing enterprises international worldwide
  global company companies partners associates ventures capital studio studios labs laboratories laboratoires laboratorios werke maschinenbau
  anlagenbau handel handels trading distribution electronics energy pharma automotive airlines publishing press media news magazine shop store foods
  dairy creamery pumps textiles packaging bearings machinery foundry brewery winery distillery bakery motors freight aerospace robotics biotech
  therapeutics chemicals plastics polymers coatings ceramics telecom networks realty storage supplies hardware appliances instruments valves gaskets
  fasteners apparel outfitters orchards vineyards conservas bodegas talleres transportes construcciones ateliers établissements fonderie imprimerie
  menuiserie brasserie boulangerie transports fabrik manufaktur druckerei brauerei molkerei spedition autohaus fördertechnik technik elektrotechnik
  bau metallbau holzbau summit conference congress expo`.split(/\s+/));

const EAST_ASIAN = new RegExp('(?:公司|集团|集團|大学|大學|学院|學院|学校|學校|银行|銀行|医院|醫院|病院|研究院|研究所|协会|協會|協会|商会|商會|基金会|事务所|事務所|工厂|工廠|厂|製作所'
  + '|工業|産業|商事|中心|센터|대학교|은행|병원|연구소|협회|전자|그룹|산업)$', 'u');

const wordsOf = (folded: string) => folded.split(/[\s,.&()/-]{1,8}/u, 20).filter(Boolean);

/** Whether a folded text names an organisation by a word that says what kind it is: "Example University", 云杉研究所. */
export const isInstitution = (folded: string): boolean => EAST_ASIAN.test(folded) || wordsOf(folded).some((word) => INSTITUTIONS.has(word));

/** Whether a folded text has a word of organisations in it; a trade alone, "Logistics", is none. */
export function hasOrganisationWord(folded: string): boolean {
  const words = wordsOf(folded);
  return isInstitution(folded) || (words.length > 1 && words.some((word) => TRADES.has(word)));
}

/** Whether one folded word is of those organisations have in their names. */
export const isOrganisationWord = (word: string): boolean => INSTITUTIONS.has(word) || TRADES.has(word);

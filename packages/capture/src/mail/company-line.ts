import { legalFormOf, splitAfterLegalForm } from '../tables/legal-forms.js';
import { hasOrganisationWord } from '../tables/organisation-words.js';
import { isFirm } from '../tables/title-words.js';
import { fold } from '../text/clean-text.js';

/** Whether a text is a company's by its form, with or without an address behind a comma. */
export function hasForm(text: string): boolean {
  return text.length <= 160 && (legalFormOf(text) !== null || isFirm(fold(text)) || commaAfterForm(text) >= 0);
}

/** A form before the name, 株式会社, takes the next word; one behind it ends the company. */
export function splitBehindCompany(text: string): { company: string; rest: string } | null {
  const [, company, rest] = /^((?:株式会社|合同会社|有限会社|주식회사|\(株\)|\(有\)|\(주\))\s?\S{1,40})\s(.{2,100})$/u.exec(text) ?? [];
  if (company && rest) return { company, rest };
  return legalFormOf(text) ? null : splitAfterLegalForm(text);
}

/** How East Asian names of companies end that leave their legal form away: 天龙机械, 東山製作所. */
const TRADES = '科技|机械|機械|电子|電子|电器|電器|电气|電氣|实业|實業|贸易|貿易|商贸|商貿|外贸|工贸|工业|工業|制造|製造|设备|設備|自动化|自動化|材料|精密|机电|機電'
  + '|五金|塑胶|塑膠|化工|国际|國際|控股|投资|投資|物流|食品|服饰|服飾|纺织|紡織|医疗|醫療|生物|制药|製藥|能源|汽配|汽车|网络|網路|软件|軟體|传媒|文化|建材|家具|包装'
  + '|印刷|工厂|廠|厂|商店|商行|商会|工房|製作所|工務店|商事|商店|産業|製薬|建設|電機|電気';
const TRADE_END = new RegExp(`^[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]{2,16}(?:${TRADES})$`, 'u');

/** A university, a ministry, works: an organisation by a word of its name, which is written like one. */
export function isOrganisation(text: string): boolean {
  if (TRADE_END.test(text)) return true;
  const words = text.split(/\s{1,9}/, 10), small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length <= 7 && small <= words.length / 2 && !/[.!?:,]/.test(text) && hasOrganisationWord(fold(text));
}

/** Where a line may join a title and a company: at commas first, then at words that say so, last at words that join anything. */
export function jointsOf(text: string): { before: string; behind: string }[] {
  const cut = ({ index, 0: joint }: RegExpMatchArray) => ({ before: text.slice(0, index), behind: text.slice((index ?? 0) + joint.length) });
  return [
    ...text.matchAll(/,\s/g), ...text.matchAll(/\s(?:at|@|bei der|bei|chez)\s/gi),
    ...[...text.matchAll(/\s(?:der|en|für|for|of|de|del|di)\s/gi)].reverse(),
  ].slice(0, 12)
    .map(cut);
}

/** The comma behind a company, not one within its form: "Acme Co., Ltd, 1 High Street". */
export function commaAfterForm(text: string): number {
  if (legalFormOf(text)) return -1;
  return [...text.matchAll(/,\s/g)].map(({ index }) => index).findLast((index) => legalFormOf(text.slice(0, index))) ?? -1;
}

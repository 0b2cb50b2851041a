import { splitBehindForm } from '../tables/legal-forms.js';
import { labelOf } from '../tables/labels.js';
import { cleanText } from '../text/clean-text.js';

/** A number of a house that an element of its own sets apart: 西山路 66 号. */
const NUMBER_APART = /(?<=\p{Script=Han})\s(\d{1,5})\s(?=[号號幢栋棟楼樓层層室弄巷])/gu;

/** A place, and the company its first line names, if it does. */
export interface Place { value: string; company: string | null }

const LONGEST = 200;
const NOT_IN_PLACES = /@|(?:https?|javascript|data|blob|vbscript|file):|www\.|[<>{}*]|[$€£]\s?\d|发布时间|发布日期|浏览次数|印发/i;
/** What a line goes on with behind an address: a number with its label, a company. */
const BEHIND = /[\s,;|·]{1,3}(?:(?:[一-鿿]{0,4}(?:电话|電話|传真|傳真|邮编|邮箱|热线)|t[eé]l(?:efon|[eé]fono|[eé]phone)?|phone|fax|mobil|e-?mail)\.?\s?:?\s?[\d+(].{0,200}|\S{2,30}(?:株式会社|有限公司))$/i;
/** A postal code in brackets behind an address: （邮编：710000）. */
const CODE_BEHIND = /\s?[(（](?:(?:邮政编码|邮编|郵遞區號|郵編|p\.?c\.?|postal code)\s?[:：]?\s?)?\d{5,6}[)）]$/i;
/** A link to a map in brackets, the host of a site. */
const LINK_BEHIND = /\s?,?\s?(?:[([](?:アクセス|地図|マップ|地图|查看地图|地圖|karte|anfahrt|lageplan|map|view map|directions|plan|plan d.accès|itinéraire|mapa|ver mapa|cómo llegar|mappa|come arrivare|route|routebeschrijving)(?:はこちら)?[)\]]|[\s,;|·–-]{2,4}(?:[a-z\d-]{2,40}\.){1,3}[a-z]{2,24})$/i;
const SOMETHING_ELSE = /©|\(c\)\s|copyright|all rights|alle rechte|tous droits/i;

/** A box where only letters arrive, and a branch by its name: somebody's place rather stands elsewhere. */
const BESIDES = new RegExp('postfach|p\\.?\\s?o\\.?\\s?box|postbus|boîte postale|\\b[bc][ps]\\s\\d{2,6}\\b|apartado|casella postale|caixa postal|私書箱|郵政信箱|邮政信箱'
  + '|分公司|代表处|代表處|办事处|辦事處|分部|营业所|営業所|支店|支社|出張所|niederlassung|zweigstelle|außenstelle|branch|succursale|sucursal|filiale|delegación|vestiging', 'i');

/** Whether a text gives a post box or a branch, not where somebody sits. */
export const isBesides = (text: string): boolean => BESIDES.test(text);

/** A city or an address as written, cleaned, without the company it is of; `null` for what is none. */
export function locationOf(raw: string): Place | null {
  const text = cleanText(raw), label = labelOf(text);
  if (label !== null && label.field !== 'location' && label.value !== '') return null;
  const written = (label?.value ? label.value : text).replace(BEHIND, '').replace(LINK_BEHIND, '').replace(CODE_BEHIND, '').replace(/^[\s,;|·•-]{1,5}|[\s,;|·•-]{1,5}$/gu, '')
    .replace(NUMBER_APART, '$1');
  const behind = splitBehindForm(written), value = behind?.rest || written;
  const isPlace = value.length >= 2 && value.length <= LONGEST && /\p{L}/u.test(value) && !NOT_IN_PLACES.test(value) && !SOMETHING_ELSE.test(written);
  return isPlace ? { value, company: behind?.company ?? null } : null;
}

/** Whether one place is written in the other: "Berlin" and "Berlin, Germany". */
export function isSamePlace(a: { key: string }, b: { key: string }): boolean {
  if (!a.key || !b.key) return false;
  const isWithin = (short: string, long: string) => ` ${long} `.includes(` ${short} `) || (/\p{Script=Han}/u.test(short) && long.includes(short));
  return isWithin(a.key, b.key) || isWithin(b.key, a.key);
}

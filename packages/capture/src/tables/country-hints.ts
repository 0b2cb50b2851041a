/**
 * Words that say in which country somebody is: its names, and what only its addresses have. Folded; whole words, or anywhere for East Asian
 * writing.
 */
const COUNTRIES: Readonly<Record<string, string>> = {
  DE: 'germany deutschland allemagne alemania 德国 德國 ドイツ', AT: 'austria österreich autriche 奥地利', CH: 'switzerland schweiz suisse svizzera 瑞士',
  FR: 'france frankreich francia 法国 法國 フランス', BE: 'belgium belgien belgique belgië 比利时',
  NL: 'netherlands niederlande nederland 荷兰', LU: 'luxembourg luxemburg', GB: 'england scotland wales uk 英国 英國 イギリス', IE: 'ireland irland 爱尔兰',
  ES: 'spain spanien españa espagne 西班牙', PT: 'portugal 葡萄牙', IT: 'italy italien italia italie 意大利',
  US: 'usa 美国 美國 アメリカ', CA: 'canada kanada 加拿大', MX: 'mexico méxico 墨西哥', BR: 'brazil brasil brasilien 巴西', AR: 'argentina 阿根廷', CL: 'chile 智利',
  CO: 'colombia', PE: 'peru perú', AU: 'australia australien 澳大利亚', NZ: 'zealand 新西兰', IN: 'india indien 印度', SG: 'singapore singapur 新加坡',
  CN: 'china 中国 prc', HK: 'hongkong 香港', TW: 'taiwan 台湾 台灣 臺灣', MO: 'macau 澳门', JP: 'japan 日本', KR: 'korea 한국 대한민국 韩国', VN: 'vietnam viêtnam 越南',
  TH: 'thailand 泰国', MY: 'malaysia 马来西亚', ID: 'indonesia 印度尼西亚', PH: 'philippines 菲律宾',
  SE: 'sweden schweden sverige 瑞典', NO: 'norway norwegen norge 挪威', DK: 'denmark dänemark danmark 丹麦', FI: 'finland finnland suomi 芬兰',
  PL: 'poland polen polska 波兰', CZ: 'czechia tschechien česko 捷克', HU: 'hungary ungarn magyarország', RO: 'romania rumänien',
  GR: 'greece griechenland', TR: 'turkey türkei türkiye 土耳其',
  RU: 'russia russland россия 俄罗斯', UA: 'ukraine україна', IL: 'israel', AE: 'uae dubai 迪拜', SA: 'saudi', ZA: 'südafrika 南非', EG: 'egypt ägypten',
};

/** Words of telephone labels that only some countries use. */
const LABELS: Readonly<Record<string, string>> = {
  'DE AT CH': 'handy durchwahl festnetz mobiltelefon mobilfunk telefonnummer rufnummer fon', 'DE AT CH SE DK NO': 'mobil telefon', CH: 'natel',
  'FR BE CH': 'portable tél téléphone fixe', 'ES MX AR': 'móvil teléfono celular', 'IT': 'cellulare', 'NL BE': 'mobiel telefoon',
  'PT BR': 'telemóvel telefone', PL: 'komórka', 'CN': '手机 座机 固话 电话 移动电话', 'TW HK': '手機 市話 行動電話', 'JP TW HK': '電話', JP: '携帯 直通 内線', KR: '휴대폰 전화 연락처',
};

/** Towns so large that hardly another place of the name is meant, folded; East Asian ones in their own writing are in {@link ADDRESSES}. */
const TOWNS: Readonly<Record<string, string>> = {
  DE: 'berlin hamburg münchen munich köln cologne stuttgart düsseldorf leipzig dortmund essen bremen dresden hannover nürnberg nuremberg '
    + 'duisburg mannheim karlsruhe bielefeld',
  AT: 'wien vienna graz linz salzburg innsbruck', CH: 'zürich zurich genève geneva genf basel bern lausanne winterthur luzern',
  FR: 'paris lyon marseille toulouse nantes strasbourg bordeaux lille rennes grenoble',
  BE: 'bruxelles brussels brussel antwerpen antwerp liège', NL: 'amsterdam rotterdam utrecht eindhoven',
  ES: 'madrid barcelona valència sevilla zaragoza málaga bilbao murcia alicante', PT: 'lisboa lisbon porto braga coimbra',
  IT: 'roma milano milan torino napoli bologna firenze genova verona padova',
  GB: 'london manchester edinburgh glasgow leeds bristol liverpool sheffield cardiff belfast', IE: 'dublin',
  PL: 'warszawa warsaw kraków wrocław poznań gdańsk łódź',
  SE: 'stockholm göteborg gothenburg malmö', NO: 'oslo bergen trondheim', DK: 'københavn copenhagen aarhus odense', FI: 'helsinki espoo tampere',
  CZ: 'praha prague brno', HU: 'budapest', RO: 'bucurești bucharest', GR: 'athens', TR: 'istanbul ankara izmir',
  CN: 'shanghai beijing shenzhen guangzhou hangzhou suzhou ningbo dongguan chengdu wuhan tianjin nanjing qingdao xiamen',
  TW: 'taipei taichung kaohsiung hsinchu', JP: 'tokyo osaka nagoya yokohama kyoto fukuoka kobe', KR: 'seoul busan incheon',
  IN: 'mumbai delhi bangalore bengaluru chennai hyderabad pune kolkata', AU: 'sydney melbourne brisbane perth',
  CA: 'toronto vancouver montréal montreal calgary ottawa', BR: 'curitiba', MX: 'guadalajara monterrey', AE: 'sharjah', VN: 'hanoi saigon',
};

/** Words of streets that only some countries use; less certain than a town or a postal code. */
const STREETS: readonly (readonly [RegExp, string])[] = [
  [/(?:stra(?:ß|ss)e|\bstr\.|gasse|platz|allee)\b/i, 'DE AT CH'], [/\b(?:rue|boulevard|chemin|cedex|impasse)\b/i, 'FR BE CH'],
  [/\b(?:calle|avda|avenida|paseo|polígono|plaza)\b|\bc\/\s?[a-zà-ÿ]/i, 'ES MX AR'],
  [/\b(?:via|viale|piazza|corso)\s/i, 'IT'], [/\bul\.\s/i, 'PL'], [/\b(?:rua|travessa)\b/i, 'PT BR'], [/(?:straat|laan|weg|plein)\s\d/i, 'NL BE'],
];

const ADDRESSES: readonly (readonly [RegExp, string])[] = [
  [/〒|[都道府県][^\s]{1,8}[市区町村]/u, 'JP'], [/[縣鄉鎮]|[市區][^\s]{1,12}[路街][^\s]{0,10}號/u, 'TW'],
  [/[省市][^\s]{0,12}[区县市路号]|(?:北京|上海|深圳|广州|杭州|成都|重庆|天津|武汉|苏州|南京|西安)/u, 'CN'], [/[시도][\s][^\s]{1,8}[구군]/u, 'KR'],
  [/(?:^|[\s,])[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?:$|[\s,])/u, 'GB'], [/,\s?[A-Z]{2}\s\d{5}(?:-\d{4})?(?:$|[\s,])/u, 'US'],
  [/(?:^|[\s,])\d{5}\s[a-zà-ÿ].{0,40}\scedex\b/i, 'FR'],
  [/(?:^|[\s,])\d{4}\s?[A-Z]{2}\s\p{L}/u, 'NL'], [/(?:^|[\s,])\d{2}-\d{3}\s\p{L}/u, 'PL'], [/(?:^|[\s,])\d{4}-\d{3}\s\p{L}/u, 'PT'],
  [/(?:^|[\s,])[A-Z]\d[A-Z]\s?\d[A-Z]\d(?:$|[\s,])/u, 'CA'],
];
/** "D-20457", "CH-8001": letters of cars and of ISO before a postal code. */
const BEFORE_POSTAL_CODE = /(?:^|[\s,])([A-Z]{1,3})-(?:\d{4,5}|\d{3}\s\d{2}|\d{2}-\d{3}|\d{4}-\d{3})(?=[\s,]|$)/u;
const CARS: Readonly<Record<string, string>> = {
  D: 'DE', A: 'AT', F: 'FR', B: 'BE', L: 'LU', I: 'IT', E: 'ES', P: 'PT', S: 'SE', N: 'NO', FIN: 'FI', H: 'HU', SLO: 'SI', FL: 'LI',
};

const LANGUAGES: Readonly<Record<string, string>> = {
  de: 'DE AT CH LU LI', en: 'US GB AU CA IE NZ IN SG ZA HK', 'zh-tw': 'TW', 'zh-hk': 'HK', 'zh-hant': 'TW HK MO', zh: 'CN TW HK SG MO',
  fr: 'FR BE CH CA LU', es: 'ES MX AR CO CL PE US', pt: 'PT BR', it: 'IT CH', nl: 'NL BE', ja: 'JP', ko: 'KR', pl: 'PL', cs: 'CZ', hu: 'HU',
  sv: 'SE FI', da: 'DK', nb: 'NO', no: 'NO', fi: 'FI', tr: 'TR', ru: 'RU', uk: 'UA', vi: 'VN', th: 'TH', id: 'ID', ms: 'MY', el: 'GR', he: 'IL',
  ro: 'RO',
};

/** Country codes of web domains that are not the country's. */
const TOP_LEVEL: Readonly<Record<string, string>> = { uk: 'GB' };
/** Country domains that everybody uses. */
const GENERIC = /^(?:io|co|me|tv|ai|cc|ly|gg|to|fm|am|im|is|it|in|at|ws|so|sh|st|eu|vc|la|su)$/;

const words = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([regions, list]) => list.split(' ').map((word) => ({ word, regions: regions.split(' ') })));
const countries = words(COUNTRIES), labels = words(LABELS), towns = words(TOWNS);
const isLatin = (word: string) => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]+$/u.test(word);

function regionsIn(table: readonly { word: string; regions: string[] }[], folded: string): string[] {
  const parts = new Set(folded.split(/[^\p{L}\p{M}]+/u, 40));
  return table.filter(({ word }) => (isLatin(word) ? parts.has(word) : folded.includes(word))).flatMap(({ regions }) => regions);
}

/** The countries an address as written points to, best first: by its name, its postal code, its town. */
export function regionsOfPlace(place: string): string[] {
  const folded = place.toLowerCase().replace('hong kong', 'hongkong').replace('united kingdom', 'uk').replace('united states', 'usa');
  const [, letters = ''] = BEFORE_POSTAL_CODE.exec(place) ?? [], byLetters = CARS[letters] ?? (letters.length === 2 ? letters : '');
  const byForm = ADDRESSES.filter(([pattern]) => pattern.test(place)).map(([, region]) => region);
  return [...new Set([...regionsIn(countries, folded), byLetters, ...byForm, ...regionsIn(towns, folded)])].filter(Boolean);
}

/** The countries where streets are called so. */
export const regionsOfStreet = (place: string): string[] =>
  STREETS.filter(([pattern]) => pattern.test(place)).flatMap(([, regions]) => regions.split(' '));

/** The countries where a telephone label is in use; none for one used everywhere, like "Phone". */
export const regionsOfLabel = (label: string): string[] => regionsIn(labels, label.toLowerCase());

/** The countries where a language is at home, the tag's own country first: `pt-BR`. */
export function regionsOfLanguage(lang: string): string[] {
  const tag = lang.toLowerCase(), script = tag.split('-').slice(0, 2).join('-'), [, own = ''] = /-([a-z]{2})$/.exec(tag) ?? [];
  const spoken = (LANGUAGES[script] ?? LANGUAGES[tag.split('-')[0] ?? ''] ?? '').split(' ');
  return [...new Set([own.toUpperCase(), ...spoken])].filter(Boolean);
}

/** The country of a host's last label; `null` for one everybody uses. */
export function regionOfHost(host: string): string | null {
  const last = host.split('.').at(-1)?.toLowerCase() ?? '';
  return /^[a-z]{2}$/.test(last) && !GENERIC.test(last) ? TOP_LEVEL[last] ?? last.toUpperCase() : null;
}

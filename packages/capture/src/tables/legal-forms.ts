/** What a company's name says of its law: the form as written, the rest, and the countries that have the form. */
export interface LegalForm { rest: string; form: string; regions: readonly string[] }

/** Forms in Latin writing by country; a dot or a space may be missing, and dots may have a space after them. */
const LATIN: Readonly<Record<string, string>> = {
  'DE AT':
    'ggmbh & co. kg|gmbh & co. kgaa|gmbh & co. ohg|gmbh & co. kg|gmbh & co.|gmbh & cie.|ag & co. kgaa|ag & co. kg|ug & co. kg|ug '
      + '(haftungsbeschränkt)|gesellschaft mbh|ges.m.b.h.|ggmbh|ohg|kgaa|e.k.|e.kfm.|e.v.|e.u.|e.g.|gbr|partg mbb|partg|mbb',
  'DE AT CH': 'gmbh|mbh|ag|kg|ug', 'CH FR': 's.à r.l.|sàrl', 'DE FR NL': 'se & co. kg|se',
  'FR BE LU': 's.a.r.l.|s.a.s.u.|s.a.s.|e.u.r.l.|s.c.i.|s.c.a.|s.n.c.', 'FR BE LU CH ES PT': 's.a.', 'ES': 's.l.u.|s.l.l.|s.l.p.|s.l.|s.a.u.|s. coop.',
  'MX': 's.a.p.i. de c.v.|s.a.b. de c.v.|s.a. de c.v.|s. de r.l. de c.v.|s. de r.l.', 'BR PT CO CL': 'unipessoal lda.|lda.|ltda.|eireli|s/a|e.i.r.l.',
  'IT': 's.p.a.|s.r.l.s.|s.r.l.|soc. coop.', 'NL BE': 'b.v.b.a.|s.p.r.l.|b.v.|n.v.|v.o.f.', 'SE FI': 'aktiebolag|ab (publ)|oy ab|ab',
  'FI': 'oyj|oy', 'NO DK': 'asa|a/s|aps|i/s|as', 'IS': 'ehf.|hf.',
  'PL': 'sp. z o.o. sp. k.|sp. z o.o.|sp. k.|sp. j.', 'CZ SK': 'spol. s r.o.|s.r.o.|a.s.', 'HU': 'kft.|zrt.|nyrt.', 'HR SI RS': 'd.o.o.|d.d.',
  'BG': 'eood|ood', 'LT': 'uab', 'LV': 'sia', 'EE': 'oü',
  'TR': 'san. ve tic. a.ş.|ltd. şti.|a.ş.', 'CN': '(group) co., ltd.|group co., ltd.|co., limited|company limited', 'CN HK TW JP KR': 'co., ltd.',
  'AU NZ': 'pty. ltd.|pty. limited|pty.', 'IN': 'pvt. ltd.|private limited|(p) ltd.', 'SG MY': 'pte. ltd.|sdn. bhd.|bhd.', 'ZA': '(pty) ltd.',
  'GB IE': 'plc|llp|dac|cic', 'GB IE HK IN': 'ltd.|limited',
  'US': 'p.l.l.c.|l.l.c.|l.l.p.|l.p.|inc.|incorporated|corp.|corporation|pbc', 'JP': 'k.k.|g.k.|kabushiki kaisha|godo kaisha',
  'VN': 'jsc|joint stock company', 'ID': 'tbk.', 'RU': 'ooo|oao|pao|zao', 'AE': 'fz-llc|fze|fzco|dmcc',
  '': 'co.|group|holdings|holding',
};

/** Forms in East Asian writing behind the name. */
const EAST_ASIAN: Readonly<Record<string, string>> = {
  'CN': '控股集团有限公司|集团股份有限公司|控股有限公司|集团有限公司|股份有限公司|有限责任公司|集团公司|有限公司|集团|公司|(特殊普通合伙)|(普通合伙)|(有限合伙)|(个人独资)|(个体工商户)', 'TW HK': '集團股份有限公司|集團有限公司|集團|企業社|商行',
  'JP': '株式会社|合同会社|有限会社|合資会社|合名会社|(株)|(有)|(同)', 'KR': '주식회사|유한회사|(주)|(유)',
};

/** Forms in East Asian writing before the name. */
const EAST_ASIAN_FIRST: Readonly<Record<string, string>> = {
  'JP': '株式会社|合同会社|有限会社|合資会社|合名会社|一般社団法人|一般財団法人|公益社団法人|公益財団法人|社会福祉法人|特定非営利活動法人|NPO法人|医療法人|学校法人|国立大学法人|独立行政法人|弁護士法人|税理士法人|(株)|(有)|(同)|(一社)|(医)',
  'TW': '財團法人|社團法人', 'KR': '주식회사|유한회사|재단법인|사단법인|(주)|(유)',
};

/** Forms in Latin and Cyrillic writing before the name; they count as written here. */
const LATIN_FIRST: Readonly<Record<string, string>> = {
  'FR': 'SARL|S.A.R.L.|SASU|SAS|S.A.S.|EURL|SCI|SNC|SCOP', 'ID': 'PT', 'RU': 'OOO|ООО|АО|ПАО|ОАО|ЗАО|АНО', 'KZ': 'TOO|ТОО', 'UA': 'ТОВ',
  'BG': 'ЕООД|ООД', 'LT': 'UAB', 'LV': 'SIA', 'EE': 'OÜ',
  'VN': 'Công ty TNHH MTV|Công ty TNHH|Công ty Cổ phần|CÔNG TY TNHH MTV|CÔNG TY TNHH|CÔNG TY CỔ PHẦN', 'IN': 'M/s',
};

/** Short forms that are words as well: they count in capitals or with their dots. */
const NEEDS_CAPITALS = /^(?:as|ab|se|sa|ag|kg|ug|ad|hf|co|lp|kk|gk|sl|sas|sia|bv|nv|pao|cic|dac|asa|snc|sci|sca|eg|ek|ev|eu|dd|spa|scop)$/;
/** Eingetragene Genossenschaft, Kaufleute, Vereine: a small letter and a capital, with or without dots. */
const REGISTERED = /^,?\s?e[GKUV]$/;
const MOST_FORMS = 3;

const key = (form: string) => form.toLowerCase().replace(/[.,\s]/g, '');
const forms = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([regions, list]) => list.split('|').map((form) => ({ form, regions: regions.split(' ').filter(Boolean) })))
  .sort((a, b) => b.form.length - a.form.length);
const LOOSE: Readonly<Record<string, string>> = { '.': '\\.?\\s?', ' ': '\\s{0,2}', ',': '\\s?,?', '(': '\\(', ')': '\\)', '/': '\\/' };
const loose = (form: string) => [...form].map((letter) => LOOSE[letter] ?? letter).join('');
const regionsOf = new Map([...forms(LATIN_FIRST), ...forms(EAST_ASIAN_FIRST), ...forms(EAST_ASIAN),
  ...forms(LATIN)].map(({ form, regions }) => [key(form), regions]));
const firstAlternatives = forms(EAST_ASIAN_FIRST).map(({ form }) => loose(form)).join('|');
/** Forms by their key, which says what may be one; their own pattern is made when there is something to look at. */
const LATIN_LAST = new Map<string, string[]>();
for (const { form } of forms(LATIN)) LATIN_LAST.set(key(form), [...LATIN_LAST.get(key(form)) ?? [], form]);
const patterns = new Map<string, RegExp>();
function patternOf(form: string): RegExp {
  const pattern = patterns.get(form) ?? new RegExp(`^${loose(form)}\\s?$`, 'i');
  patterns.set(form, pattern);
  return pattern;
}
const EAST_ASIAN_LAST = forms(EAST_ASIAN).map(({ form }) => form), EAST_ASIAN_BEFORE = forms(EAST_ASIAN_FIRST).map(({ form }) => form);
/** Letters of a name before its form, and of a form with all its spaces. */
const LONGEST = 200, LONGEST_FORM = 50;
const BEFORE_FORM = /\s{0,3},\s{0,3}|\s{1,3}|(?<=[\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])/g;
const LATIN_START = new RegExp(`^(${forms(LATIN_FIRST).map(({ form }) => loose(form)).join('|')})\\s{1,2}(?=[\\p{Lu}\\d"'«„“])(.{1,200})$`, 'u');

/** Departments, where the line of a company goes on without a space: 株式会社山田精機営業部. */
const JAPANESE_DEPARTMENT = '(?:営業|総務|人事|経理|購買|資材|調達|技術|開発|製造|品質|企画|広報|海外|法務|財務|生産|情報|販売|事業|管理|研究)[^\\s,、]{0,8}?(?:部|課|室|本部)(?!品)';
const LATIN_WORDS = "[\\p{Script=Latin}\\d&.'’-]{1,30}(?:\\s[\\p{Script=Latin}\\d&.'’-]{1,30}){0,4}";
/** A name behind its form goes to the next space; one in Latin letters, to their end. */
const NAME_END = `(?:[\\s,、/|·]{1,4}|(?=${JAPANESE_DEPARTMENT}))`;
const FORM_FIRST = new RegExp(`^((?:${firstAlternatives})\\s?(?:${LATIN_WORDS}|[^\\s,、/|·]{1,40}?))${NAME_END}(.{2,100})$`, 'u');
/** A name with its form behind it, and what follows it in the same line. */
const FORM_LAST = new RegExp('^(.{2,60}?(?:有限责任公司|有限公司|集团公司|公司|集团|集團|株式会社|合同会社|有限会社|주식회사|\\(株\\)|\\(有\\)|\\(주\\))'
  + '(?:.{2,8}(?:分公司|支社|支店|営業所))?)(?!.{0,40}(?:公司|集团|集團|株式会社|有限会社))[\\s,/|·]{0,4}(.{2,100})$', 'u');

/** The legal form of a company's name; `null` when it shows none. */
export function legalFormOf(name: string): LegalForm | null {
  const text = name.trim();
  const { rest, form } = eastAsianEnd(text) ?? latinEnd(text) ?? eastAsianStart(text) ?? latinStart(text) ?? {};
  if (!rest?.trim() || !form) return null;
  if (NEEDS_CAPITALS.test(key(form)) && !isMarked(form) && !REGISTERED.test(form)) return null;
  return { rest: rest.trim().replace(/,$/, ''), form: form.trim(), regions: regionsOf.get(key(form)) ?? [] };
}

/** Whether a text is a company's name by its legal form. Two letters behind a comma are rather a degree: "Jane Roe, AB". */
export function isCompanyByForm(text: string): boolean {
  const { form = '', rest = '' } = legalFormOf(text) ?? {};
  return form.includes('.') || form.length > 2 || (form !== '' && !text.slice(rest.length).startsWith(','));
}

/** A company's name without its legal forms, as written; the name itself when it is nothing else. */
export function withoutLegalForm(name: string): string {
  let rest = name.trim();
  for (let i = 0; i < MOST_FORMS; i++) rest = legalFormOf(rest)?.rest ?? rest;
  return rest;
}

/**
 * A line that starts with a company in East Asian writing, cut behind it: 云杉科技有限公司 销售部经理. `null` for a company alone, whether its
 * legal form stands first or last.
 */
export function splitAfterLegalForm(line: string): { company: string; rest: string } | null {
  const text = line.trim(), isFormFirst = eastAsianStart(text) !== null;
  const [, company, rest] = (isFormFirst ? FORM_FIRST : eastAsianEnd(text) ? null : FORM_LAST)?.exec(text) ?? [];
  return company && rest ? { company: company.trim(), rest: rest.trim() } : null;
}

/** A name and its form, as written. */
type Cut = Pick<LegalForm, 'rest' | 'form'>;

function eastAsianEnd(text: string): Cut | null {
  const form = EAST_ASIAN_LAST.find((each) => text.length > each.length && text.length <= LONGEST + each.length && text.endsWith(each));
  return form === undefined ? null : { rest: text.slice(0, -form.length), form };
}

/** A table of what stands between and a look at what it leads to: one pattern of all forms costs 30 ms before it is first used. */
function latinEnd(text: string): Cut | null {
  for (const { index, 0: between } of text.matchAll(BEFORE_FORM)) {
    const form = text.slice(index + between.length);
    if (index > 0 && index <= LONGEST && form.length <= LONGEST_FORM && isForm(form)) return { rest: text.slice(0, index), form };
  }
  return null;
}

function isForm(text: string): boolean {
  return LATIN_LAST.get(key(text))?.some((form) => patternOf(form).test(text)) ?? false;
}

function eastAsianStart(text: string): Cut | null {
  const form = EAST_ASIAN_BEFORE.find((each) => text.length > each.length && text.length <= LONGEST + each.length && text.startsWith(each));
  return form === undefined ? null : { rest: text.slice(form.length), form };
}

function latinStart(text: string): Cut | null {
  const [, form, rest] = LATIN_START.exec(text) ?? [];
  return rest === undefined ? null : { rest, form: form! };
}

const isMarked = (form: string) => /\./.test(form) || form === form.toUpperCase() || /^\p{Lu}/u.test(form) && form.length > 3;

/**
 * A line that starts with a company in any writing, cut behind the comma, dot or dash after its legal form: "Acme Ltd, 1 High Street",
 * "Acme GmbH - Impressum". `null` for a company alone and where no form ends before.
 */
export function splitBehindForm(line: string): { company: string; rest: string } | null {
  const text = line.trim();
  if (legalFormOf(text)) return null;
  const ends = [...text.slice(0, 200).matchAll(/[,;]\s|\s[-–—|·]\s|(?<=\.)\s|\s(?=\p{Script=Han})|(?<=\p{Script=Han})\s/gu)].slice(0, 12);
  const end = ends.findLast(({ index }) => legalFormOf(text.slice(0, index)) !== null);
  return end ? { company: text.slice(0, end.index).trim(), rest: text.slice(end.index + end[0].length).trim() } : null;
}

/** What a company's name says of its law: the form as written, the rest, and the countries that have the form. */
export interface LegalForm { rest: string; form: string; regions: readonly string[] }

/** Forms in Latin writing by country; a dot or a space may be missing, and dots may have a space after them. */
const LATIN: Readonly<Record<string, string>> = {
  'DE AT': 'ggmbh & co. kg|gmbh & co. kgaa|gmbh & co. ohg|gmbh & co. kg|gmbh & co.|gmbh & cie.|ag & co. kgaa|ag & co. kg|ug & co. kg|ug (haftungsbeschränkt)|gesellschaft mbh|ges.m.b.h.|ggmbh|ohg|kgaa|e.k.|e.kfm.|e.v.|e.u.|e.g.|gbr|partg mbb|partg',
  'DE AT CH': 'gmbh|mbh|ag|kg|ug', 'CH FR': 's.à r.l.|sàrl', 'DE FR NL': 'se & co. kg|se',
  'FR BE LU': 's.a.r.l.|s.a.s.u.|s.a.s.|e.u.r.l.|s.c.i.|s.c.a.|s.n.c.|s.a.', 'ES': 's.l.u.|s.l.l.|s.l.p.|s.l.|s.a.u.|s. coop.',
  'MX': 's.a.p.i. de c.v.|s.a.b. de c.v.|s.a. de c.v.|s. de r.l. de c.v.|s. de r.l.', 'BR PT CO CL': 'unipessoal lda.|lda.|ltda.|eireli|s/a|e.i.r.l.',
  'IT': 's.p.a.|s.r.l.s.|s.r.l.|soc. coop.', 'NL BE': 'b.v.b.a.|s.p.r.l.|b.v.|n.v.|v.o.f.', 'SE FI': 'aktiebolag|ab (publ)|oy ab|ab', 'FI': 'oyj|oy', 'NO DK': 'asa|a/s|aps|i/s|as', 'IS': 'ehf.|hf.',
  'PL': 'sp. z o.o. sp. k.|sp. z o.o.|sp. k.|sp. j.', 'CZ SK': 'spol. s r.o.|s.r.o.|a.s.', 'HU': 'kft.|zrt.|nyrt.', 'HR SI RS': 'd.o.o.|d.d.', 'BG': 'eood|ood', 'LT': 'uab', 'LV': 'sia', 'EE': 'oü',
  'TR': 'san. ve tic. a.ş.|ltd. şti.|a.ş.', 'CN': '(group) co., ltd.|group co., ltd.|co., limited|company limited', 'CN HK TW JP KR': 'co., ltd.',
  'AU NZ': 'pty. ltd.|pty. limited|pty.', 'IN': 'pvt. ltd.|private limited|(p) ltd.', 'SG MY': 'pte. ltd.|sdn. bhd.|bhd.', 'ZA': '(pty) ltd.', 'GB IE': 'plc|llp|dac|cic', 'GB IE HK IN': 'ltd.|limited',
  'US': 'p.l.l.c.|l.l.c.|l.l.p.|l.p.|inc.|incorporated|corp.|corporation|pbc', 'JP': 'k.k.|g.k.|kabushiki kaisha|godo kaisha', 'VN': 'jsc|joint stock company', 'ID': 'tbk.', 'RU': 'ooo|oao|pao|zao', 'AE': 'fz-llc|fze|fzco|dmcc',
  '': 'co.|group|holdings|holding',
};

/** Forms in East Asian writing; they may stand before the name as well. */
const EAST_ASIAN: Readonly<Record<string, string>> = {
  'CN': '控股集团有限公司|集团股份有限公司|控股有限公司|集团有限公司|股份有限公司|有限责任公司|集团公司|有限公司|集团|公司', 'TW HK': '集團股份有限公司|集團有限公司|集團|企業社|商行',
  'JP': '株式会社|合同会社|有限会社|合資会社|合名会社|一般社団法人|一般財団法人|公益財団法人|(株)|(有)|(同)', 'KR': '주식회사|유한회사|(주)|(유)',
};

/** Short forms that are words as well: they count in capitals or with their dots. */
const NEEDS_CAPITALS = /^(?:as|ab|se|sa|ag|kg|ug|ad|hf|co|lp|kk|gk|sl|sas|sia|bv|nv|pao|cic|dac|asa|snc|sci|sca|eg|ek|ev|eu|dd|spa|scop)$/;
const MOST_FORMS = 3;

const key = (form: string) => form.toLowerCase().replace(/[.,\s]/g, '');
const forms = (table: Readonly<Record<string, string>>) => Object.entries(table).flatMap(([regions, list]) => list.split('|').map((form) => ({ form, regions: regions.split(' ').filter(Boolean) })))
  .sort((a, b) => b.form.length - a.form.length);
const LOOSE: Readonly<Record<string, string>> = { '.': '\\.?\\s?', ' ': '\\s{0,2}', ',': '\\s?,?', '(': '\\(', ')': '\\)', '/': '\\/' };
const loose = (form: string) => [...form].map((letter) => LOOSE[letter] ?? letter).join('');
const regionsOf = new Map([...forms(EAST_ASIAN), ...forms(LATIN)].map(({ form, regions }) => [key(form), regions]));
const latinAlternatives = forms(LATIN).map(({ form }) => loose(form)).join('|');
const eastAsianAlternatives = forms(EAST_ASIAN).map(({ form }) => loose(form)).join('|');
const LATIN_END = new RegExp(`^(.{1,200}?)(?:\\s{0,3},\\s{0,3}|\\s{1,3}|(?<=[\\p{Script=Han}]))(${latinAlternatives})\\s?$`, 'iu');
const EAST_ASIAN_END = new RegExp(`^(.{1,200}?)\\s?(${eastAsianAlternatives})$`, 'u');
const EAST_ASIAN_START = new RegExp(`^(${eastAsianAlternatives})\\s?(.{1,200})$`, 'u');
const LATIN_START = /^(SARL|SAS|SASU|EURL|SCI|SNC|PT|OOO|ООО|АО|ПАО)\s{1,2}(.{1,200})$/u;
/** A name with its East Asian legal form, and what follows it in the same line. */
const EAST_ASIAN_WITHIN = new RegExp(`^(.{2,60}?(?:有限责任公司|有限公司|集团公司|公司|集团|集團|株式会社|合同会社|有限会社|주식회사)(?:.{2,8}(?:分公司|支社|支店|営業所))?|(?:株式会社|合同会社|有限会社|주식회사|\\(株\\)|\\(주\\))\\s?[^\\s]{1,40})[\\s,/|·]{0,4}(.{2,100})$`, 'u');

/** The legal form of a company's name; `null` when it shows none. */
export function legalFormOf(name: string): LegalForm | null {
  const text = name.trim();
  const start = EAST_ASIAN_START.exec(text) ?? LATIN_START.exec(text), end = EAST_ASIAN_END.exec(text) ?? LATIN_END.exec(text);
  const [rest, form] = end ? [end[1], end[2]] : [start?.[2], start?.[1]];
  if (!rest?.trim() || !form) return null;
  if (NEEDS_CAPITALS.test(key(form)) && !isMarked(form)) return null;
  return { rest: rest.trim().replace(/,$/, ''), form: form.trim(), regions: regionsOf.get(key(form)) ?? [] };
}

/** A company's name without its legal forms, as written; the name itself when it is nothing else. */
export function withoutLegalForm(name: string): string {
  let rest = name.trim();
  for (let i = 0; i < MOST_FORMS; i++) rest = legalFormOf(rest)?.rest ?? rest;
  return rest;
}

/** A line that starts with a company in East Asian writing, cut behind its legal form: 云杉科技有限公司 销售部经理. */
export function splitAfterLegalForm(line: string): { company: string; rest: string } | null {
  const [, company, rest] = EAST_ASIAN_WITHIN.exec(line.trim()) ?? [];
  return company && rest ? { company: company.trim(), rest: rest.trim() } : null;
}

const isMarked = (form: string) => /\./.test(form) || form === form.toUpperCase() || /^\p{Lu}/u.test(form) && form.length > 3;

import { evidenceOf } from '../collect/evidence-of.js';
import { pathOf, seen, type Reading } from '../collect/reading.js';
import type { Scope } from '../collect/scope.js';
import type { Evidence } from '../contract.js';
import { cleanText } from '../text/clean-text.js';

const COPYRIGHT = new RegExp([
  /(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)[\s©]{0,3}(?:\d{4}(?:\s?[-–]\s?(?:\d{4}|[Pp]resent))?)?[\s,]{0,3}(?:[Bb]y\s)?(\p{L}[^|·•©]{1,60}?)/u,
  /(?:\.(?:\s|$)|,?\s(?:[Aa]ll [Rr]ights|ALL RIGHTS|[Aa]lle [Rr]echte|[Tt]ous [Dd]roits|[Tt]odos [Ll]os)|\s?版权|\s?保留|\s[|·•–-]\s|$)/u,
].map(({ source }) => source).join(''), 'u');
const FIELDS: Readonly<Partial<Record<Evidence['field'], Evidence['field']>>> = {
  company: 'orgName', orgName: 'orgName', emails: 'emails', phones: 'phones', website: 'website', location: 'location',
};
const SIGNED = 0.5, LEGAL = 0.75, LOGO_SAYS = 0.4, MAX_LINES = 400, MAX_NAME = 80, MAX_HEAD = 150;
const LOGO = 'a[class*="logo" i],a[class*="brand" i],[class~="site-title"],[class~="logo"],[id="logo"],a[rel~="home"],header a[href="/"],h1:has(> a[href="/"]),img[src*="logo" i][alt]';
const FORMS = 'g?GmbH|AG|KG|OHG|UG|KGaA|SE|e\\.\\s?K|e\\.\\s?V|Ltd|Limited|LLC|LLP|PLC|Inc|Corp|Co|SARL|SAS|SASU|SA|EURL|S\\.A\\.S|S\\.A'
  + '|S\\.L(?:\\.U)?|SL|S\\.?r\\.?l|S\\.?p\\.?A|B\\.?V|N\\.?V|AB|ApS|Oyj?|Pty|K\\.K|Sp\\. z o\\.o|z o\\.o|mbB|mbH|GbR|PartG|e\\.?G|S\\.A\\.U|S\\. ?Coop|Ltda?|Lda'
  + '|S\\.A\\. de C\\.V|A/S|ASA|s\\.r\\.o|a\\.s|d\\.o\\.o|Kft|Pte|Bhd|PLLC|P\\.C|Ges\\.m\\.b\\.H';
const EAST_ASIAN_FORMS = '株式会社|合同会社|有限会社';
/** Who publishes a site, in a sentence: "édité par la société X, …", X有限公司成立于…. */
const IN_PROSE = [
  new RegExp('(?:éditée? par|editado por|titular(?:idad)?[^:.]{0,30}:|betrieben von|herausgegeben von|anbieter(?:in)?[^:.]{0,40}:|(?:owned|operated|published) by|gestito da)\\s'
    + '(?:(?:la|the|der|die)\\s)?(?:(?:société|sociedad|empresa|firma|company|association|società)\\s)?([a-zà-ÿ][^,;.:()]{2,60}?)(?=[,;:(]|\\.(?:\\s|$)|$)', 'i'),
  /^(?:关于|關於)?(\p{Script=Han}[^，,。；（(]{3,40}?公司)(?:（[^）]{1,20}）)?(?:是|为|成立|创立|创建|始建|创办|設立|創立|位于|位於|坐落|系)/u,
];
const LEGAL_FORM = new RegExp(
  `(?:\\s(?:${FORMS})\\.?|(?:有限|股份|责任)公司|集团|集團|${EAST_ASIAN_FORMS})$|^(?:${EAST_ASIAN_FORMS})\\S`, 'u',
);

const NAME_END = new RegExp(`\\s[|·•–—-]\\s|,\\s(?!(?:${FORMS})(?:\\P{L}|$))`, 'u');

/** Who holds the page's copyright, as the foot of a page says. */
export function readCopyright({ entity, lines }: Scope): Evidence[] {
  return lines.flatMap(({ text, block }): Evidence[] => {
    const raw = (COPYRIGHT.exec(text.slice(0, 300)) ?? /^(\p{Script=Han}{4,30})\s?(?:版权|版權)所有/u.exec(text))?.[1]?.trim();
    return raw
      ? [evidenceOf({ entity, field: 'orgName', raw, source: 'label', label: '©', path: pathOf(block), snippet: text, weight: SIGNED })]
      : [];
  }).slice(0, 2);
}

/** Names with a legal form that stand alone in a line, or at its start: `Muster Bau GmbH`, `Acme Ltd, 1 Test Street`. */
export function readLegalNames({ entity, lines }: Scope): Evidence[] {
  return lines.slice(0, MAX_LINES).flatMap(({ text, block }): Evidence[] => {
    const whole = text.slice(0, 200).split(NAME_END, 1)[0]?.trim() ?? '', name = /\d.*\p{Script=Han}$/u.test(whole) ? whole.split(' ').at(-1) ?? '' : whole;
    return name.length <= MAX_NAME && LEGAL_FORM.test(name) && !/[:@を]|^\p{Ll}/u.test(name)
      ? [evidenceOf({ entity, field: 'orgName', raw: name, source: 'label', path: pathOf(block), snippet: text, weight: LEGAL })]
      : [];
  }).slice(0, 3);
}

/** The name of a site's publisher where a sentence says it. */
export function readPublisher({ entity, lines }: Scope): Evidence[] {
  return lines.slice(0, MAX_LINES).flatMap(({ text, block }): Evidence[] => {
    const raw = IN_PROSE.map((pattern) => pattern.exec(text.slice(0, 400))?.[1]).find(Boolean);
    return raw ? [evidenceOf({ entity, field: 'orgName', raw, source: 'label', path: pathOf(block), snippet: text, weight: LEGAL })] : [];
  }).slice(0, 1);
}

/** The name a site's mark says: its picture's text, or its own, at the head of the page, where it leads home. */
export function readLogo(reading: Reading, entity: string): Evidence[] {
  const mark = reading.view.elements.slice(0, MAX_HEAD).find((element) => element.matches(LOGO));
  const image = mark?.matches('img') ? mark : mark?.querySelector('img[alt]');
  const raw = cleanText((image?.getAttribute('alt') || (mark && seen(mark, reading))) ?? '').replace(/(?:^logo(?: of| von| de)? |[\s|–-]{0,3}(?:logo|homepage|home|startseite|首页|首頁)$)/gi, '');
  return mark && raw.length > 1 && raw.length <= MAX_NAME && /\p{L}{2}/u.test(raw)
    ? [evidenceOf({ entity, field: 'orgName', raw, source: 'label', label: 'logo', path: pathOf(mark), weight: LOGO_SAYS })] : [];
}

/** Evidence of a part of a page as what it says of the company: names and titles of persons are none of it. */
export function asCompany(evidence: readonly Evidence[], entity: string): Evidence[] {
  return evidence.flatMap((one) => {
    const field = FIELDS[one.field];
    return field ? [{ ...one, entity, field }] : [];
  });
}

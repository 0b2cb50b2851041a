import { evidenceOf } from '../collect/evidence-of.js';
import { pathOf } from '../collect/reading.js';
import type { Scope } from '../collect/scope.js';
import type { Evidence } from '../contract.js';

const COPYRIGHT = new RegExp([
  /(?:©|\(c\)|copyright)[\s©]{0,3}(?:\d{4}(?:\s?[-–]\s?(?:\d{4}|present))?)?[\s,]{0,3}(?:by\s)?(\p{L}[^|·•©]{1,60}?)/u,
  /(?:\.(?:\s|$)|,?\s(?:all rights|alle rechte|tous droits|todos los)|\s?版权|\s?保留|\s[|·•–-]\s|$)/u,
].map(({ source }) => source).join(''), 'iu');
const FIELDS: Readonly<Partial<Record<Evidence['field'], Evidence['field']>>> = {
  company: 'orgName', orgName: 'orgName', emails: 'emails', phones: 'phones', website: 'website', location: 'location',
};
const SIGNED = 0.5, LEGAL = 0.75, MAX_LINES = 400, MAX_NAME = 80;
const FORMS = 'g?GmbH|AG|KG|OHG|UG|KGaA|SE|e\\.\\s?K|e\\.\\s?V|Ltd|Limited|LLC|LLP|PLC|Inc|Corp|Co|SARL|SAS|SASU|SA|EURL|S\\.A\\.S|S\\.A'
  + '|S\\.L(?:\\.U)?|SL|S\\.?r\\.?l|S\\.?p\\.?A|B\\.?V|N\\.?V|AB|ApS|Oy|Pty|K\\.K|Sp\\. z o\\.o|z o\\.o';
const EAST_ASIAN_FORMS = '株式会社|合同会社|有限会社';
const LEGAL_FORM = new RegExp(
  `(?:\\s(?:${FORMS})\\.?|(?:有限|股份|责任)公司|集团|集團|${EAST_ASIAN_FORMS})$|^(?:${EAST_ASIAN_FORMS})\\S`, 'u',
);

/** Who holds the page's copyright, as the foot of a page says. */
export function readCopyright({ entity, lines }: Scope): Evidence[] {
  return lines.flatMap(({ text, block }): Evidence[] => {
    const raw = COPYRIGHT.exec(text.slice(0, 300))?.[1]?.trim();
    return raw
      ? [evidenceOf({ entity, field: 'orgName', raw, source: 'label', label: '©', path: pathOf(block), snippet: text, weight: SIGNED })]
      : [];
  }).slice(0, 2);
}

/** Names with a legal form that stand alone in a line, or at its start: `Muster Bau GmbH`, `Acme Ltd, 1 Test Street`. */
export function readLegalNames({ entity, lines }: Scope): Evidence[] {
  return lines.slice(0, MAX_LINES).flatMap(({ text, block }): Evidence[] => {
    const name = text.slice(0, 200).split(/\s[|·•–—-]\s|,\s(?!Inc|Ltd|LLC)/u, 1)[0]?.trim() ?? '';
    return name.length <= MAX_NAME && LEGAL_FORM.test(name) && !/[:@]|^\p{Ll}/u.test(name)
      ? [evidenceOf({ entity, field: 'orgName', raw: name, source: 'label', path: pathOf(block), snippet: text, weight: LEGAL })]
      : [];
  }).slice(0, 3);
}

/** Evidence of a part of a page as what it says of the company: names and titles of persons are none of it. */
export function asCompany(evidence: readonly Evidence[], entity: string): Evidence[] {
  return evidence.flatMap((one) => {
    const field = FIELDS[one.field];
    return field ? [{ ...one, entity, field }] : [];
  });
}

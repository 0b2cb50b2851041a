import { isDegree, isHonorific } from '../tables/honorifics.js';
import { labelOf } from '../tables/labels.js';
import { FORM_LABELS } from '../tables/mail-words.js';
import { fold } from '../text/clean-text.js';
import { addressOf } from './address.js';
import { isRule } from './separator.js';

/** What a form's field was filled in with. */
export interface FormRow {
  field: 'name' | 'givenName' | 'familyName' | 'title' | 'company' | 'emails' | 'phones' | 'website' | 'location' | 'message' | 'subject';
  label: string;
  value: string;
}

type Split = { label: string; value: string; hasColon: boolean };
type RowField = FormRow['field'] | 'reject';

/** Fields only forms have labels for. */
type OwnField = keyof typeof FORM_LABELS;
const OWN = new Map((Object.entries(FORM_LABELS) as [OwnField, readonly string[]][])
  .flatMap(([field, words]) => words.map((word) => [word, field] as const)));
/** Their words stand alone in a line of any text as well. */
const IN_ANY_TEXT = new Set<OwnField>(['company', 'title']);
/** These mean the whole name where no other label has the other half. */
const HALF_OR_WHOLE = new Set(['nom', 'name', 'nombre']);
const NOTHING = 'n\\/?a|none|null|undefined|keine angabe|k\\.\\s?a\\.|non renseigné|no indicado|sin especificar|无|無|未填写|未填|なし|not provided';
const EMPTY = new RegExp(`^[-–—_/.\\s]{0,10}$|^(?:${NOTHING}|\\(empty\\)|\\[.{0,40}\\])$`, 'i');
/** "Ihre Funktion", "Votre société", "What's your name?", "Su empresa", 您的公司: a form asks whom it is shown to. */
const POSSESSIVE = new RegExp('^(?:what(?:[\'’]s| is) your|wie (?:ist|lautet) ihr[e]?|quel(?:le)? est votre|cuál es su|your|ihr[e]?|dein[e]?|votre|vos|ton|ta|su|sus|tu|il suo|la sua|sua|seu|uw|jouw)\\s(?=[a-zà-ÿ]{2})|^(?:您的|你的|您所在的?|貴|贵)(?=[一-鿿]{2})', 'i');
const MAX_LINES = 300, MAX_VALUE = 200;

/**
 * The rows of a form in a mail's own text: "label: value" lines, rows of two cells, a label over its value. What the sender wrote freely, the
 * message, ends at the next label; the first value of a label counts. Where no label of a known language announces an address, the first
 * address that is the whole of a value does, unless `isOwn` knows it as the viewer's.
 */
export function formRows(text: readonly string[], isOwn: (address: string) => boolean): FormRow[] {
  const lines = text.slice(0, MAX_LINES).flatMap(asLines);
  const rows: FormRow[] = [], isHalved = hasBothHalves(lines);
  let unnamed: FormRow | null = null;
  let isInMessage = false;
  for (let index = 0; index < Math.min(lines.length, MAX_LINES); index++) {
    const line = lines[index] ?? '';
    if (line === '--') break;
    const split = line && !isRule(line) ? splitOf(line) : null, field = split ? fieldOf(split, isHalved) : null;
    const address = split && !field && !isInMessage ? addressOf(split.value) : '';
    if (split && address && !isOwn(address)) unnamed ??= { field: 'emails', label: split.label, value: address };
    if (!split || !field || (isInMessage && !split.hasColon)) continue;
    const below = split.value ? null : valueBelow(lines, index, isHalved), value = split.value || (below ?? '');
    isInMessage = field === 'message';
    if (below !== null && !isInMessage) index++;
    if (field !== 'reject' && !EMPTY.test(value) && !(field === 'title' && isFormOfAddress(value)) && value.length <= MAX_VALUE && isFirst(rows, field, value)) {
      rows.push({ field, label: split.label, value });
    }
  }
  return unnamed && !rows.some((row) => row.field === 'emails') ? [...rows, unnamed] : rows;
}

/** `{"firstName": "Ada", "company_name": "Wren Ltd"}`, of one line or many, as lines of label and value; other lines as they are. */
function asLines(line: string): string[] {
  if (!/^[\s{[]{0,8}"[\w .-]{1,50}"\s{0,2}:/.test(line)) return [line];
  const pairs = [...line.slice(0, 4_000).matchAll(/"([\w .-]{1,50})"\s{0,2}:\s{0,2}(?:"((?:[^"\\]|\\.){0,1000})"|([\d.]{1,20}))/g)].slice(0, MAX_LINES);
  return pairs.map(([, key = '', value, figure]) => `${key.replace(/(?<=[a-z])(?=[A-Z])|[_-]/g, ' ')}: ${(value ?? figure ?? '').replace(/\\n/g, ' ').replace(/\\(.)/g, '$1')}`);
}

/** "Titel: Dr.", "Title: Ms": how somebody is addressed, and no job. */
const isFormOfAddress = (value: string) => value.split(/[\s/,]{1,4}/, 6).filter(Boolean).every((word) => isHonorific(word) || isDegree(word, true));

function isFirst(rows: readonly FormRow[], field: FormRow['field'], value: string): boolean {
  const others = rows.filter((row) => row.field === field);
  return field === 'phones' ? others.length < 2 && others.every((row) => row.value !== value) : !others.length;
}

/** A label is parted from its value by a colon, a cell, or alone in its line. */
function splitOf(line: string): Split | null {
  const cells = line.split('\t', 4), [first = '', second] = cells;
  if (second !== undefined) return { label: tidy(first), value: cells.slice(1).join(' ').replace(/^[:：\s]{1,5}/u, '').trim(), hasColon: true };
  const [, label, value] = /^([^:：=]{1,50})\s?[:：=]\s?(.{0,2000})$/su.exec(line) ?? [];
  if (label !== undefined) return { label: tidy(label), value: (value ?? '').replace(/^[*_\s]{1,5}/, '').trim(), hasColon: true };
  return line.length <= 40 ? { label: tidy(line), value: '', hasColon: false } : null;
}

function tidy(label: string): string {
  return label.replace(/^[\s*•·▪>#–-]{1,6}|^\d{1,2}[.)]\s/gu, '').replace(/[\s*:?？]{1,6}$/u, '')
    .replace(/\s?\((?:required|erforderlich|pflichtfeld|obligatoire|obligatorio|必填|必須|optional|freiwillig|facultatif|optionnel|opcional|facoltativo|选填|可选|選填|任意)\)$/i, '');
}

function fieldOf({ label: written, value, hasColon }: Split, isHalved: boolean): RowField | null {
  const label = written.replace(POSSESSIVE, ''), word = fold(label), own = OWN.get(word), half = own === 'givenName' || own === 'familyName';
  if (own && half) return HALF_OR_WHOLE.has(word) && !isHalved ? 'name' : own;
  if (own && (hasColon || !IN_ANY_TEXT.has(own))) return own;
  const found = value && hasColon ? labelOf(`${label}: ${value}`) ?? labelOf(label) : labelOf(label);
  if (found) return found.value || fold(found.label) === word || !value ? found.field : null;
  return value && hasColon ? fieldOfParts(label, value) : null;
}

/** "Firma / Institution", "Company or organisation", 公司/单位: a label of several words that announce one thing, as far as they are known. */
function fieldOfParts(label: string, value: string): RowField | null {
  const parts = label.split(/\s?[/|&+,、]\s?|\s(?:or|oder|ou|o|y|und|et|and|bzw\.|e|of)\s|或|及/u, 4).map((part) => part.trim()).filter(Boolean);
  const fields = parts.length > 1 ? new Set(parts.map((part) => labelOf(part)).filter((found) => found?.value === '').map((found) => found!.field)) : new Set<RowField>(), [only] = fields;
  return only && fields.size === 1 && !only.endsWith('ame') && (only !== 'location' || !/^\d{1,6}$/.test(value)) ? only : null;
}

/** "Vorname" beside "Name", "Apellidos" beside "Nombre": halves of one name. */
function hasBothHalves(lines: readonly string[]): boolean {
  const halves = new Map<string, string>();
  for (const line of lines.slice(0, MAX_LINES)) {
    const split = splitOf(line), half = split ? OWN.get(fold(split.label)) : undefined;
    if (split && (half === 'givenName' || half === 'familyName')) halves.set(fold(split.label), half);
  }
  return new Set(halves.values()).size === 2;
}

/** The line under a label that stands alone, unless it is a label itself. */
function valueBelow(lines: readonly string[], index: number, isHalved: boolean): string | null {
  const next = lines[index + 1] || lines[index + 2] || '', split = next ? splitOf(next) : null;
  return next && !isRule(next) && next !== '--' && !(split && fieldOf(split, isHalved)) ? next : null;
}

import { cleanText } from '../text/clean-text.js';
import { LABEL_WORDS, LABELS_BEFORE_VALUES, type LabelField } from './label-words.js';
import { startsWithPostalCode } from './postal-codes.js';

export type { LabelField };

/** A label and what stands after it; `value` is empty where the label stands alone, as in a table's first cell. */
export interface Label {
  field: LabelField;
  /** The label as written, without its colon. */
  label: string;
  value: string;
}

type Row = readonly [key: string, field: LabelField];
const rowsOf = (field: LabelField, words: string): Row[] => words.split(',').filter(Boolean).map((word) => [keyOf(word), field]);

const fieldNames = Object.keys(LABEL_WORDS) as LabelField[];

const FIELDS = new Map(fieldNames.flatMap((field) => Object.values(LABEL_WORDS[field]).flatMap((words) => rowsOf(field, words))));
const BEFORE_VALUES = new Map(fieldNames.flatMap((field) => rowsOf(field, LABELS_BEFORE_VALUES[field] ?? '')));

/** Offices the law has a page name: before a name they are no lead's, alone they are a title. */
const OFFICES = new Set(`Geschäftsführer,Geschäftsführerin,Geschäftsführung,Vorstand,Aufsichtsrat,Inhaber,Inhaberin,
  Datenschutzbeauftragter,Datenschutzbeauftragte,managing director,directors,gérant,gérante,directeur de la publication,administrador,
  administrador único,amministratore,法定代表人,法人,法人代表,代表人,負責人,代表者,代表取締役,대표이사`.split(',').map(keyOf));

/** Labels of one letter, as signatures and cards have them: only before a value of their kind. */
const LETTERS = new Map<string, LabelField>([...'tpdmco'].map((letter): [string, LabelField] => [letter, 'phones']));
LETTERS.set('e', 'emails').set('w', 'website').set('f', 'reject').set('h', 'reject').set('a', 'location');

const IS_VALUE: Partial<Record<LabelField, RegExp>> = {
  phones: /^[^\p{L}@]{0,4}\+?[\d(（][\d\s()./\-–+]{4,}/u, emails: /^[^\s@]{1,64}@[^\s@]{3,}|\bat\b|\[|\(/i,
  website: /^(https?:\/\/|www\.|[a-z\d-]{1,63}\.[a-z])/i, reject: /\d/,
};
/** "A: 12 High Street, Leeds". */
const IS_ADDRESS = /^(?=.{0,80}\d)(?=.{0,80}\p{L}{3}).{10,}/u;
/** Telephones by what they are for, where the table has no word of its own; those for anybody's question are nobody's. */
const OTHER_PHONE = /^(?:\p{Script=Han}{1,4}(?:电话|電話|手机|手機))$/u;
const DESK_PHONE = /^\p{Script=Han}{0,6}(?:热线|熱線|專線|专线)$|^(?:急救|投诉|投訴|举报|舉報|监督|客服|服务|服務|预约|預約|报名|報名|紧急|緊急|售后|售後|传真|傳真)\p{Script=Han}{0,2}(?:电话|電話)$/u;
/** Where one complains or informs on somebody: nobody's address or number. */
const COMPLAINTS = /举报|舉報|投诉|投訴|廉洁|廉政|纪检|苦情|通報|whistleblow|complaint|hinweisgeber|beschwerde|reclamacion|reclamation|denuncia|signalement/;
const MAX_LABEL = 40;

/**
 * The label a text begins with, or is. `null` where there is none, or where what follows is not what the label announces.
 *
 * @example labelOf('Tél. : 01 99 00 12 34');  // { field: 'phones', label: 'Tél.', value: '01 99 00 12 34' }
 * @example labelOf('电 话');  // { field: 'phones', label: '电 话', value: '' }
 */
export function labelOf(text: string): Label | null {
  return cleanLabelOf(cleanText(text));
}

/**
 * What a label announces that is known to stand beside a value, so that short ones count as well: "M", "Port."; `null` for other words.
 *
 * @example announcedBy('T');  // 'phones'
 */
export const announcedBy = (label: string): LabelField | null => fieldBefore(keyOf(cleanText(label)), false) ?? null;

const PHONE_AND_FAX = /^([^\d/&+:,]{1,20}?)\s?[/&+,]\s?(?:tele)?fax\s?[.:]{0,2}\s?([+(\d][\d\s().-]{6,18}\d)\s?[/|;,]\s?[+(\d][\d\s().-]{6,18}\d$/i;

/** The telephone of a clean text that gives a telephone and a fax, in the order of its two words: "Tel. / Fax: 91 555 08 61 / 91 555 08 62". */
export function phoneBeforeFax(clean: string): Label | null {
  const [, label = '', value = ''] = PHONE_AND_FAX.exec(clean) ?? [];
  return value && announcedBy(label) === 'phones' ? { field: 'phones', label, value } : null;
}

/** {@link labelOf} of a text that is clean. */
export function cleanLabelOf(clean: string): Label | null {
  if (startsWithPostalCode(clean)) return null;
  const colon = clean.slice(0, MAX_LABEL + 1).search(/[:：]/);
  if (colon > 0) return labelled(clean.slice(0, colon), clean.slice(colon + 1), true);
  const alone = clean.length <= MAX_LABEL ? fieldOf(keyOf(clean)) : undefined;
  if (alone) return { field: alone, label: clean.replace(/[*.\s]+$/, ''), value: '' };
  const value = clean.slice(0, MAX_LABEL).search(/[+(（]?\d|[^\s@]{1,64}@|https?:|www\./);
  return value > 0 ? labelled(clean.slice(0, value), clean.slice(value), false) : null;
}

/**
 * A label for comparing: lower case, no accents of European letters, no spaces, hyphens or what stands in brackets. Kana keep their voicing
 * marks.
 */
function keyOf(label: string): string {
  const inside = /^\s?[([]([^()[\]]{1,30})[)\]]\s?$/.exec(label)?.[1] ?? label;
  return inside.toLowerCase().normalize('NFKD').replace(/\([^()]{0,30}\)/g, '').replace(/[\u0300-\u036F\s.*:\-‐_·'’?°]/gu, '').normalize('NFC');
}

/**
 * What a label announces: one of the table, numbered ("Tel. 2"), or several of one kind ("Mobile / WhatsApp"). A number shared with a fax is a
 * fax's.
 */
function fieldOf(key: string): LabelField | undefined {
  const own = FIELDS.get(key) ?? FIELDS.get(key.replace(/\d$/, ''))
    ?? (DESK_PHONE.test(key) || COMPLAINTS.test(key) ? 'reject' : OTHER_PHONE.test(key) || isTwofold(key) ? 'phones' : undefined);
  if (own || !/[/&+・]/.test(key) || /\d/.test(key)) return own;
  const fields = key.split(/[/&+・]/, 4).map((part) => FIELDS.get(part));
  if (key.includes('fax') || fields.includes(undefined)) return key.includes('fax') && fields.some(Boolean) ? 'reject' : undefined;
  return fields.find((field) => field !== 'reject');
}

/** Two words for a telephone in one label: "Téléphone portable", "Telefon Festnetz". */
const isTwofold = (key: string) => key.length > 8 && key.length <= MAX_LABEL && [...key].some((_, at) => FIELDS.get(key.slice(0, at)) === 'phones' && FIELDS.get(key.slice(at)) === 'phones');

/** What a label with something behind it announces. */
function fieldBefore(key: string, hasColon: boolean): LabelField | undefined {
  return fieldOf(key) ?? LETTERS.get(key) ?? BEFORE_VALUES.get(key) ?? (OFFICES.has(key) && hasColon ? 'reject' : undefined);
}

function labelled(before: string, after: string, hasColon: boolean): Label | null {
  const key = keyOf(before), field = fieldBefore(key, hasColon), value = after.replace(/^[\s:：.\-–—]+/, '').trim();
  if (!field) return null;
  const label = before.replace(/[*.:\s]+$/, ''), isShort = LETTERS.has(key) || BEFORE_VALUES.has(key);
  if (!value) return isShort || OFFICES.has(key) ? null : { field, label, value };
  const kind = field === 'name' || field === 'company' ? kindOf(value) ?? field : field,
    isValue = kind === 'location' && LETTERS.has(key) ? IS_ADDRESS : IS_VALUE[kind];
  if (kind !== 'reject' && isValue && !isValue.test(value)) return null;
  return (!hasColon || LETTERS.has(key)) && !isValue?.test(value) ? null : { field: kind, label, value };
}

/** "Contact: 020 …" and "Contact: a@b.example" name nobody. */
function kindOf(value: string): LabelField | undefined {
  return (['emails', 'phones'] as const).find((field) => (field === 'emails' ? /^\S{1,64}@\S{3,}$/ : IS_VALUE[field])?.test(value));
}

import { dateIn, type AnyRecord, type Field, type Id, type Label, type Money, type Pipeline, type PlainDate, type RecordType, type User } from '@salescycle/model';
import { NOTHING, type Format } from '../shared/format.js';
import type { Language } from '../shared/language.js';
import { sourceText } from '../shared/source-words.js';
import { nameOf, type Names } from './names.js';
import type { Words } from './record.strings.js';

/** What values are put into words with. */
export interface ValueWords {
  t: Words;
  language: Language;
  format: Format;
  zone: string;
  today: PlainDate;
  pipeline: Pipeline | undefined;
  users: ReadonlyMap<Id, User>;
  names: Names;
}

/** A field's value in words; a dash where there is none. */
export function valueText(words: ValueWords, field: Field, value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  const own = BY_NAME[field.name]?.(words, value, field);
  return own ?? (BY_TYPE[field.type]?.(words, value, field) || NOTHING);
}

/** A person by id, or the rule that acted. */
export function personText({ users, names, language, t }: ValueWords, id: string): string {
  if (id.startsWith('rule:')) return t.system;
  const user = users.get(id) ?? names.record('user', id);
  return user ? nameOf(user, language) : id;
}

/** A record by id, `…` while it is read. */
export function recordText({ names, language, t }: ValueWords, type: RecordType, id: Id): string {
  const record: AnyRecord | null | undefined = names.record(type, id);
  if (record === undefined) return '…';
  return record === null ? t.unknownRecord : nameOf(record, language);
}

/** A stage by id. */
export function stageText({ pipeline, language }: ValueWords, id: string): string {
  return pipeline?.stages.find((stage) => stage.id === id)?.name[language] ?? id;
}

/** A date as people say it: today and the days beside it by name, others with the year where it is another one. */
export function dayText({ t, format, today }: ValueWords, date: PlainDate, days: number): string {
  if (days === 0) return t.today;
  if (days === -1) return t.yesterday;
  return days === 1 ? t.tomorrow : format.dateShort(date, today.slice(0, 4));
}

/** Fields whose text is more than their type says; `undefined` leaves it to the type. */
const BY_NAME: Readonly<Record<string, (words: ValueWords, value: unknown, field: Field) => string | undefined>> = {
  stageId: (words, value) => stageText(words, value as string),
  createdBy: (words, value) => personText(words, value as string),
  by: (words, value) => personText(words, value as string),
  capturedBy: (words, value) => personText(words, value as string),
  // That of a source is a word of its own; other kinds are choices.
  kind: ({ language }, value, { type }) => (type === 'text' ? sourceText(value as string, language) : undefined),
  name: (_, value) => (typeof value === 'object' && value !== null && 'full' in value ? String(value.full) : undefined),
  nextStep: ({ t }, value) => ((value as { none?: boolean }).none ? t.noneNeeded : undefined),
  // Where a link leads and since when it is here is seen at the link.
  links: (words, value) => listed(words, (value as { title: string }[]).map(({ title }) => title)),
  checks: ({ pipeline, language }, value) => (Array.isArray(value) ? (value as string[]).map((id) => criterionText(pipeline, id, language)).join(' · ') : undefined),
};

function criterionText(pipeline: Pipeline | undefined, id: string, language: keyof Label): string {
  for (const { exitCriteria = [] } of pipeline?.stages ?? []) for (const criterion of exitCriteria) if (criterion.id === id) return criterion.text[language];
  return id;
}

type Say = (words: ValueWords, value: unknown, field: Field) => string;

const plain: Say = (_, value) => String(value);

const BY_TYPE: Readonly<Partial<Record<Field['type'], Say>>> = {
  text: plain, markdown: plain, url: plain, decimal: plain,
  int: ({ format, language }, value, field) => [format.number(value as number), field.enum?.[value as number]?.[language]].filter(Boolean).join(' · '),
  number: ({ format }, value) => format.number(value as number, 4),
  duration: ({ format }, value) => format.number(value as number, 1),
  percent: ({ format }, value) => format.percent((value as number) / 100, 4),
  money: ({ format }, value) => format.money(value as Money),
  date: ({ format }, value) => format.dateLong(value as string),
  instant: ({ format, zone }, value) => format.moment(value as string, zone),
  bool: ({ t }, value) => (value ? t.yes : t.no),
  enum: ({ language }, value, field) => field.enum?.[value as string]?.[language] ?? String(value),
  label: ({ language }, value) => (value as Label)[language],
  ref: (words, value, { ref }) => (ref === 'user' ? personText(words, value as string) : recordText(words, ref as RecordType, value as string)),
  refs: (words, value, { ref }) => listed(words, (value as string[]).map((id) => recordText(words, ref as RecordType, id))),
  set: (words, value, { ref }) => (Array.isArray(value) ? listed(words, ref ? (value as string[]).map((id) => recordText(words, ref as RecordType, id)) : value as string[]) : ''),
  list: (words, value, field) => listed(words, (value as unknown[]).map((item) => (field.fields ? insideText(words, field.fields, item) : String(item)))),
  json: (words, value, field) => (field.fields ? insideText(words, field.fields, value) : Object.entries(value as object).map(([name, inner]) => `${name}: ${String(inner)}`).join(' · ')),
};

function insideText(words: ValueWords, fields: readonly Field[], value: unknown): string {
  const inside = value as Readonly<Record<string, unknown>>;
  return fields.filter(({ name }) => inside[name] !== undefined && inside[name] !== false && inside[name] !== '').map((field) => valueText(words, field, inside[field.name])).join(' · ');
}

function listed({ language }: ValueWords, items: readonly string[]): string {
  return items.join(language === 'zh' ? '、' : ', ');
}

/** The day an instant falls on for the reader. */
export function dayOf({ zone }: ValueWords, instant: string): PlainDate {
  return dateIn(zone, instant);
}

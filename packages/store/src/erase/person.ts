import type { AnyRecord, Id, Lead, Operation, RecordType } from '@salescycle/model';
import type { Reading } from '../disk/layout.js';
import { recordKey } from '../replica/record-plan.js';
import type { Desk } from '../desk.js';

/** A record by its name. */
export interface RecordName {
  type: RecordType;
  id: Id;
}

/** Types whose records are people. */
export type PersonType = 'lead' | 'contact';

/** The fields a person is found by in other records' texts. */
const NAMING = ['name', 'emails', 'phones', 'wechat'] as const;

/** Shorter texts are found everywhere. */
const SHORTEST = 2;

/**
 * All records that are the person: the one named, the contact a lead became or the leads a contact came from, and conflicts that keep values of
 * them. Empty when there is no such record.
 */
export async function recordsOf({ memory, loader }: Desk, { type, id }: { type: PersonType; id: Id }, transaction?: Reading): Promise<RecordName[]> {
  for (const each of ['lead', 'contact', 'conflict'] as const) await loader.all(each, transaction);
  if (!memory.row(type, id)) return [];
  const people = new Map<string, RecordName>();
  const add = (name: RecordName) => people.set(`${name.type}/${name.id}`, name);
  add({ type, id });
  const leads = [...memory.rowsOf('lead')].map(({ record }) => record as Lead);
  const contact = type === 'contact' ? id : leads.find((lead) => lead.id === id)?.convertedTo?.contactId;
  if (contact !== undefined) {
    if (memory.row('contact', contact)) add({ type: 'contact', id: contact });
    for (const lead of leads) if (lead.convertedTo?.contactId === contact) add({ type: 'lead', id: lead.id });
  }
  for (const { record } of memory.rowsOf('conflict')) {
    if (record.type === 'conflict' && record.subject && people.has(`${record.subject.type}/${record.subject.id}`)) add({ type: 'conflict', id: record.id });
  }
  return [...people.values()];
}

/** The texts by which a person can be recognised, from what an operation says and said before, or a record holds. */
export function namesIn({ type, values }: { type: RecordType; values: readonly object[] }): string[] {
  if (type !== 'lead' && type !== 'contact') return [];
  return values.flatMap((each) => NAMING.flatMap((field) => texts((each as Record<string, unknown>)[field]))).filter((text) => text.length >= SHORTEST);
}

/** The same of a whole history. */
export function namesOf(operations: readonly Operation[], records: readonly AnyRecord[]): string[] {
  const found = [...operations.flatMap(({ type, patch, was }) => namesIn({ type, values: [patch, was] })), ...records.flatMap((record) => namesIn({ type: record.type, values: [record] }))];
  return [...new Set(found)];
}

/** The key of a record among all types. */
export function keyOf({ type, id }: RecordName): string {
  return recordKey({ type, recordId: id });
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

import { convertLead, type AnyRecord, type Conflict, type Id, type Lead, type Operation, type Opportunity, type RecordType } from '@salescycle/model';
import type { Reading } from '../disk/layout.js';
import { unpackEntry } from '../disk/log-entry.js';
import { logSlices } from '../disk/log-slices.js';
import type { Row } from '../queries/query.js';
import { recordKey } from '../replica/record-plan.js';
import { beginReading } from '../replica/sync-state.js';
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
 * All records that are the person: the one named, the contacts a lead became at any time or the leads a contact came from, those they are merged with,
 * and conflicts that keep values of them. Empty when there is no such record.
 */
export async function recordsOf({ database, memory, loader }: Desk, { type, id }: { type: PersonType; id: Id }, transaction?: Reading): Promise<RecordName[]> {
  for (const each of ['lead', 'contact', 'conflict'] as const) await loader.all(each, transaction);
  if (!memory.row(type, id)) return [];
  const conflicts = [...memory.rowsOf('conflict')].map(({ record }) => record as Conflict).filter(({ subject }) => subject as unknown);
  const became = await conversions(transaction ?? beginReading(database), memory.rowsOf('lead'));
  const people = new Map<string, RecordName>();
  for (const names: RecordName[] = [{ type, id }]; names.length;) {
    const name = names.pop()!;
    if (people.has(keyOf(name)) || !memory.row(name.type, name.id)) continue;
    people.set(keyOf(name), name);
    for (const { leadId, contactId } of became) {
      if (name.type === 'lead' && name.id === leadId) names.push({ type: 'contact', id: contactId });
      if (name.type === 'contact' && name.id === contactId) names.push({ type: 'lead', id: leadId });
    }
    names.push(...mergedWith(memory, name));
  }
  for (const conflict of conflicts) if (people.has(keyOf(conflict.subject as RecordName))) people.set(keyOf(conflict), { type: 'conflict', id: conflict.id });
  return [...people.values()];
}

/** The records that were merged into this one, and the one it was merged into. */
function mergedWith(memory: Desk['memory'], { type, id }: RecordName): RecordName[] {
  const into = memory.row(type, id)!.record.mergedInto;
  return [...memory.rowsOf(type)].map(({ record }) => record).filter((record) => record.mergedInto === id || record.id === into).map((record) => ({ type, id: record.id }));
}

/** Which lead became which contact. */
export interface Conversion {
  leadId: Id;
  contactId: Id;
}

/** The conversion a change belongs to. The deal that came of it says so for good; the lead itself no more, when the conversion was taken back. */
export function conversionIn({ type, cmd, patch }: Operation): Conversion[] {
  if (type !== 'opportunity' || cmd !== convertLead.name) return [];
  const { leadId, contactIds: [contactId] = [] } = patch as Partial<Pick<Opportunity, 'leadId' | 'contactIds'>>;
  return leadId !== undefined && contactId !== undefined ? [{ leadId, contactId }] : [];
}

/** Whom a conflict that begins among these operations is about. */
export function subjectOf(operations: readonly Operation[]): RecordName | undefined {
  const made = operations.find(({ type, patch }) => type === 'conflict' && patch.subject);
  return made?.patch.subject as RecordName | undefined;
}

/**
 * The records of people who were erased, as far as the operations of others tell: besides those known as erased the contacts these leads became there,
 * and conflicts about them.
 */
export function erasedAmong(operations: readonly Operation[], erased: ReadonlySet<string>): ReadonlySet<string> {
  const gone = new Set(erased);
  if (!gone.size) return gone;
  for (const { leadId, contactId } of operations.flatMap(conversionIn)) {
    const [lead, contact] = [keyOf({ type: 'lead', id: leadId }), keyOf({ type: 'contact', id: contactId })];
    if (gone.has(lead) || gone.has(contact)) gone.add(lead).add(contact);
  }
  for (const operation of operations) {
    const subject = subjectOf([operation]);
    if (subject && gone.has(keyOf(subject))) gone.add(recordKey(operation));
  }
  return gone;
}

/** Every conversion that ever was; an imported lead says itself what it became. */
async function conversions(transaction: Reading, leads: Iterable<Row>): Promise<Conversion[]> {
  const found: Conversion[] = [];
  for (const { record: { id: leadId, convertedTo } } of leads as Iterable<{ record: Lead }>) if (convertedTo?.contactId !== undefined) found.push({ leadId, contactId: convertedTo.contactId });
  for await (const slice of logSlices(transaction)) {
    for (const [, entry] of slice) if (entry.operations.includes('"leadId"')) found.push(...unpackEntry(entry).flatMap(conversionIn));
  }
  return found;
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
export function keyOf({ type, id }: Pick<AnyRecord, 'type' | 'id'>): string {
  return recordKey({ type, recordId: id });
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

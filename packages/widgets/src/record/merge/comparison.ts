import { applyOperation, isChoosable, mergeRuleOf, recordTables, sameValue, type AnyRecord, type Field, type Id, type RecordType } from '@salescycle/model';
import type { Preview } from '@salescycle/store/would-do.js';

/** A field in which two records differ, and what comes of it. */
export interface Difference {
  field: Field;
  /** What each of the two says, in their order. */
  values: readonly [unknown, unknown];
  /** What the one that stays says afterwards. */
  result: unknown;
  /** `chosen` by a person; else one of the two is kept (`stays`), or both are (`united`, `strictest`, `earliest`). */
  how: 'chosen' | 'stays' | 'united' | 'strictest' | 'earliest';
}

/** Bookkeeping that says nothing to a person, or follows from the merge. */
const UNSAID: ReadonlySet<string> = new Set([
  'id', 'type', 'updatedAt', 'createdBy', 'rev', 'sv', 'deletedAt', 'mergedInto', 'notSameAs', 'qualificationId', 'provenance', 'pipelineId', 'convertedTo', 'closedAt', 'boardOrder',
]);

/** The fields in which two records differ, in the table's order: those to choose from first. */
export function differences([one, other]: readonly [AnyRecord, AnyRecord], staying: Id, preview: Preview): Difference[] {
  const operation = preview.operations.find(({ recordId }) => recordId === staying), stays = one.id === staying ? one : other;
  const after = asPlain(operation ? applyOperation(stays, operation) : stays), fields: readonly Field[] = recordTables[one.type].fields;
  return fields.filter(({ name }) => !UNSAID.has(name)).flatMap((field): Difference[] => {
    const values = [asPlain(one)[field.name], asPlain(other)[field.name]] as const;
    return sameValue(values[0] ?? null, values[1] ?? null) ? [] : [{ field, values, result: after[field.name], how: howOf(one.type, field) }];
  }).sort((a, b) => placeOf(a) - placeOf(b));
}

/** The name, then what is chosen, then the rest. */
function placeOf({ field, how }: Difference): number {
  return field.name === 'name' ? 0 : how === 'chosen' ? 1 : 2;
}

/** What matters most to a salesperson first. */
const ORDER: readonly RecordType[] = ['opportunity', 'lead', 'account', 'contact', 'activity', 'task', 'qualification'];

/** How many live records of each type would name the one that stays instead of the one that goes. */
export function movedOver({ operations, records }: Preview, ids: readonly Id[]): Map<RecordType, number> {
  const counts = new Map<RecordType, number>();
  for (const { type, recordId } of operations) {
    if (!ids.includes(recordId) && !records.get(recordId)?.deletedAt) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b)));
}

function howOf(type: RecordType, field: Field): Difference['how'] {
  if (field.name === 'createdAt') return 'earliest';
  const rule = mergeRuleOf(type, field);
  return rule === 'chosen' && !isChoosable(type, field) ? 'united' : rule;
}

function asPlain(record: AnyRecord): Readonly<Record<string, unknown>> {
  return record;
}

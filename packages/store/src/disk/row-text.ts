import { sameValue, TRACKED_FIELDS, type AnyRecord, type OpportunityEvent } from '@salescycle/model';
import type { Row } from '../queries/query.js';

/** A row as it stands in a page: the record, and its history if it has one. */
type Written = [record: AnyRecord, history?: WrittenHistory];

/** The id alone stands for a history that only says that the record was created as it is, which is most of them. */
type WrittenHistory = string | readonly OpportunityEvent[];

const NO_HISTORY: readonly OpportunityEvent[] = [];

/** Rows as text: a third of the size of stored objects, and equal words become one string when they are read. */
export function writeRows(rows: readonly Row[]): string {
  return JSON.stringify(rows.map(({ record, history }): Written => (history.length ? [record, writtenHistory(record, history)] : [record])));
}

/** The rows of a text by {@link writeRows}. */
export function readRows(text: string): Row[] {
  const once = new Map<string, string>();
  return (JSON.parse(text) as Written[]).map((written) => {
    shareTexts(written[0], once);
    return rowOf(written);
  });
}

/** One of them; `undefined` when there is none of this id. */
export function readRowOf(text: string, id: string): Row | undefined {
  const written = (JSON.parse(text) as Written[]).find(([record]) => record.id === id);
  return written && rowOf(written);
}

function rowOf([record, history]: Written): Row {
  return { record, history: typeof history === 'string' ? [createdEvent(record, history)] : history ?? NO_HISTORY };
}

/** Texts that many records of a page hold: times of an import, whom a deal belongs to. Browsers make one string of short equal ones only. */
const SHARED = ['createdAt', 'updatedAt', 'createdBy', 'ownerId', 'pipelineId', 'stageId', 'accountId'] as const;

function shareTexts(record: AnyRecord, once: Map<string, string>): void {
  const texts = record as unknown as Record<string, string | undefined>;
  for (const name of SHARED) {
    const text = texts[name];
    if (text === undefined) continue;
    const known = once.get(text);
    if (known === undefined) once.set(text, text);
    else texts[name] = known;
  }
}

function writtenHistory(record: AnyRecord, history: readonly OpportunityEvent[]): WrittenHistory {
  const [first] = history;
  return history.length === 1 && isCreatedAsIs(record, first!) ? first!.id : history;
}

/** Whether {@link createdEvent} would make the event; one by one, since an import asks this of every record. */
function isCreatedAsIs(record: AnyRecord, { at, by, kind, set, reason, undated, undone }: OpportunityEvent): boolean {
  if (kind !== 'created' || at !== record.createdAt || by !== record.createdBy || reason !== undefined || undated || undone) return false;
  return TRACKED_FIELDS.every((name) => sameValue(set[name], (record as unknown as Record<string, unknown>)[name]));
}

/** The event of a record that was created with the values it has. */
function createdEvent(record: AnyRecord, id: string): OpportunityEvent {
  const set: Record<string, unknown> = {};
  for (const name of TRACKED_FIELDS) {
    const value = (record as unknown as Record<string, unknown>)[name];
    if (value !== undefined) set[name] = value;
  }
  return { id, at: record.createdAt, by: record.createdBy, kind: 'created', set };
}

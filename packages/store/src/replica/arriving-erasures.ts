import { isErased, isErasure, type Id, type Operation } from '@salescycle/model';
import type { Desk } from '../desk.js';
import type { Committing } from '../disk/layout.js';
import { conversionIn, keyOf, recordsOf, subjectOf, type PersonType, type RecordName } from '../erase/person.js';
import { markOf } from '../erase/mark-of.js';
import type { Row } from '../queries/query.js';
import { isKnown, type Meeting, type Split } from './record-plan.js';

/** A record of which nothing stays, nor comes in. */
export interface Erasing extends RecordName {
  /** Nobody marked it yet: who erased the person did not know of it. */
  isUnmarked: boolean;
}

interface Here {
  desk: Desk;
  transaction: Committing;
  row: (name: RecordName) => Promise<Row | undefined>;
}

/**
 * The records that are erased when a page is in: those it marks, those that were erased before and that somebody had changed meanwhile, and what
 * belongs to these people and was not known where they were erased: the contact a lead has become here, conflicts about them.
 */
export async function erasuresIn(meetings: ReadonlyMap<string, Meeting>, { desk, transaction, row }: Here): Promise<Map<string, Erasing>> {
  const found = new Map<string, Erasing>();
  const add = (name: RecordName, isUnmarked: boolean) => {
    if (!found.has(keyOf(name))) found.set(keyOf(name), { ...name, isUnmarked });
  };
  const isGone = async (name: RecordName) => {
    const known = await row(name);
    return known !== undefined && isErased(known.record);
  };
  const people: { type: PersonType; id: Id }[] = [];
  for (const { stream } of meetings.values()) {
    const name = nameOf(stream[0]!), wasGone = isKnown(name) && await isGone(name);
    if (!wasGone && !stream.some(isErasure)) continue;
    add(name, false);
    if (!wasGone && (name.type === 'lead' || name.type === 'contact')) people.push({ type: name.type, id: name.id });
  }
  for (const { leadId, contactId } of [...meetings.values()].flatMap(({ stream }) => stream.flatMap(conversionIn))) {
    const lead: RecordName = { type: 'lead', id: leadId };
    if (found.has(keyOf(lead)) || await isGone(lead)) people.push({ type: 'contact', id: contactId });
  }
  for (const person of people) {
    const isArriving = meetings.has(keyOf(person)) && !(await isGone(person));
    const names: RecordName[] = await row(person) ? await recordsOf(desk, person, transaction) : [];
    for (const name of isArriving ? [person, ...names] : names) if (!(await isGone(name))) add(name, true);
  }
  for (const { stream } of meetings.values()) {
    const subject = subjectOf(stream);
    if (subject && (found.has(keyOf(subject)) || await isGone(subject))) add(nameOf(stream[0]!), true);
  }
  return found;
}

/**
 * The mark that goes on top of an erased record, if there is none in the stream as far as we know it: ours, if it waits, else a new one where
 * nobody made one.
 */
export function markOn(row: Row, { isUnmarked, ...name }: Erasing, { desk, moved, group }: { desk: Desk; moved: Split['moved']; group: Id }): Operation | undefined {
  const ours = moved.find(({ operation }) => isErasure(operation))?.operation, { rev, updatedAt } = row.record;
  if (!ours) return isUnmarked ? markOf(desk, name, { group, at: new Date().toISOString(), after: row.record }) : undefined;
  return { ...ours, base: rev, ...(ours.at < updatedAt && { at: updatedAt, claimedAt: ours.claimedAt ?? ours.at }) };
}

function nameOf({ type, recordId }: Operation): RecordName {
  return { type, id: recordId };
}

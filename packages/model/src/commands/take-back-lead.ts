import { handedQualification } from '../hand-off/handed-lead.js';
import { sharedLeadFields } from '../hand-off/shared-lead-fields.js';
import type { Id } from '../identity/ulid.js';
import { merge } from '../operations/merge.js';
import type { Operation } from '../operations/operation.js';
import { applyPatch } from '../operations/patch.js';
import { conflictIdOf } from '../records/conflict.js';
import { isThere, type HandOff } from '../records/hand-off.js';
import { leadTable, type Lead } from '../records/lead.js';
import type { Qualification } from '../records/qualification.js';
import { isRefusal, refuse } from '../refusal.js';
import { live, type Change, type Command, type State } from './command.js';
import { HAND_OFF_RULE } from './hand-off-rule.js';
import { past, qualification } from './receive-lead.js';

/** The system under which answers that came from a portal keep its origin. */
export const PORTAL_SYSTEM = 'salescycle-portal';

/** What a portal changed of one lead: operations in the order and with the revisions they have there. */
export interface TakeBackLeadInput {
  /** The hand-off. */
  id: Id;
  lead: readonly Operation[];
  /** Operations that create answers about it. */
  qualifications: readonly Operation[];
}

const SHARED = sharedLeadFields;
const SETS: ReadonlySet<string> = new Set(SHARED.filter((field) => 'merge' in field && field.merge === 'set').map(({ name }) => name));
const STANDS: ReadonlySet<string> = new Set(SHARED.filter((field) => 'unit' in field && field.unit === 'status').map(({ name }) => name));

type PlainRecord = Readonly<Record<string, unknown>>;

/** The portal's copy before and after a stretch, as far as the stretch tells. */
interface Sides {
  base: PlainRecord;
  theirs: PlainRecord;
  names: ReadonlySet<string>;
}

/**
 * Takes in what a portal changed of a lead it was given. Fields meet as they do between two replicas: what one side changed stands, what both
 * changed differently stands as the portal has it, and ours is kept as a conflict. What is in here already changes nothing; a stretch that does not
 * follow on it is refused (`conflict`): then all of the lead's operations are asked for from the first on, which this takes as well. A lead that was
 * deleted here stays deleted, and one converted here keeps its status.
 */
export const takeBackLead: Command<TakeBackLeadInput> = {
  name: 'takeBackLead',
  by: HAND_OFF_RULE,
  run(state, { id, lead: operations, qualifications }, { at }) {
    const handOff = live(state, 'handOff', id);
    if (isRefusal(handOff)) return handOff;
    const { leadId, origin } = handOff, lead = state.get('lead', leadId);
    if (!operations.every(isReadable)) return refuse('invalid', { en: 'This is no change of a lead.', zh: '这不是线索的改动。' }, { recordId: id });
    if (!isThere(handOff) || !lead) return refuse('notAllowed', { en: 'This lead was not handed over.', zh: '此线索未曾传送。' }, { recordId: id });
    const sides = sidesOf(handOff, operations, lead);
    if (sides === 'gap') return refuse('conflict', { en: 'Changes in between are missing.', zh: '缺少中间的改动。' }, { recordId: id });
    const answers = lead.deletedAt ? [] : qualifications.flatMap((each) => answer(state, each, { leadId, origin, at }));
    if (sides === 'known') return answers;
    const last = operations.at(-1)!;
    const changes = lead.deletedAt ? { set: {}, conflicts: [] } : changesOf(lead, sides, { last, at });
    return [
      ...answers, { type: 'lead', id: leadId, set: changes.set }, ...changes.conflicts,
      { type: 'handOff', id, set: { theirRev: last.base + 1, theirOp: last.id, theirAt: past(last.at, at), ...standsOf(handOff, lead, changes.set) } },
    ];
  },
};

/** What adds to a set and takes from it must be lists of texts; what values fields may hold is checked with the whole record. */
function isReadable({ patch }: Operation): boolean {
  const areTexts = (list: unknown) => Array.isArray(list) && list.every((each) => typeof each === 'string');
  return [...SETS].every((name) => {
    const change = Object.hasOwn(patch, name) ? (patch[name] as { add?: unknown; remove?: unknown } | null) : undefined;
    return change === undefined || (areTexts(change?.add) && areTexts(change?.remove));
  });
}

function sidesOf({ theirRev = 0, theirOp, leadId }: HandOff, operations: readonly Operation[], lead: Lead): Sides | 'known' | 'gap' {
  const [first] = operations;
  if (!first) return 'known';
  const isWhole = operations.every(({ type, recordId, base }, i) => type === 'lead' && recordId === leadId && base === first.base + i);
  if (!isWhole || first.base > theirRev) return 'gap';
  if (theirRev === 0) return firstSides(operations);
  const place = operations.findIndex(({ id, base }) => id === theirOp && base + 1 === theirRev), end = first.base + operations.length;
  const rest = operations.slice(place + 1);
  // What stands in the place of the last one we know was put there by the portal's own replicas: it is new, whatever its revision.
  return !rest.length || end < theirRev ? 'known' : nextSides(rest, lead);
}

/** Nothing has come back yet: the portal's copy began as what it was given. */
function firstSides([first, ...rest]: readonly Operation[]): Sides {
  const base = fold({}, [first!]);
  return { base, theirs: fold(base, rest), names: new Set(SHARED.map(({ name }) => name)) };
}

/** Only what follows: of fields it does not name nothing is known, and nothing needs to be. */
function nextSides(operations: readonly Operation[], lead: Lead): Sides {
  const base: Record<string, unknown> = {}, names = new Set<string>();
  for (const { patch, was } of operations) {
    for (const { name } of SHARED) {
      if (names.has(name) || !Object.hasOwn(patch, name)) continue;
      names.add(name);
      const before = SETS.has(name) ? lead[name] : was[name];
      if (before !== undefined && before !== null) base[name] = before;
    }
  }
  return { base, theirs: fold(base, operations), names };
}

function fold(record: PlainRecord, operations: readonly Operation[]): PlainRecord {
  return operations.reduce((before, { patch }) => applyPatch(leadTable.fields, before, only(patch, ({ name }) => Object.hasOwn(patch, name))), record);
}

function changesOf(lead: Lead, { base, theirs, names }: Sides, { last, at }: { last: Operation; at: string }): { set: Record<string, unknown>; conflicts: Change[] } {
  const isShared = ({ name }: { name: string }) => names.has(name) && !(lead.status === 'converted' && STANDS.has(name));
  const said = theirs.convertedAt ? { ...theirs, convertedAt: past(theirs.convertedAt as string, at) } : theirs;
  const { record, clashes } = merge(SHARED.filter(isShared), { base: only(base, isShared), theirs: only(said, isShared), mine: only({ ...lead }, isShared) });
  const set = Object.fromEntries(SHARED.filter(isShared).map(({ name }) => [name, record[name] ?? null]));
  const subject = { type: 'lead', id: lead.id }, by = lead.createdBy;
  const conflicts = clashes.map((clash): Change => ({
    type: 'conflict', id: conflictIdOf(last.id, clash.field, lead.rev), create: { ...clash, subject, opId: last.id, by, at: lead.updatedAt },
  }));
  return { set, conflicts };
}

/** Answers follow a lead to a portal by themselves, and `changed here since` is said of a lead: what came from the portal is neither. */
function standsOf({ state, revision, qualificationId }: HandOff, lead: Lead, set: Record<string, unknown>): Record<string, unknown> {
  if (state !== 'acked') return {};
  const changes = Object.keys(set).some((name) => JSON.stringify(set[name] ?? null) !== JSON.stringify(lead[name as keyof Lead] ?? null));
  return {
    ...(changes && revision === lead.rev && { revision: revision + 1 }),
    ...(lead.qualificationId === qualificationId && 'qualificationId' in set && { qualificationId: set.qualificationId }),
  };
}

function answer(state: State, { type, base, recordId, at: when, patch }: Operation, { leadId, origin, at }: { leadId: Id; origin: string; at: string }): Change[] {
  if (type !== 'qualification' || base !== 0 || state.get('qualification', recordId)) return [];
  const said = patch as Partial<Qualification>;
  if (!Array.isArray(said.answers) || !said.answers.every((each) => typeof each === 'object' && each !== null)) return [];
  const { id, createdAt, fields } = handedQualification({ ...said, id: recordId, createdAt: when } as Qualification);
  return [qualification({ id, createdAt, fields: { ...fields, externalIds: [{ system: PORTAL_SYSTEM, id: origin }] } }, leadId, at)];
}

function only(record: PlainRecord, isWanted: (field: { name: string }) => boolean): Record<string, never> {
  return Object.fromEntries(SHARED.filter(isWanted).filter(({ name }) => record[name] !== undefined).map(({ name }) => [name, record[name]])) as Record<string, never>;
}

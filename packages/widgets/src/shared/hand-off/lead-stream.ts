import { handOffIdOf, HAND_OFF_SYSTEM, sharedLeadFields, type Id, type Lead, type Operation, type Patch } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { openLogStream } from '@salescycle/store/log-stream.js';
import type { Cursor, Pulled, SyncPort } from '@salescycle/sync';

/** Operations read at once, and bytes given out at once: an answer stays well below what a message may be. */
const AT_A_TIME = 200, MOST_BYTES = 200_000;
/** What of a qualification is about the lead, and not about this workspace. */
const ANSWERED: ReadonlySet<string> = new Set(['subject', 'frameworkId', 'frameworkVersion', 'answers', 'verdict', 'reason', 'previousId']);
const SHARED: ReadonlySet<string> = new Set(sharedLeadFields.map(({ name }) => name));

/** Whether a lead came here from the browser extension, by a hand-off to this origin. */
export function isHandedOver({ id, externalIds }: Pick<Lead, 'id' | 'externalIds'>): boolean {
  const handOff = handOffIdOf(id, location.origin);
  return externalIds?.some((each) => each.system === HAND_OFF_SYSTEM && each.id === handOff) ?? false;
}

/**
 * What happened here to leads that came from the browser extension, as a stream: their own operations and new answers about them, in the order of the
 * log, without who did it on which device and without fields that only mean something here. All other records are not in it. It is read
 * only: what comes in, comes by hand-off.
 */
export function leadStream(store: Store): SyncPort {
  const log = openLogStream(store);
  return {
    head: async () => headOf(await log.length()),
    async pull(cursor) {
      const [seq, given] = placeOf(cursor), length = await log.length();
      // A log that is shorter than it was is another one.
      if (seq > length) return { operations: [], cursor: '0' };
      const { operations, end } = await log.read({ types: ['lead', 'qualification'], after: seq, most: AT_A_TIME + given });
      return fitting(await handedOnly(store, operations.slice(given)), { seq, given, end });
    },
    push: () => Promise.resolve('conflict'),
    watch: (listener, options) => log.watch(listener, options),
  };
}

function headOf(length: number): Cursor | null {
  return length ? String(length) : null;
}

/** The last entry that was given out, and how many operations after it. */
function placeOf(cursor: Cursor | null): [number, number] {
  const [seq = 0, given = 0] = (cursor ?? '0').split('.').map(Number);
  return [seq, given].every((each) => Number.isSafeInteger(each) && each >= 0) ? [seq, given] : [0, 0];
}

/** Each operation as it may go, `null` for one that may not. */
async function handedOnly(store: Store, operations: readonly Operation[]): Promise<(Operation | null)[]> {
  const known = new Map<Id, boolean>(), allowed: (Operation | null)[] = [];
  for (const operation of operations) {
    const leadId = leadOf(operation);
    if (leadId !== null && !known.has(leadId)) {
      const row = await store.read({ kind: 'row', type: 'lead', id: leadId });
      known.set(leadId, row !== undefined && isHandedOver(row.record));
    }
    allowed.push(leadId !== null && known.get(leadId) ? stripped(operation) : null);
  }
  return allowed;
}

function leadOf({ type, recordId, base, patch }: Operation): Id | null {
  if (type === 'lead') return recordId;
  const { subject } = patch as { subject?: { type: string; id: Id } };
  return base === 0 && subject?.type === 'lead' ? subject.id : null;
}

function stripped({ id, at, cmd, type, recordId, base, patch, was, sv }: Operation): Operation {
  const fields = type === 'lead' ? SHARED : ANSWERED;
  const only = (of: Patch): Patch => Object.fromEntries(Object.entries(of).filter(([name]) => fields.has(name)));
  const whole: Operation = { id, at, by: '', device: '', cmd, group: id, type, recordId, base, patch: only(patch), was: only(was), sv };
  // What fits into no message is not said; what follows still has its place.
  return sizeOf(whole) > MOST_BYTES ? { ...whole, patch: {}, was: {} } : whole;
}

/** As much as fits, and where to go on. */
function fitting(operations: readonly (Operation | null)[], { seq, given, end }: { seq: number; given: number; end: number }): Pulled {
  const fit: Operation[] = [];
  let left = MOST_BYTES;
  for (const [i, operation] of operations.entries()) {
    left -= operation ? sizeOf(operation) : 0;
    if (left < 0 && fit.length) return { operations: fit, cursor: `${seq}.${given + i}` };
    if (operation) fit.push(operation);
  }
  return { operations: fit, cursor: String(end) };
}

function sizeOf(operation: Operation): number {
  return new TextEncoder().encode(JSON.stringify(operation)).length;
}

import { editRecord, isRefusal, setAside, type Opportunity, type PlainDate } from '@salescycle/model';
import type { Store } from '@salescycle/store';

/** Days between what the two people say. */
const WEEK = 7 * 86_400_000;

/**
 * Has two people change the closing date of one open deal at once, as happens when one of them was offline: what stands, and what waits beside it for
 * somebody to decide. `false` where no open deal has a closing date.
 *
 * @throws Error when the store refuses
 */
export async function makeConflict(store: Store): Promise<boolean> {
  const deal = await openDeal(store), other = await otherThan(store, deal?.ownerId);
  if (!deal?.expectedCloseDate) return false;
  const date = deal.expectedCloseDate, mine = later(date, WEEK), theirs = later(date, 2 * WEEK);
  const done = await store.run(editRecord, { type: 'opportunity', id: deal.id, fields: { expectedCloseDate: theirs } });
  if (isRefusal(done)) throw new Error(done.message.en);
  const operation = {
    id: store.newId(), at: new Date().toISOString(), by: other, device: 'phone', cmd: editRecord.name, group: store.newId(), type: deal.type, recordId: deal.id, base: deal.rev,
    patch: { expectedCloseDate: mine }, was: { expectedCloseDate: date }, sv: deal.sv,
  };
  const clash = { operation, field: 'expectedCloseDate', base: { expectedCloseDate: date }, mine: { expectedCloseDate: mine }, theirs: { expectedCloseDate: theirs }, stands: 'theirs' as const };
  const kept = await store.run(setAside, { clashes: [clash], rev: deal.rev + 1 });
  if (isRefusal(kept)) throw new Error(kept.message.en);
  return true;
}

/** The open deal that closes next, of those that nobody has to decide about already. */
async function openDeal(store: Store): Promise<Opportunity | undefined> {
  const { rows: conflicts } = await store.read({ kind: 'window', type: 'conflict', where: { resolution: null } });
  const waiting = new Set(conflicts.map(({ record }) => record.subject.id));
  const { rows } = await store.read({ kind: 'window', type: 'opportunity', where: { status: 'open', expectedCloseDate: { from: '' } }, orderBy: { field: 'expectedCloseDate' }, limit: waiting.size + 1 });
  return rows.find(({ record }) => !waiting.has(record.id))?.record;
}

async function otherThan(store: Store, ownerId: string | undefined): Promise<string> {
  const { rows } = await store.read({ kind: 'window', type: 'user', orderBy: { field: 'name' } });
  return rows.find(({ record }) => record.id !== ownerId && record.id !== store.actor)?.record.id ?? store.actor ?? '';
}

function later(date: PlainDate, milliseconds: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + milliseconds).toISOString().slice(0, 10);
}

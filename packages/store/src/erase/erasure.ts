import type { HandOff, Id, Instant } from '@salescycle/model';
import { readLog } from '../disk/read-log.js';
import { recordKey } from '../replica/record-plan.js';
import { beginReading, readState } from '../replica/sync-state.js';
import type { Store } from '../store.js';
import type { Desk } from '../desk.js';
import { mentionsOf, type Mention } from './mentions.js';
import { keyOf, namesOf, recordsOf, type PersonType, type RecordName } from './person.js';
import { writeErasure } from './write-erasure.js';

/** Where a person may still be, and this workspace cannot reach. */
export interface Beyond {
  /** Files saved before on any device, the ones in a chosen folder too. */
  backups: true;
  /** Other devices exchange with this one: each erases the same when it next syncs, and has everything until then. */
  replicas: boolean;
  /** Portals a lead was handed over to. */
  portals: readonly string[];
}

/** What of a person is here, and where else they may be. */
export interface Traces {
  /** The records that are the person: lead, contact, conflicts about them. Empty when there is none of that id. */
  records: readonly RecordName[];
  /** Records of something else in whose texts they are named; a person looks at these. */
  mentions: readonly Mention[];
  beyond: Beyond;
}

/** What an erasure did, and what it leaves to people. */
export interface Erased extends Traces {
  /** When it was done. */
  at: Instant;
}

/** The way to take a person out of a workspace. */
export interface Erasures {
  /** What an erasure would empty, and what it would leave; changes nothing. */
  find(person: { type: PersonType; id: Id }): Promise<Traces>;
  /**
   * Takes every value of a person out of records, log, pages and totals, in one transaction and for good: no undo brings it back, no merge
   * either. What is left is that there was a record, who worked on it when, and that it was erased. Other records keep their history. Other devices erase
   * the same when it reaches them.
   *
   * @throws StoreError
   */
  erase(person: { type: PersonType; id: Id }): Promise<Erased>;
}

/**
 * Erasing people; loaded by whoever is asked to.
 *
 * @example
 * const { mentions, beyond } = await openErasures(store).erase({ type: 'contact', id });
 */
export function openErasures(store: Store): Erasures {
  return store.attach((inside) => {
    const desk = inside.desk as Desk;
    return {
      find: (person) => inside.exclusively(() => find(desk, person)),
      erase: (person) => inside.change(() => erase(desk, person)),
    };
  });
}

async function find(desk: Desk, person: { type: PersonType; id: Id }): Promise<Traces> {
  const records = await recordsOf(desk, person), keys = new Set(records.map(keyOf));
  const names = new Set(namesOf([], records.flatMap(({ type, id }) => desk.memory.row(type, id)?.record ?? [])));
  if (keys.size) {
    for await (const entry of readLog(desk.database)) for (const name of namesOf(entry.filter((operation) => keys.has(recordKey(operation))), [])) names.add(name);
  }
  return { records, mentions: await mentionsOf(desk, [...names], keys), beyond: await beyondOf(desk, records) };
}

async function erase(desk: Desk, person: { type: PersonType; id: Id }): Promise<Erased> {
  const { records, names } = await writeErasure(desk, person);
  const mentions = await mentionsOf(desk, names, new Set(records.map(keyOf)));
  return { records, mentions, beyond: await beyondOf(desk, records), at: new Date().toISOString() };
}

/** Offers that nobody answered count, too: they may have arrived. */
async function beyondOf({ database, memory, loader }: Desk, records: readonly RecordName[]): Promise<Beyond> {
  await loader.all('handOff');
  const leads = new Set(records.filter(({ type }) => type === 'lead').map(({ id }) => id));
  const crossed = [...memory.rowsOf('handOff')].map(({ record }) => record as HandOff).filter(({ leadId, state }) => leads.has(leadId) && (state === 'offered' || state === 'acked'));
  return { backups: true, replicas: (await readState(beginReading(database))).state.cursor !== null, portals: [...new Set(crossed.map(({ origin }) => origin))].sort() };
}

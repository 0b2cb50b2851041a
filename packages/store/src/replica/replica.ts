import type { Operation } from '@salescycle/model';
import { ended, whatEnded } from '../disk/database.js';
import type { Inside } from '../store.js';
import { showWritten } from '../show-written.js';
import { watchWrites } from '../tabs.js';
import { takeIn } from '../take-in.js';
import type { Desk } from '../desk.js';
import { Arrival, type Arrived } from './arrival.js';
import { Outbox } from './outbox.js';
import { beginExchange, beginReading, readState } from './sync-state.js';

/** A stretch of the stream that all replicas share: the operations between two cursors. */
export interface StreamPage {
  from: string | null;
  operations: readonly Operation[];
  cursor: string;
}

/** What a page did. */
export interface Taken {
  /** The page does not begin where this replica stands (another tab was faster, or it came late): nothing was done. */
  isStale: boolean;
  /** Operations that were new here. */
  operations: number;
  /** Changes of ours that clashed with them and are kept as conflicts. */
  conflicts: number;
}

/** A store as one of several replicas of a workspace: what it has for the others, and the way in for what they have. */
export interface Replica {
  readonly workspace: string;
  /** Up to where the shared stream is in here; `null` before the first exchange. */
  cursor(): Promise<string | null>;
  /** Operations the others do not have yet, in the order in which they build on each other. */
  outbox(limit: number): Promise<Operation[]>;
  /** Takes in a stretch of the stream, all or nothing, together with the cursor. The same stretch twice is taken in once. @throws StoreError */
  takeIn(page: StreamPage): Promise<Taken>;
  /** Calls the listener when something was written here, in this tab or another one. */
  watch(listener: () => void, options: { signal: AbortSignal }): void;
}

/**
 * The store as a replica. The rule all replicas follow: a record is the fold of the shared stream in its order, with what only this replica has on
 * top of it. Whatever order things arrive in, the same stream gives the same records.
 *
 * @example const replica = store.attach(openReplica);
 */
export function openReplica(inside: Inside): Replica {
  const desk = inside.desk as Desk;
  const outbox = new Outbox();
  const inTurn = async <T>(job: () => Promise<T>, turn = inside.exclusively): Promise<T> => {
    try {
      return await turn(job);
    } catch (error) {
      outbox.forget();
      throw error;
    }
  };
  return {
    workspace: desk.workspace,
    cursor: () => inTurn(async () => (await readState(beginReading(desk.database))).state.cursor),
    outbox: (limit) => inTurn(async () => {
      const { waiting } = await outbox.read(beginReading(desk.database));
      const first: Operation[] = [];
      for (const { operation } of waiting.values()) if (first.push(operation) >= limit) break;
      return first;
    }),
    takeIn: (page) => inTurn(() => takeInPage(desk, outbox, page), inside.change),
    watch: (listener, { signal }) => watchWrites(desk.workspace, listener, signal),
  };
}

async function takeInPage(desk: Desk, outbox: Outbox, { from, operations, cursor }: StreamPage): Promise<Taken> {
  const { database, memory, loader, queries } = desk;
  const transaction = beginExchange(database);
  const written = ended(transaction);
  try {
    const others = await takeIn(transaction, { memory, loader });
    if (others === 'reopened') queries.restart();
    else if (others) queries.tell(others);
    const { state, waiting } = await outbox.read(transaction);
    if (state.cursor !== from) {
      await whatEnded(written, transaction, null);
      return { isStale: true, operations: 0, conflicts: 0 };
    }
    const arrived = await new Arrival(desk, transaction, waiting).write(plain(operations), state, cursor);
    await written;
    outbox.settle(arrived.text, arrived.seq, arrived.waiting);
    await show(desk, arrived);
    return { isStale: false, operations: arrived.foreign, conflicts: arrived.clashes };
  } catch (error) {
    throw await whatEnded(written, transaction, error);
  }
}

async function show(desk: Desk, { rows, totals, group, groups }: Arrived): Promise<void> {
  if (!group) return;
  const { memory } = desk, moved = new Map(groups.map((each) => [each.group, each]));
  memory.groups = memory.groups.map((each) => moved.get(each.group) ?? each);
  await showWritten(desk, { group, rows, totals });
}

/** As the log will hold them: the port may give us its own objects. */
function plain(operations: readonly Operation[]): Operation[] {
  return JSON.parse(JSON.stringify(operations)) as Operation[];
}

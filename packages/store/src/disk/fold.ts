import type { RecordType } from '@salescycle/model';
import { breathe } from '../breathe.js';
import type { Row } from '../queries/query.js';
import type { RowChange } from '../row-changes.js';
import { quietly } from './database.js';
import type { Committing, RowKey } from './layout.js';
import { after, pageFor } from './pages.js';
import { writeRows } from './row-text.js';

/** Rows of a page when it is cut; one that grows by half of it is cut again. */
export const PAGE_SIZE = 128;

/** Pages written before the page breathes. */
const AT_A_TIME = 4;

/** Rows folded before it does. */
const ROUND = 1_024;

/** Rows sorted at once. */
const RUN = 8_192;

/** The key of a row. */
export function keyOfRow({ record: { type, id } }: Row): RowKey {
  return [type, id];
}

/** What a folding tells on its way. */
export interface Folding {
  /** What changed in the pages, in the order of the keys. */
  onChanges: (changes: RowChange[]) => void;
  /** Rows written. */
  onWritten?: ((count: number) => void) | undefined;
  /** Every row stands fresh, so nobody has to look which do. */
  areFresh?: boolean | undefined;
}

/**
 * Writes rows into their pages, where they take the place of their former selves; what stood fresh of them goes. In rounds, so that the
 * page breathes however many there are.
 *
 * @param rows each once, in the order of their keys; see {@link inKeyOrder}
 */
export async function foldIntoPages(transaction: Committing, rows: Iterable<Row>, { onChanges, onWritten, areFresh }: Folding): Promise<void> {
  const fresh = areFresh ? null : new Set((await transaction.objectStore('fresh').getAllKeys()).map(String));
  const coming = new Coming(rows);
  for (let row = coming.first; row; row = coming.first) {
    const [type, id] = keyOfRow(row);
    const [page, next] = await Promise.all([pageFor(transaction, [type, id]), transaction.objectStore('pages').openKeyCursor(after([type, id]))]);
    const mine = coming.take(type, next?.key[1], ROUND);
    for (const key of mine.map(keyOfRow)) if (!fresh || fresh.has(String(key))) void quietly(transaction.objectStore('fresh').delete(key));
    onChanges(changesOf(mine, page?.rows ?? []));
    await writePage(transaction, page?.key ?? [type, ''], merged(page?.rows ?? [], mine));
    onWritten?.(mine.length);
  }
}

/** Rows yet to be folded. */
class Coming {
  first: Row | undefined;
  private readonly rows: Iterator<Row>;

  constructor(rows: Iterable<Row>) {
    this.rows = rows[Symbol.iterator]();
    this.step();
  }

  /** The next rows of a type below an id, at most so many. */
  take(type: RecordType, limit: string | undefined, count: number): Row[] {
    const taken: Row[] = [];
    for (let row = this.first; row && taken.length < count && row.record.type === type && (limit === undefined || row.record.id < limit); row = this.first) {
      taken.push(row);
      this.step();
    }
    return taken;
  }

  private step(): void {
    const next = this.rows.next();
    this.first = next.done ? undefined : next.value;
  }
}

function changesOf(rows: readonly Row[], former: readonly Row[]): RowChange[] {
  const before = new Map(former.map((row) => [row.record.id, row]));
  return rows.map((row) => ({ before: before.get(row.record.id), after: row }));
}

async function writePage(transaction: Committing, [type, lowest]: RowKey, rows: readonly Row[]): Promise<void> {
  const size = rows.length > PAGE_SIZE * 1.5 ? PAGE_SIZE : rows.length;
  let last: Promise<unknown> = Promise.resolve();
  for (let start = 0, pages = 0; start < rows.length; start += size) {
    const part = rows.slice(start, start + size);
    last = quietly(transaction.objectStore('pages').put(writeRows(part), [type, start === 0 ? lowest : part[0]!.record.id]));
    if (++pages % AT_A_TIME === 0) await last;
  }
  await last;
}

/** Two runs of rows in the order of their ids as one; on equal ids the second's row stands. */
function merged(former: readonly Row[], rows: readonly Row[]): Row[] {
  const all: Row[] = [];
  let i = 0;
  for (const row of rows) {
    while (i < former.length && former[i]!.record.id < row.record.id) all.push(former[i++]!);
    if (former[i]?.record.id === row.record.id) i++;
    all.push(row);
  }
  for (; i < former.length; i++) all.push(former[i]!);
  return all;
}

/** Rows in the order of their keys. Sorted in runs, between which the page breathes; what comes back is sorted as it is read. */
export async function inKeyOrder(rows: Iterable<Row>): Promise<Iterable<Row>> {
  const runs: Row[][] = [];
  let run: Row[] = [];
  for (const row of rows) {
    if (run.push(row) < RUN) continue;
    runs.push(run.sort(byKey));
    run = [];
    await breathe();
  }
  runs.push(run.sort(byKey));
  return { [Symbol.iterator]: () => merge(runs) };
}

function* merge(runs: readonly Row[][]): Generator<Row> {
  const open = runs.filter(({ length }) => length > 0).map((rows) => ({ rows, at: 0 }));
  while (open.length) {
    let least = open[0]!;
    for (const each of open) if (byKey(each.rows[each.at]!, least.rows[least.at]!) < 0) least = each;
    yield least.rows[least.at++]!;
    if (least.at === least.rows.length) open.splice(open.indexOf(least), 1);
  }
}

/** The order of rows by their keys. */
export function byKey({ record: a }: Row, { record: b }: Row): number {
  if (a.type !== b.type) return a.type < b.type ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

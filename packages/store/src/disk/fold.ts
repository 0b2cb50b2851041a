import type { Id, RecordType } from '@salescycle/model';
import { breathe } from '../breathe.js';
import type { Row } from '../queries/query.js';
import type { RowChange } from '../row-changes.js';
import { quietly } from './database.js';
import type { Committing, RowKey } from './layout.js';
import { after, pageFor } from './pages.js';
import { writeRows } from './row-text.js';

/** Rows of a page when it is cut; one that grows by half of it is cut again. */
export const PAGE_SIZE = 128;

/** Pages written in one go: the next go waits for the one before the last, so that neither the page nor the disk has to wait for the other. */
const AT_A_TIME = 4;

/** Rows folded in one go. */
const ROUND = 1_000;

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
  const coming = new Coming(rows), pages = new PageWriter(transaction);
  const look = () => coming.first && quietly(placeOf(transaction, coming.first));
  for (let place = look(); place;) {
    const { page, limit } = await place, [type] = keyOfRow(coming.first!), former = page?.rows ?? [];
    pages.begin(page?.key ?? [type, ''], former);
    do {
      const mine = coming.take(type, limit, ROUND);
      // What is read is asked for before what is written, which the disk would do first.
      if (!coming.has(type, limit)) place = look();
      for (const key of mine.map(keyOfRow)) if (!fresh || fresh.has(String(key))) void quietly(transaction.objectStore('fresh').delete(key));
      onChanges(changesOf(mine, former));
      await pages.take(mine);
      onWritten?.(mine.length);
    } while (coming.has(type, limit));
    await pages.end();
  }
}

/** The page a row belongs to, and the id at which the next one begins. */
async function placeOf(transaction: Committing, row: Row): Promise<{ page: Awaited<ReturnType<typeof pageFor>>; limit: Id | undefined }> {
  const key = keyOfRow(row);
  const [page, next] = await Promise.all([pageFor(transaction, key), transaction.objectStore('pages').openKeyCursor(after(key))]);
  return { page, limit: next?.key[1] };
}

/** Rows yet to be folded. */
class Coming {
  first: Row | undefined;
  private readonly rows: Iterator<Row>;

  constructor(rows: Iterable<Row>) {
    this.rows = rows[Symbol.iterator]();
    this.step();
  }

  /** Whether the next row is of this type and below an id. */
  has(type: RecordType, limit: Id | undefined): boolean {
    const record = this.first?.record;
    return record?.type === type && (limit === undefined || record.id < limit);
  }

  /** The next of those, at most so many. */
  take(type: RecordType, limit: Id | undefined, count: number): Row[] {
    const taken: Row[] = [];
    for (; taken.length < count && this.has(type, limit); this.step()) taken.push(this.first!);
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

/** Writes a page and what comes to it, cut to pages as it goes. */
class PageWriter {
  private readonly transaction: Committing;
  /** Of the page that is there already; those cut from it begin with their first row. */
  private key: RowKey | null = null;
  private rows: readonly Row[] = [];
  private written = 0;
  private goBefore: Promise<unknown> = Promise.resolve();

  constructor(transaction: Committing) {
    this.transaction = transaction;
  }

  begin(key: RowKey, rows: readonly Row[]): void {
    this.key = key;
    this.rows = rows;
  }

  /** @param rows all after those taken before */
  take(rows: readonly Row[]): Promise<void> {
    this.rows = merged(this.rows, rows);
    return this.cut(rows.at(-1)!.record.id);
  }

  async end(): Promise<void> {
    await this.cut(this.rows.at(-1)!.record.id);
    await this.put(this.rows);
  }

  /** Writes full pages as long as nothing can come between their rows any more; what is left is at least half a page. */
  private async cut(settled: Id): Promise<void> {
    let start = 0;
    for (let end = PAGE_SIZE; this.rows.length > start + PAGE_SIZE * 1.5 && this.rows[end - 1]!.record.id <= settled; end += PAGE_SIZE) {
      await this.put(this.rows.slice(start, end));
      start = end;
    }
    this.rows = this.rows.slice(start);
  }

  private async put(rows: readonly Row[]): Promise<void> {
    const done = quietly(this.transaction.objectStore('pages').put(writeRows(rows), this.key ?? keyOfRow(rows[0]!)));
    this.key = null;
    if (++this.written % AT_A_TIME) return;
    await this.goBefore;
    this.goBefore = done;
  }
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

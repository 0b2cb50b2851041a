import type { Id } from '@salescycle/model';
import { HEADS, headKey, type Head } from '../heads.js';
import type { Row } from '../queries/query.js';
import type { RowChange } from '../row-changes.js';
import { FirstRows } from './first-rows.js';
import { foldIntoPages, type Folding } from './fold.js';
import type { Committing, StoredHead } from './layout.js';
import { readRow } from './pages.js';
import { readRows, writeRows } from './row-text.js';

const NO_HEAD: StoredHead = { rows: '[]', accounts: '[]', horizon: null, others: 0, version: 0 };

interface Column {
  head: Head;
  key: string;
  gone: Map<Id, Row>;
  come: FirstRows;
  others: number;
}

/**
 * Writes rows into their pages and brings the heads up to it.
 *
 * @param rows each once, in the order of their keys
 */
export async function foldRows(transaction: Committing, rows: Iterable<Row>, options: Pick<Folding, 'onWritten' | 'areFresh'> = {}): Promise<void> {
  const columns = new Columns();
  await foldIntoPages(transaction, rows, { ...options, onChanges: (changes) => columns.take(changes) });
  await columns.write(transaction);
}

/** What changes in the pages mean for the heads, gathered while the pages are written. */
class Columns {
  private readonly columns = new Map<string, Column>();
  private readonly accounts = new Map<Id, Row>();

  take(changes: readonly RowChange[]): void {
    for (const { before, after } of changes) {
      if (after.record.type === 'account') this.accounts.set(after.record.id, after);
      for (const head of HEADS) {
        if (head.type !== after.record.type) continue;
        const left = before && this.columnOf(head, before);
        if (left && head.keeps(before.record)) left.gone.set(before.record.id, before);
        else if (left) left.others--;
        const entered = this.columnOf(head, after);
        if (entered && head.keeps(after.record)) entered.come.add(after);
        else if (entered) entered.others++;
      }
    }
  }

  async write(transaction: Committing): Promise<void> {
    for (const column of this.columns.values()) await writeHead(transaction, column);
    if (this.accounts.size) await writeAccounts(transaction, this.accounts);
  }

  private columnOf(head: Head, row: Row): Column | null {
    const name = head.columnOf(row.record);
    if (name === null) return null;
    const key = headKey(head, name);
    let column = this.columns.get(key);
    if (!column) this.columns.set(key, (column = { head, key, gone: new Map<Id, Row>(), come: new FirstRows(head.orderBy), others: 0 }));
    return column;
  }
}

async function writeHead(transaction: Committing, { head: { orderBy }, key, gone, come, others }: Column): Promise<void> {
  const heads = transaction.objectStore('heads');
  const stored = await heads.get(key) ?? NO_HEAD;
  const counted = { others: stored.others + others, version: stored.version + 1 };
  const rows = new FirstRows(orderBy, stored.horizon), coming = come.cut();
  if (stored !== NO_HEAD && ![...gone.values(), ...coming].some((row) => rows.reaches(row))) {
    await heads.put({ ...stored, ...counted }, key);
    return;
  }
  const before = readRows(stored.rows);
  for (const row of before) if (!gone.has(row.record.id)) rows.add(row);
  for (const row of coming) rows.add(row);
  rows.endAt(come.horizon);
  const cut = rows.cut(), accounts = await accountsOf(transaction, cut, { rows: before, accounts: readRows(stored.accounts) });
  await heads.put({ ...counted, rows: writeRows(cut), accounts: writeRows(accounts), horizon: rows.horizon }, key);
}

/** The accounts that rows name; those of rows that were there before are known, or known not to be there. */
export async function accountsOf(transaction: Committing, rows: readonly Row[], before: { rows: readonly Row[]; accounts: readonly Row[] }): Promise<Row[]> {
  const known = new Map<Id, Row | undefined>(before.rows.flatMap(({ record }) => accountIdOf(record) ?? []).map((id) => [id, undefined]));
  for (const row of before.accounts) known.set(row.record.id, row);
  const ids = new Set(rows.flatMap(({ record }) => accountIdOf(record) ?? []));
  const found = await Promise.all([...ids].map(async (id) => (known.has(id) ? known.get(id) : readRow(transaction, ['account', id]))));
  return found.filter((row) => row !== undefined);
}

/** Brings accounts that changed, or came, to the heads whose rows name them. */
async function writeAccounts(transaction: Committing, byId: ReadonlyMap<Id, Row>): Promise<void> {
  const heads = transaction.objectStore('heads');
  for (let cursor = await heads.openCursor(); cursor; cursor = await cursor.continue()) {
    const { value } = cursor, named = new Set(readRows(value.rows).flatMap(({ record }) => accountIdOf(record) ?? []));
    if (![...byId.keys()].some((id) => named.has(id))) continue;
    const accounts = new Map(readRows(value.accounts).map((row) => [row.record.id, row]));
    for (const id of named) if (byId.has(id)) accounts.set(id, byId.get(id)!);
    await cursor.update({ ...value, accounts: writeRows([...accounts.values()]) });
  }
}

function accountIdOf(record: Row['record']): Id | undefined {
  return (record as { accountId?: Id }).accountId;
}

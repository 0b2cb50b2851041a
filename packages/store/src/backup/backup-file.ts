import { recordTables, type Operation } from '@salescycle/model';
import { breathe } from '../breathe.js';
import { beginCommit, ended, whatEnded } from '../disk/database.js';
import type { Committing, Database } from '../disk/layout.js';
import { inKeyOrder } from '../disk/fold.js';
import { foldRows } from '../disk/heads.js';
import { packEntry, unpackEntry, type GroupEntry } from '../disk/log-entry.js';
import { writeTotals } from '../disk/totals.js';
import { StoreError } from '../errors.js';
import { nextRow } from '../memory.js';
import { Rows } from '../rows.js';
import { Tally } from '../totals.js';

const FORMAT = 1;

/** The first line of a backup. */
interface Head {
  salescycle: typeof FORMAT;
  workspace: string;
  writtenAt: string;
  entries: number;
}

/** The last line: the checksum of all lines between. */
interface Foot {
  end: true;
  crc32: string;
}

/** A line of the log: its number, and whole operations, as everybody can read them. */
interface Line {
  seq: number;
  operations: Operation[];
}

/** What a backup holds. */
export interface Backup {
  lines: Line[];
  groups: GroupEntry[];
}

/** Log entries read at a time. */
const SLICE = 50;

/** How often a backup is read again because entries changed under it. */
const ATTEMPTS = 5;

/**
 * The workspace as JSON Lines: a head, every log entry, the groups, a foot with a checksum. Records, totals and history follow from
 * the log, so it is all there is.
 *
 * @throws StoreError `busy`
 */
export async function writeBackup(workspace: string, database: Database): Promise<Blob> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // Whoever rewrites entries that stand already (an exchange, an erasure, a replacement) writes this text, too.
    const before = await database.get('meta', 'sync'), body = await readBody(database);
    if (await database.get('meta', 'sync') !== before) continue;
    const head: Head = { salescycle: FORMAT, workspace, writtenAt: new Date().toISOString(), entries: body.length - 1 };
    const foot: Foot = { end: true, crc32: await crc32(body) };
    return new Blob([[JSON.stringify(head), ...body, JSON.stringify(foot)].join('\n'), '\n'], { type: 'application/x-ndjson' });
  }
  throw new StoreError('busy', `No copy was made: workspace “${workspace}” keeps being rewritten. Try again in a moment.`);
}

/** The lines between head and foot. */
async function readBody(database: Database): Promise<string[]> {
  const groups = await database.getAll('groups');
  const last = groups.at(-1)?.lastSeq ?? 0;
  const body: string[] = [];
  for (let seq = 1; seq <= last; seq += SLICE) {
    const entries = await database.getAll('log', IDBKeyRange.bound(seq, Math.min(seq + SLICE - 1, last)));
    for (const [i, entry] of entries.entries()) body.push(JSON.stringify({ seq: seq + i, operations: unpackEntry(entry) } satisfies Line));
    await breathe();
  }
  body.push(JSON.stringify({ groups }));
  return body;
}

/** The log and the groups of a backup. @throws StoreError `backup-damaged`, naming the line */
export async function readBackup(file: Blob): Promise<Backup> {
  const lines = (await file.text()).split('\n').filter(Boolean);
  const head = parse(lines, 0) as Partial<Head>;
  if (head.salescycle !== FORMAT) throw damaged(1, 'this is no Salescycle backup, or one of a newer version');
  const foot = parse(lines, lines.length - 1) as Partial<Foot>;
  const body = lines.slice(1, -1);
  if (!foot.end || body.length !== (head.entries ?? -1) + 1) throw damaged(lines.length, 'the file ends too early');
  const entries: Line[] = [];
  for (let i = 1; i < body.length; i++) {
    entries.push(parse(lines, i) as Line);
    await breathe();
  }
  if (await crc32(body) !== foot.crc32) throw damaged(lines.length, 'the checksum does not match, so a line was changed');
  return { lines: entries, groups: (parse(lines, lines.length - 2) as { groups: GroupEntry[] }).groups };
}

/**
 * Writes a backup into an empty workspace in one transaction: the log as it was, and what follows from it.
 *
 * @param makeRoom empties the workspace first, in the same transaction, and says after which number the groups go
 */
export async function restoreEntries({ lines, groups }: Backup, database: Database, makeRoom?: (transaction: Committing) => Promise<number>): Promise<void> {
  const rows = new Rows();
  const totals = new Tally();
  for (const { operations } of lines) {
    for (const operation of operations) {
      if (Object.hasOwn(recordTables, operation.type)) rows.set(nextRow(rows.get(operation.type, operation.recordId), operation));
    }
    await breathe();
  }
  for (const row of rows) totals.add(row, 1);
  const sorted = await inKeyOrder(rows);
  const transaction = beginCommit(database);
  const written = ended(transaction);
  try {
    const before = (await makeRoom?.(transaction)) ?? 0;
    for (const { seq, operations } of lines) await transaction.objectStore('log').add(packEntry(operations), seq);
    await Promise.all(groups.map((group, i) => transaction.objectStore('groups').add(group, before + i + 1)));
    await foldRows(transaction, sorted);
    await writeTotals(transaction, totals.keys(), totals);
    await written;
  } catch (error) {
    throw await whatEnded(written, transaction, error);
  }
}

function parse(lines: readonly string[], index: number): object {
  try {
    return JSON.parse(lines[index] ?? '') as object;
  } catch {
    throw damaged(index + 1, 'it is not readable');
  }
}

function damaged(line: number, why: string): StoreError {
  return new StoreError('backup-damaged', `The backup cannot be used: line ${line}, ${why}. Nothing was changed.`);
}

/** The remainders of one byte. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  return remainder;
});

const LINE_FEED = 10;

/** CRC-32 (IEEE 802.3) of the lines, joined by line feeds, as UTF-8, eight hexadecimal digits. `crypto.subtle` is missing on plain http portals. */
async function crc32(lines: readonly string[]): Promise<string> {
  const encoder = new TextEncoder();
  let crc = 0xffffffff;
  const add = (byte: number) => { crc = (crc >>> 8) ^ REMAINDERS[(crc ^ byte) & 0xff]!; };
  for (const [i, line] of lines.entries()) {
    if (i > 0) add(LINE_FEED);
    for (const byte of encoder.encode(line)) add(byte);
    await breathe();
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

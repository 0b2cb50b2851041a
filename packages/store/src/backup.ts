import type { Database, GroupEntry, LogEntry } from './database.js';
import { StoreError } from './errors.js';

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

/**
 * The workspace as JSON Lines: a head, every log entry, the groups, a foot with a checksum. Records, totals and history follow from
 * the log, so it is all there is.
 */
export async function writeBackup(workspace: string, database: Database): Promise<Blob> {
  const transaction = database.transaction(['log', 'groups']);
  const [entries, groups] = await Promise.all([transaction.objectStore('log').getAll(), transaction.objectStore('groups').getAll()]);
  const head: Head = { salescycle: FORMAT, workspace, writtenAt: new Date().toISOString(), entries: entries.length };
  const lines = [head, ...entries, { groups }].map((line) => JSON.stringify(line));
  const foot: Foot = { end: true, crc32: crc32(lines.slice(1).join('\n')) };
  return new Blob([[...lines, JSON.stringify(foot)].join('\n'), '\n'], { type: 'application/x-ndjson' });
}

/** The log and the groups of a backup. @throws StoreError `backup-damaged`, naming the line */
export async function readBackup(file: Blob): Promise<{ entries: LogEntry[]; groups: GroupEntry[] }> {
  const lines = (await file.text()).split('\n').filter(Boolean);
  const head = parse(lines, 0) as Partial<Head>;
  if (head.salescycle !== FORMAT) throw damaged(1, 'this is no Salescycle backup, or one of a newer version');
  const foot = parse(lines, lines.length - 1) as Partial<Foot>;
  const body = lines.slice(1, -1);
  if (!foot.end || body.length !== (head.entries ?? -1) + 1) throw damaged(lines.length, 'the file ends too early');
  const entries = body.slice(0, -1).map((_, i) => parse(lines, i + 1) as LogEntry);
  if (crc32(body.join('\n')) !== foot.crc32) throw damaged(lines.length, 'the checksum does not match, so a line was changed');
  return { entries, groups: (parse(lines, lines.length - 2) as { groups: GroupEntry[] }).groups };
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

/** CRC-32 (IEEE 802.3) of the text as UTF-8, eight hexadecimal digits. `crypto.subtle` is missing on plain http portals. */
function crc32(text: string): string {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

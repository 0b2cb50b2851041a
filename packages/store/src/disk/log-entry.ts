import type { Id, Operation } from '@salescycle/model';

/** What the operations of a command call share. */
type Shared = Pick<Operation, 'by' | 'device' | 'cmd' | 'group' | 'sv'>;

/** One slice of the log: operations of one group as JSON text, and what they share, said once. */
export interface LogEntry {
  shared: Partial<Shared>;
  operations: string;
  /** The operations came from other replicas; everything else is theirs to get. */
  synced?: true;
}

/** One command call in the log: which entries hold it, and what undo needs to know without reading them. */
export interface GroupEntry {
  group: Id;
  cmd: string;
  by: string;
  /** Operations in the group. */
  count: number;
  firstSeq: number;
  lastSeq: number;
  /** Later entries to which operations of the group moved, because others came before them. */
  also?: number[];
  /** For an undo or a redo: the group it takes back. */
  undoes?: Id;
}

/** The command under which an exchange with other replicas stands in the log. It may move operations of earlier groups. */
export const EXCHANGE = 'exchange';

/** The command under which a merged file stands in the log. Its operations keep the groups they were made in. */
export const MERGE = 'mergeBackup';

/** The command under which stands in the log that everything before it was replaced: whoever reads on opens anew. */
export const REPLACE = 'replaceWithBackup';

/** Operations per log entry, about: small enough that one entry is written and read within a frame. */
export const ENTRY_SIZE = 500;

/** Operations in entries of about {@link ENTRY_SIZE}. Operations on one record that follow each other stay together, so that a group can be undone by the entry. */
export function* inEntries(operations: readonly Operation[]): Generator<readonly Operation[]> {
  for (let start = 0; start < operations.length;) {
    let end = Math.min(start + ENTRY_SIZE, operations.length);
    while (end < operations.length && operations[end]!.recordId === operations[end - 1]!.recordId) end++;
    yield operations.slice(start, end);
    start = end;
  }
}

/** The entry of operations that one command call made, all by one person on one device. An entry may have lost its operations to a later one. */
export function packEntry(operations: readonly Operation[]): LogEntry {
  const [first] = operations;
  if (!first || operations.some((each) => each.group !== first.group || each.by !== first.by || each.cmd !== first.cmd)) return mixedEntry(operations);
  const { by, device, cmd, group, sv } = first;
  return { shared: { by, device, cmd, group, sv }, operations: JSON.stringify(operations.map(ownOf)) };
}

/** The entry of operations that share nothing. */
export function mixedEntry(operations: readonly Operation[]): LogEntry {
  return { shared: {}, operations: JSON.stringify(operations) };
}

/** The entry without some operations. */
export function withoutOperations(entry: LogEntry, ids: ReadonlySet<Id>): LogEntry {
  return { ...entry, operations: JSON.stringify((JSON.parse(entry.operations) as Pick<Operation, 'id'>[]).filter(({ id }) => !ids.has(id))) };
}

/** The entries that hold a group's operations, in order. */
export function entriesOf({ firstSeq, lastSeq, also = [] }: GroupEntry): number[] {
  return [...Array.from({ length: lastSeq - firstSeq + 1 }, (_, i) => firstSeq + i), ...also];
}

/** What an operation does not share; members of newer versions too. JSON leaves out what is undefined. */
function ownOf(operation: Operation): Record<string, unknown> {
  return { ...operation, by: undefined, device: undefined, cmd: undefined, group: undefined, sv: undefined } satisfies Record<keyof Shared, unknown>;
}

/** The operations of an entry. */
export function unpackEntry({ shared, operations }: LogEntry): Operation[] {
  return (JSON.parse(operations) as Operation[]).map((own) => ({ ...shared, ...own }));
}

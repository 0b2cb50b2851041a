import { conflictIdOf, emptied, execute, isErased, isErasure, isRefusal, setAside, SYNC_RULE, type AnyRecord, type Id, type Operation, type Records, type RecordType, type State } from '@salescycle/model';
import { quietly } from '../disk/database.js';
import { byKey } from '../disk/fold.js';
import type { Committing, RowKey } from '../disk/layout.js';
import { foldRows } from '../disk/heads.js';
import { ENTRY_SIZE, EXCHANGE, mixedEntry, unpackEntry, withoutOperations, type GroupEntry, type LogEntry } from '../disk/log-entry.js';
import { readRow } from '../disk/pages.js';
import { logSlices } from '../disk/log-slices.js';
import { writeTotals } from '../disk/totals.js';
import { emptyLog } from '../erase/empty-log.js';
import type { Row } from '../queries/query.js';
import { Rows } from '../rows.js';
import { addCells, Tally, type Cells } from '../totals.js';
import { contextOf, type Desk } from '../desk.js';
import { erasuresIn, markOn, type Erasing } from './arriving-erasures.js';
import type { Waiting } from './outbox.js';
import { fold, isKnown, recordKey, replan, split, type Meeting, type Split } from './record-plan.js';
import { writeState, type SyncState } from './sync-state.js';

const NO_MEETING: Meeting = { stream: [], waiting: [] };

/** What an exchange wrote, to be shown when it is durable. */
export interface Arrived {
  rows: Rows;
  totals: Cells;
  seq: number;
  group: GroupEntry | null;
  /** Groups whose operations moved, as they are now. */
  groups: GroupEntry[];
  waiting: Map<Id, Waiting>;
  text: string;
  clashes: number;
  foreign: number;
}

/** One page of the stream on its way into the log, inside one transaction, after everything other tabs wrote was taken in. */
export class Arrival {
  private readonly desk: Desk;
  private readonly transaction: Committing;
  private readonly waiting: Map<Id, Waiting>;
  private readonly group: Id;
  private readonly rows = new Rows();
  private readonly totals = new Tally();
  private readonly foreign: Operation[] = [];
  private readonly own: Operation[] = [];
  private readonly moved = new Map<Id, Waiting>();
  private clashes = 0;
  private erases = false;

  constructor(desk: Desk, transaction: Committing, waiting: ReadonlyMap<Id, Waiting>) {
    this.desk = desk;
    this.transaction = transaction;
    this.waiting = new Map(waiting);
    this.group = desk.newId();
  }

  /** Issues every request; the caller waits for the transaction's end. */
  async write(operations: readonly Operation[], { ahead }: SyncState, cursor: string): Promise<Arrived> {
    const back = operations.filter(({ id }) => this.waiting.has(id)).map(({ id }) => [id, this.waiting.get(id)!.seq] as const);
    await this.plan(this.meetings(operations));
    for (const [id] of back) this.waiting.delete(id);
    await this.takeOut();
    const { entries, ownSeq } = this.entries();
    const seq = this.append(entries);
    const groups = await this.noteMoves(ownSeq);
    await this.writeRows();
    const [first] = this.waiting.values(), through = first ? first.seq - 1 : seq;
    const here = new Map(back.filter(([id]) => !this.moved.has(id)));
    const text = writeState(this.transaction, { cursor, through, ahead: [...ahead, ...here].filter(([, at]) => at > through) });
    const group = entries.length ? this.groupEntry(entries.length) : null;
    if (group) void quietly(this.transaction.objectStore('groups').add(group, this.desk.memory.groupCount + 1));
    return { rows: this.rows, totals: this.totals, seq, group, groups, waiting: this.waiting, text, clashes: this.clashes, foreign: this.foreign.length };
  }

  private meetings(operations: readonly Operation[]): Map<string, Meeting> {
    const meetings = new Map<string, Meeting>();
    for (const operation of operations) {
      const key = recordKey(operation), meeting = meetings.get(key);
      if (meeting) meeting.stream.push(operation);
      else meetings.set(key, { stream: [operation], waiting: [] });
    }
    for (const each of this.waiting.values()) meetings.get(recordKey(each.operation))?.waiting.push(each);
    return meetings;
  }

  private async plan(meetings: ReadonlyMap<string, Meeting>): Promise<void> {
    const { desk, transaction } = this, erased = await erasuresIn(meetings, { desk, transaction, row: ({ type, id }) => this.row([type, id]) });
    const crossed = new Map<string, Split>();
    for (const [key, meeting] of meetings) {
      if (erased.has(key)) continue;
      const parts = split(meeting);
      if (parts.moved.length && isKnown(parts.foreign[0]!)) crossed.set(key, parts);
      else if (parts.foreign.length) await this.follow(parts.foreign);
    }
    if (crossed.size) await this.cross(crossed);
    if (erased.size) await this.erase(erased, meetings);
  }

  /** Nothing of these records stays in the log or comes into it. Of ours that are in the way the mark stays, and the rest is gone: there is nothing left of it. */
  private async erase(erased: ReadonlyMap<string, Erasing>, meetings: ReadonlyMap<string, Meeting>): Promise<void> {
    const { desk, group } = this, saying = new Set<string>();
    for (const [key, { type, id }] of erased) {
      const parts = split(meetings.get(key) ?? NO_MEETING), row = await this.row([type, id]);
      this.moveAway(parts.moved);
      if (parts.moved.length || (row && !isErased(row.record)) || !isKnown({ type })) saying.add(key);
    }
    const histories = await emptyLog(this.transaction, saying, (_, operation, seq) => {
      if (this.waiting.has(operation.id)) this.waiting.set(operation.id, { seq, operation });
    });
    for (const [key, erasing] of erased) {
      const { foreign, moved } = split(meetings.get(key) ?? NO_MEETING), arrived = foreign.map(emptied);
      this.foreign.push(...arrived);
      if (!isKnown(erasing) || !(arrived.length || saying.has(key))) continue;
      const before = histories.get(key)?.filter(({ id }) => !this.moved.has(id)) ?? [];
      const row = fold(saying.has(key) ? undefined : await this.row([erasing.type, erasing.id]), [...before, ...arrived])!;
      const mark = [...before, ...arrived].some(isErasure) ? undefined : markOn(row, erasing, { desk, moved, group });
      if (mark) this.own.push(mark);
      await this.put(mark ? fold(row, [mark])! : row);
    }
    this.erases = saying.size > 0;
  }

  /** Ours leave their places in the log. */
  private moveAway(moved: readonly Waiting[]): void {
    for (const each of moved) {
      this.moved.set(each.operation.id, each);
      this.waiting.delete(each.operation.id);
    }
  }

  /** Nothing of ours is in the way: the record goes on from where it is. */
  private async follow(operations: readonly Operation[]): Promise<void> {
    this.foreign.push(...operations);
    const [first] = operations;
    if (first && isKnown(first)) await this.put(fold(await this.row([first.type, first.recordId]), operations)!);
  }

  /** Ours are in the way. What the record was without them is nowhere but in the log. */
  private async cross(crossed: ReadonlyMap<string, Split>): Promise<void> {
    const outOfPlace = new Set([...crossed.values()].flatMap(({ moved }) => moved.map(({ operation }) => operation.id)));
    const histories = await this.histories(crossed, outOfPlace);
    for (const [key, parts] of crossed) {
      const { row, operations, clashes, rev } = replan(histories.get(key) ?? [], parts);
      this.foreign.push(...parts.foreign);
      this.moveAway(parts.moved);
      this.own.push(...operations);
      await this.put(row);
      await this.setAside({ clashes, rev });
    }
  }

  private async histories(crossed: ReadonlyMap<string, unknown>, outOfPlace: ReadonlySet<Id>): Promise<Map<string, Operation[]>> {
    const ids = [...crossed.keys()].map((key) => JSON.stringify(key.slice(key.indexOf('/') + 1)));
    const found = new Map<string, Operation[]>();
    for await (const slice of logSlices(this.transaction)) {
      for (const [, entry] of slice) if (ids.some((id) => entry.operations.includes(id))) collect(unpackEntry(entry), { crossed, outOfPlace, found });
    }
    return found;
  }

  private async setAside({ clashes, rev }: Parameters<typeof setAside.run>[1]): Promise<void> {
    if (!clashes.length) return;
    const known = new Map<Id, AnyRecord>();
    for (const { operation, field } of clashes) {
      const row = await this.row(['conflict', conflictIdOf(operation.id, field, rev)]);
      if (row) known.set(row.record.id, row.record);
    }
    const state: State = { get: <T extends RecordType>(_type: T, id: Id) => known.get(id) as Records[T] | undefined, countInStage: () => 0, findUnique: () => undefined, recordsOf: () => [] };
    const made = execute(setAside, state, { clashes, rev }, contextOf(this.desk, SYNC_RULE, this.group)());
    if (isRefusal(made)) {
      if (made.code === 'nothingToDo') return;  // They are known already.
      throw new Error(`A conflict could not be kept: ${made.message.en}`);
    }
    this.clashes += made.length;
    this.own.push(...made);
    for (const operation of made) await this.put(fold(undefined, [operation])!);
  }

  private async row([type, id]: RowKey): Promise<Row | undefined> {
    const { memory } = this.desk;
    return this.rows.get(type, id) ?? memory.row(type, id) ?? (memory.knows(type, id) ? undefined : readRow(this.transaction, [type, id]));
  }

  private async put(row: Row): Promise<void> {
    const { type, id } = row.record;
    this.totals.add(await this.row([type, id]), -1);
    this.totals.add(row, 1);
    this.rows.set(row);
  }

  /** Operations leave the entries they stood in; the entries stay, since their numbers have no gaps. */
  private async takeOut(): Promise<void> {
    const log = this.transaction.objectStore('log'), ids = new Set(this.moved.keys());
    for (const seq of new Set([...this.moved.values()].map((each) => each.seq))) {
      void quietly(log.put(withoutOperations((await log.get(seq))!, ids), seq));
    }
  }

  /** What arrived goes first, ours behind it; each of ours waits in its new place. */
  private entries(): { entries: LogEntry[]; ownSeq: ReadonlyMap<Id, number> } {
    const entries = slices(this.foreign).map((slice): LogEntry => ({ ...mixedEntry(slice), synced: true }));
    const ownSeq = new Map<Id, number>();
    for (const slice of slices(this.own)) {
      entries.push(mixedEntry(slice));
      const seq = this.desk.memory.seq + entries.length;
      for (const operation of slice) {
        ownSeq.set(operation.id, seq);
        this.waiting.set(operation.id, { seq, operation });
      }
    }
    return { entries, ownSeq };
  }

  private append(entries: readonly LogEntry[]): number {
    const { seq } = this.desk.memory;
    for (const [i, entry] of entries.entries()) void quietly(this.transaction.objectStore('log').add(entry, seq + 1 + i));
    return seq + entries.length;
  }

  /** Groups say where their operations are now, so that they can still be undone. */
  private async noteMoves(ownSeq: ReadonlyMap<Id, number>): Promise<GroupEntry[]> {
    const moves = new Map<Id, Set<number>>();
    for (const { id, group } of this.own) if (this.moved.has(id)) moves.set(group, (moves.get(group) ?? new Set()).add(ownSeq.get(id)!));
    const noted: GroupEntry[] = [];
    for (const [group, seqs] of moves) {
      const cursor = await this.transaction.objectStore('groups').index('group').openCursor(IDBKeyRange.only(group));
      if (!cursor) continue;
      const entry = { ...cursor.value, also: [...(cursor.value.also ?? []), ...seqs] };
      void quietly(cursor.update(entry));
      noted.push(entry);
    }
    return noted;
  }

  private async writeRows(): Promise<void> {
    // A fresh row leaves its former self in the page.
    if (this.erases || this.rows.size > ENTRY_SIZE) await foldRows(this.transaction, [...this.rows].sort(byKey));
    else for (const row of this.rows) void quietly(this.transaction.objectStore('fresh').put(row, [row.record.type, row.record.id]));
    const totals = new Map(this.desk.memory.totals);
    addCells(totals, this.totals);
    void quietly(writeTotals(this.transaction, this.totals.keys(), totals));
  }

  private groupEntry(entries: number): GroupEntry {
    const { seq } = this.desk.memory;
    return { group: this.group, cmd: EXCHANGE, by: SYNC_RULE, count: this.foreign.length + this.own.length, firstSeq: seq + 1, lastSeq: seq + entries };
  }
}

function collect(operations: readonly Operation[], { crossed, outOfPlace, found }: { crossed: ReadonlyMap<string, unknown>; outOfPlace: ReadonlySet<Id>; found: Map<string, Operation[]> }): void {
  for (const operation of operations) {
    const key = recordKey(operation);
    if (!crossed.has(key) || outOfPlace.has(operation.id)) continue;
    const known = found.get(key);
    if (known) known.push(operation);
    else found.set(key, [operation]);
  }
}

function slices<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / ENTRY_SIZE) }, (_, i) => items.slice(i * ENTRY_SIZE, (i + 1) * ENTRY_SIZE));
}

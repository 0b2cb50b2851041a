import type { AnyRecord, Id, OpportunityEvent } from '@salescycle/model';
import type { Row } from '@salescycle/store';

/** Why a record is not shown. */
export type SkipReason = 'shape' | 'id' | 'stage' | 'double';

/** How a list is read. */
export interface Reading {
  /** What is wrong with a record, if anything; that it has an id and is there once is seen to. */
  problemOf: (record: AnyRecord) => SkipReason | null;
  historyOf: (id: Id) => readonly OpportunityEvent[];
  /** Whether records that are the same objects may have other histories. */
  otherHistories: boolean;
  /** Whether what is wrong with a record may be judged in another way than before. */
  otherRules: boolean;
  /** Whether records that are the same objects may have changed too. */
  anew: boolean;
}

/** Who hears what of a list is new or changed, what is gone, and what is left out. */
export interface Found {
  put(entry: Entry): void;
  drop(id: Id): void;
  skip(record: unknown, reason: SkipReason): void;
}

/** A record in its place, and as the queries count it; another record is another entry. The queries keep it, and find it by its id. */
export interface Entry extends Row {
  /** The host's own. */
  own: AnyRecord;
  /** Made when somebody looks at it: of most records nobody sees a card. */
  row?: Row;
  /** Its place in the list. */
  at: number;
  /** When it was last in the list. */
  seen: number;
}

/** What a list needs of whoever keeps its entries. */
export interface Keeper {
  find(id: Id): Entry | undefined;
  /** The record as it is counted. */
  counted(record: AnyRecord): AnyRecord;
}

/** One list of a host's records. Taking it over again costs one comparison for each record that is the same object in the same place. */
export class HostList {
  private readonly keeper: Keeper;
  private order: Entry[] = [];
  /** The records of `order`, by themselves: compared by the hundred thousand. */
  private shown: AnyRecord[] = [];
  private time = 0;

  constructor(keeper: Keeper) {
    this.keeper = keeper;
  }

  row(id: Id): Row | undefined {
    const entry = this.keeper.find(id);
    return entry && (entry.row ??= { record: entry.own, history: entry.history });
  }

  /** Puts a record in place of its former self, or at the end. */
  put({ record, history }: Row): Entry {
    return this.set(this.keeper.find(record.id)?.at ?? this.order.length, record, history);
  }

  /** Takes the list over as it is now. Of records with the same id the first one counts. */
  take(records: readonly AnyRecord[], reading: Reading, found: Found): void {
    if (!this.takeInPlace(records, reading, found)) this.takeAll(records, reading, found);
  }

  /** As after most changes: each record stands where it stood, itself or in a newer form. Whether it is so; else nothing is done. */
  private takeInPlace(records: readonly AnyRecord[], reading: Reading, found: Found): boolean {
    const { order, shown } = this, newer: number[] = [];
    if (reading.anew || reading.otherHistories || reading.otherRules || records.length !== order.length) return false;
    for (let i = 0; i < order.length; i++) {
      const record = records[i]!;
      if (record === shown[i]) continue;
      if (shapeProblem(record) || reading.problemOf(record) || record.id !== shown[i]!.id) return false;
      newer.push(i);
    }
    for (const i of newer) this.renew(i, records[i]!, reading, found);
    return true;
  }

  private takeAll(records: readonly AnyRecord[], reading: Reading, found: Found): void {
    const former = this.order;
    this.order = [];
    this.shown = [];
    this.time++;
    let next = 0;
    let stayed = 0;
    for (const record of records) {
      const problem = shapeProblem(record) ?? reading.problemOf(record);
      // Most records are the same ones in the same order, which saves looking them up by id.
      const entry = problem ? undefined : former[next]?.own === record ? former[next] : this.keeper.find(record.id);
      const reason = entry?.seen === this.time ? 'double' : problem;
      if (reason) {
        found.skip(record, reason);
        continue;
      }
      if (entry) {
        stayed++;
        next = entry.at + 1;
      }
      if (entry) entry.seen = this.time;
      if (entry && isSame(entry, record, reading)) this.keep(entry);
      else this.renew(this.order.length, record, reading, found);
    }
    if (stayed < former.length) this.forget(former, found);
  }

  private renew(at: number, record: AnyRecord, reading: Reading, found: Found): void {
    found.put(this.set(at, record, reading.historyOf(record.id)));
  }

  private keep(entry: Entry): void {
    entry.at = this.order.push(entry) - 1;
    this.shown.push(entry.own);
  }

  private set(at: number, own: AnyRecord, history: Row['history']): Entry {
    const entry: Entry = { record: this.keeper.counted(own), history, own, at, seen: this.time };
    this.order[at] = entry;
    this.shown[at] = own;
    return entry;
  }

  private forget(former: readonly Entry[], found: Found): void {
    for (const { seen, own } of former) if (seen !== this.time) found.drop(own.id);
  }
}

function isSame({ own, history }: Entry, now: AnyRecord, { anew, otherHistories, historyOf }: Reading): boolean {
  return own === now && !anew && (!otherHistories || history === historyOf(now.id));
}

function shapeProblem(record: AnyRecord | null | undefined): SkipReason | null {
  if (typeof record !== 'object' || record === null) return 'shape';
  return typeof record.id === 'string' && record.id !== '' ? null : 'id';
}

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

/** What of a list is new or changed, what is gone, and what is left out. */
export interface ListChanges {
  put: Row[];
  gone: Id[];
  skipped: { record: unknown; reason: SkipReason }[];
}

interface Entry {
  row: Row;
  /** Its place in the list. */
  at: number;
  /** When it was last in the list. */
  seen: number;
}

/** One list of a host's records. Taking it over again costs one comparison for each record that is the same object in the same place. */
export class HostList {
  private readonly entries = new Map<Id, Entry>();
  private order: Entry[] = [];
  /** The records of `order`, by themselves: compared by the hundred thousand. */
  private shown: AnyRecord[] = [];
  private time = 0;

  row(id: Id): Row | undefined {
    return this.entries.get(id)?.row;
  }

  /** Puts a row in place of its former self, or at the end. */
  put(row: Row): void {
    const entry = this.entries.get(row.record.id);
    if (entry) this.renew(entry, row);
    else this.add(row);
  }

  /** Takes the list over as it is now. Of records with the same id the first one counts. */
  take(records: readonly AnyRecord[], reading: Reading): ListChanges {
    return this.takeInPlace(records, reading) ?? this.takeAll(records, reading);
  }

  /** As after most changes: each record stands where it stood, itself or in a newer form. `null`, and nothing done, where that is not so. */
  private takeInPlace(records: readonly AnyRecord[], reading: Reading): ListChanges | null {
    const { order, shown } = this, newer: number[] = [];
    if (reading.anew || reading.otherHistories || reading.otherRules || records.length !== order.length) return null;
    for (let i = 0; i < order.length; i++) {
      const record = records[i]!;
      if (record === shown[i]) continue;
      if (shapeProblem(record) || reading.problemOf(record) || record.id !== shown[i]!.id) return null;
      newer.push(i);
    }
    const put = newer.map((i) => this.renew(order[i]!, { record: records[i]!, history: reading.historyOf(records[i]!.id) }));
    return { put, gone: [], skipped: [] };
  }

  private takeAll(records: readonly AnyRecord[], reading: Reading): ListChanges {
    const changes: ListChanges = { put: [], gone: [], skipped: [] };
    const former = this.order;
    this.order = [];
    this.shown = [];
    this.time++;
    let next = 0;
    let stayed = 0;
    for (const record of records) {
      const problem = shapeProblem(record) ?? reading.problemOf(record);
      // Most records are the same ones in the same order, which saves looking them up by id.
      const entry = problem ? undefined : former[next]?.row.record === record ? former[next] : this.entries.get(record.id);
      const reason = entry?.seen === this.time ? 'double' : problem;
      if (reason) {
        changes.skipped.push({ record, reason });
        continue;
      }
      if (entry) {
        stayed++;
        next = entry.at + 1;
      }
      if (entry && isSame(entry.row, record, reading)) this.keep(entry);
      else changes.put.push(this.replace(entry, { record, history: reading.historyOf(record.id) }));
    }
    if (stayed < former.length) this.forget(former, changes.gone);
    return changes;
  }

  private keep(entry: Entry): void {
    entry.seen = this.time;
    entry.at = this.order.push(entry) - 1;
    this.shown.push(entry.row.record);
  }

  private renew(entry: Entry, row: Row): Row {
    entry.row = row;
    this.shown[entry.at] = row.record;
    return row;
  }

  private replace(entry: Entry | undefined, row: Row): Row {
    if (!entry) return this.add(row);
    entry.row = row;
    this.keep(entry);
    return row;
  }

  private add(row: Row): Row {
    const entry: Entry = { row, at: 0, seen: 0 };
    this.entries.set(row.record.id, entry);
    this.keep(entry);
    return row;
  }

  private forget(former: readonly Entry[], gone: Id[]): void {
    for (const { seen, row } of former) {
      if (seen === this.time) continue;
      this.entries.delete(row.record.id);
      gone.push(row.record.id);
    }
  }
}

function isSame({ record, history }: Row, now: AnyRecord, { anew, otherHistories, historyOf }: Reading): boolean {
  return record === now && !anew && (!otherHistories || history === historyOf(now.id));
}

function shapeProblem(record: AnyRecord | null | undefined): SkipReason | null {
  if (typeof record !== 'object' || record === null) return 'shape';
  return typeof record.id === 'string' && record.id !== '' ? null : 'id';
}

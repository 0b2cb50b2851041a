import { deviceUlidSource, execute, isRefusal, ulids, type AnyRecord, type Id, type Operation, type OpportunityEvent, type RecordType } from '@salescycle/model';
import type { Query, ResultOf, Row } from '@salescycle/store';
import { nextRow, RecordsInMemory } from '@salescycle/store/in-memory.js';
import { askHost } from '../shared/ask-host.js';
import { vetoOf, type ChangeOutcome, type Proposal, type RecordSource } from '../shared/record-source.js';

/** What a host hands over. */
export interface HostInput {
  record: AnyRecord | null;
  related?: readonly AnyRecord[] | undefined;
  histories?: ReadonlyMap<Id, readonly OpportunityEvent[]> | undefined;
}

/** A record fed by its host: a store's answers about the host's records, and every change left to the host. */
export class HostSource implements RecordSource {
  readonly keepsChanges = false;
  /** Makes the ids of what is about to be created. */
  readonly newId = ulids(deviceUlidSource);
  private readonly answers = new RecordsInMemory();
  private rows = new Map<string, Row>();
  private settle: (() => void)[] = [];

  constructor(input: HostInput) {
    this.update(input);
  }

  /** Takes over what the host set, which confirms what it was asked. */
  update({ record, related = [], histories }: HostInput): void {
    const rows = new Map<string, Row>();
    for (const each of [...related, ...(record ? [record] : [])]) rows.set(keyOf(each.type, each.id), { record: each, history: histories?.get(each.id) ?? [] });
    const gone = [...this.rows].filter(([key]) => !rows.has(key)).map(([, { record: { type, id } }]) => ({ type, id }));
    const put = [...rows].filter(([key, row]) => this.rows.get(key)?.record !== row.record || this.rows.get(key)?.history !== row.history).map(([, row]) => row);
    this.rows = rows;
    this.answers.take({ put, drop: gone });
    for (const settle of this.settle.splice(0)) settle();
  }

  watch<Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, options: { signal: AbortSignal }): void {
    this.answers.watch(query, listener, options);
  }

  async change<Input>({ command, input, target, event }: Proposal<Input>): Promise<ChangeOutcome> {
    const operations = execute(command, this.answers.state, input, { at: new Date().toISOString(), by: 'host', device: 'host', newId: this.newId });
    if (isRefusal(operations)) return operations;
    const inverse = Object.assign({}, ...operations.map(({ was }) => was)) as Record<string, unknown>;
    const before = operations.map((operation) => this.rowOf(operation));
    const confirmed = new Promise<void>((resolve) => { this.settle.push(resolve); });
    const veto = vetoOf(await askHost(target, event(inverse), { confirmed }));
    if (veto) return veto;
    // A confirmed change shows at once, except for records the host has set meanwhile.
    this.apply(operations.filter((operation, i) => this.rowOf(operation) === before[i]));
    return { group: operations[0]!.group, count: operations.length, operations, kept: [] };
  }

  private apply(operations: readonly Operation[]): void {
    const put = operations.map((operation) => nextRow(this.rowOf(operation), operation));
    for (const row of put) this.rows.set(keyOf(row.record.type, row.record.id), row);
    this.answers.take({ put });
  }

  private rowOf({ type, recordId }: Operation): Row | undefined {
    return this.rows.get(keyOf(type, recordId));
  }
}

function keyOf(type: RecordType, id: Id): string {
  return `${type} ${id}`;
}

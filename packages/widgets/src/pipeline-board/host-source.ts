import {
  applyOperation, deviceUlidSource, execute, extendHistory, isRefusal, ulids, type AnyRecord, type Id, type Operation,
} from '@salescycle/model';
import type { Query, ResultOf, WindowQuery, WindowResult } from '@salescycle/store';
import { askHost } from '../shared/ask-host.js';
import { vetoOf, type BoardSource, type ChangeOutcome, type Proposal, type Veto } from './board-source.js';
import { HostRecords, type HostInput, type Skipped } from './host-records.js';
import { sameWindow, summaryOf, windowOf, type SortedSelections } from './host-queries.js';

interface Watcher {
  refresh(): void;
}

/** A change the host has not answered yet; `confirmed` resolves when the host has set new records in place of these. */
interface Waiting {
  before: ReadonlyMap<Id, AnyRecord | undefined>;
  confirmed: Promise<void>;
  settle: () => void;
}

/** A board fed by its host: the same questions answered from the host's records, and every change left to the host. */
export class HostSource implements BoardSource {
  readonly keepsChanges = false;
  private records: HostRecords;
  private sorted: SortedSelections = new Map();
  private readonly watchers = new Set<Watcher>();
  private readonly waiting = new Set<Waiting>();
  private readonly newId = ulids(deviceUlidSource);

  constructor(input: HostInput) {
    this.records = new HostRecords(input);
  }

  /** Records that cannot be shown. */
  get skipped(): readonly Skipped[] {
    return this.records.skipped;
  }

  /** Takes over what the host set; a change it was asked about is settled when its records are new ones. */
  update(input: HostInput): void {
    this.records = new HostRecords(input, this.records);
    for (const change of this.waiting) {
      if ([...change.before].some(([id, record]) => this.find(id) !== record)) change.settle();
    }
    this.refresh();
  }

  watch<Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, { signal }: { signal: AbortSignal }): void {
    if (signal.aborted) return;
    const watcher = { refresh: query.kind === 'window' ? this.windowWatch(query, listener as (result: WindowResult) => void) : () => listener(this.answer(query)) };
    this.watchers.add(watcher);
    signal.addEventListener('abort', () => this.watchers.delete(watcher), { once: true });
    watcher.refresh();
  }

  async change<Input>({ command, input, target, event }: Proposal<Input>): Promise<ChangeOutcome> {
    const at = new Date().toISOString();
    const operations = execute(command, this.records, input, { at, by: 'host', device: 'host', newId: this.newId });
    if (isRefusal(operations)) return operations;
    const inverse = Object.assign({}, ...operations.map(({ was }) => was)) as Record<string, unknown>;
    const before = new Map(operations.map(({ recordId }) => [recordId, this.find(recordId)]));
    const waiting = this.waitForRecords(before);
    const veto = vetoOf(await askHost(target, event(inverse), { confirmed: waiting.confirmed })) ?? this.contradiction(operations, before);
    this.waiting.delete(waiting);
    if (veto) return veto;
    this.apply(operations.filter(({ recordId }) => this.find(recordId) === before.get(recordId)));
    return { group: operations[0]!.group, operations, kept: [] };
  }

  private windowWatch(query: WindowQuery, listener: (result: WindowResult) => void): () => void {
    let shown: WindowResult | null = null;
    return () => {
      const result = windowOf(this.records, query, this.sorted);
      if (shown && sameWindow(shown, result)) return;
      shown = result;
      listener(result);
    };
  }

  private answer<Q extends Query>(query: Q): ResultOf<Q> {
    if (query.kind === 'summary') return summaryOf(this.records, query) as ResultOf<Q>;
    if (query.kind === 'record') return this.records.get(query.type, query.id);
    throw new Error(`The board does not ask a host for “${query.kind}”.`);
  }

  private waitForRecords(before: Waiting['before']): Waiting {
    let settle!: () => void;
    const confirmed = new Promise<void>((resolve) => { settle = resolve; });
    const waiting = { before, confirmed, settle };
    this.waiting.add(waiting);
    return waiting;
  }

  /** Records the host set meanwhile that say something else than the change: that is a no. */
  private contradiction(operations: readonly Operation[], before: Waiting['before']): Veto | null {
    const contradicted = operations.some(({ recordId, patch }) => {
      const now = this.find(recordId) as { stageId?: string } | undefined;
      return now !== before.get(recordId) && typeof patch.stageId === 'string' && now?.stageId !== patch.stageId;
    });
    return contradicted ? { vetoed: 'host' } : null;
  }

  /** A confirmed change shows at once, until the host sets its records anew. */
  private apply(operations: readonly Operation[]): void {
    for (const operation of operations) {
      this.records.put(applyOperation(this.find(operation.recordId), operation), extendHistory(this.records.history(operation.recordId), operation));
    }
    this.refresh();
  }

  private find(id: Id): AnyRecord | undefined {
    return (this.records.get('opportunity', id) ?? this.records.get('lead', id) ?? this.records.get('account', id));
  }

  private refresh(): void {
    this.sorted = new Map();
    for (const watcher of this.watchers) watcher.refresh();
  }
}

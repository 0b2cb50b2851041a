import { deviceUlidSource, execute, isRefusal, ulids, type AnyRecord, type Answer, type CommandContext, type Id, type Operation, type RecordType } from '@salescycle/model';
import type { Query, ResultOf, WindowResult } from '@salescycle/store';
import { RecordsInMemory } from '@salescycle/store/in-memory.js';
import { askHost } from '../../shared/ask-host.js';
import type { VetoableEvent } from '../../shared/events.js';
import { vetoOf, type SourceOfMany, type ChangeOutcome, type Proposal, type ProposalOfMany, type Veto } from '../../shared/record-source.js';
import { HostRecords, type HostInput, type Skipped } from './host-records.js';

/** An operation the host is asked about, and the record it would change, as it is while the host thinks. */
interface Asked {
  operation: Operation;
  record: AnyRecord | undefined;
}

/** A change the host has not answered yet; `confirmed` resolves when the host has set new records in place of these. */
interface Waiting {
  asked: readonly Asked[];
  confirmed: Promise<void>;
  settle: () => void;
}

/** A board fed by its host: a store's answers about the host's records, and every change left to the host. */
export class HostSource implements SourceOfMany {
  readonly keepsChanges = false;
  private readonly answers = new RecordsInMemory();
  private readonly records = new HostRecords((type, id) => this.answers.row(type, id));
  private readonly waiting = new Set<Waiting>();
  private readonly newId = ulids(deviceUlidSource);

  constructor(input: HostInput) {
    this.update(input);
  }

  /** Records that cannot be shown. */
  get skipped(): readonly Skipped[] {
    return this.records.skipped;
  }

  /** Takes over what the host set; a change it was asked about is settled when its records are new ones. */
  update(input: HostInput): void {
    this.answers.takeFrom((into) => {
      this.records.take(input, into);
      for (const { asked, settle } of this.waiting) if (!asked.every((each) => this.isUntouched(each))) settle();
    });
  }

  watch<Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, options: { signal: AbortSignal }): void {
    const tell = listener as (result: unknown) => void;
    this.answers.watch(query, (result) => tell(query.kind === 'window' ? this.withHostsOwn(query.type, result as WindowResult) : result), options);
  }

  async change<Input>({ command, input, target, event }: Proposal<Input>): Promise<ChangeOutcome> {
    return this.propose(execute(command, this.answers.state, input, this.commandContext), target, (operations) =>
      event(Object.assign({}, ...operations.map(({ was }) => was)) as Record<string, unknown>));
  }

  async changeAll<Input>({ command, inputs, target, event }: ProposalOfMany<Input>): Promise<ChangeOutcome> {
    const { executeEach } = await import('./host-many.js');
    return this.propose(executeEach(command, this.answers.state, inputs, this.commandContext), target, (operations) => {
      const inverses = new Map<Id, Record<string, unknown>>();
      for (const { recordId, was } of operations) inverses.set(recordId, { ...was, ...inverses.get(recordId) });
      return event(inverses);
    });
  }

  private get commandContext(): CommandContext {
    return { at: new Date().toISOString(), by: 'host', device: 'host', newId: this.newId };
  }

  private async propose(operations: Answer<Operation[]>, target: EventTarget, event: (operations: readonly Operation[]) => VetoableEvent): Promise<ChangeOutcome> {
    if (isRefusal(operations)) return operations;
    const asked = operations.map((operation): Asked => ({ operation, record: this.recordOf(operation) }));
    const waiting = this.waitForRecords(asked);
    const veto = vetoOf(await askHost(target, event(operations), { confirmed: waiting.confirmed })) ?? this.contradiction(asked);
    this.waiting.delete(waiting);
    if (veto) return veto;
    // A confirmed change shows at once, except for records the host has set meanwhile.
    const confirmed = asked.filter((each) => this.isUntouched(each)).map(({ operation }) => operation);
    this.answers.takeFrom((into) => this.records.apply(confirmed, into));
    return { group: operations[0]!.group, count: operations.length, operations, kept: [] };
  }

  /** An answer with the host's own objects, where the queries have copies of them. */
  private withHostsOwn(type: RecordType, { rows, ...window }: WindowResult): WindowResult {
    return { ...window, rows: rows.map(({ record }) => this.records.row(type, record.id)!) };
  }

  private waitForRecords(asked: readonly Asked[]): Waiting {
    let settle!: () => void;
    const confirmed = new Promise<void>((resolve) => { settle = resolve; });
    const waiting = { asked, confirmed, settle };
    this.waiting.add(waiting);
    return waiting;
  }

  /** Records the host set meanwhile that say something else than the change: that is a no. */
  private contradiction(asked: readonly Asked[]): Veto | null {
    const contradicted = asked.some(({ operation, record }) => {
      const now = this.recordOf(operation) as { stageId?: string } | undefined;
      return now !== record && typeof operation.patch.stageId === 'string' && now?.stageId !== operation.patch.stageId;
    });
    return contradicted ? { vetoed: 'host' } : null;
  }

  private isUntouched({ operation, record }: Asked): boolean {
    return this.recordOf(operation) === record;
  }

  private recordOf({ type, recordId }: Operation): AnyRecord | undefined {
    return this.records.row(type, recordId)?.record;
  }
}

import {
  stageOf, type Account, type AnyRecord, type Id, type Lead, type LossReason, type Opportunity, type OpportunityEvent, type Pipeline, type RecordType,
  type Stage, type State, type User, type Workspace,
} from '@salescycle/model';
import type { Row } from '@salescycle/store';

/** What a host may hand to the board; only `opportunities` is needed, with `stages` or `pipelineRecord`. */
export interface HostInput {
  opportunities: readonly Opportunity[];
  stages?: readonly Stage[] | undefined;
  pipelineRecord?: Pipeline | undefined;
  accounts?: readonly Account[] | undefined;
  users?: readonly User[] | undefined;
  leads?: readonly Lead[] | undefined;
  lossReasons?: readonly LossReason[] | undefined;
  workspaceRecord?: Workspace | undefined;
  histories?: ReadonlyMap<Id, readonly OpportunityEvent[]> | undefined;
  pipelineName: Pipeline['name'];
}

/** Why a record is not shown. */
export type SkipReason = 'shape' | 'id' | 'stage' | 'double';

/** A record that cannot be shown, and why. */
export interface Skipped {
  reason: SkipReason;
  /** Its id or name, when it has one. */
  name: string;
}

const NO_HISTORY: readonly OpportunityEvent[] = [];

/** The host's records, checked and looked up by type and id. Records that cannot be shown are left out and listed. */
export class HostRecords implements State {
  readonly pipeline: Pipeline;
  readonly skipped: Skipped[] = [];
  private readonly rows: Readonly<Record<string, Map<Id, Row>>>;
  private byStage: Map<string, Row[]> | null = null;

  constructor(input: HostInput, before?: HostRecords) {
    this.pipeline = input.pipelineRecord ?? before?.sameStages(input.stages) ?? pipelineOf(input);
    const plain = (records: readonly AnyRecord[] = []) => new Map(records.map((record) => [record.id, before?.rowOf(record, NO_HISTORY) ?? { record, history: NO_HISTORY }]));
    this.rows = {
      opportunity: this.deals(input, before),
      account: plain(input.accounts), user: plain(input.users), lead: plain(input.leads), lossReason: plain(input.lossReasons),
      workspace: plain(input.workspaceRecord && [input.workspaceRecord]),
      pipeline: plain([this.pipeline]),
    };
  }

  /** All live records of a type with their histories. */
  of(type: RecordType): Iterable<Row> {
    return this.rows[type]?.values() ?? [];
  }

  /** The deals of a stage. */
  inStage(stageId: string): readonly Row[] {
    if (!this.byStage) {
      this.byStage = new Map(this.pipeline.stages.map(({ id }) => [id, []]));
      for (const row of this.rows.opportunity!.values()) this.byStage.get((row.record as Opportunity).stageId)?.push(row);
    }
    return this.byStage.get(stageId) ?? [];
  }

  /** The record; any pipeline id means the one pipeline there is. */
  get<T extends RecordType>(type: T, id: Id): never {
    const row = type === 'pipeline' ? this.rows.pipeline!.get(this.pipeline.id) : this.rows[type]?.get(id);
    return row?.record as never;
  }

  history(id: Id): readonly OpportunityEvent[] {
    return this.rows.opportunity!.get(id)?.history ?? NO_HISTORY;
  }

  countInStage(_pipelineId: Id, stageId: string, ownerId: Id | undefined): number {
    let count = 0;
    for (const { record } of this.rows.opportunity!.values()) {
      const deal = record as Opportunity;
      if (deal.stageId === stageId && deal.ownerId === ownerId && deal.status === 'open') count++;
    }
    return count;
  }

  findUnique<T extends RecordType>(type: T, field: string, value: string): never {
    for (const { record } of this.of(type)) if ((record as unknown as Record<string, unknown>)[field] === value) return record as never;
    return undefined as never;
  }

  /** Puts a record in place of its former self, as a confirmed change does until the host sets its records anew. */
  put(record: AnyRecord, history: readonly OpportunityEvent[]): void {
    this.rows[record.type]?.set(record.id, { record, history });
    this.byStage = null;
  }

  private sameStages(stages: HostInput['stages']): Pipeline | undefined {
    return this.pipeline.stages === stages ? this.pipeline : undefined;
  }

  /** The former row when nothing of it changed, so that identity tells what to draw anew. */
  private rowOf(record: AnyRecord, history: readonly OpportunityEvent[]): Row | undefined {
    const row = this.rows[record.type]?.get(record.id);
    return row && row.record === record && row.history === history ? row : undefined;
  }

  private deals({ opportunities, histories, pipelineRecord }: HostInput, before: HostRecords | undefined): Map<Id, Row> {
    const rows = new Map<Id, Row>();
    for (const record of opportunities) {
      const reason = this.problem(record, rows);
      if (reason) this.skipped.push({ reason, name: String(record?.id ?? record?.name ?? '?') });
      if (reason || record.deletedAt || (pipelineRecord && record.pipelineId !== pipelineRecord.id)) continue;
      const history = histories?.get(record.id) ?? NO_HISTORY;
      rows.set(record.id, before?.rowOf(record, history) ?? { record, history });
    }
    return rows;
  }

  private problem(record: Opportunity | null | undefined, known: ReadonlyMap<Id, Row>): SkipReason | null {
    if (typeof record !== 'object' || record === null) return 'shape';
    if (typeof record.id !== 'string' || record.id === '') return 'id';
    if (known.has(record.id)) return 'double';
    return stageOf(this.pipeline, record.stageId) ? null : 'stage';
  }
}

/** A pipeline record around bare stages, for hosts that have no pipeline of their own. */
function pipelineOf({ stages = [], pipelineName }: HostInput): Pipeline {
  const at = '1970-01-01T00:00:00.000Z';
  return {
    id: 'host', type: 'pipeline', createdAt: at, updatedAt: at, createdBy: 'host', rev: 1, sv: 1, key: 'host', name: pipelineName, stages: stages as Stage[],
  };
}

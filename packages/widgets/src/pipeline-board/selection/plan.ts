import { planMoves, type Id, type MovesInput, type Opportunity, type Pipeline, type Refusal, type Rights, type Stage, type State } from '@salescycle/model';
import { readOnce, type RecordSource } from '../../shared/record-source.js';

/** What was given for one deal, to come along with its move. */
export interface Given {
  fields: Record<string, unknown>;
  reason?: string;
  override?: true;
}

/** One of several deals that are to move. */
export interface Planned {
  deal: Opportunity;
  name: string;
  input: MovesInput;
  refusal: Refusal | null;
}

/** What would become of each deal. */
export interface Plan {
  to: Stage;
  /** Go as they are. */
  ready: readonly Planned[];
  /** Could go if something were given. */
  asking: readonly Planned[];
  /** Cannot go. */
  stuck: readonly Planned[];
  /** Are there already. */
  there: readonly Planned[];
}

/** What a plan is made from. */
export interface PlanRequest {
  source: RecordSource;
  pipeline: Pipeline;
  rights: Rights | undefined;
  deals: ReadonlyMap<Id, Opportunity>;
  names: ReadonlyMap<Id, string>;
  to: Stage;
  given: ReadonlyMap<Id, Given>;
}

/** What would become of each of these deals on the way to a stage, by the same gates that the move itself goes through. */
export async function planOf({ source, pipeline, rights, deals, names, to, given }: PlanRequest): Promise<Plan> {
  const counts = await countsOf(source, pipeline, to, deals);
  const state: State = {
    get: ((type: string, id: Id) => (type === 'opportunity' ? deals.get(id) : type === 'pipeline' ? pipeline : undefined)) as State['get'],
    countInStage: (_, stageId, ownerId) => (stageId === to.id ? counts.get(ownerId ?? null) ?? 0 : 0),
    findUnique: () => undefined,
    recordsOf: () => [],
  };
  const inputs = [...deals.keys()].map((id): MovesInput => ({ id, stageId: to.id, ...given.get(id) }));
  const planned = planMoves(inputs, state, { at: new Date().toISOString(), by: 'plan', device: 'plan', newId: () => 'plan', rights })
    .map(({ input, refusal }): Planned => ({ deal: deals.get(input.id)!, name: names.get(input.id) ?? '', input, refusal }));
  return {
    to,
    ready: planned.filter(({ refusal }) => !refusal),
    asking: planned.filter(({ refusal }) => refusal?.missing.length),
    stuck: planned.filter(({ refusal }) => refusal && !refusal.missing.length && refusal.code !== 'nothingToDo'),
    there: planned.filter(({ refusal }) => refusal?.code === 'nothingToDo'),
  };
}

/** How many deals of each of their owners stand in a stage that has a limit; `null` is nobody. */
async function countsOf(source: RecordSource, pipeline: Pipeline, to: Stage, deals: ReadonlyMap<Id, Opportunity>): Promise<Map<Id | null, number>> {
  const counts = new Map<Id | null, number>();
  if (to.wipLimit === undefined || !pipeline.wip || pipeline.wip === 'warn') return counts;
  for (const ownerId of new Set([...deals.values()].map((deal) => deal.ownerId ?? null))) {
    const { stages } = await readOnce(source, { kind: 'summary', pipelineId: pipeline.id, where: { ownerId } });
    counts.set(ownerId, stages.get(to.id)?.count ?? 0);
  }
  return counts;
}

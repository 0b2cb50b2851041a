import { planEach, type Command, type EditableFields, type EditRecordInput, type Id, type Opportunity, type Pipeline, type Refusal, type Rights, type Stage, type State, type Workspace } from '@salescycle/model';
import type { VetoableEvent } from '../../shared/events.js';
import { readOnce, type RecordSource } from '../../shared/record-source.js';
import type { BulkTexts } from './bulk.strings.js';

/** What was given for one deal, to come along with its change. */
export interface Given {
  fields: Record<string, unknown>;
  reason?: string;
  override?: true;
}

/** What a command is told about one deal. */
export interface OneInput {
  id: Id;
  fields?: EditableFields<Opportunity>;
}

/** What a lead gets that changes along with deals. */
export type LeadInput = Extract<EditRecordInput, { type: 'lead' }>;

/** What would take changes back, by deal, where the host is the one to do so. */
export type Inverses = ReadonlyMap<Id, Readonly<Record<string, unknown>>>;

/** A way to change several deals as one: to another stage, to another row, or both. */
export interface Way<Input extends OneInput = OneInput> {
  readonly command: Command<Input>;
  /** The stage they go to; `null` where each stays in its own. */
  readonly to: Stage | null;
  /** Where they go, in words. */
  readonly name: string;
  input(deal: Opportunity, given: Given | undefined): Input;
  /** Leads that get the same; no gate looks at them. Where it is left out leads stay as they are. */
  readonly along?: readonly LeadInput[];
  /** What is said when these (`2 deals and 1 lead`) have changed and none stayed. */
  done(what: string, t: BulkTexts): string;
  event(changed: readonly Planned<Input>[], inverses?: Inverses): VetoableEvent;
}

/** One of several deals that are to change. */
export interface Planned<Input = unknown> {
  deal: Opportunity;
  name: string;
  input: Input;
  refusal: Refusal | null;
}

/** What would become of each deal. */
export interface Plan<Input = unknown> {
  to: Stage | null;
  name: string;
  /** Go as they are. */
  ready: readonly Planned<Input>[];
  /** Could go if something were given. */
  asking: readonly Planned<Input>[];
  /** Cannot go. */
  stuck: readonly Planned<Input>[];
  /** Are there already. */
  there: readonly Planned<Input>[];
}

/** What a plan is made from. */
export interface PlanRequest<Input extends OneInput> {
  way: Way<Input>;
  source: RecordSource;
  pipeline: Pipeline;
  settings: Workspace | undefined;
  rights: Rights | undefined;
  deals: ReadonlyMap<Id, Opportunity>;
  names: ReadonlyMap<Id, string>;
  given: ReadonlyMap<Id, Given>;
}

/** What would become of each of these deals, by the same gates that the change itself goes through. */
export async function planOf<Input extends OneInput>({ way, source, pipeline, settings, rights, deals, names, given }: PlanRequest<Input>): Promise<Plan<Input>> {
  const inputs = [...deals.values()].map((deal) => way.input(deal, given.get(deal.id)));
  const counts = await countsOf(source, pipeline, inputs.map(({ id, fields }) => (fields?.ownerId === undefined ? deals.get(id)!.ownerId : fields.ownerId) ?? null));
  const state: State = {
    get: ((type: string, id: Id) => ({ opportunity: deals.get(id), pipeline, workspace: settings })[type]) as State['get'],
    countInStage: (_, stageId, ownerId) => counts.get(ownerId ?? null)?.get(stageId)?.count ?? 0,
    findUnique: () => undefined,
    recordsOf: () => [],
  };
  const planned = planEach(way.command, inputs, state, { at: new Date().toISOString(), by: 'plan', device: 'plan', newId: () => 'plan', rights })
    .map(({ input, refusal }): Planned<Input> => ({ deal: deals.get(input.id)!, name: names.get(input.id) ?? '', input, refusal }));
  return {
    to: way.to, name: way.name,
    ready: planned.filter(({ refusal }) => !refusal),
    asking: planned.filter(({ refusal }) => refusal?.missing.length),
    stuck: planned.filter(({ refusal }) => refusal && !refusal.missing.length && refusal.code !== 'nothingToDo'),
    there: planned.filter(({ refusal }) => refusal?.code === 'nothingToDo'),
  };
}

/** How many deals of these owners stand in each stage, where a stage has a limit that counts; `null` is nobody. */
async function countsOf(source: RecordSource, pipeline: Pipeline, owners: readonly (Id | null)[]): Promise<Map<Id | null, ReadonlyMap<string, { count: number }>>> {
  const counts = new Map<Id | null, ReadonlyMap<string, { count: number }>>();
  if (!pipeline.wip || pipeline.wip === 'warn' || !pipeline.stages.some(({ wipLimit }) => wipLimit !== undefined)) return counts;
  for (const ownerId of new Set(owners)) {
    const { stages } = await readOnce(source, { kind: 'summary', pipelineId: pipeline.id, where: { ownerId } });
    counts.set(ownerId, stages);
  }
  return counts;
}

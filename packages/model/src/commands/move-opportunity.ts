import { checkMove } from '../gates/gate.js';
import type { Opportunity } from '../records/opportunity.js';
import { stagesOf, type Pipeline, type Stage } from '../records/pipeline.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { live, type Answer, type Change, type Command, type CommandContext, type State } from './command.js';
import { unknownStage } from './create-opportunity.js';
import type { EditableFields } from './fields-of.js';

/** Which opportunity, where to, and the fields that come along, so that stage and fields change as one. */
export interface MoveInput {
  id: string;
  /** Left out, win and lose take the pipeline's first stage of their type and reopen its last open one. */
  stageId?: string;
  fields?: EditableFields<Opportunity>;
  reason?: string;
  /** Passes criteria that are not met, with the right to do so and a reason. */
  override?: true;
}

type Closing = Stage['type'];

/** Moves an open opportunity to another open stage, through the gates. */
export const moveOpportunity: Command<MoveInput> = mover('moveOpportunity', 'open');

/** Wins an opportunity. Needs amount and close date, and whatever the won stage requires. */
export const winOpportunity: Command<MoveInput> = mover('winOpportunity', 'won');

/** Loses an opportunity. Needs a loss reason, and whatever the lost stage requires. */
export const loseOpportunity: Command<MoveInput> = mover('loseOpportunity', 'lost');

/** Takes a closed opportunity up again; its history stays. */
export const reopenOpportunity: Command<MoveInput> = {
  name: 'reopenOpportunity',
  run(state, input, { rights }) {
    const found = moveOf(state, input, 'open');
    if (isRefusal(found)) return found;
    const { opportunity, pipeline, to } = found;
    if (opportunity.status === 'open') return refuse('nothingToDo', { en: `${opportunity.name} is open already.`, zh: `${opportunity.name}本就在进行中。` });
    const refusal = checkMove({ opportunity: withGiven(opportunity, input.fields), before: opportunity, pipeline, to, reason: input.reason, override: input.override, rights }, state);
    return refusal ?? [change(input, { ...input.fields, stageId: to.id, status: 'open', closedAt: null, lossReasonId: null, lossNote: null })];
  },
};

/** The command that brings an opportunity into a stage: dragging a card is one of four verbs. */
export function commandForMove(opportunity: Pick<Opportunity, 'status'>, to: Pick<Stage, 'type'>): Command<MoveInput> {
  if (to.type === 'won') return winOpportunity;
  if (to.type === 'lost') return loseOpportunity;
  return opportunity.status === 'open' ? moveOpportunity : reopenOpportunity;
}

function mover(name: string, type: Closing): Command<MoveInput> {
  return {
    name,
    run(state, input, context) {
      const found = moveOf(state, input, type);
      if (isRefusal(found)) return found;
      const { opportunity, pipeline, to } = found;
      const closed = closedProblem(opportunity, type);
      if (closed) return closed;
      const refusal = checkMove({ opportunity: withGiven(opportunity, input.fields), before: opportunity, pipeline, to, reason: input.reason, override: input.override, rights: context.rights }, state);
      return refusal ?? [change(input, { ...input.fields, ...stagePatch(opportunity, to, context) })];
    },
  };
}

function moveOf(state: State, { id, stageId }: MoveInput, type: Closing): Answer<{ opportunity: Opportunity; pipeline: Pipeline; to: Stage }> {
  const opportunity = live(state, 'opportunity', id);
  if (isRefusal(opportunity)) return opportunity;
  const pipeline = live(state, 'pipeline', opportunity.pipelineId);
  if (isRefusal(pipeline)) return pipeline;
  const to = stageId === undefined ? defaultStage(pipeline, type) : stagesOf(pipeline).find((stage) => stage.id === stageId);
  if (!to || to.type !== type) return unknownStage(pipeline, stageId ?? type);
  return { opportunity, pipeline, to };
}

function defaultStage(pipeline: Pipeline, type: Closing): Stage | undefined {
  const stages = stagesOf(pipeline).filter((stage) => stage.type === type);
  return type === 'open' ? stages.at(-1) : stages[0];
}

function closedProblem(opportunity: Opportunity, type: Closing): Refusal | null {
  if (opportunity.status === 'open' || opportunity.status === type) return null;
  return refuse('conflict', {
    en: `${opportunity.name} is ${opportunity.status}. Reopen it first.`,
    zh: `${opportunity.name}已${opportunity.status === 'won' ? '赢单' : '输单'}，须先重新打开。`,
  }, { recordId: opportunity.id });
}

/** A stage change resets the stage's own defaults: an override of probability or category belongs to the stage it was made in. */
function stagePatch(opportunity: Opportunity, to: Stage, { at }: CommandContext): Record<string, unknown> {
  if (to.id === opportunity.stageId) return {};
  return {
    stageId: to.id, probabilityOverride: null, forecastCategory: null,
    ...(to.type !== opportunity.status && { status: to.type, closedAt: to.type === 'open' ? null : at }),
  };
}

function change(input: MoveInput, set: Record<string, unknown>): Change {
  return { type: 'opportunity', id: input.id, set, ...(input.reason?.trim() && { reason: input.reason.trim() }) };
}

/** The opportunity with the fields that come along, as a gate looks at it. */
export function withGiven(opportunity: Opportunity, fields: EditableFields<Opportunity> = {}): Opportunity {
  return { ...opportunity, ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? undefined])) };
}

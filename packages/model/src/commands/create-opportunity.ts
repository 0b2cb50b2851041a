import type { Opportunity } from '../records/opportunity.js';
import { stagesOf, type Pipeline, type Stage } from '../records/pipeline.js';
import { checkMove, NO_STAGE } from '../gates/gate.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { live, type Answer, type Command } from './command.js';
import type { EditableFields } from './fields-of.js';

/** A new opportunity: its pipeline, its first stage (the pipeline's first open one when left out) and its fields. */
export interface CreateOpportunityInput {
  id?: string;
  pipelineId: string;
  stageId?: string;
  fields: EditableFields<Opportunity>;
}

/** Creates an open opportunity through the gates of its stage; a new deal cannot be created closed. */
export const createOpportunity: Command<CreateOpportunityInput> = {
  name: 'createOpportunity',
  run(state, { id, pipelineId, stageId, fields }, { newId, by, rights }) {
    const pipeline = live(state, 'pipeline', pipelineId);
    if (isRefusal(pipeline)) return pipeline;
    const stage = openStage(pipeline, stageId);
    if (isRefusal(stage)) return stage;
    const create = { ownerId: by, ...fields, pipelineId, stageId: stage.id, status: 'open' };
    const refusal = checkMove({ opportunity: { ...create, stageId: NO_STAGE } as Opportunity, pipeline, to: stage, rights }, state);
    return refusal ?? [{ type: 'opportunity', id: id ?? newId(), create }];
  },
};

/** The open stage with this id, or the first one when none is named. */
export function openStage(pipeline: Pipeline, stageId: string | undefined): Answer<Stage> {
  const stages = stagesOf(pipeline);
  const stage = stageId === undefined ? stages.find(({ type }) => type === 'open') : stages.find(({ id }) => id === stageId);
  if (!stage) return unknownStage(pipeline, stageId);
  if (stage.type === 'open') return stage;
  return refuse('notAllowed', {
    en: `A new deal starts in an open stage; ${stage.name.en} closes it.`, zh: `新商机须从进行中的阶段开始，${stage.name.zh}是关闭阶段。`,
  });
}

/** The refusal for a stage that a pipeline does not have, or has retired. */
export function unknownStage({ name }: Pipeline, stageId: string | undefined): Refusal {
  return refuse('notFound', {
    en: `The pipeline ${name.en} has no stage “${stageId ?? ''}” in use.`, zh: `销售流程“${name.zh}”没有启用的阶段“${stageId ?? ''}”。`,
  });
}

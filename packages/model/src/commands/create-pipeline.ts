import { expressionProblem } from '../expression/expression.js';
import type { Pipeline } from '../records/pipeline.js';
import { refuse, type Refusal } from '../refusal.js';
import type { PipelineTemplate } from '../templates/template.js';
import type { Change, Command } from './command.js';
import { uniqueClash } from './create-record.js';

/** A template, or a pipeline of one's own in the same shape. `id` may be given when the caller must know it. */
export interface CreatePipelineInput {
  id?: string;
  template: PipelineTemplate;
}

/** Creates a pipeline with its stages, and the template's loss reasons where the workspace does not have them yet. */
export const createPipeline: Command<CreatePipelineInput> = {
  name: 'createPipeline',
  run(state, { id, template }, { newId }) {
    const { lossReasons, ...pipeline } = template;
    const refusal = uniqueClash(state, 'pipeline', pipeline) ?? stageProblem(pipeline);
    if (refusal) return refusal;
    const reasons: Change[] = lossReasons
      .filter((reason) => !state.get('lossReason', reason.id))
      .map(({ id: reasonId, ...fields }) => ({ type: 'lossReason', id: reasonId, create: { active: true, ...fields } }));
    return [{ type: 'pipeline', id: id ?? newId(), create: pipeline }, ...reasons];
  },
};

/** What the field table cannot say: ids are unique, there is a way in and a way to win, and conditions can be evaluated. */
function stageProblem({ stages }: Pick<Pipeline, 'stages'>): Refusal | null {
  const ids = stages.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice) return refuse('invalid', { en: `Two stages have the id “${twice}”.`, zh: `有两个阶段的编号都是“${twice}”。` });
  for (const [type, en, zh] of [['open', 'an open', '进行中'], ['won', 'a won', '赢单']] as const) {
    if (!stages.some((stage) => stage.type === type)) {
      return refuse('invalid', { en: `A pipeline needs at least ${en} stage.`, zh: `销售流程至少要有一个${zh}阶段。` });
    }
  }
  for (const criterion of stages.flatMap((stage) => stage.exitCriteria ?? [])) {
    const problem = criterion.when === undefined ? null : expressionProblem(criterion.when);
    if (problem) {
      return refuse('invalid', {
        en: `The condition of “${criterion.text.en}” ${problem}.`, zh: `条件“${criterion.text.zh}”无法计算：${problem}。`,
      });
    }
  }
  return null;
}

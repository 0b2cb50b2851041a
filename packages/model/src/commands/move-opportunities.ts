import { stageOf } from '../records/pipeline.js';
import { isRefusal } from '../refusal.js';
import { arrangeOpportunity } from './arrange-opportunity.js';
import { live, type Command } from './command.js';
import { unknownStage } from './create-opportunity.js';
import { commandForMove, type MoveInput } from './move-opportunity.js';

/** One of several opportunities, and where it goes. */
export type MovesInput = MoveInput & { stageId: string };

/**
 * Moves one of several opportunities at once: by the verb that its stage and its own state ask for, through the same gates. Run it over
 * all of them as one group, so that they are one step of undo.
 *
 * @example await store.runBatch(moveOpportunities, ids.map((id) => ({ id, stageId: 'quote' })));
 */
export const moveOpportunities: Command<MovesInput> = {
  name: 'moveOpportunities',
  run(state, input, context) {
    const opportunity = live(state, 'opportunity', input.id);
    if (isRefusal(opportunity)) return opportunity;
    const pipeline = live(state, 'pipeline', opportunity.pipelineId);
    if (isRefusal(pipeline)) return pipeline;
    const to = stageOf(pipeline, input.stageId);
    if (!to) return unknownStage(pipeline, input.stageId);
    const { id, fields: { boardOrder, ...fields } = {} } = input;
    // What only gets another place among its stage's cards is neither closed nor opened again.
    if (to.id === opportunity.stageId && typeof boardOrder === 'string') return arrangeOpportunity.run(state, { id, boardOrder, fields }, context);
    return commandForMove(opportunity, to).run(state, input, context);
  },
};

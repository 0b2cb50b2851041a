import { stageOf } from '../records/pipeline.js';
import { isRefusal } from '../refusal.js';
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
    return to ? commandForMove(opportunity, to).run(state, input, context) : unknownStage(pipeline, input.stageId);
  },
};

import { checkMove } from '@salescycle/model';
import type { BoardHost } from '../board-host.js';
import type { Column } from '../columns/column.js';
import { say } from '../context.js';
import { strings } from '../selection/selection.strings.js';
import type { Carried } from './carry.js';

/** Why a stage would take the card in the hand in no case, in words; `null` when it may, perhaps with something given along. Several cards go to a stage, not to another row. */
export function refusedAt({ context, feed }: BoardHost, { row: { record }, count, from }: Carried, { stage, lane }: Column): string | null {
  if (record.type !== 'opportunity' || !stage || !context) return null;
  if (count > 1) return lane === from.lane ? null : strings[context.language].ownRow;
  const refusal = checkMove({ opportunity: record, pipeline: context.pipeline, to: stage, rights: context.rights }, {
    get: () => undefined, findUnique: () => undefined, recordsOf: () => [],
    countInStage: (_, stageId, ownerId = '') => feed.byOwner.get(ownerId)?.stages.get(stageId)?.count ?? 0,
  });
  return refusal && !refusal.missing.length ? say(context, refusal.message) : null;
}

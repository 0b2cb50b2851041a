import { checkMove, type Opportunity } from '@salescycle/model';
import type { BoardHost } from '../board-host.js';
import type { Column } from '../columns/column.js';
import { say } from '../context.js';
import { strings } from '../selection/selection.strings.js';
import type { Carried } from './carry.js';
import { gainedIn } from './gained-in.js';

/** Why a stage or a row would take the card in the hand in no case, in words; `null` when it may, perhaps with something given along. Of several cards each is asked about where they are let go. */
export function refusedAt({ context, feed }: BoardHost, { row, count, from }: Carried, column: Column): string | null {
  const { record } = row, { stage } = column;
  if (!context) return null;
  if (record.type === 'lead' && stage && count > 1) return strings[context.language].dealsOneByOne;
  const gained = gainedIn(column, from, row);
  if ('no' in gained) return gained.no;
  if (record.type !== 'opportunity' || !stage || count > 1) return null;
  const refusal = checkMove({ opportunity: { ...record, ...gained.fields } as Opportunity, before: record, pipeline: context.pipeline, to: stage, rights: context.rights }, {
    get: () => undefined, findUnique: () => undefined, recordsOf: () => [],
    countInStage: (_, stageId, ownerId) => feed.byOwner.get(ownerId ?? '')?.stages.get(stageId)?.count ?? 0,
  });
  return refusal && !refusal.missing.length ? say(context, refusal.message) : null;
}

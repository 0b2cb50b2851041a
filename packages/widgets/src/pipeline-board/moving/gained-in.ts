import type { Row } from '@salescycle/store';
import type { Column } from '../columns/column.js';
import type { Gained } from '../lanes/lane.js';

/** The fields a deal or lead gets by coming to another row, or why it may not; no fields where there are no rows. */
export function gainedIn({ lane, stage }: Column, from: Column, { record }: Row): Gained {
  if (lane && record.type === 'lead' && stage) return lane.fieldsForDealOf(record, from.lane);
  if (!lane || lane === from.lane) return { fields: {} };
  return record.type === 'lead' ? lane.fieldsForLead(record) : record.type === 'opportunity' ? lane.fieldsFor(record) : { fields: {} };
}

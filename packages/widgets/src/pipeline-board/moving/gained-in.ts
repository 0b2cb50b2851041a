import type { Row } from '@salescycle/store';
import type { Column, Lane } from '../columns/column.js';

/** The fields a deal gets by coming to another row, or why it may not; no fields where there are no rows. */
export function gainedIn({ lane }: Column, from: Column, { record }: Row): ReturnType<Lane['fieldsFor']> {
  return lane && lane !== from.lane && record.type === 'opportunity' ? lane.fieldsFor(record) : { fields: {} };
}

import { recordTable, type RecordIn } from './common.js';

/** A reason for losing (丢单原因). Reasons that are no decision (duplicate, test) stay out of the win rate. */
export const lossReasonTable = recordTable('lossReason', { en: 'Loss reason', zh: '输单原因' }, [
  { name: 'name', type: 'label', required: true, label: { en: 'Name', zh: '名称' } },
  { name: 'active', type: 'bool', label: { en: 'In use', zh: '启用' } },
  { name: 'countsAsDecision', type: 'bool', label: { en: 'Counts as a decision', zh: '计入赢单率' } },
]);

/** A loss reason as stored. */
export type LossReason = RecordIn<typeof lossReasonTable>;

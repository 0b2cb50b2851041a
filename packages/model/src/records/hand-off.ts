import { recordTable, type RecordIn } from './common.js';

/**
 * A hand-off (交接): that a lead goes from this workspace to a portal, and how far it got. One for each lead and portal. It says what crossed,
 * so undoing the change that began it leaves it standing.
 */
export const handOffTable = recordTable('handOff', { en: 'Hand-off', zh: '交接' }, [
  { name: 'leadId', type: 'ref', ref: 'lead', required: true, system: true, merge: 'never', label: { en: 'Lead', zh: '线索' } },
  { name: 'origin', type: 'text', required: true, system: true, merge: 'never', max: 300, label: { en: 'Portal', zh: '门户' } },
  { name: 'revision', type: 'int', required: true, system: true, min: 1, unit: 'state', label: { en: 'Revision of the lead', zh: '线索版本' } },
  { name: 'qualificationId', type: 'ref', ref: 'qualification', system: true, unit: 'state', label: { en: 'Qualification', zh: '资格鉴定' } },
  {
    name: 'state', type: 'enum', required: true, system: true, unit: 'state', label: { en: 'State', zh: '状态' }, enum: {
      queued: { en: 'Waiting', zh: '等待中' },
      offered: { en: 'Offered', zh: '已发出' },
      acked: { en: 'Received', zh: '已接收' },
      refused: { en: 'Refused', zh: '被拒' },
    },
  },
  { name: 'attempts', type: 'int', required: true, system: true, min: 0, unit: 'state', label: { en: 'Times offered', zh: '发出次数' } },
  { name: 'at', type: 'instant', required: true, system: true, unit: 'state', label: { en: 'Since', zh: '时间' } },
  { name: 'reason', type: 'text', system: true, max: 500, unit: 'state', label: { en: 'Reason', zh: '原因' } },
], { isLedger: true });

/** A hand-off as stored. */
export type HandOff = RecordIn<typeof handOffTable>;

import { recordTable, type RecordIn } from './common.js';
import { leadStatuses } from './lead.js';

/**
 * A hand-off (交接): that a lead goes from this workspace to a portal, and how far it got. One for each lead and portal. It says what crossed,
 * so undoing the change that began it leaves it standing. It also says up to which of the portal's own changes are in here, and what the portal
 * has made of the lead in its own words, since its stages and people are no records of this workspace.
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
  { name: 'theirRev', type: 'int', system: true, min: 1, unit: 'back', label: { en: 'Revision in the portal', zh: '门户中的版本' } },
  { name: 'theirOp', type: 'text', system: true, max: 64, unit: 'back', label: { en: 'Last change that came back', zh: '最近传回的改动' } },
  { name: 'theirAt', type: 'instant', system: true, unit: 'back', label: { en: 'Changed there', zh: '门户改动时间' } },
  {
    name: 'standing', type: 'json', system: true, label: { en: 'In the portal', zh: '门户中的进展' }, fields: [
      { name: 'status', type: 'enum', enum: leadStatuses, label: { en: 'Status', zh: '状态' } },
      { name: 'stage', type: 'label', label: { en: 'Stage', zh: '阶段' } },
      { name: 'owner', type: 'text', max: 200, label: { en: 'Owner', zh: '负责人' } },
      { name: 'touchedAt', type: 'instant', label: { en: 'Last touch', zh: '最近跟进' } },
      { name: 'gone', type: 'bool', label: { en: 'Deleted there', zh: '已在门户删除' } },
    ],
  },
], { isLedger: true });

/** A hand-off as stored. */
export type HandOff = RecordIn<typeof handOffTable>;
/** What a portal has made of a lead: its stage and owner by name, when somebody last did something about it, whether it is gone there. */
export type Standing = NonNullable<HandOff['standing']>;

/** Whether the portal has the lead, or may have it: only then can anything about it come from there. */
export function isThere({ state, theirRev }: HandOff): boolean {
  return state === 'offered' || state === 'acked' || theirRev !== undefined;
}

import type { Id } from '../identity/ulid.js';
import { recordTable, type RecordIn } from './common.js';

const sides = {
  mine: { en: 'The later change', zh: '后到的改动' },
  theirs: { en: 'The change that was there first', zh: '先到的改动' },
} as const;

/**
 * A conflict (冲突): two replicas changed the same field of a record differently, and neither knew of the other. One change stands, the
 * other is kept here until a person closes it.
 */
export const conflictTable = recordTable('conflict', { en: 'Conflict', zh: '冲突' }, [
  {
    name: 'subject', type: 'json', required: true, system: true, merge: 'never', label: { en: 'Record', zh: '相关记录' }, fields: [
      { name: 'type', type: 'text', required: true, label: { en: 'Type', zh: '类型' } },
      { name: 'id', type: 'text', required: true, label: { en: 'Id', zh: '编号' } },
    ],
  },
  { name: 'field', type: 'text', required: true, system: true, merge: 'never', label: { en: 'Field', zh: '字段' } },
  { name: 'base', type: 'json', required: true, system: true, merge: 'never', label: { en: 'Before both', zh: '改动之前' } },
  { name: 'mine', type: 'json', required: true, system: true, merge: 'never', label: { en: 'The later change', zh: '后到的改动' } },
  { name: 'theirs', type: 'json', required: true, system: true, merge: 'never', label: { en: 'The change that was there first', zh: '先到的改动' } },
  { name: 'stands', type: 'enum', required: true, system: true, merge: 'never', enum: sides, label: { en: 'What stands', zh: '现行' } },
  { name: 'opId', type: 'text', required: true, system: true, merge: 'never', max: 64, label: { en: 'Operation', zh: '操作编号' } },
  { name: 'by', type: 'text', required: true, system: true, merge: 'never', max: 300, label: { en: 'Changed by', zh: '改动人' } },
  { name: 'at', type: 'instant', required: true, system: true, merge: 'never', label: { en: 'Changed on', zh: '改动时间' } },
  { name: 'resolution', type: 'enum', system: true, unit: 'resolution', enum: sides, label: { en: 'Kept', zh: '保留' } },
  { name: 'resolvedBy', type: 'text', system: true, unit: 'resolution', max: 300, label: { en: 'Closed by', zh: '处理人' } },
  { name: 'resolvedAt', type: 'instant', system: true, unit: 'resolution', label: { en: 'Closed on', zh: '处理时间' } },
]);

/** A conflict as stored: `base`, `mine` and `theirs` hold values by field, `null` for none. */
export type Conflict = RecordIn<typeof conflictTable>;

/** The id of the conflict an operation ran into: found out twice, it is one conflict. */
export function conflictIdOf(opId: Id, field: string, rev: number): Id {
  return `x-${opId}-${rev}-${field}`.slice(0, 64);
}

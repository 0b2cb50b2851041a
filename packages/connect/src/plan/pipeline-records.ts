import type { ImportedRecord } from '@salescycle/model';
import type { ImportOptions } from './plan.js';

/** The pipeline that an import brings along, with its loss reasons, so that one undo takes them back too. */
export function pipelineRecords({ pipeline, known }: Pick<ImportOptions, 'pipeline' | 'known'>): ImportedRecord[] {
  if (!pipeline?.create) return [];
  const { lossReasons, ...fields } = pipeline.create;
  const missing = lossReasons.filter(({ id }) => known.lossReason(id) !== id);
  return [
    { type: 'pipeline', id: pipeline.id, fields },
    ...missing.map(({ id, ...reason }): ImportedRecord => ({ type: 'lossReason', id, fields: { active: true, ...reason } })),
  ];
}

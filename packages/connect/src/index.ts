export { errorFile, type RejectedRow } from './csv/error-file.js';
export { readCsv, type ReadOptions } from './csv/read-csv.js';
export { FileError, type FileProblem } from './file-error.js';
export { isTargetName, type Mapping, type RememberedMapping } from './mapping/mapping.js';
export { MATCHING, matchByOf } from './mapping/matching-keys.js';
export { detectType, proposeMapping } from './mapping/propose-mapping.js';
export { ENTERED, IMPORT_TYPES, KEEP, targetOf, targetsOf, type ImportType, type Target, type TargetKind } from './mapping/target.js';
export { inSlices, type SliceOptions } from './plan/in-slices.js';
export { Known } from './plan/known.js';
export type {
  ImportOptions, ImportPipeline, ImportPlan, NamedRecords, PlannedRow, Remark, RemarkKind, Report, RowProblem, Sheet,
} from './plan/plan.js';
export { planImport, type PlanProgress } from './plan/plan-import.js';
export { questionsOf, samplesOf, stageMatches, type Questions, type StageValue } from './plan/questions.js';
export { matchStages, type StageMatches } from './stages/match-stages.js';
export { pipelineFromValues, type SeenStage } from './stages/pipeline-from-values.js';
export { valuesOf, type Table, type TableRow } from './table.js';
export type { DateOrder } from './values/date-text.js';

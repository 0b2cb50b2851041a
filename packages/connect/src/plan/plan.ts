import type { Currency, Id, ImportedRecord, Instant, Label, Money, Pipeline, PipelineTemplate } from '@salescycle/model';
import type { Mapping } from '../mapping/mapping.js';
import type { ImportType } from '../mapping/target.js';
import type { StageMatches } from '../stages/match-stages.js';
import type { Table, TableRow } from '../table.js';
import type { DateOrder } from '../values/date-text.js';
import type { Known } from './known.js';

/** A file and where its columns go. */
export interface Sheet {
  table: Table;
  mapping: Mapping;
}

/** Where opportunities go: a pipeline of the workspace, or one that the import brings along. */
export interface ImportPipeline {
  id: Id;
  stages: Pipeline['stages'];
  /** Set when the pipeline does not exist yet: it becomes part of the import, and of its undo. */
  create?: PipelineTemplate;
}

/** Everything a plan depends on besides the files. */
export interface ImportOptions {
  /** IANA name; a day of the file begins at its midnight. */
  timeZone: string;
  /** Nothing a file tells may lie after this moment. */
  now: Instant;
  newId(): Id;
  /** What the workspace has already. */
  known: Known;
  /** For amounts that name no currency. */
  currency?: Currency;
  /** For date columns that could be read both ways. */
  dateOrder?: DateOrder;
  pipeline?: ImportPipeline;
  /** Which stage each stage value means; values without a stage reject their rows. */
  stages?: StageMatches;
}

/** One value that keeps its row out. */
export interface RowProblem {
  /** The column's header; `''` for the row as a whole. */
  column: string;
  value: string;
  reason: Label;
}

/** Something worth knowing about a row that goes in. */
export interface Remark {
  kind: RemarkKind;
  /** What it is about: the product's name, the value that was kept; `''` when it is about the row. */
  value: string;
}

/** What can be worth knowing; `reports.ts` has the words. */
export type RemarkKind =
  | 'productUnknown' | 'noAccount' | 'noDate' | 'closedWithoutDate' | 'lostWithoutAmount' | 'choiceUnknown' | 'referenceUnknown' | 'nameAmbiguous';

/** What will become of one row. */
export interface PlannedRow {
  /** Index of the row's sheet. */
  sheet: number;
  row: TableRow;
  outcome: 'new' | 'skip' | 'error';
  /** For a preview: what the row is called, and what it is worth. */
  title: string;
  account?: string;
  contact?: string;
  amount?: Money | string;
  problems: readonly RowProblem[];
  /** Why it is passed over. */
  why?: Label;
  remarks: readonly Remark[];
}

/** Rows that go in with the same remark. */
export interface Report {
  kind: RemarkKind;
  label: Label;
  /** Index into the plan's rows. */
  rows: readonly number[];
}

/** Records that no row stands for: rows named them. */
export interface NamedRecords {
  type: ImportType;
  names: readonly string[];
}

/** What an import would do. Nothing has been changed. */
export interface ImportPlan {
  /** In the order to create them: what is pointed at comes first. */
  records: readonly ImportedRecord[];
  /** In the order of the files and their lines. */
  rows: readonly PlannedRow[];
  counts: Readonly<Record<PlannedRow['outcome'], number>>;
  reports: readonly Report[];
  named: readonly NamedRecords[];
}

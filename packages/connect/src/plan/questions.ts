import type { Pipeline } from '@salescycle/model';
import { columnFor } from '../mapping/mapping.js';
import { ENTERED } from '../mapping/target.js';
import { matchStages, type StageMatches } from '../stages/match-stages.js';
import type { SeenStage } from '../stages/pipeline-from-values.js';
import { dayOf } from '../values/date-text.js';
import { namesCurrency } from '../values/money-text.js';
import { plainNumber } from '../values/number-text.js';
import { columnsOf } from './row-draft.js';
import type { Sheet } from './plan.js';

/** A stage value of the files, how many rows stand in it, and when the first of them began. */
export interface StageValue extends SeenStage {
  rows: number;
}

/** What the files leave open and a person has to say, once for all of them. */
export interface Questions {
  /** Amounts name no currency and no column does. */
  currency: boolean;
  /** Headers of date columns in which day and month could be either. */
  dateOrder: readonly string[];
  /** Values of the stage columns, in the order they come up; empty when no file has deals with stages. */
  stages: readonly StageValue[];
  /** There are deals, so they need a pipeline. */
  pipeline: boolean;
}

/** Looks the mapped columns over for what only a person can answer. */
export function questionsOf(sheets: readonly Sheet[]): Questions {
  return {
    currency: sheets.some(asksCurrency),
    dateOrder: [...new Set(sheets.flatMap((sheet) => columnsOf(sheet).filter(({ order }) => order === 'ambiguous').map(({ header }) => header)))],
    stages: stageValues(sheets),
    pipeline: sheets.some(({ mapping }) => mapping.type === 'opportunity'),
  };
}

/** The matches for every stage value: a person's where there is one, else by name. */
export function stageMatches(stages: readonly SeenStage[], pipeline: Pick<Pipeline, 'stages'>, chosen: StageMatches = {}): StageMatches {
  const ids = new Set(pipeline.stages.map(({ id }) => id));
  const matches = matchStages(stages.map(({ value }) => value), pipeline);
  const kept = Object.entries(chosen).filter(([value, id]) => value in matches && id !== null && ids.has(id));
  return { ...matches, ...Object.fromEntries(kept) };
}

function asksCurrency(sheet: Sheet): boolean {
  const { table } = sheet;
  const money = columnsOf(sheet).filter(({ target, currency }) => target.kind === 'money' && !currency);
  const column = columnFor(sheet.mapping, 'currency');
  return money.some(({ index, mark }) => table.rows.some(({ cells }) => {
    const text = cells[index]!.trim();
    const isNamed = column >= 0 && cells[column]!.trim() !== '';
    return text !== '' && !isNamed && (plainNumber(text, mark) !== null || !namesCurrency(text));
  }));
}

function stageValues(sheets: readonly Sheet[]): StageValue[] {
  const merged = new Map<string, StageValue>();
  for (const { value, rows, first } of sheets.flatMap(stagesIn)) {
    const known = merged.get(value);
    merged.set(value, { value, rows: rows + (known?.rows ?? 0), first: earlier(known?.first ?? null, first) });
  }
  return [...merged.values()];
}

const known = new WeakMap<Sheet, readonly StageValue[]>();

/** A sheet is looked through once, however often it is asked about. */
function stagesIn(sheet: Sheet): readonly StageValue[] {
  let values = known.get(sheet);
  if (!values) known.set(sheet, (values = lookThrough(sheet)));
  return values;
}

function lookThrough(sheet: Sheet): StageValue[] {
  const index = columnFor(sheet.mapping, 'stageId');
  if (sheet.mapping.type !== 'opportunity' || index < 0) return [];
  const dates = columnsOf(sheet).filter(({ target }) => target.name === 'createdAt' || target.name.startsWith(ENTERED));
  const seen = new Map<string, StageValue>();
  for (const { cells } of sheet.table.rows) {
    const value = cells[index]!.trim();
    if (value === '') continue;
    const stage = seen.get(value) ?? { value, rows: 0, first: null };
    seen.set(value, stage);
    stage.rows++;
    for (const column of dates) {
      const day = dayOf(cells[column.index]!, column.order);
      if ('date' in day) stage.first = earlier(stage.first, day.date);
    }
  }
  return [...seen.values()];
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** The first few different values of a column, for people to see what is in it; only the first thousand rows are looked at. */
export function samplesOf({ table }: Sheet, column: number, count = 3): string[] {
  const samples = new Set<string>();
  for (const { cells } of table.rows.slice(0, 1000)) {
    const text = cells[column]!.trim();
    if (text !== '') samples.add(text);
    if (samples.size === count) break;
  }
  return [...samples];
}

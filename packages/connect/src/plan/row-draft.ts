import { problemsOfField, recordTables, type Currency, type Field, type Value } from '@salescycle/model';
import { ENTERED, KEEP, targetOf, type ImportType, type Target } from '../mapping/target.js';
import type { TableRow } from '../table.js';
import { columnOf, readCell, type Column } from '../values/column.js';
import { reasonOf, type ReasonCode } from '../values/reason.js';
import type { ImportOptions, Remark, RowProblem, Sheet } from './plan.js';

/** A row with every cell read, before anything it names is looked up. */
export interface RowDraft {
  sheet: number;
  type: ImportType;
  row: TableRow;
  /** Values by target name. */
  values: ReadonlyMap<string, unknown>;
  /** What is kept under its own name. */
  custom: Record<string, Value>;
  problems: RowProblem[];
  remarks: Remark[];
}

/** A sheet with its columns looked over. */
export interface SheetReader {
  read(row: TableRow): RowDraft;
  /** The text of the cell that fills a target, for messages. */
  textOf(row: TableRow, name: string): { column: string; value: string };
}

/** A target that dates a stage: it is read as a moment. */
function targetNamed(type: ImportType, name: string): Target | undefined {
  return name.startsWith(ENTERED)
    ? { name, kind: 'moment', label: { en: name.slice(ENTERED.length), zh: name.slice(ENTERED.length) } }
    : targetOf(type, name);
}

const lookedOver = new WeakMap<Sheet, Map<ImportOptions['dateOrder'], readonly Column[]>>();

/** The columns of a sheet that go somewhere. A sheet is looked over once, however often it is asked about. */
export function columnsOf(sheet: Sheet, dateOrder?: ImportOptions['dateOrder']): readonly Column[] {
  const known = lookedOver.get(sheet) ?? new Map<ImportOptions['dateOrder'], readonly Column[]>();
  const columns = known.get(dateOrder) ?? lookOver(sheet, dateOrder);
  lookedOver.set(sheet, known.set(dateOrder, columns));
  return columns;
}

function lookOver({ table, mapping }: Sheet, dateOrder: ImportOptions['dateOrder']): Column[] {
  return mapping.targets.flatMap((name, index) => {
    const target = name === null || name === KEEP ? undefined : targetNamed(mapping.type, name);
    return target ? [columnOf(table, index, target, dateOrder)] : [];
  });
}

/** Looks a sheet's columns over once and reads its rows one by one. */
export function sheetReader(sheet: Sheet, at: number, options: Pick<ImportOptions, 'timeZone' | 'currency' | 'dateOrder'>): SheetReader {
  const { table, mapping } = sheet;
  const columns = columnsOf(sheet, options.dateOrder);
  const kept = mapping.targets.flatMap((name, index) => (name === KEEP ? [index] : []));
  const currencyColumn = columns.find(({ target }) => target.kind === 'currency');
  return {
    textOf(row, name) {
      const index = mapping.targets.indexOf(name);
      return { column: table.headers[index] ?? '', value: row.cells[index]?.trim() ?? '' };
    },
    read(row) {
      const draft = { sheet: at, type: mapping.type, row, values: new Map<string, unknown>(), custom: {} as Record<string, Value>, problems: [] as RowProblem[], remarks: [] as Remark[] };
      const reading = { timeZone: options.timeZone, currency: rowCurrency(row, currencyColumn) ?? options.currency };
      for (const column of columns) {
        const text = row.cells[column.index]!.trim();
        const read = readCell(text, column, reading);
        if (!read) continue;
        if ('reason' in read) draft.problems.push(problem(column, text, read.reason));
        else if ('keep' in read) keep(draft, column.header, text);
        else take(draft, column, text, read.value);
      }
      for (const index of kept) if (row.cells[index]!.trim() !== '') draft.custom[table.headers[index]!] = row.cells[index]!.trim();
      if (row.surplus) draft.problems.push({ column: '', value: row.surplus.join(', '), reason: reasonOf('surplus', row.surplus.join(', ')) });
      return draft;
    },
  };
}

/** Why the column's value keeps the row out. */
function problem({ header }: Pick<Column, 'header'>, value: string, code: ReasonCode): RowProblem {
  return { column: header, value, reason: reasonOf(code, value) };
}

function keep(draft: RowDraft, header: string, text: string): void {
  draft.custom[header] = text;
  draft.remarks.push({ kind: 'choiceUnknown', value: `${header}: ${text}` });
}

/** The field table has the last word on a value. */
function take(draft: RowDraft & { values: Map<string, unknown> }, column: Column, text: string, value: unknown): void {
  const { field, kind } = column.target;
  const isChecked = field !== undefined && kind !== 'ref' && kind !== 'lossReason' && kind !== 'moment';
  const [wrong] = isChecked ? problemsOfField(field, value) : [];
  if (wrong) draft.problems.push(problem(column, text, CODES[wrong.code] ?? 'outOfRange'));
  else draft.values.set(column.target.name, value);
}

const CODES: Partial<Record<string, ReasonCode>> = { tooLong: 'tooLong', range: 'outOfRange', required: 'required' };

function rowCurrency(row: TableRow, column: Column | undefined): Currency | undefined {
  if (!column) return undefined;
  const read = readCell(row.cells[column.index]!, column, { timeZone: 'UTC' });
  return read && 'value' in read ? (read.value as Currency) : undefined;
}

/** The required fields of a type that a person fills, by which a row without them is rejected. */
export function requiredOf(type: ImportType): readonly Field[] {
  const fields: readonly Field[] = recordTables[type].fields;
  return fields.filter(({ required, system }) => required && !system);
}

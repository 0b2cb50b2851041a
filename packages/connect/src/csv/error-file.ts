import type { Label } from '@salescycle/model';
import Papa from 'papaparse';
import type { Table, TableRow } from '../table.js';

/** A row that could not be imported. */
export interface RejectedRow {
  table: Table;
  row: TableRow;
  problems: readonly { column: string; value: string; reason: Label }[];
}

/** The columns an error file adds; an import of the mended file passes over them. */
export const ERROR_COLUMNS = {
  line: { en: 'Import line', zh: '导入行号' },
  column: { en: 'Import column', zh: '导入列' },
  reason: { en: 'Import reason', zh: '导入原因' },
} as const;

/** Also values that go on after a line break, which Papa Parse's own pattern lets through. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * The rejected rows as CSV text with their own columns, and which line, which column and why. Mend it and import it as it is: rows
 * that went in before are passed over. Values that a spreadsheet would run as a formula get an apostrophe, which {@link readCsv}
 * takes away again. Starts with a byte order mark, so that spreadsheets read Chinese right.
 */
export function errorFile(rejected: readonly RejectedRow[], language: 'en' | 'zh' = 'en'): string {
  const headers = [...new Set(rejected.flatMap(({ table }) => table.headers))];
  const added = Object.values(ERROR_COLUMNS).map((label) => label[language]);
  const lines = rejected.map(({ table, row, problems }) => [
    ...headers.map((header) => row.cells[table.headers.indexOf(header)] ?? ''),
    String(row.line),
    problems.map(({ column }) => column).join('; '),
    problems.map(({ reason }) => reason[language]).join('; '),
  ]);
  return `\ufeff${Papa.unparse({ fields: [...headers, ...added], data: lines }, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

/** One data row of a file. */
export interface TableRow {
  /** The line of the file the row starts on, 1-based, as an editor counts it. */
  line: number;
  /** Texts as they stand, one for each header; what is missing at the end is `''`. */
  cells: readonly string[];
  /** Values beyond the last column; they belong to no column. */
  surplus?: readonly string[];
}

/** A file as a table: named columns and rows of text. */
export interface Table {
  /** The file's name, `''` for pasted text. */
  name: string;
  /** How its bytes were read: `utf-8`, `gb18030`, … */
  encoding: string;
  headers: readonly string[];
  rows: readonly TableRow[];
}

/** Every text of a column that is not empty, in the file's order. */
export function valuesOf(table: Table, column: number): string[] {
  return table.rows.map(({ cells }) => cells[column]!.trim()).filter((text) => text !== '');
}

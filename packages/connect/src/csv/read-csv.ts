import Papa from 'papaparse';
import { FileError } from '../file-error.js';
import type { Table, TableRow } from '../table.js';
import { decode } from './decode.js';

/** How to read a file where detection is not wanted. */
export interface ReadOptions {
  /** A WHATWG encoding name such as `gb18030`; detected without it. */
  encoding?: string;
  /** The table's name; the file's own without it. */
  name?: string;
}

/**
 * Reads a CSV or tab-separated file whose first line names the columns. Encoding and delimiter are detected; empty lines and columns
 * are left out; every row keeps its line number.
 *
 * @throws FileError with a code and a sentence in both languages
 * @example (await readCsv(new Blob(['name,city\nAcme,Bonn']))).headers; // ['name', 'city']
 */
export async function readCsv(file: Blob, { encoding, name }: ReadOptions = {}): Promise<Table> {
  const decoded = decode(new Uint8Array(await file.arrayBuffer()), encoding);
  const { rows, firstLine } = parse(decoded.text);
  const [head, ...body] = withLines(rows, firstLine);
  if (!head) throw new FileError('empty', { en: 'The file is empty. Choose another one.', zh: '文件是空的，换一个文件。' });
  const columns = columnsOf(head.cells, body);
  if (!body.length) {
    throw new FileError('noRows', { en: 'The file has column names and no rows. Choose another one.', zh: '文件只有列名，没有数据行，换一个文件。' });
  }
  return {
    name: name ?? (file instanceof File ? file.name : ''),
    encoding: decoded.encoding,
    headers: columns.map((column) => head.cells[column]!),
    rows: body.map(({ line, cells }) => row(line, cells, columns, head.cells.length)),
  };
}

/** No worker and no streaming: both need sources that a strict Content-Security-Policy refuses. */
function parse(text: string): { rows: string[][]; firstLine: number } {
  const declared = /^sep=(.)\r?\n/.exec(text);
  const { data, errors } = Papa.parse<string[]>(declared ? text.slice(declared[0].length) : text, {
    header: false, worker: false, skipEmptyLines: false, delimiter: declared?.[1] ?? '',
  });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open) {
    throw new FileError('quote', {
      en: `A quotation mark that opens after row ${(open.row ?? 0) + 1} is never closed. Close it and choose the file again.`,
      zh: `第 ${(open.row ?? 0) + 1} 行附近的引号没有成对，补全后重新选择文件。`,
    });
  }
  return { rows: data, firstLine: declared ? 2 : 1 };
}

interface Line {
  line: number;
  cells: string[];
}

/** A cell may hold line breaks, so lines are counted, not rows; blank rows are dropped afterwards. */
function withLines(rows: readonly string[][], firstLine: number): Line[] {
  const lines: Line[] = [];
  let line = firstLine;
  for (const cells of rows) {
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells: cells.map(unguarded) });
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
  }
  return lines;
}

/**
 * Takes away the mark that {@link errorFile} (and others) put before `=`, `+`, `-` and `@` against spreadsheet formulas, and what a file
 * of mixed line ends leaves behind.
 */
function unguarded(cell: string): string {
  const text = cell.endsWith('\r') ? cell.slice(0, -1) : cell;
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

/** The columns that are there: named ones. An unnamed column may only be an empty one, as spreadsheets leave at the end. */
function columnsOf(head: readonly string[], body: readonly Line[]): number[] {
  const names = head.map((name) => name.trim());
  names.forEach((name, at) => (head as string[])[at] = name);
  if (looksLikeData(names)) {
    throw new FileError('noHeader', {
      en: 'The first line holds values, not column names. Put a line with the names of the columns above it.',
      zh: '第一行是数据而不是列名，在最上面补一行列名。',
    });
  }
  const unnamed = names.findIndex((name, at) => name === '' && body.some(({ cells }) => (cells[at] ?? '').trim() !== ''));
  if (unnamed >= 0) {
    throw new FileError('unnamedColumn', {
      en: `Column ${unnamed + 1} holds values and has no name. Name it in the first line, or empty it.`,
      zh: `第 ${unnamed + 1} 列有数据但没有列名，在第一行补上，或清空该列。`,
    });
  }
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice) {
    throw new FileError('duplicateHeader', {
      en: `Two columns are named “${twice}”. Rename one of them.`, zh: `有两列都叫“${twice}”，改掉其中一个。`,
    });
  }
  return names.flatMap((name, at) => (name === '' ? [] : [at]));
}

const NUMBER_DATE_OR_MAIL = /^([-+]?[\d.,]+%?|\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?|\S+@\S+\.\S+)$/;

function looksLikeData(names: readonly string[]): boolean {
  const filled = names.filter((name) => name !== '');
  return filled.filter((name) => NUMBER_DATE_OR_MAIL.test(name)).length > filled.length / 2;
}

function row(line: number, cells: readonly string[], columns: readonly number[], width: number): TableRow {
  const surplus = cells.slice(width).filter((cell) => cell.trim() !== '');
  return { line, cells: columns.map((column) => cells[column] ?? ''), ...(surplus.length && { surplus }) };
}

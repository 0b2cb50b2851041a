import type { Currency } from '@salescycle/model';
import { valuesOf, type Table } from '../table.js';
import type { Target } from '../mapping/target.js';
import { columnOrderOf, dayOf, momentOf, type ColumnOrder, type DateOrder } from './date-text.js';
import { choiceOf, yesOrNo } from './choices.js';
import { currencyOf, moneyOf, unitOfHeader } from './money-text.js';
import { decimalMarkOf, plainNumber, type DecimalMark } from './number-text.js';
import type { ReasonCode } from './reason.js';

/** What the values of a column have in common, seen over the whole column: a single value could be read in several ways. */
export interface Column {
  header: string;
  index: number;
  target: Target;
  order: ColumnOrder;
  mark: DecimalMark;
  /** Power of ten stated by the header. */
  power: number;
  /** Currency stated by the header. */
  currency?: Currency;
  /** Percentages are written 0.25. */
  isShare: boolean;
}

/** What reading needs besides the column. */
export interface Reading {
  timeZone: string;
  /** The row's or the file's currency. */
  currency?: Currency | undefined;
}

/** A value as the field holds it, or why there is none. `keep` is a text that fits no choice and is kept beside the record. */
export type ReadValue = { value: unknown } | { reason: ReasonCode } | { keep: string };

/** Looks the column over; `asked` settles the order of day and month where the column does not. */
export function columnOf(table: Table, index: number, target: Target, asked?: DateOrder): Column {
  const header = table.headers[index]!;
  const values = valuesOf(table, index);
  const order = DATED.has(target.kind) ? columnOrderOf(values) : 'none';
  return {
    header, index, target, ...unitOfHeader(header),
    order: order === 'ambiguous' && asked ? asked : order,
    mark: COUNTED.has(target.kind) ? decimalMarkOf(values) : '.',
    isShare: target.kind === 'percent' && values.length > 0 && values.every(isShare),
  };
}

const DATED = new Set<Target['kind']>(['date', 'moment']);
const COUNTED = new Set<Target['kind']>(['int', 'money', 'percent']);

function isShare(text: string): boolean {
  const number = plainNumber(text);
  return number !== null && Number(number) >= 0 && Number(number) <= 1;
}

type Reader = (text: string, column: Column, reading: Reading) => ReadValue;

/** One reader a kind; kinds that point at other records, or are read with the whole row, hand on their text. */
const READERS: Readonly<Record<Target['kind'], Reader>> = {
  text: sameText, ref: sameText, key: sameText, id: sameText, stage: sameText, product: sameText, lossReason: sameText,
  int: (text, { mark }) => {
    const number = Number(plainNumber(text, mark) ?? NaN);
    return Number.isSafeInteger(number) ? { value: number } : { reason: 'notANumber' };
  },
  money: (text, { mark, power, currency }, reading) => moneyOf(text, { mark, power, currency: currency ?? reading.currency }),
  percent: (text, { mark, isShare }) => {
    const isMarked = /[%％]\s*$/.test(text);
    const number = plainNumber(text.replace(/[%％]\s*$/, ''), mark);
    const percent = Number(number ?? NaN) * (isShare && !isMarked ? 100 : 1);
    return percent >= 0 && percent <= 100 ? { value: Math.round(percent * 1e4) / 1e4 } : { reason: 'notAPercentage' };
  },
  date: (text, { order }) => {
    const day = dayOf(text.replace(/(T.*)(Z|[+-]\d{2}:?\d{2})$/, '$1'), order);
    return 'reason' in day ? day : { value: day.date };
  },
  moment: (text, { order }, { timeZone }) => momentOf(text, order, timeZone),
  enum: (text, { target }) => {
    const choice = choiceOf(text, target.field!.name, target.field!.enum!);
    return choice === null ? { keep: text } : { value: choice };
  },
  status: (text) => {
    const choice = choiceOf(text, 'status', STATUSES);
    return choice === null ? { reason: 'noStatus' } : { value: choice };
  },
  bool: (text) => {
    const answer = yesOrNo(text);
    return answer === null ? { reason: 'notYesOrNo' } : { value: answer };
  },
  texts: (text, { target }) => {
    // A postal address has commas of its own.
    const parts = text.split(target.name === 'addresses' ? /[;；\n]/ : /[;；,，、\n]/).map((part) => part.trim()).filter(Boolean);
    return { value: [...new Set(parts)] };
  },
  currency: (text) => {
    const currency = currencyOf(text);
    return currency ? { value: currency } : { reason: 'unknownCurrency' };
  },
};

const STATUSES = { open: { en: 'Open', zh: '进行中' }, won: { en: 'Won', zh: '赢单' }, lost: { en: 'Lost', zh: '输单' } };

/** A cell's value by its column; `null` when the cell is empty. */
export function readCell(text: string, column: Column, reading: Reading): ReadValue | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const read = READERS[column.target.kind](trimmed, column, reading);
  const max = column.target.field?.max;
  const isTooLong = 'value' in read && typeof read.value === 'string' && max !== undefined && read.value.length > max;
  return isTooLong ? { reason: 'tooLong' } : read;
}

function sameText(text: string): ReadValue {
  return { value: text };
}


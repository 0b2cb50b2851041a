import { isMoney } from '../money/money.js';
import { parseDecimal } from '../money/decimal.js';
import { isAddress } from '../links/address.js';
import { isInstant } from '../time/instant.js';
import { isPlainDate } from '../time/plain-date.js';
import { namesOf, type Field, type FieldTable, type FieldType, type Value } from './field.js';

/** Why a value does not fit its field, as a code that a front can put into words. */
export type ProblemCode = 'required' | 'type' | 'choice' | 'range' | 'tooLong' | 'unknownField' | 'address';

/** One value that does not fit: which field (with the path inside lists and objects), what it held, and why. */
export interface Problem {
  field: string;
  code: ProblemCode;
  value: unknown;
}

type Check = (value: unknown, field: Field) => ProblemCode | null;

const check = (fits: (value: unknown) => boolean): Check => (value) => (fits(value) ? null : 'type');
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isTextList = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Check = (value, { max = 10_000 }) => (!isText(value) ? 'type' : value.length > max ? 'tooLong' : null);
const inRange = (value: number, { min = -Infinity, max = Infinity }: Field) => (value < min || value > max ? 'range' : null);
const texts: Check = (value, { max = 1_000 }) => (!isTextList(value) ? 'type' : value.length > max ? 'tooLong' : null);

/** What a value of each type must be; fields with a shape of their own are followed by {@link problemsOf}. */
const CHECKS: Readonly<Record<FieldType, Check>> = {
  text,
  markdown: (value, field) => text(value, { ...field, max: field.max ?? 100_000 }),
  url: (value, field) => text(value, { ...field, max: field.max ?? 2_000 }) ?? (isAddress(value as string) ? null : 'address'),
  int: (value, field) => (Number.isSafeInteger(value) ? inRange(value as number, field) : 'type'),
  number: (value, field) => (isNumber(value) ? inRange(value, field) : 'type'),
  decimal: check((value) => isText(value) && parseDecimal(value) !== null),
  money: check(isMoney),
  percent: (value) => (!isNumber(value) ? 'type' : value < 0 || value > 100 || !hasFourDecimals(value) ? 'range' : null),
  date: check(isPlainDate),
  instant: check(isInstant),
  duration: (value, field) => (isNumber(value) ? inRange(value, { min: 0, ...field }) : 'type'),
  enum: (value, field) => (isText(value) && Object.hasOwn(field.enum ?? {}, value) ? null : 'choice'),
  ref: check((value) => isText(value) && value !== ''),
  refs: texts,
  set: texts,
  list: (value, { max = 10_000 }) => (!Array.isArray(value) ? 'type' : value.length > max ? 'tooLong' : null),
  label: check((value) => isPlainObject(value) && isText(value.en) && isText(value.zh)),
  bool: check((value) => typeof value === 'boolean'),
  json: check(isJson),
};

/**
 * Everything in `record` that its field table rejects, in the table's order; empty when the record fits. `null` and absence are the
 * same: missing. Fields the table does not know are left alone when `foreign` is `'keep'` (records of a newer version), else named.
 */
export function problemsOf(table: FieldTable, record: Readonly<Record<string, unknown>>, foreign: 'keep' | 'refuse' = 'refuse'): Problem[] {
  const problems: Problem[] = [];
  for (const field of table) {
    const value = record[field.name];
    if (!field.required && (value === undefined || value === null)) continue;
    const found = problemsOfField(field, value, foreign);
    if (found.length) problems.push(...found);
  }
  if (foreign === 'refuse') {
    const known = namesOf(table);
    for (const name of Object.keys(record)) if (!known.has(name)) problems.push({ field: name, code: 'unknownField', value: record[name] });
  }
  return problems;
}

const NONE: Problem[] = [];

/** What is wrong with one field's value; empty when it fits. */
export function problemsOfField(field: Field, value: unknown, foreign: 'keep' | 'refuse' = 'refuse'): Problem[] {
  if (value === undefined || value === null) return field.required ? [{ field: field.name, code: 'required', value }] : [];
  const code = CHECKS[field.type](value, field);
  if (code) return [{ field: field.name, code, value }];
  if (!field.fields && field.type !== 'list') return NONE;
  return insideProblems(field, value, foreign).map((problem) => ({ ...problem, field: `${field.name}.${problem.field}` }));
}

function insideProblems(field: Field, value: unknown, foreign: 'keep' | 'refuse'): Problem[] {
  if (field.type === 'list' && !field.fields) {
    return (value as unknown[]).flatMap((item, i) => (isText(item) ? [] : [{ field: String(i), code: 'type' as const, value: item }]));
  }
  if (!field.fields) return [];
  if (field.type === 'json') return isPlainObject(value) ? problemsOf(field.fields, value, foreign) : [{ field: '', code: 'type', value }];
  return (value as unknown[]).flatMap((item, i) =>
    isPlainObject(item)
      ? problemsOf(field.fields!, item, foreign).map((problem) => ({ ...problem, field: `${i}.${problem.field}` }))
      : [{ field: String(i), code: 'type' as const, value: item }]);
}

function hasFourDecimals(value: number): boolean {
  return (String(value).split('.')[1]?.length ?? 0) <= 4 && !String(value).includes('e');
}

/** Plain JSON all the way down: no functions, proxies of classes, dates or cycles that a clone or an export would trip over. */
function isJson(value: unknown, depth = 0): value is Value {
  if (depth > 20) return false;
  if (value === null || isText(value) || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
  return isPlainObject(value)
    && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)
    && Object.values(value).every((item) => isJson(item, depth + 1));
}

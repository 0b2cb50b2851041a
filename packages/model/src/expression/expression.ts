import type { Value } from '../fields/field.js';

/**
 * A condition as a JSON tree, `["op", ...arguments]`, never source text: `["not", ["isNull", ["field", "amount"]]]`. This step knows
 * the operators of stage gates; arithmetic joins with computed fields.
 */
export type Expression = Value;

const MAX_NODES = 200;
const MAX_DEPTH = 20;

type Operator = (values: Value[]) => Value;

const compare = (test: (order: number) => boolean): Operator => ([a, b]) => {
  const [x, y] = [comparable(a), comparable(b)];
  return x === null || y === null || typeof x !== typeof y ? null : test(x < y ? -1 : x > y ? 1 : 0);
};

const OPERATORS: Readonly<Record<string, Operator>> = {
  '=': compare((order) => order === 0),
  '!=': compare((order) => order !== 0),
  '<': compare((order) => order < 0),
  '<=': compare((order) => order <= 0),
  '>': compare((order) => order > 0),
  '>=': compare((order) => order >= 0),
  and: (values) => values.every((value) => value === true),
  or: (values) => values.some((value) => value === true),
  not: ([value]) => (value === null || value === undefined ? null : value !== true),
  in: ([value, ...choices]) => choices.some((choice) => choice === value),
  isNull: ([value]) => value === null || value === undefined,
};

/**
 * The value of an expression over a record. Total: a missing field, a comparison of unlike things and `not` of nothing are `null`,
 * which no gate takes for true.
 *
 * @throws RangeError for an unknown operator, more than 200 nodes or a depth over 20; {@link expressionProblem} says so beforehand.
 */
export function evaluate(expression: Expression, record: Readonly<Record<string, unknown>>): Value {
  const problem = expressionProblem(expression);
  if (problem) throw new RangeError(`expression: ${problem}`);
  return valueOf(expression, record);
}

/** What is wrong with an expression, in one English clause; `null` when it can be evaluated. */
export function expressionProblem(expression: Expression): string | null {
  let nodes = 0;
  const visit = (node: Value, depth: number): string | null => {
    if (++nodes > MAX_NODES) return `has more than ${MAX_NODES} nodes`;
    if (depth > MAX_DEPTH) return `is nested deeper than ${MAX_DEPTH}`;
    if (!Array.isArray(node)) return typeof node === 'object' && node !== null ? 'holds an object; use ["op", ...]' : null;
    const [operator, ...rest] = node;
    if (operator === 'field') return rest.length === 1 && typeof rest[0] === 'string' ? null : '"field" takes one field name';
    if (typeof operator !== 'string' || !Object.hasOwn(OPERATORS, operator)) return `uses the unknown operator ${JSON.stringify(operator)}`;
    for (const child of rest) {
      const found = visit(child, depth + 1);
      if (found) return found;
    }
    return null;
  };
  return visit(expression, 0);
}

function valueOf(node: Value, record: Readonly<Record<string, unknown>>): Value {
  if (!Array.isArray(node)) return node;
  const [operator, ...rest] = node;
  if (operator === 'field') return fieldValue(record, rest[0] as string);
  return OPERATORS[operator as string]!(rest.map((child) => valueOf(child, record)));
}

/** `custom.size` walks into objects; whatever is not there is `null`. */
function fieldValue(record: Readonly<Record<string, unknown>>, path: string): Value {
  let value: unknown = record;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    value = (value as Record<string, unknown>)[name];
  }
  return (value ?? null) as Value;
}

/** Money compares by its minor units; two currencies cannot be compared without a rate, so mixing them is a matter for the caller. */
function comparable(value: Value | undefined): string | number | null {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value.amount === 'number') return value.amount;
  return null;
}

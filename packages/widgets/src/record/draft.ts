import { moneyFromText, moneyToText, problemsOfField, type Field, type Money, type Problem, type ProblemCode } from '@salescycle/model';
import type { Words } from './record.strings.js';

/** One input of an editor: a field, or a part of one that is an object. */
export interface Part {
  /** `nextStep.text`; the field's own name where it has no parts. */
  path: string;
  field: Field;
}

/** Types of an object's parts that have an input. */
const INPUTS: ReadonlySet<Field['type']> = new Set(['text', 'markdown', 'int', 'number', 'decimal', 'percent', 'date', 'duration', 'enum', 'bool', 'money']);
/** Who said it and when is not typed. */
const UNTYPED = new Set(['by', 'capturedBy']);

/** The id of an input or of what describes it: a path whose spaces would part it in two. */
export function partId(scope: string, path: string): string {
  return `${scope}-${path.replaceAll(/\s/g, '_')}`;
}

/** What a person has typed for one field, until it is saved, and what is wrong with it. */
export class Draft {
  readonly field: Field;
  readonly parts: readonly Part[];
  /** What is wrong, by path. */
  readonly problems = new Map<string, string>();
  /** For `refs`: the ids ticked. */
  readonly ids: Set<string>;
  currency: string;
  private readonly before: unknown;
  private readonly texts = new Map<string, string>();

  constructor(field: Field, value: unknown, currency: string) {
    this.field = field;
    this.before = value;
    this.currency = (value as Money | undefined)?.currency ?? currency;
    this.ids = new Set(field.type === 'refs' ? (value as string[] | undefined) : []);
    this.parts = field.type === 'json'
      ? field.fields!.filter(({ type, name }) => INPUTS.has(type) && !UNTYPED.has(name)).map((inner) => ({ path: `${field.name}.${inner.name}`, field: inner }))
      : [{ path: field.name, field }];
    for (const part of this.parts) this.texts.set(part.path, textOf(part.field, field.type === 'json' ? (value as Record<string, unknown> | undefined)?.[part.field.name] : value));
  }

  text(path: string): string {
    return this.texts.get(path) ?? '';
  }

  set(path: string, text: string): void {
    this.texts.set(path, text);
  }

  /** The value, `null` for none; `undefined` when something does not fit, and then {@link Draft.problems} says what. */
  read(t: Words): unknown {
    this.problems.clear();
    const value = this.field.type === 'json' ? this.object(t) : this.value(this.parts[0]!, t);
    if (this.problems.size) return undefined;
    for (const problem of problemsOfField(this.field, value)) this.problems.set(this.pathOf(problem), problemText(t, this.fieldAt(problem), problem.code));
    return this.problems.size ? undefined : value;
  }

  private value({ path, field }: Part, t: Words): unknown {
    if (field.type === 'refs') return this.ids.size ? [...this.ids] : null;
    const text = this.text(path).trim();
    if (text === '') return null;
    const value = (PARSERS[field.type] ?? asText)(text, this.currency);
    if (value === undefined) this.problems.set(path, problemText(t, field, 'type'));
    return value;
  }

  private object(t: Words): unknown {
    const given: Record<string, unknown> = {};
    for (const part of this.parts) {
      const value = this.value(part, t);
      if (value !== null && value !== undefined && value !== false) given[part.field.name] = value;
    }
    if (given.none === true && given.text === undefined) given.text = t.noneNeeded;
    if (!Object.keys(given).length) return null;
    // What has no input here stays as it was.
    const kept = Object.entries((this.before ?? {})).filter(([name]) => !this.parts.some(({ field }) => field.name === name));
    return { ...Object.fromEntries(kept), ...given };
  }

  private pathOf({ field }: Problem): string {
    return this.parts.some(({ path }) => path === field) ? field : this.parts[0]!.path;
  }

  private fieldAt(problem: Problem): Field {
    return this.parts.find(({ path }) => path === this.pathOf(problem))!.field;
  }
}

/** A problem in words that say what to do. */
export function problemText(t: Words, { type, min, max }: Field, code: ProblemCode): string {
  if (code === 'required') return t.problemRequired;
  if (code === 'choice') return t.problemChoice;
  if (code === 'tooLong') return t.problemTooLong(String(max ?? 10_000));
  if (code === 'range') return type === 'percent' ? t.problemRange('0', '100') : max === undefined ? t.problemLeast(String(min ?? 0)) : t.problemRange(String(min ?? 0), String(max));
  if (type === 'money') return t.problemMoney;
  if (type === 'date') return t.problemDate;
  return ['int', 'number', 'percent', 'decimal', 'duration'].includes(type) ? t.problemNumber : t.problemType;
}

function textOf({ type }: Field, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (type === 'money') return moneyToText(value as Money).replace(/\.0+$/, '');
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const asText = (text: string) => text;

/** How a text becomes a value; `undefined` when it cannot. Types that are not here are texts. */
const PARSERS: Readonly<Partial<Record<Field['type'], (text: string, currency: string) => unknown>>> = {
  money: (text, currency) => moneyFromText(text.replaceAll(/[,，\s]/g, ''), currency) ?? undefined,
  int: numberOf,
  number: numberOf,
  percent: numberOf,
  duration: numberOf,
  bool: (text) => text === 'true',
  set: listOf,
  list: listOf,
};

function numberOf(text: string): number | undefined {
  const number = Number(text.replaceAll(/[%,，\s]/g, ''));
  return Number.isFinite(number) ? number : undefined;
}

function listOf(text: string): string[] {
  return [...new Set(text.split(/[,，;；、\n]/).map((item) => item.trim()).filter(Boolean))];
}

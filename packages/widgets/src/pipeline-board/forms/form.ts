import {
  moneyFromText, problemsOfField, recordTables, type Account, type AnyRecord, type Field, type Id, type RecordType, type Value,
} from '@salescycle/model';
import { readOnce, type RecordSource } from '../../shared/record-source.js';
import type { FormTexts } from './forms.strings.js';

/** An account that does not exist yet and is made together with the deal. */
export interface NewAccount {
  id: Id;
  name: string;
}

/** What a form gives back: values by field name, ready for a command. */
export interface FormResult {
  fields: Record<string, unknown>;
  newAccount?: NewAccount;
}

/** The row of a deal's field table that a path such as `nextStep.text` leads to, or of a field of the workspace's `own`: `custom.region`. */
export function fieldAt(path: string, own: readonly Field[]): Field {
  const known = own.find(({ name }) => name === path);
  if (known) return known;
  const [first, ...rest] = path.split('.');
  let field: Field | undefined = recordTables.opportunity.fields.find(({ name }) => name === first);
  for (const name of rest) field = field?.fields?.find((inner) => inner.name === name);
  const last = rest.at(-1) ?? first!;
  return field ?? { name: last, type: 'text', label: { en: last, zh: last } };
}

/** The inputs a field needs: an object is asked for by its parts. */
export function inputsOf(path: string): string[] {
  return path === 'nextStep' ? ['nextStep.text', 'nextStep.dueDate'] : [path];
}

/** What people have typed into a form, and what is wrong with it. */
export class Form {
  readonly problems = new Map<string, string>();
  /** Records to choose from, by type. */
  readonly choices = new Map<string, readonly AnyRecord[]>();
  currency: string;
  /** Sets its inputs apart from those of another form that is open beside it. */
  readonly scope: string;
  private readonly texts = new Map<string, string>();
  private readonly source: RecordSource;
  /** The fields the workspace defined for deals. */
  private readonly own: readonly Field[];
  private readonly changed: () => void;

  constructor({ source, own = [], currency, changed, scope = '' }: { source: RecordSource; own?: readonly Field[]; currency: string; changed(): void; scope?: string }) {
    this.scope = scope;
    this.source = source;
    this.own = own;
    this.currency = currency;
    this.changed = changed;
  }

  text(path: string): string {
    return this.texts.get(path) ?? '';
  }

  set(path: string, text: string): void {
    this.texts.set(path, text);
    if (this.problems.delete(path)) this.changed();
  }

  /** Reads what there is to choose from; accounts whose name holds the words typed so far. */
  async offer(type: RecordType, search = ''): Promise<void> {
    const query = { kind: 'window', type, orderBy: { field: 'name' }, limit: type === 'account' ? 50 : 500, ...(search && { search }) } as const;
    const { rows } = await readOnce(this.source, query);
    this.choices.set(type, rows.map(({ record }) => record));
    this.changed();
  }

  /** Reads what there is to choose from at these paths; people and loss reasons are at hand. */
  offerAt(paths: readonly string[]): void {
    for (const { ref } of paths.map((path) => fieldAt(path, this.own))) if (ref && ref !== 'user' && ref !== 'lossReason') void this.offer(ref as RecordType);
  }

  /** The values of these paths, or `null` when something does not fit; then {@link problems} says what, and the form is drawn anew unless `isQuiet`. */
  read(paths: readonly string[], options: { t: FormTexts; optional?: readonly string[]; before?: AnyRecord; isQuiet?: boolean; newId(): Id }): FormResult | null {
    const result: FormResult = { fields: {} };
    this.problems.clear();
    for (const path of paths.flatMap(inputsOf)) {
      const text = this.text(path).trim();
      if (text === '') {
        const needed = !options.optional?.includes(path) && path !== 'nextStep.dueDate';
        if (needed) this.problems.set(path, options.t.problemRequired);
        continue;
      }
      const field = fieldAt(path, this.own);
      const value = this.value(field, text, result, options.newId);
      const problem = this.problem(field, value, options.t);
      if (problem) this.problems.set(path, problem);
      else put(result.fields, path, value, options.before);
    }
    if (this.problems.size === 0) return result;
    if (!options.isQuiet) this.changed();
    return null;
  }

  private value(field: Field, text: string, result: FormResult, newId: () => Id): unknown {
    if (field.ref === 'account') return this.account(text, result, newId);
    return VALUES[field.type]?.(text, this.currency) ?? (field.type in VALUES ? undefined : text);
  }

  private account(text: string, result: FormResult, newId: () => Id): Id {
    const same = (name: string) => name.trim().toLocaleLowerCase() === text.toLocaleLowerCase();
    const known = (this.choices.get('account') as readonly Account[] | undefined)?.find(({ name }) => same(name));
    if (known) return known.id;
    result.newAccount = { id: newId(), name: text };
    return result.newAccount.id;
  }

  private problem(field: Field, value: unknown, t: FormTexts): string | null {
    if (value === undefined) return field.type === 'money' ? t.problemMoney : t.problemType;
    return problemsOfField(field, value).length ? t.problemType : null;
  }
}

/** How a text becomes a value; `undefined` when it cannot. Types that are not here are texts. */
const VALUES: Readonly<Partial<Record<Field['type'], (text: string, currency: string) => Value | object | undefined>>> = {
  money: (text, currency) => moneyFromText(text.replaceAll(/[,，\s]/g, ''), currency) ?? undefined,
  int: (text) => numberOf(text),
  number: (text) => numberOf(text),
  percent: (text) => numberOf(text),
  duration: (text) => numberOf(text),
  bool: (text) => text === 'true',
  refs: (text) => [text],
  set: (text) => listOf(text),
  list: (text) => listOf(text),
};

function numberOf(text: string): number | undefined {
  const number = Number(text.replace('%', ''));
  return Number.isFinite(number) ? number : undefined;
}

function listOf(text: string): string[] {
  return text.split(/[,，;；]/).map((item) => item.trim()).filter(Boolean);
}

/** Sets a value at a path; the rest of an object on the way stays as it was. */
function put(fields: Record<string, unknown>, path: string, value: unknown, before: AnyRecord | undefined): void {
  const [first, second] = path.split('.') as [string, string | undefined];
  if (second === undefined) fields[first] = value;
  else fields[first] = { ...((fields[first] ?? (before as unknown as Record<string, object> | undefined)?.[first])), [second]: value };
}

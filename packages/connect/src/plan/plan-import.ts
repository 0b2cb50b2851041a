import type { Id, ImportedRecord, Instant, Money } from '@salescycle/model';
import { IMPORT_TYPES, type ImportType } from '../mapping/target.js';
import { reasonOf } from '../values/reason.js';
import { dealHistory, dealName, dealRecord } from './deal.js';
import { parentsFirst } from './parents-first.js';
import { pipelineRecords } from './pipeline-records.js';
import type { ImportOptions, ImportPlan, PlannedRow, Sheet } from './plan.js';
import { plainFields } from './plain-fields.js';
import { References } from './references.js';
import { reportsOf } from './reports.js';
import { sheetReader, requiredOf, type RowDraft, type SheetReader } from './row-draft.js';

/** How far a plan is: steps done, of how many (each row is looked at three times). Each is a good moment to let the page breathe. */
export interface PlanProgress {
  done: number;
  of: number;
}

const SLICE = 200;

/**
 * Works out what importing the files would do, a slice of rows at a time; nothing is changed. Files point at each other: users,
 * accounts and products of one file are found by the deals of another, whatever the order of the files.
 *
 * @example
 * const planning = planImport(sheets, options);
 * for (let step = planning.next(); ; step = planning.next()) if (step.done) return step.value;
 */
export function* planImport(sheets: readonly Sheet[], options: ImportOptions): Generator<PlanProgress, ImportPlan> {
  const of = 3 * sheets.reduce((sum, { table }) => sum + table.rows.length, 0);
  const readers = sheets.map((sheet, at) => sheetReader(sheet, at, options));
  const work = new Planning(sheets, readers, options);
  let done = 0;
  const drafts: RowDraft[] = [];
  for (const [at, { table }] of sheets.entries()) {
    for (const row of table.rows) {
      drafts.push(readers[at]!.read(row));
      if (++done % SLICE === 0) yield { done, of };
    }
  }
  for (const type of IMPORT_TYPES) {
    const own = drafts.filter((draft) => draft.type === type);
    // All of a type are found before any points at another: an account may come before its parent.
    const admitted: Admitted[] = [];
    for (const draft of own) {
      admitted.push(work.admit(draft));
      if (++done % SLICE === 0) yield { done, of };
    }
    for (const [at, draft] of own.entries()) {
      work.complete(draft, admitted[at]!);
      if (++done % SLICE === 0) yield { done, of };
    }
  }
  return work.plan(drafts);
}

/** What is settled about a row before it points at others. */
interface Admitted {
  outcome: PlannedRow['outcome'];
  why?: PlannedRow['why'];
  id?: Id;
  fields: Record<string, unknown>;
}

/** Fields by which records of a type point at others, besides the owner. */
const LINKS: Readonly<Partial<Record<ImportType, readonly string[]>>> = { user: ['managerId'], account: ['parentId'], contact: ['accountIds'] };

class Planning {
  readonly #sheets: readonly Sheet[];
  readonly #readers: readonly SheetReader[];
  readonly #options: ImportOptions;
  readonly #references: References;
  readonly #outcomes = new Map<RowDraft, PlannedRow>();
  /** Which line a new record comes from, to name it when another row is the same. */
  readonly #lines = new Map<Id, number>();

  constructor(sheets: readonly Sheet[], readers: readonly SheetReader[], options: ImportOptions) {
    this.#sheets = sheets;
    this.#readers = readers;
    this.#options = options;
    this.#references = new References(sheets, options);
    for (const reason of options.pipeline?.create?.lossReasons ?? []) this.#references.known.addLossReason(reason.id, reason);
  }

  /** Users, accounts and products get their ids here; the other types are new or not only after their references are known. */
  admit(draft: RowDraft): Admitted {
    const fields = plainFields(draft, this.#sheets[draft.sheet]!.mapping.system);
    this.#check(draft, fields);
    if (draft.problems.length) return { outcome: 'error', fields };
    const peeked = { ...fields, ...this.#peeked(draft) };
    const same = this.#sameAs(draft, peeked);
    if (same !== undefined) return { outcome: 'skip', why: this.#whySkipped(same), fields };
    const id = this.#options.newId();
    if (this.#isEarly(draft.type) || draft.values.has('externalId')) {
      this.#references.known.add(draft.type, id, peeked);
      this.#lines.set(id, draft.row.line);
    }
    return { outcome: 'new', id, fields };
  }

  complete(draft: RowDraft, admitted: Admitted): void {
    let { outcome, why } = admitted;
    if (outcome === 'new') {
      const same = this.#isEarly(draft.type) || draft.values.has('externalId') ? undefined : this.#sameAs(draft, { ...admitted.fields, ...this.#peeked(draft) });
      if (same === undefined) this.#create(draft, admitted);
      else [outcome, why] = ['skip', this.#whySkipped(same)];
    }
    this.#outcomes.set(draft, {
      sheet: draft.sheet, row: draft.row, outcome, ...this.#shown(draft, outcome), problems: draft.problems, remarks: draft.remarks, ...(why && { why }),
    });
  }

  plan(drafts: readonly RowDraft[]): ImportPlan {
    const rows = drafts.map((draft) => this.#outcomes.get(draft)!);
    const byType = this.#references.records;
    const accounts = parentsFirst(byType.get('account') ?? [], 'parentId');
    const users = parentsFirst(byType.get('user') ?? [], 'managerId');
    const others = IMPORT_TYPES.filter((type) => type !== 'user' && type !== 'account').flatMap((type) => byType.get(type) ?? []);
    const records = [...users, ...accounts, ...others];
    const isNeeded = records.some(({ type }) => type === 'opportunity');
    const counts = { new: 0, skip: 0, error: 0 };
    for (const { outcome } of rows) counts[outcome]++;
    return {
      records: [...(isNeeded ? pipelineRecords(this.#options) : []), ...records], rows, counts, reports: reportsOf(rows), named: this.#references.named(),
    };
  }

  #isEarly(type: ImportType): boolean {
    return type === 'user' || type === 'account' || type === 'product';
  }

  #check(draft: RowDraft, fields: Readonly<Record<string, unknown>>): void {
    const reject = (target: string, code: Parameters<typeof reasonOf>[0]) => {
      const { column, value } = this.#readers[draft.sheet]!.textOf(draft.row, target);
      draft.problems.push({ column: column || target, value, reason: reasonOf(code, value) });
    };
    const isFailed = (name: string) => draft.problems.some(({ column }) => column === this.#readers[draft.sheet]!.textOf(draft.row, name).column);
    if (draft.type === 'opportunity') {
      if (dealName(draft) === undefined) reject('name', 'required');
      const history = dealHistory(draft, this.#options);
      if ('code' in history && !isFailed(history.target)) reject(history.target, history.code);
    } else {
      for (const { name } of requiredOf(draft.type)) if (fields[name] === undefined) reject(name === 'name' && draft.type === 'contact' ? 'name.full' : name, 'required');
      const at = draft.values.get('createdAt') as Instant | undefined;
      if (at !== undefined && at > this.#options.now) reject('createdAt', 'future');
    }
    if (draft.type === 'account' && draft.values.has('parentId') && draft.values.get('parentId') === draft.values.get('name')) reject('parentId', 'ownParent');
  }

  #peeked(draft: RowDraft): Record<string, unknown> {
    if (draft.type === 'contact') return { accountIds: this.#references.peek(draft, 'accountIds') };
    if (draft.type === 'opportunity') return { name: dealName(draft), accountId: this.#references.peek(draft, 'accountId') };
    return {};
  }

  /** Two deals of one file may have the same name and account; two rows with the same id may not. */
  #sameAs(draft: RowDraft, fields: Readonly<Record<string, unknown>>): Id | undefined {
    const by = this.#sheets[draft.sheet]!.mapping.matchBy;
    if (by === null || !this.#isFilled(draft, by)) return undefined;
    const ids = this.#references.known.matches(draft.type, by, fields);
    return draft.type === 'opportunity' && by === 'name' ? ids.find((id) => !this.#lines.has(id)) : ids[0];
  }

  #isFilled({ values, type }: RowDraft, by: string): boolean {
    return values.has(by) || (type === 'contact' && by === 'name.full' && values.has('name.family'));
  }

  #whySkipped(id: Id) {
    const line = this.#lines.get(id);
    return line === undefined
      ? { en: 'here already; updating is not part of this step', zh: '已存在；本步骤不更新已有记录' }
      : { en: `same as row ${line}`, zh: `与第 ${line} 行相同` };
  }

  #create(draft: RowDraft, { id, fields }: Admitted): void {
    const owner = this.#references.resolve(draft, 'ownerId');
    const shared = { ...fields, ...(owner !== undefined && { ownerId: owner }) };
    const record = draft.type === 'opportunity' ? this.#deal(draft, shared) : this.#plain(draft, shared);
    if (Object.keys(draft.custom).length) record.fields = { ...record.fields, custom: { ...draft.custom } };
    this.#references.add({ ...record, id: id!, type: draft.type });
    this.#lines.set(id!, draft.row.line);
  }

  #deal(draft: RowDraft, fields: Record<string, unknown>): ImportedRecord {
    const history = dealHistory(draft, this.#options);
    if ('code' in history) throw new Error(`planImport: row ${draft.row.line} was admitted without a history`);
    return dealRecord(draft, fields, history, this.#references, this.#options);
  }

  #plain(draft: RowDraft, fields: Record<string, unknown>): ImportedRecord {
    const linked: Record<string, Id | Id[]> = {};
    for (const name of LINKS[draft.type] ?? []) {
      const id = this.#references.resolve(draft, name);
      if (id !== undefined) linked[name] = name === 'accountIds' ? [id] : id;
    }
    const at = draft.values.get('createdAt') as Instant | undefined;
    const status = draft.type === 'lead' ? { status: 'new' } : {};
    return { type: draft.type, id: '', ...(at !== undefined && { at }), fields: { ...fields, ...status, ...linked } };
  }

  #shown(draft: RowDraft, outcome: PlannedRow['outcome']): Pick<PlannedRow, 'title' | 'account' | 'contact' | 'amount'> {
    const { values } = draft;
    const text = (...names: string[]) => names.map((name) => values.get(name) as string | undefined).find((value) => value !== undefined);
    const written = this.#readers[draft.sheet]!.textOf(draft.row, draft.type === 'product' ? 'price' : 'amount').value;
    const amount = (values.get('amount') ?? values.get('price')) as Money | undefined;
    const account = draft.type === 'account' ? undefined : text('accountId', 'accountIds', 'company');
    const contact = text('contact.name.full');
    const isDropped = draft.remarks.some(({ kind }) => kind === 'lostWithoutAmount');
    const shown = isDropped ? undefined : (amount ?? (outcome === 'error' && written ? written : undefined));
    const title = dealName(draft) ?? text('name.full', 'name.family', 'accountIds', 'emails') ?? '';
    return { title: String(title), ...(account !== undefined && { account }), ...(contact !== undefined && { contact }), ...(shown !== undefined && { amount: shown }) };
  }
}


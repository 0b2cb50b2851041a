import { customKeyOf, valueOf, type AnyRecord, type Field, type Missing, type MoveInput, type Opportunity, type Refusal, type Stage, type Value } from '@salescycle/model';
import { Choices } from './choices.js';
import { Draft } from './draft.js';
import { fieldOf } from './field-list.js';
import type { Words } from './record.strings.js';
import type { RecordSource } from '../shared/record-source.js';

/** One question of a gate: a field that is missing, with what is offered for it. */
export interface Question {
  draft: Draft;
  choices: Choices | null;
}

/** What a deal moves with. */
export type GivenToMove = Pick<MoveInput, 'fields' | 'reason' | 'override'>;

/** What a stage asks for before a deal may enter it, while somebody answers. */
export class Gate {
  refusal: Refusal | null = null;
  to: Stage | null = null;
  questions: readonly Question[] = [];
  readonly ticked = new Set<string>();
  problem = '';
  /** Whoever may passes what is not met, and says why. */
  override = false;
  private readonly changed: () => void;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Asks for what is missing; what was answered already stays answered. */
  ask({ refusal, to, custom, deal, source, currency }: { refusal: Refusal; to: Stage; custom: readonly Field[]; deal: Opportunity; source: RecordSource; currency: string }): void {
    this.close();
    this.refusal = refusal;
    this.to = to;
    const optional = to.type === 'lost' ? ['lossNote', 'competitor'].filter((name) => !(deal as Readonly<Record<string, unknown>>)[name]) : [];
    const fields = [...new Set([...refusal.missing.flatMap((item) => (item.kind === 'field' ? [rowName(item.field)] : [])), ...optional])];
    const reason = refusal.missing.some(({ kind }) => kind === 'reason') ? [REASON] : [];
    this.questions = [...fields.map((name) => fieldOf('opportunity', name) ?? custom.find((field) => field.name === name) ?? { ...REASON, name }), ...reason].map((field) => this.question(field, deal, source, currency));
    this.changed();
  }

  close(): void {
    for (const { choices } of this.questions) choices?.close();
    this.refusal = this.to = null;
    this.questions = [];
    this.problem = '';
    this.override = false;
    this.ticked.clear();
    this.changed();
  }

  /** Passes what is not met, or no longer; passing asks for a reason. */
  pass(isPassing: boolean): void {
    this.override = isPassing;
    const isAsked = this.refusal?.missing.some(({ kind }) => kind === 'reason');
    if (!isAsked) this.questions = [...this.questions.filter(({ draft }) => draft.field !== REASON), ...(isPassing ? [{ draft: new Draft(REASON, undefined, ''), choices: null }] : [])];
    this.problem = '';
    this.changed();
  }

  /** Criteria of the stage being left that are missing. */
  get criteria(): Extract<Missing, { kind: 'criterion' }>[] {
    return (this.refusal?.missing ?? []).filter((item) => item.kind === 'criterion');
  }

  /** Whether a field may be left empty. */
  isOptional({ name }: Field): boolean {
    return name !== REASON.name && !this.refusal?.missing.some((item) => item.kind === 'field' && rowName(item.field) === name);
  }

  /** What to move with; `null` when something is still missing, and then the questions say what. */
  read(deal: Opportunity, t: Words): GivenToMove | null {
    const fields: Record<string, unknown> = {};
    let fits = true;
    for (const { draft } of this.questions) {
      const value = draft.read(t);
      if (value === null && !this.isOptional(draft.field)) draft.problems.set(draft.parts[0]!.path, t.problemRequired);
      if (draft.problems.size) fits = false;
      else if (value !== null) put(fields, draft.field.name, value, deal);
    }
    this.problem = !this.override && this.criteria.some(({ id, manual }) => manual && !this.ticked.has(id)) ? t.tick : '';
    this.changed();
    if (!fits || this.problem) return null;
    const { reason, ...others } = fields as { reason?: string };
    if (this.ticked.size) Object.assign(others, { checks: [...(deal.checks ?? []), ...this.ticked] });
    return { fields: others, ...(reason !== undefined && { reason }), ...(this.override && { override: true }) };
  }

  private question(field: Field, deal: Opportunity, source: RecordSource, currency: string): Question {
    const choices = field.ref ? new Choices(this.changed) : null;
    choices?.offer(source, field.ref as AnyRecord['type']);
    return { draft: new Draft(field, valueOf(deal, field.name), currency), choices };
  }
}

/** The row that asks for a path: its first part, or all of a custom field's name. */
function rowName(path: string): string {
  return customKeyOf(path) === null ? path.split('.')[0]! : path;
}

function put(fields: Record<string, unknown>, name: string, value: unknown, { custom }: Opportunity): void {
  const key = customKeyOf(name);
  if (key === null) fields[name] = value;
  else fields.custom = { ...(fields.custom ?? custom) as Readonly<Record<string, Value>>, [key]: value };
}

/** The words a gate asks for besides fields. */
const REASON: Field = { name: 'reason', type: 'text', max: 500, label: { en: 'Reason', zh: '理由' } };

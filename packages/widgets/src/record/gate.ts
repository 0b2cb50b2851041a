import type { AnyRecord, Field, Missing, MoveInput, Opportunity, Refusal, Stage } from '@salescycle/model';
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

/** What a stage asks for before a deal may enter it, while somebody answers. */
export class Gate {
  refusal: Refusal | null = null;
  to: Stage | null = null;
  questions: readonly Question[] = [];
  readonly ticked = new Set<string>();
  problem = '';
  private readonly changed: () => void;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Asks for what is missing; what was answered already stays answered. */
  ask({ refusal, to, deal, source, currency }: { refusal: Refusal; to: Stage; deal: Opportunity; source: RecordSource; currency: string }): void {
    this.close();
    this.refusal = refusal;
    this.to = to;
    const optional = to.type === 'lost' ? ['lossNote', 'competitor'].filter((name) => !(deal as Readonly<Record<string, unknown>>)[name]) : [];
    const fields = [...new Set([...refusal.missing.flatMap((item) => (item.kind === 'field' ? [item.field.split('.')[0]!] : [])), ...optional])];
    const reason = refusal.missing.some(({ kind }) => kind === 'reason') ? [REASON] : [];
    this.questions = [...fields.map((name) => fieldOf('opportunity', name) ?? { ...REASON, name }), ...reason].map((field) => this.question(field, deal, source, currency));
    this.changed();
  }

  close(): void {
    for (const { choices } of this.questions) choices?.close();
    this.refusal = this.to = null;
    this.questions = [];
    this.problem = '';
    this.ticked.clear();
    this.changed();
  }

  /** Criteria of the stage being left that are missing. */
  get criteria(): Extract<Missing, { kind: 'criterion' }>[] {
    return (this.refusal?.missing ?? []).filter((item) => item.kind === 'criterion');
  }

  /** Whether a field may be left empty. */
  isOptional({ name }: Field): boolean {
    return name !== REASON.name && !this.refusal?.missing.some((item) => item.kind === 'field' && item.field.split('.')[0] === name);
  }

  /** What to move with; `null` when something is still missing, and then the questions say what. */
  read(deal: Opportunity, t: Words): Pick<MoveInput, 'fields' | 'reason'> | null {
    const fields: Record<string, unknown> = {};
    let fits = true;
    for (const { draft } of this.questions) {
      const value = draft.read(t);
      if (value === null && !this.isOptional(draft.field)) draft.problems.set(draft.parts[0]!.path, t.problemRequired);
      if (draft.problems.size) fits = false;
      else if (value !== null) fields[draft.field.name] = value;
    }
    this.problem = this.criteria.some(({ id, manual }) => manual && !this.ticked.has(id)) ? t.tick : '';
    this.changed();
    if (!fits || this.problem) return null;
    const { reason, ...others } = fields as { reason?: string };
    if (this.ticked.size) Object.assign(others, { checks: [...(deal.checks ?? []), ...this.ticked] });
    return { fields: others, ...(reason !== undefined && { reason }) };
  }

  private question(field: Field, deal: Opportunity, source: RecordSource, currency: string): Question {
    const choices = field.ref ? new Choices(this.changed) : null;
    choices?.offer(source, field.ref as AnyRecord['type']);
    return { draft: new Draft(field, (deal as unknown as Readonly<Record<string, unknown>>)[field.name], currency), choices };
  }
}

/** The words a gate asks for besides fields. */
const REASON: Field = { name: 'reason', type: 'text', max: 500, label: { en: 'Reason', zh: '理由' } };

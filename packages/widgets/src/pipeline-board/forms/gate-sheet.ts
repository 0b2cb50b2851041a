import { isMet, stagesOf, type AnyRecord, type Id, type Missing, type Opportunity, type Refusal, type Stage } from '@salescycle/model';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.js';
import { stageGlyph } from '../../shared/stage-glyph.js';
import type { BoardHost } from '../board-host.js';
import { INTAKE } from '../columns/column.js';
import { columnName, say } from '../context.js';
import type { FormContext } from './form-context.js';
import type { FormTexts } from './forms.strings.js';
import { fieldAt, Form, inputsOf, type NewAccount } from './form.js';
import { fieldView } from './form-view.js';
import { anchor } from './anchor.js';

/** What a gate asks for, about which record and on which way. */
export interface GateQuestion {
  refusal: Refusal;
  /** The deal with the fields given so far. */
  deal: Partial<Opportunity>;
  name: string;
  /** The column it comes from; `null` for a deal that is being added. */
  from: string | null;
  to: Stage;
  near: Element | null;
  /** A currency for money that has none yet. */
  currency: string;
  newId(): Id;
}

/** What the person gave: values that come along with the move. */
export interface GateAnswer {
  fields: Record<string, unknown>;
  reason?: string;
  override?: true;
  newAccount?: NewAccount;
}

interface Open {
  question: GateQuestion;
  form: Form;
  checks: Set<string>;
  override: boolean;
  resolve(answer: GateAnswer | null): void;
}

const REASON = 'lossNote';

/** What a reason is asked for as. */
const REASONS: Readonly<Record<Extract<Missing, { kind: 'reason' }>['why'], (t: FormTexts) => string>> = {
  regress: (t) => t.reasonRegress, wip: (t) => t.reasonWip, criterion: (t) => t.reasonCriterion, override: (t) => t.reasonOverride,
};

/** The sheet that asks for exactly what a gate misses, beside the card and without leaving the board. */
export class GateSheet implements ReactiveController {
  private readonly board: BoardHost;
  private open: Open | null = null;

  constructor(board: BoardHost) {
    this.board = board;
    board.element.addController(this);
  }

  /** Asks; `null` when the person would rather leave the card where it is. */
  ask(question: GateQuestion): Promise<GateAnswer | null> {
    const { source } = this.board.feed;
    // The board may have left the page while this form was on its way.
    if (!source || !this.board.element.isConnected) return Promise.resolve(null);
    const form = new Form({ source, currency: question.currency, changed: () => this.board.element.requestUpdate() });
    for (const path of this.paths(question)) {
      const { ref } = fieldAt(path);
      if (ref && ref !== 'user' && ref !== 'lossReason') void form.offer(ref as AnyRecord['type']);
    }
    return new Promise((resolve) => {
      this.open = { question, form, checks: new Set(), override: false, resolve };
      this.board.element.requestUpdate();
    });
  }

  hostUpdated(): void {
    const dialog = this.dialog;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    anchor(dialog, this.open!.question.near);
    dialog.querySelector<HTMLElement>('.input, input')?.focus();
  }

  hostDisconnected(): void {
    this.finish(null);
  }

  view(context: FormContext): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const { question } = this.open;
    return html`<dialog class="sheet gate" part="sheet" aria-labelledby="sheet-title" @close=${() => this.finish(null)} @pointerdown=${this.pressedBeside}>
      <form @submit=${(event: SubmitEvent) => this.submit(event, context)} novalidate>
        <h3 class="strong" id="sheet-title">${say(context, question.refusal.message)}</h3>
        ${this.way(context, question)}
        ${this.questions(context, this.open)}
        <div class="acts">
          <button class="button plain" type="button" @click=${() => this.finish(null)}>${this.stay(context, question)}</button>
          <button class="button primary">${question.from === null ? context.t.save : context.t.saveAndMove}</button>
        </div>
      </form>
    </dialog>`;
  }

  private way(context: FormContext, { from, to, name }: GateQuestion): TemplateResult {
    const { t, pipeline } = context;
    const stage = pipeline.stages.find(({ id }) => id === from) ?? null;
    const words = from === null ? t.notYet(columnName(context, to)) : from === INTAKE ? t.stillLead(name) : t.stillIn(name, columnName(context, stage));
    return html`<p class="row way muted small">${stage ? html`${stageGlyph(stage, pipeline)}${icon('arrow', 's flip')}` : nothing}${stageGlyph(to, pipeline)}<span class="cut">${words}</span></p>`;
  }

  private questions(context: FormContext, { question, form, checks, override }: Open): unknown {
    const { t } = context;
    const { missing } = question.refusal;
    const optional = this.optional(question);
    const criteria = missing.filter((item): item is Extract<Missing, { kind: 'criterion' }> => item.kind === 'criterion');
    const reason = missing.find((item): item is Extract<Missing, { kind: 'reason' }> => item.kind === 'reason');
    return html`
      ${this.required(question).map((path) => fieldView(context, form, path))}
      ${criteria.map(({ id, text, manual }) => (manual
        ? html`<label class="check"><input type="checkbox" .checked=${checks.has(id)} @change=${(event: Event) => this.tick(id, (event.target as HTMLInputElement).checked)}><span>${say(context, text)}</span></label>`
        : html`<p class="row small warn-text">${icon('alert', 's')}<span>${t.notTrueYet(say(context, text))}</span></p>`))}
      ${form.problems.has('checks') ? html`<p class="problem small" role="alert">${form.problems.get('checks')}</p>` : nothing}
      ${question.refusal.mayOverride ? html`<label class="check"><input type="checkbox" .checked=${override} @change=${(event: Event) => this.setOverride((event.target as HTMLInputElement).checked)}><span>${t.override}</span></label>` : nothing}
      ${reason || override ? html`${reason ? this.account(context, question, reason) : nothing}${fieldView(context, form, 'reason', { label: REASONS[reason?.why ?? 'override'](t) })}` : nothing}
      ${optional.map((path) => fieldView(context, form, path, { optional: true }))}
      ${this.met(context, question)}${this.guiding(context, question)}`;
  }

  /** What a reason has to account for. */
  private account(context: FormContext, { to }: GateQuestion, { why, text }: Extract<Missing, { kind: 'reason' }>): TemplateResult | typeof nothing {
    const words = why === 'wip' ? context.t.wipRefusal(columnName(context, to), String(to.wipLimit)) : text && say(context, text);
    return words ? html`<p class="small muted">${words}</p>` : nothing;
  }

  /** Criteria of the stage being left that only guide, and do not hold yet. */
  private guiding(context: FormContext, { deal, from, to }: GateQuestion): unknown {
    const stage = stagesOf(context.pipeline).find(({ id }) => id === from);
    if (!stage || to.order < stage.order || to.type === 'lost') return nothing;
    const open = (stage.exitCriteria ?? []).filter((criterion) => !criterion.blocking && !criterion.reason && !isMet(criterion, deal as Opportunity));
    return open.length ? html`<div class="small muted"><p>${context.t.usually}</p><ul class="guide">${open.map(({ text }) => html`<li>${say(context, text)}</li>`)}</ul></div>` : nothing;
  }

  private setOverride(override: boolean): void {
    this.open!.override = override;
    this.board.element.requestUpdate();
  }

  /** Criteria of the stage being left that hold already. */
  private met(context: FormContext, { deal, from }: GateQuestion): unknown {
    const stage = stagesOf(context.pipeline).find(({ id }) => id === from);
    const met = (stage?.exitCriteria ?? []).filter(({ id }) => deal.checks?.includes(id));
    return met.map(({ text }) => html`<p class="row met muted small">${icon('check', 's')}<span>${say(context, text)}</span></p>`);
  }

  private stay(context: FormContext, { from }: GateQuestion): string {
    if (from === null) return context.t.notNow;
    if (from === INTAKE) return context.t.keepLead;
    return context.t.keepIn(columnName(context, context.pipeline.stages.find(({ id }) => id === from) ?? null));
  }

  private tick(id: string, on: boolean): void {
    const { checks } = this.open!;
    if (on) checks.add(id);
    else checks.delete(id);
  }

  private submit(event: SubmitEvent, { t }: FormContext): void {
    event.preventDefault();
    const { question, form, checks, override } = this.open!;
    const { missing } = question.refusal;
    const needsReason = override || missing.some(({ kind }) => kind === 'reason');
    const result = form.read([...this.paths(question), ...(needsReason ? ['reason'] : [])], {
      t, optional: this.optional(question), before: question.deal as AnyRecord, newId: question.newId,
    });
    const unticked = !override && missing.some((item) => item.kind === 'criterion' && item.manual && !checks.has(item.id));
    if (unticked) form.problems.set('checks', t.problemRequired);
    if (!result || unticked) {
      this.board.element.requestUpdate();
      void this.board.element.updateComplete.then(() => this.dialog?.querySelector<HTMLElement>("[aria-invalid='true'], input[type='checkbox']:not(:checked)")?.focus());
      return;
    }
    const { reason, ...fields } = result.fields;
    if (checks.size) fields.checks = [...(question.deal.checks ?? []), ...checks];
    this.finish({ fields, ...(typeof reason === 'string' && { reason }), ...(override && { override }), ...(result.newAccount && { newAccount: result.newAccount }) });
  }

  private readonly pressedBeside = (event: Event): void => {
    if (event.target === event.currentTarget) this.finish(null);
  };

  private finish(answer: GateAnswer | null): void {
    const { open } = this;
    if (!open) return;
    this.open = null;
    this.dialog?.close();
    this.board.element.requestUpdate();
    open.resolve(answer);
  }

  private required({ refusal }: GateQuestion): string[] {
    return [...new Set(refusal.missing.flatMap((item) => (item.kind === 'field' ? inputsOf(item.field) : [])))];
  }

  /** Losing also takes what happened in words and who won instead, for those who want to say (CLOSE-3). */
  private optional(question: GateQuestion): string[] {
    const asked = this.required(question);
    return question.to.type === 'lost' ? [REASON, 'competitor'].filter((path) => !asked.includes(path)) : [];
  }

  private paths(question: GateQuestion): string[] {
    return [...this.required(question), ...this.optional(question)];
  }

  private get dialog(): HTMLDialogElement | null {
    return this.board.element.renderRoot.querySelector<HTMLDialogElement>('dialog.gate');
  }
}

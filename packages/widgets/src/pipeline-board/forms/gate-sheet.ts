import { isMet, stagesOf, type AnyRecord, type Id, type Opportunity, type Refusal, type Stage } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.js';
import { stageGlyph } from '../../shared/stage-glyph.js';
import type { BoardHost } from '../board-host.js';
import { INTAKE } from '../columns/column.js';
import { columnName, say } from '../context.js';
import { Conditions } from './conditions.js';
import type { FormContext } from './form-context.js';
import type { FormTexts } from './forms.strings.js';
import { Form, type NewAccount } from './form.js';
import { fieldView } from './form-view.js';
import { criteriaOf, pathsOf, reasonOf, type MissingReason } from './missing.js';
import { Sheet } from './sheet.js';

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

interface Open extends GateQuestion {
  form: Form;
  conditions: Conditions;
}

/** What a reason is asked for as. */
const REASONS: Readonly<Record<MissingReason['why'], (t: FormTexts) => string>> = {
  regress: (t) => t.reasonRegress, wip: (t) => t.reasonWip, criterion: (t) => t.reasonCriterion, override: (t) => t.reasonOverride,
};

/** The sheet that asks for exactly what a gate misses, beside the card and without leaving the board. */
export class GateSheet extends Sheet<Open, GateAnswer> {
  constructor(board: BoardHost) {
    super(board, 'gate');
  }

  /** Asks; `null` when the person would rather leave the card where it is. */
  ask(question: GateQuestion): Promise<GateAnswer | null> {
    return this.openWith((source) => {
      const form = new Form({ source, own: this.board.context!.own, currency: question.currency, changed: this.redraw });
      form.offerAt(pathsIn(question));
      return { ...question, form, conditions: new Conditions(form, this.redraw) };
    });
  }

  view(context: FormContext): TemplateResult | typeof nothing {
    const { open } = this;
    if (!open) return nothing;
    return this.form(html`<h3 class="strong" id="gate-title">${say(context, open.refusal.message)}</h3>
        ${this.way(context, open)}
        ${this.questions(context, open)}
        <div class="acts">${this.stay(stayWords(context, open))}
          <button class="button primary">${open.from === null ? context.t.save : context.t.saveAndMove}</button></div>`,
    () => this.submit(context, open));
  }

  private way(context: FormContext, { from, to, name }: GateQuestion): TemplateResult {
    const { t, pipeline } = context;
    const stage = pipeline.stages.find(({ id }) => id === from) ?? null;
    const words = from === null ? t.notYet(columnName(context, to)) : from === INTAKE ? t.stillLead(name) : t.stillIn(name, columnName(context, stage));
    return html`<p class="row way muted small">${stage && stage.id !== to.id ? html`${stageGlyph(stage, pipeline)}${icon('arrow', 's flip')}` : nothing}${stageGlyph(to, pipeline)}<span class="cut">${words}</span></p>`;
  }

  private questions(context: FormContext, open: Open): unknown {
    const { form, conditions, refusal: { missing, mayOverride } } = open;
    const { t } = context, reason = reasonOf(missing);
    return html`
      ${pathsOf(missing).map((path) => fieldView(context, form, path))}
      ${criteriaOf(missing).map((criterion) => conditions.one(context, criterion))}
      ${conditions.rest(context, { missing, mayOverride, override: t.override, reason: REASONS[reason?.why ?? 'override'](t), account: reason ? this.account(context, open, reason) : nothing })}
      ${optionalIn(open).map((path) => fieldView(context, form, path, { optional: true }))}
      ${this.met(context, open)}${this.guiding(context, open)}`;
  }

  /** What a reason has to account for. */
  private account(context: FormContext, { to }: GateQuestion, { why, text }: MissingReason): TemplateResult | typeof nothing {
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

  /** Criteria of the stage being left that hold already. */
  private met(context: FormContext, { deal, from }: GateQuestion): unknown {
    const stage = stagesOf(context.pipeline).find(({ id }) => id === from);
    const met = (stage?.exitCriteria ?? []).filter(({ id }) => deal.checks?.includes(id));
    return met.map(({ text }) => html`<p class="row met muted small">${icon('check', 's')}<span>${say(context, text)}</span></p>`);
  }

  private submit({ t }: FormContext, { form, conditions, deal, refusal: { missing }, ...question }: Open): void {
    const open = this.open!, ticks = criteriaOf(missing).filter(({ manual }) => manual).map(({ id }) => id);
    const result = form.read([...pathsIn(open), ...(conditions.needsReason(missing) ? ['reason'] : [])], { t, optional: optionalIn(open), before: deal as AnyRecord, newId: question.newId });
    if (!conditions.holds(ticks, t.problemRequired) || !result) return void this.pointAtProblem();
    const { reason, ...fields } = result.fields, { ticked, isOverride } = conditions;
    if (ticked.size) fields.checks = [...(deal.checks ?? []), ...ticked];
    this.finish({ fields, ...(typeof reason === 'string' && { reason }), ...(isOverride && { override: true }), ...(result.newAccount && { newAccount: result.newAccount }) });
  }
}

function stayWords(context: FormContext, { from }: GateQuestion): string {
  if (from === null) return context.t.notNow;
  if (from === INTAKE) return context.t.keepLead;
  return context.t.keepIn(columnName(context, context.pipeline.stages.find(({ id }) => id === from) ?? null));
}

/** Losing also takes what happened in words and who won instead, for those who want to say (CLOSE-3). */
function optionalIn({ refusal, to }: GateQuestion): string[] {
  const asked = pathsOf(refusal.missing);
  return to.type === 'lost' ? ['lossNote', 'competitor'].filter((path) => !asked.includes(path)) : [];
}

function pathsIn(question: GateQuestion): string[] {
  return [...pathsOf(question.refusal.missing), ...optionalIn(question)];
}

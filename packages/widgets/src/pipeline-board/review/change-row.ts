import type { ChangeKind, DealChange, DealFacts } from '@salescycle/metrics';
import { daysFrom, stageOf, type Money, type Opportunity, type PlainDate } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.js';
import { stageGlyph } from '../../shared/stage-glyph.js';
import { initials } from '../../shared/initials.js';
import { say, type BoardContext } from '../context.js';
import type { ReviewTexts } from './review.strings.js';

/** Whether a kind is good or bad news; the others are neither. */
export const NEWS: Partial<Record<ChangeKind, 'positive' | 'warning' | 'danger'>> = {
  new: 'positive', won: 'positive', forward: 'positive', amountUp: 'positive', pulledIn: 'positive', lost: 'danger', back: 'warning', amountDown: 'warning', pushedOut: 'warning',
};

/** Whose row it is, and what it is put into words with. */
export interface RowState {
  deal: Opportunity;
  account: string | undefined;
  context: BoardContext;
  t: ReviewTexts;
  open(id: string): void;
}

/** A deal that changed: its name, which opens it, what changed from what to what, and what it is worth now. */
export function changeRow({ id, kinds, before, after }: DealChange, { deal, account, context, t, open }: RowState): TemplateResult {
  const owner = deal.ownerId === undefined ? undefined : context.users.get(deal.ownerId)?.name;
  return html`<button class="deal-name" type="button" @click=${() => open(id)}><span class="strong cut" dir="auto">${account ?? deal.name}</span>
      ${account === undefined || account === deal.name ? nothing : html`<span class="muted small cut" dir="auto">${deal.name}</span>`}</button>
    <span class="who">${owner ? html`<span class="disc" title=${owner} aria-hidden="true">${initials(owner)}</span><span class="visually-hidden">${context.t.ownedBy(owner)}</span>` : nothing}</span>
    <ul class="what" role="list">${before ? kinds.map((kind) => html`<li class="row">${tag(kind, t)}<span class="small detail">${detail(kind, before, after, { context, t })}</span></li>`)
      : html`<li class="row">${kinds.map((kind) => tag(kind, t))}${kinds.length === 1 ? html`<span class="small detail">${stage(after, { context, t })}</span>` : nothing}</li>`}</ul>
    <span class="worth">${after.amount ? html`<bdi>${context.format.money(after.amount)}</bdi>` : html`<span class="muted small">${t.noAmount}</span>`}</span>`;
}

type Words = Pick<RowState, 'context' | 't'>;

function tag(kind: ChangeKind, t: ReviewTexts): TemplateResult {
  return html`<span class="tag ${NEWS[kind] ?? ''}">${t[kind]}</span>`;
}

/** From what to what. */
function detail(kind: ChangeKind, before: DealFacts, after: DealFacts, words: Words): TemplateResult {
  switch (kind) {
    case 'amountUp': case 'amountDown': case 'amountChanged':
      return html`${step(money(before.amount, words), money(after.amount, words), words)}${difference(before.amount, after.amount, words)}`;
    case 'pushedOut': case 'pulledIn': case 'dateChanged':
      return html`${step(date(before.expectedCloseDate, words), date(after.expectedCloseDate, words), words)}${daysApart(before.expectedCloseDate, after.expectedCloseDate, words)}`;
    default: return step(stage(before, words), stage(after, words), words);
  }
}

function step(from: TemplateResult, to: TemplateResult, { t }: Words): TemplateResult {
  return html`<span class="muted">${from}</span>${icon('arrow', 's flip')}<span class="visually-hidden">${t.to}</span>${to}`;
}

function stage({ stageId }: DealFacts, { context, t }: Words): TemplateResult {
  const found = stageOf(context.pipeline, stageId);
  return html`<span class="row stage">${found ? html`${stageGlyph(found, context.pipeline)}${say(context, found.name)}` : t.noStage}</span>`;
}

function money(amount: Money | null, { context, t }: Words): TemplateResult {
  return html`<bdi>${amount ? context.format.money(amount) : t.noAmount}</bdi>`;
}

function difference(before: Money | null, after: Money | null, { context: { format } }: Words): TemplateResult | typeof nothing {
  if (!before || !after || before.currency !== after.currency) return nothing;
  const amount = after.amount - before.amount;
  return html`<bdi class="muted">${amount < 0 ? '−' : '+'}${format.money({ ...after, amount: Math.abs(amount) })}</bdi>`;
}

function date(day: PlainDate | null, { context: { format, today }, t }: Words): TemplateResult {
  return html`<bdi>${day ? format.dateShort(day, today.slice(0, 4)) : t.noDate}</bdi>`;
}

function daysApart(before: PlainDate | null, after: PlainDate | null, { context: { format }, t }: Words): TemplateResult | typeof nothing {
  if (!before || !after) return nothing;
  const days = daysFrom(before, after);
  return html`<bdi class="muted">${days > 0 ? t.later(format.days(days)) : t.earlier(format.days(-days))}</bdi>`;
}

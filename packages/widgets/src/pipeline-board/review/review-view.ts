import { CHANGE_KINDS, type ChangeKind, type ChangesBetween, type ChangeTotal, type DealChange } from '@salescycle/metrics';
import type { PlainDate } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../shared/icons.js';
import type { BoardContext } from '../context.js';
import { changeRow, NEWS } from './change-row.js';
import type { ReviewData } from './review-data.js';
import type { ReviewTexts } from './review.strings.js';
import { SPANS, type Span, type SpanChoice, type SpanName } from './span.js';

/** Everything the review shows. */
export interface ReviewState {
  context: BoardContext;
  t: ReviewTexts;
  data: ReviewData;
  choice: SpanChoice;
  span: Span;
  totals: ChangesBetween['totals'];
  /** The kind that is listed; all with `null`. */
  kind: ChangeKind | null;
  /** Deals that changed. */
  count: number;
  /** Those of the kind, in order. */
  listed: readonly DealChange[];
  /** How many of them are on the page. */
  shown: number;
  actions: ReviewActions;
}

/** What people do to it. */
export interface ReviewActions {
  span(name: SpanName): void;
  days(first: PlainDate, last: PlainDate): void;
  kind(kind: ChangeKind | null): void;
  more(): void;
  open(id: string): void;
  save(listed: readonly DealChange[]): void;
}

/** Kinds that are on the page though no deal is of them: that nothing was won this week is news. */
const ALWAYS: ReadonlySet<ChangeKind> = new Set(['new', 'won', 'lost', 'forward', 'back', 'amountUp', 'amountDown', 'pushedOut', 'pulledIn']);

/** The review: the days, a tile a kind, and the deals. */
export function reviewView(state: ReviewState): TemplateResult {
  const { t, data, span, context: { format }, count } = state;
  const days = [format.dateLong(span.first), format.dateLong(span.last)] as const;
  return html`<section class="review" part="review" aria-label=${t.title}>
    ${bar(state)}
    ${data.isComplete ? count === 0 && !Object.keys(data.excluded).length
      ? html`<div class="notice" part="empty"><p class="strong title">${t.none(...days)}</p><p>${t.noneHint}</p></div>`
      : html`${tiles(state)}${list(state)}${leftOut(state)}` : waiting(t)}
  </section>`;
}

function bar({ t, choice, span, data, count, listed, context: { format }, actions }: ReviewState): TemplateResult {
  const input = (label: string, value: PlainDate, days: (value: string) => [string, string]) => html`<label class="row small muted">${label}<input class="input" type="date" .value=${value}
    @change=${(event: Event) => { const { value: day } = event.target as HTMLInputElement; if (day) actions.days(...days(day)); }}></label>`;
  return html`<div class="review-bar">
    <label class="pick button"><span class="cut">${t[choice.name]}</span>${icon('chevron')}
      <select aria-label=${t.span} @change=${(event: Event) => actions.span((event.target as HTMLSelectElement).value as SpanName)}>
        ${SPANS.map((name) => html`<option value=${name} ?selected=${name === choice.name}>${t[name]}</option>`)}</select></label>
    ${choice.name === 'custom'
      ? html`${input(t.from, span.first, (day) => [day, span.last])}${input(t.until, span.last, (day) => [span.first, day])}`
      : html`<span class="muted small"><bdi>${t.days(format.dateShort(span.first), format.dateShort(span.last))}</bdi></span>`}
    <span class="strong end" role="status">${data.isComplete ? html`<bdi>${count === 1 ? t.one : t.count(format.count(count))}</bdi>` : nothing}</span>
    <button class="button" type="button" ?disabled=${!listed.length} @click=${() => actions.save(listed)}>${icon('download')}${t.save}</button>
  </div>`;
}

function tiles({ t, totals, kind, context, actions }: ReviewState): TemplateResult {
  const kinds = CHANGE_KINDS.filter((each) => totals[each] ?? ALWAYS.has(each));
  return html`<div class="tiles" role="group" aria-label=${t.kinds}>${kinds.map((each) => {
    const total = totals[each];
    return html`<button type="button" class="tile panel ${total ? NEWS[each] ?? '' : 'none'}" aria-pressed=${kind === each} ?disabled=${!total && kind !== each}
        @click=${() => actions.kind(kind === each ? null : each)}>
      <span class="small">${t[each]}</span><b class="number">${context.format.count(total?.count ?? 0)}</b>
      <span class="small muted"><bdi>${total ? worth(each, total, context, t) : '\u00a0'}</bdi></span></button>`;
  })}</div>`;
}

/** What the deals of a kind are worth now; of those that grew or shrank, by how much. */
function worth(kind: ChangeKind, { money, withoutAmount, count }: ChangeTotal, { format }: BoardContext, t: ReviewTexts): string {
  if (kind === 'amountUp' || kind === 'amountDown') {
    return money.map(({ difference }) => `${kind === 'amountUp' ? '+' : '−'}${format.moneyShort({ ...difference, amount: Math.abs(difference.amount) })}`).join(' · ');
  }
  if (withoutAmount === count) return t.withoutAmount(format.count(withoutAmount));
  return format.sums(money.map(({ after }) => after).filter(({ amount }) => amount !== 0));
}

function list({ t, data, listed, shown, context, kind, actions }: ReviewState): TemplateResult {
  const page = listed.slice(0, shown), left = Math.min(50, listed.length - shown);
  return html`<div class="review-list">
    ${kind ? html`<p class="row small"><span class="strong">${t[kind]}</span><button class="button link" type="button" @click=${() => actions.kind(null)}>${t.all}</button></p>` : nothing}
    ${listed.length ? html`<ul class="changes" role="list" aria-label=${kind ? t[kind] : t.all}>${repeat(page, ({ id }) => id, (change) => {
      const deal = data.deal(change.id), account = data.accountOf(deal);
      return html`<li>${guard([context, change, deal, account], () => changeRow(change, { deal, account, context, t, open: actions.open }))}</li>`;
    })}</ul>` : html`<p class="muted">${t.noneOfKind}</p>`}
    ${left > 0 ? html`<button class="button more" type="button" @click=${actions.more}>${t.more(context.format.count(left))}</button>` : nothing}
  </div>`;
}

function leftOut({ t, data, context: { format } }: ReviewState): TemplateResult | typeof nothing {
  const { deleted, undated } = data.excluded;
  const words = [deleted ? t.deleted(format.count(deleted)) : '', undated ? t.undated(format.count(undated)) : ''].filter(Boolean);
  return words.length ? html`<p class="left-out row small muted">${icon('info', 's')}<span>${words.join(' · ')}</span></p>` : nothing;
}

function waiting(t: ReviewTexts): TemplateResult {
  return html`<div class="tiles appear" role="status" aria-label=${t.reading}>${[...ALWAYS].map(() => html`<div class="tile panel blank" aria-hidden="true"><i></i><i></i></div>`)}</div>`;
}

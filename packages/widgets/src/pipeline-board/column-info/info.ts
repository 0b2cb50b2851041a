import { convertMoney, fieldsToEnter, recordTables, type Field, type Money, type Stage } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { stageGlyph } from '../../shared/stage-glyph.js';
import type { BoardHost } from '../board-host.js';
import type { Column } from '../columns/column.js';
import { say, type BoardContext } from '../context.js';
import { strings, type InfoTexts } from './info.strings.js';
import { StageFigures } from './stage-figures.js';

export { infoStyles as styles } from './info.styles.js';

/** Fewer than these say nothing about a stage; an interval of a median needs as many. */
const ENOUGH = 6;

/** What there is to know about a stage: sums, limits, gates, how long deals stay and how many go on. Its figures are made while somebody looks. */
export class Info {
  private readonly board: BoardHost;
  private readonly fold: (column: Column) => void;
  private figures: StageFigures | null = null;
  private shownIn: BoardContext['pipeline'] | null = null;

  constructor(board: BoardHost, fold: (column: Column) => void) {
    this.board = board;
    this.fold = fold;
  }

  /** Ends what it watches. */
  close(): void {
    this.figures?.close();
    this.figures = null;
  }

  view(context: BoardContext, column: Column): TemplateResult | typeof nothing {
    const { stage } = column;
    if (!stage) return nothing;
    if (this.shownIn !== context.pipeline) this.close();
    this.shownIn = context.pipeline;
    this.figures ??= new StageFigures(this.board, () => this.board.element.requestUpdate());
    const t = strings[context.language];
    return html`<div class="info-sheet"><h3 class="row">${stageGlyph(stage, context.pipeline)}<span>${say(context, stage.name)}</span></h3>
      ${stage.goal ? html`<p class="muted">${say(context, stage.goal)}</p>` : nothing}
      <dl>${this.sums(stage, context, t)}${limits(stage, context, t)}</dl>
      <dl class="past" aria-busy=${this.figures.steps ? nothing : 'true'}>${this.past(stage, context, t)}</dl>
      ${this.board.feed.filtered ? html`<p class="muted small">${t.all}</p>` : nothing}
      ${gates(stage, context, t)}
      ${this.board.isNarrow ? nothing : html`<button class="button" type="button" @click=${() => this.fold(column)}>${t.fold}</button>`}</div>`;
  }

  private sums({ id, probability }: Stage, context: BoardContext, t: InfoTexts): TemplateResult {
    const { format } = context;
    const totals = this.board.feed.summary?.stages.get(id);
    return html`${line(t.deals, format.count(totals?.count ?? 0), totals?.withoutAmount ? context.t.withoutAmount(format.count(totals.withoutAmount)) : undefined)}
      ${totals?.sums.length ? line(t.amount, totals.sums.map((sum) => format.money(sum)).join(' · ')) : nothing}
      ${this.converted(totals?.sums ?? [], context, t)}
      ${totals?.weighted.length ? line(t.weighted, totals.weighted.map((sum) => format.money(sum)).join(' · ')) : nothing}
      ${line(t.probability, format.percent(probability / 100))}`;
  }

  /** In the reporting currency, with rate and date; what has no rate is named and not in it. */
  private converted(sums: readonly Money[], { format, t: board }: BoardContext, t: InfoTexts): TemplateResult | typeof nothing {
    const { feed, element } = this.board;
    const currency = element.currency ?? feed.settings?.currency;
    const rates = feed.settings?.rates ?? [];
    if (!currency || !sums.some((sum) => sum.currency !== currency)) return nothing;
    const parts = sums.map((sum) => ({ sum, money: convertMoney(sum, currency, rates) }));
    const used = rates.filter(({ from, to }) => to === currency && from !== currency && parts.some(({ sum, money }) => money && sum.currency === from));
    const without = parts.filter(({ money }) => !money).map(({ sum }) => sum.currency);
    const amount = parts.reduce((total, { money }) => total + (money?.amount ?? 0), 0);
    const notes = [
      ...(used.length ? [t.rate(used.map(({ from, rate }) => (used.length > 1 ? `${from} ${rate}` : rate)).join(' · '), format.dateLong(used.map(({ asOf }) => asOf).sort()[0]!))] : []),
      ...(without.length ? [board.notConverted(format.list(without))] : []),
    ];
    return line(t.converted(currency), `≈ ${format.money({ amount, currency })}`, notes.join(' · '));
  }

  private past(stage: Stage, { format }: BoardContext, t: InfoTexts): TemplateResult {
    const figures = this.figures!;
    if (!figures.steps) return html`<div class="muted small" role="status">${t.looking}</div>`;
    const age = figures.ageIn(stage);
    const step = figures.steps.find((each) => each.stage?.id === stage.id);
    const days = (median: number) => format.days(Math.round(median));
    const fewOr = (n: number, words: () => string) => (n < ENOUGH ? t.tooFew(format.count(n)) : words());
    return html`${stage.type === 'open' ? line(t.ageNow, fewOr(age.n, () => t.median(days(age.median!))), age.n < ENOUGH ? undefined : t.of(format.count(age.n))) : nothing}
      ${step?.time ? line(t.stay, fewOr(step.time.n, () => t.median(days(step.time!.median!))), step.time.n < ENOUGH ? undefined : `${t.of(format.count(step.time.n))}, ${t.lastYear}`) : nothing}
      ${step && step.conversion !== null ? line(t.goesOn, fewOr(step.reached.count, () => rangeText(step.conversion!, step.interval, format)),
        step.reached.count < ENOUGH ? undefined : `${t.of(format.count(step.reached.count))}, ${t.lastYear}`) : nothing}`;
  }
}

function rangeText(share: number, interval: [number, number] | null, format: BoardContext['format']): string {
  return interval ? `${format.percent(share)} (${format.percent(interval[0])}–${format.percent(interval[1])})` : format.percent(share);
}

function limits({ wipLimit, rottenDays }: Stage, { format, pipeline }: BoardContext, t: InfoTexts): TemplateResult {
  const most = format.count(wipLimit ?? 0);
  return html`${wipLimit === undefined ? nothing : line(t.limit, pipeline.wip === 'block' ? t.limitBlocks(most) : t.limitWarns(most))}
    ${rottenDays === undefined ? nothing : line(t.idleAfter, format.days(rottenDays))}`;
}

function gates(stage: Stage, context: BoardContext, t: InfoTexts): TemplateResult {
  const { exitCriteria = [] } = stage, needed = fieldsToEnter({ ...context, stage }), fields: readonly Field[] = [...recordTables.opportunity.fields, ...context.own];
  const labelOf = (name: string) => {
    const field = fields.find((each) => each.name === name);
    return field ? say(context, field.label) : name;
  };
  return html`${needed.length ? html`<h4>${t.enter}</h4><ul>${needed.map((name) => html`<li>${labelOf(name)}</li>`)}</ul>` : nothing}
    ${exitCriteria.length ? html`<h4>${t.leave}</h4><ul>${exitCriteria.map(({ text, blocking }) => html`<li>${say(context, text)}${blocking ? nothing : html` <span class="muted">(${t.warns})</span>`}</li>`)}</ul>` : nothing}`;
}

function line(name: string, value: string, note?: string): TemplateResult {
  return html`<div><dt class="muted">${name}</dt><dd><bdi>${value}</bdi>${note ? html`<span class="muted small">${note}</span>` : nothing}</dd></div>`;
}

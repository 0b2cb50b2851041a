import { measures, type Figure, type Measure } from '@salescycle/metrics';
import { dateIn, type Deal } from '@salescycle/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { controls } from '../shared/controls.styles.js';
import { DrillEvent } from '../shared/events.js';
import { failureText } from '../shared/failure-words.js';
import { heading } from '../shared/heading.js';
import { icon } from '../shared/icons.js';
import { LatePart, latePartStyles } from '../shared/late-part.js';
import { MeasureFace, type Situation, type Wish } from '../shared/measure-face.js';
import { comparisonLabel, daysLabel, periodLabel } from '../shared/period-words.js';
import { tokens } from '../shared/tokens.styles.js';
import type { Copied } from './definition.js';
import { failedBody, figureBody, loadingBody, missingBody } from './figure-body.js';
import { headlineOf, type Voice } from './figure-words.js';
import type { SalesKpiCard } from './kpi-card.js';
import { strings } from './kpi-card.strings.js';
import { styles } from './kpi-card.styles.js';
import { aimOf } from './pace-bar.js';
import { placeUnder } from './place-under.js';

interface Shown {
  figure: Figure;
  previous: Figure | null;
  /** The figures up to this one, itself the last. */
  course: readonly Figure[];
}

/** Points of the sparkline by period; a year has few enough to count on one hand. */
const POINTS = { month: 12, quarter: 8, 'last-quarter': 8, year: 5, 'last-12-months': 5, custom: 6, all: 1 } as const;

/** What a KPI card draws: the figure, and on request its proof. */
export class KpiCardFace extends MeasureFace<SalesKpiCard> {
  static readonly styles = [tokens, controls, latePartStyles, styles];

  /** The definition behind the number. */
  readonly latePart = new LatePart(this.element, () => import('./definition.js'));
  private isExplained = false;
  private copied: Copied = 'no';
  private hadFocus = false;

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const figure = this.shown?.figure;
    if (this.configProblem() !== null || this.failure) this.showState('error');
    else if (figure) this.showState(figure.status === 'ok' ? null : figure.status === 'small' ? 'insufficient' : 'empty');
    else this.showState(this.situation === 'loading' ? 'loading' : 'empty');
    if (figure) this.announceReady();
  }

  protected override get controlled(): boolean {
    return this.element.result !== undefined || this.element.deals !== undefined;
  }

  protected override wish(): Wish | null {
    const measure = this.found;
    return measure && !this.element.result ? { measure, count: POINTS[this.element.period] ?? 1 } : null;
  }

  protected override hostDeals(): readonly Deal[] | undefined {
    return this.element.result ? undefined : this.element.deals;
  }

  protected override get situation(): Situation {
    return this.element.result ? 'ready' : super.situation;
  }

  protected override configProblem(): string | null {
    if (this.found) return this.element.result ? null : super.configProblem();
    return this.texts(strings).unknownMeasure(this.element.measure, measures.map(({ id }) => id).join(', '));
  }

  private get found(): Measure | undefined {
    return measures.find(({ id }) => id === this.element.measure);
  }

  private get voice(): Voice {
    return { texts: this.texts(strings), format: this.format(this.element.currency ? [this.element.currency] : []) };
  }

  /** The figure on screen, the one before it, and the course up to it. */
  private get shown(): Shown | null {
    const { result, compare } = this.element;
    const course = result ? (result.series ?? [result]) : (this.figures ?? []);
    const figure = result ?? course.at(-1);
    if (!figure || this.failure) return null;
    const before = result ? result.previous : course.at(-2);
    return { figure, previous: (compare === 'none' ? undefined : before) ?? null, course };
  }

  /** The period in words, and what it is compared with. */
  private get spans(): { period: string; on: string } {
    const { format } = this.voice;
    const { result } = this.element;
    const [asked, before] = [this.moments.at(-1), this.moments.at(-2)];
    if (result || !asked) {
      const label = (figure: Figure | undefined) => (figure ? (figure.period ? daysLabel(figure.period, format) : this.dayOf(figure)) : '');
      return { period: label(result), on: label(result?.previous) };
    }
    const { fiscalStartMonth } = this;
    const figure = this.figures!.at(-1)!;
    const ofTheMoment = figure.period === null && asked.span !== null;
    return {
      period: ofTheMoment ? this.dayOf(figure) : periodLabel(asked.span, format, fiscalStartMonth),
      on: asked.span && before?.span ? comparisonLabel(before.span, asked.span, format, { fiscalStartMonth, ofTheMoment }) : '',
    };
  }

  private dayOf({ asOf }: Figure): string {
    return this.voice.format.dateLong(dateIn(this.zone, asOf));
  }

  private name(measure: Measure): string {
    return this.element.label ?? measure.label[this.language];
  }

  private readonly onOpening = ({ newState, target }: ToggleEvent) => {
    this.hadFocus = newState === 'closed' && (target as HTMLElement).contains(this.element.shadowRoot!.activeElement);
    if (newState === 'closed') return;
    this.isExplained = true;
    this.copied = 'no';
    void this.latePart.fetch();
    placeUnder(target as HTMLElement, this.element);
    this.requestUpdate();
  };

  /** The browser forgets whose focus it was when that element stands in a shadow root. */
  private readonly onToggled = ({ newState, target }: ToggleEvent) => {
    if (newState === 'open') return;
    this.isExplained = false;
    this.requestUpdate();
    const { activeElement } = this.element.shadowRoot!;
    const isLost = !activeElement || (target as HTMLElement).contains(activeElement);
    if (this.hadFocus && isLost) this.element.shadowRoot!.querySelector<HTMLElement>('.info')?.focus();
  };

  private readonly onClose = () => this.element.shadowRoot!.querySelector<HTMLElement>('#definition')!.hidePopover();

  override render(): TemplateResult {
    const problem = this.configProblem();
    const isFailed = problem !== null || this.failure !== null;
    return html`<article part="base" class="base ${isFailed ? 'failed' : ''}" lang=${this.localeInForce} aria-busy=${!isFailed && this.situation === 'loading'}>
      ${problem !== null ? this.renderProblem(problem) : this.renderState(this.found!)}
    </article>`;
  }

  private renderState(measure: Measure): TemplateResult {
    const { texts } = this.voice;
    if (this.failure) {
      const tag = html`<span class="tag danger">${icon('alert', 's')}${texts.notLoaded}</span>`;
      return html`${this.renderHeader(measure, { tag })}${failedBody(failureText(this.failure, this.language), () => this.retry(), this.voice)}`;
    }
    if (this.shown) return this.renderFigure(measure, this.shown);
    if (this.situation === 'loading') return html`${this.renderHeader(measure)}${loadingBody(this.voice)}`;
    return html`${this.renderHeader(measure)}${missingBody(this.situation === 'unconnected' ? texts.unconnected : texts.noPipeline)}`;
  }

  private renderFigure(measure: Measure, { figure, previous, course }: Shown): TemplateResult {
    const { voice, spans: { period, on } } = this;
    const head = headlineOf(measure, figure, voice);
    const span = figure.period === null ? null : (this.moments.at(-1)?.span ?? null);
    const header = this.renderHeader(measure, {
      period, info: this.renderInfo(measure, figure, previous), tag: head.dots ? html`<span class="tag">${voice.texts.smallTag}</span>` : nothing,
    });
    if (head.isMissing) {
      return html`${header}${missingBody(figure.status === 'notApplicable' ? voice.texts.notBegun(period) : voice.texts.nothing(period))}`;
    }
    return html`${header}${figureBody({ measure, figure, head, previous, on, course, aim: aimOf(measure, figure, this.element.target, span, voice), voice })}`;
  }

  private renderHeader(measure: Measure, { period, tag, info }: { period?: string; tag?: unknown; info?: unknown } = {}): TemplateResult {
    const after = period ? html` <span class="period">· ${period}</span>` : nothing;
    return html`<header part="header">
      ${heading(this.element.headingLevel, html`<slot name="title"><bdi>${this.name(measure)}${after}</bdi></slot>`)}${tag ?? nothing}<slot name="actions"></slot>${info ?? nothing}
    </header>`;
  }

  private renderInfo(measure: Measure, figure: Figure, previous: Figure | null): TemplateResult {
    const { texts } = this.voice;
    const name = this.name(measure);
    const about = texts.about(name);
    return html`<button class="info" popovertarget="definition" aria-haspopup="dialog" aria-label=${about}>${icon('info')}</button>
      <div id="definition" class="definition" part="definition" popover role="dialog" aria-label=${about} @beforetoggle=${this.onOpening} @toggle=${this.onToggled}>${
        this.isExplained ? html`<div class="head"><strong>${name}</strong>
          <button class="button plain icon-only" autofocus aria-label=${texts.close} @click=${this.onClose}>${icon('close')}</button></div>
          ${this.renderDefinition(measure, figure, previous)}` : nothing}</div>`;
  }

  private renderDefinition(measure: Measure, figure: Figure, previous: Figure | null): TemplateResult {
    const { voice, feed, latePart: { here } } = this;
    if (!here) return this.latePart.placeholder(this.language, voice.texts.loading);
    const { result, settings } = this.element;
    const context = this.moments.at(-1)?.context;
    return here.definition({
      measure, figure, previous, voice, on: this.spans.on, name: this.name(measure), timeZone: this.zone,
      rates: context?.rates ?? settings?.rates ?? [], source: !result && feed && context ? { feed, context } : null,
    }, {
      drill: (part, ids) => this.element.dispatchEvent(new DrillEvent({ metric: measure.id, part, ids, origin: 'user' })),
      copied: this.copied,
      setCopied: (copied) => {
        this.copied = copied;
        this.requestUpdate();
      },
    });
  }

  private renderProblem(problem: string): TemplateResult {
    const name = this.found ? this.name(this.found) : (this.element.label ?? this.element.localName);
    return html`<header part="header">${heading(this.element.headingLevel, name)}</header>
      <p class="problem" part="error" role="alert">${icon('alert')}<span><bdi>${problem}</bdi></span></p>`;
  }
}

import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import type { RecordOpenEvent } from '@salescycle/widgets/shared/events.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { grouped } from '@salescycle/widgets/shared/language.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { CaptureReminders } from '../reminders/reminders-view.js';
import type { Reminders } from '../reminders/reminders.js';
import { logo } from '../shared/logo.js';
import { PageElement } from '../shared/page-element.js';
import { WORKSPACE } from '../workspace.js';
import { strings } from './app.strings.js';
import { styles } from './app.styles.js';
import { hashOf, routeOf, VIEWS, type Route, type ViewName } from './route.js';

const MEASURES = ['open-pipeline', 'won-value', 'win-rate', 'cycle-length'];

type Words = typeof strings.en;

/** The extension's store on a whole page: board, figures, what is due, leads, import and backup, made of the widgets. The address says which of them is shown. */
export class CaptureApp extends PageElement {
  static override readonly tag = 'capture-app';
  static override readonly styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = { reminders: { attribute: false }, openSettings: { attribute: false }, route: { state: true }, conflicts: { state: true } };

  /** What is due, over the store the widgets share. */
  declare reminders: Reminders;
  declare openSettings: () => void;
  declare route: Route;
  /** Changes that met others and wait for a decision. */
  declare conflicts: number;

  constructor() {
    super();
    this.route = routeOf(location.hash);
    this.conflicts = 0;
  }

  protected override started(signal: AbortSignal): void {
    window.addEventListener('hashchange', () => { this.route = routeOf(location.hash); }, { signal });
    this.addEventListener('sales-record-open', (event) => this.openRecord(event), { signal });
    this.reminders.watch(() => this.requestUpdate(), { signal });
    void this.countConflicts(signal).catch(() => { /* The view's widgets say what is wrong with the store. */ });
  }

  /** What had the focus may have gone with the view it was in: the keyboard goes on in the new one. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('route') || changed.get('route') === undefined) return;
    const root = this.renderRoot as ShadowRoot;
    if (!root.activeElement) root.querySelector('main')!.focus();
    window.scrollTo(0, 0);
    root.querySelector('nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  override render(): TemplateResult {
    const t = strings[this.language], { route: { view, record } } = this;
    return html`<div class="base">
      <button class="button skip" type="button" @click=${() => this.renderRoot.querySelector('main')!.focus()}>${t.toContent}</button>
      <header>
        <h1 class="row strong">${logo()}${t.product}</h1>
        <nav aria-label=${t.views}>${VIEWS.map((each) => html`<a href="#${each}" aria-current=${each !== view ? nothing : record ? 'true' : 'page'}>${t[each]}${this.counts[each]?.(t) ?? nothing}</a>`)}</nav>
        <span class="end row"><span class="small muted nowrap device">${t.onDevice}</span>
          <button class="button plain" type="button" @click=${() => this.openSettings()}>${t.settings}</button></span>
      </header>
      <main tabindex="-1">${record ? this.recordPage(t, record) : this.views[view](t)}</main>
    </div>`;
  }

  private async countConflicts(signal: AbortSignal): Promise<void> {
    const store = await this.reminders.parts.store();
    if (!signal.aborted) store.watch({ kind: 'window', type: 'conflict', where: { resolution: null }, limit: 1 }, ({ total }) => { this.conflicts = total; }, { signal });
  }

  /** What waits in a view, in figures and in words. */
  private readonly counts: Partial<Record<ViewName, (t: Words) => TemplateResult | typeof nothing>> = {
    tasks: (t) => countOf((this.reminders.plan?.due.length ?? 0) + (this.reminders.plan?.today.length ?? 0), t.due),
    data: (t) => countOf(this.conflicts, t.conflicts, 'warned'),
  };

  private readonly views: Record<ViewName, (t: Words) => TemplateResult> = {
    board: () => html`<div class="board"><sales-pipeline-board workspace=${WORKSPACE}></sales-pipeline-board></div>`,
    figures: () => html`<div class="figures">
      <div class="cards">${MEASURES.map((measure) => html`<sales-kpi-card workspace=${WORKSPACE} measure=${measure}></sales-kpi-card>`)}</div>
      <sales-funnel-chart workspace=${WORKSPACE} period="last-12-months"></sales-funnel-chart>
    </div>`,
    tasks: (t) => html`<div class="page narrow"><h2>${t.tasks}</h2><capture-reminders full .reminders=${this.reminders}></capture-reminders></div>`,
    leads: () => html`<div class="page"><sales-lead-qualifier workspace=${WORKSPACE}></sales-lead-qualifier></div>`,
    import: () => html`<div class="page"><sales-import workspace=${WORKSPACE}></sales-import></div>`,
    data: () => html`<div class="page"><sales-storage workspace=${WORKSPACE}></sales-storage></div>`,
  };

  private recordPage(t: Words, { type, id }: NonNullable<Route['record']>): TemplateResult {
    const { view } = this.route;
    return html`<div class="page"><a class="back" href="#${view}">${icon('arrow', 's')}${t.backTo(t[view])}</a>
      ${type === 'lead' ? html`<sales-lead-qualifier workspace=${WORKSPACE} lead-id=${id}></sales-lead-qualifier>` : nothing}
      <sales-record workspace=${WORKSPACE} type=${type} record-id=${id}></sales-record></div>`;
  }

  private openRecord({ detail }: RecordOpenEvent): void {
    const hash = hashOf(detail);
    if (hash) location.hash = hash;
  }
}

function countOf(count: number, words: (count: string) => string, classes = ''): TemplateResult | typeof nothing {
  return count ? html`<span class="count ${classes}"><span aria-hidden="true">${grouped(count)}</span><span class="visually-hidden">${words(grouped(count))}</span></span>` : nothing;
}

CaptureReminders.define();

declare global {
  interface HTMLElementTagNameMap {
    'capture-app': CaptureApp;
  }
}

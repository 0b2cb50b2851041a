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
  static override properties: PropertyDeclarations = { reminders: { attribute: false }, openSettings: { attribute: false }, route: { state: true } };

  /** What is due, over the store the widgets share. */
  declare reminders: Reminders;
  declare openSettings: () => void;
  declare route: Route;

  constructor() {
    super();
    this.route = routeOf(location.hash);
  }

  protected override started(signal: AbortSignal): void {
    window.addEventListener('hashchange', () => { this.route = routeOf(location.hash); }, { signal });
    this.addEventListener('sales-record-open', (event) => this.openRecord(event), { signal });
    this.reminders.watch(() => this.requestUpdate(), { signal });
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
        <nav aria-label=${t.views}>${VIEWS.map((each) => html`<a href="#${each}" aria-current=${each !== view ? nothing : record ? 'true' : 'page'}>${t[each]}${each === 'tasks' ? this.count(t) : nothing}</a>`)}</nav>
        <span class="end row"><span class="small muted nowrap device">${t.onDevice}</span>
          <button class="button plain" type="button" @click=${() => this.openSettings()}>${t.settings}</button></span>
      </header>
      <main tabindex="-1">${record ? this.recordPage(t, record) : this.views[view](t)}</main>
    </div>`;
  }

  private count(t: Words): TemplateResult | typeof nothing {
    const plan = this.reminders.plan, count = plan ? grouped(plan.due.length + plan.today.length) : '0';
    return count === '0' ? nothing : html`<span class="count"><span aria-hidden="true">${count}</span><span class="visually-hidden">${t.due(count)}</span></span>`;
  }

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

CaptureReminders.define();

declare global {
  interface HTMLElementTagNameMap {
    'capture-app': CaptureApp;
  }
}

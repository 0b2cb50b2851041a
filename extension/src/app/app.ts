import type { Store } from '@salescycle/store';
import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import type { RecordOpenEvent } from '@salescycle/widgets/shared/events.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { logo } from '../shared/logo.js';
import { PageElement } from '../shared/page-element.js';
import { WORKSPACE } from '../workspace.js';
import { strings } from './app.strings.js';
import { styles } from './app.styles.js';
import { routeOf, VIEWS, type Route } from './route.js';

const MEASURES = ['open-pipeline', 'won-value', 'win-rate', 'cycle-length'];

/** The extension's store on a whole page: board, figures and leads, made of the widgets. The address says which of them is shown. */
export class CaptureApp extends PageElement {
  static override readonly tag = 'capture-app';
  static override readonly styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = { store: { attribute: false }, openSettings: { attribute: false }, route: { state: true }, failed: { state: true } };

  /** The store the widgets share. */
  declare store: () => Promise<Store>;
  declare openSettings: () => void;
  declare route: Route;
  /** Whether the last copy could not be made. */
  declare failed: boolean;

  constructor() {
    super();
    this.route = routeOf(location.hash);
    this.failed = false;
  }

  protected override started(signal: AbortSignal): void {
    window.addEventListener('hashchange', () => { this.route = routeOf(location.hash); }, { signal });
    this.addEventListener('sales-record-open', (event) => this.openRecord(event), { signal });
  }

  override render(): TemplateResult {
    const t = strings[this.language];
    return html`<div class="base">
      <header>
        <h1 class="row strong">${logo()}${t.product}</h1>
        <nav aria-label=${t.views}>${VIEWS.map((view) => html`<a href="#${view}" aria-current=${this.route.view === view ? 'page' : nothing}>${t[view]}</a>`)}</nav>
        <span class="end row"><span class="small muted">${t.onDevice}</span>
          <button class="button" type="button" @click=${() => this.backup()}>${icon('download', 's')}${t.backup}</button>
          <button class="button plain" type="button" @click=${() => this.openSettings()}>${t.settings}</button></span>
        <p class="problem" role="alert">${this.failed ? t.backupFailed : ''}</p>
      </header>
      <main>${this.view()}</main>
    </div>`;
  }

  private view(): TemplateResult {
    const { route } = this;
    if (route.view === 'board') return html`<div class="board"><sales-pipeline-board workspace=${WORKSPACE}></sales-pipeline-board></div>`;
    if (route.view === 'leads') return html`<div class="leads"><sales-lead-qualifier workspace=${WORKSPACE} lead-id=${route.leadId ?? nothing}></sales-lead-qualifier></div>`;
    return html`<div class="figures">
      <div class="cards">${MEASURES.map((measure) => html`<sales-kpi-card workspace=${WORKSPACE} measure=${measure}></sales-kpi-card>`)}</div>
      <sales-funnel-chart workspace=${WORKSPACE} period="last-12-months"></sales-funnel-chart>
    </div>`;
  }

  private openRecord({ detail: { type, id } }: RecordOpenEvent): void {
    if (type === 'lead') location.hash = `lead=${id}`;
  }

  private async backup(): Promise<void> {
    try {
      const file = await (await this.store()).backup(), link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `salescycle-${WORKSPACE}-${new Date().toISOString().slice(0, 10)}.jsonl`;
      link.click();
      URL.revokeObjectURL(link.href);
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-app': CaptureApp;
  }
}

import type { SiteTable, SiteTableProblem } from '@salescycle/capture/resolve/site-tables.js';
import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { strings, type HealthWords } from '../health/health.strings.js';
import { PageElement } from '../shared/page-element.js';
import { watchArea, type Area } from '../storage/area.js';
import { dropSiteTable, importSiteTables, ownSiteTables, SITE_TABLES_KEY } from './site-tables.js';

const styles = css`
  .base { background: none; }
  section { display: grid; gap: var(--_2); padding: var(--_4); }
  h2 { font-size: var(--_t-b); font-weight: 600; color: var(--_text); }
  ul { display: grid; gap: var(--_2); }
  li { display: flex; flex-wrap: wrap; gap: var(--_2); align-items: center; }
  li .grow { min-inline-size: 12em; }
  .problems { color: var(--_danger); font-size: var(--_t-s); }
  .problems p, bdi { overflow-wrap: anywhere; }
`;

type Said = { imported: number } | 'nothingKept' | 'unreadable' | null;

/** The tables of one's own: what was imported, a file to import, and why tables of it were refused. */
export class CaptureSiteTables extends PageElement {
  static override readonly tag = 'capture-site-tables';
  static override readonly styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = { area: { attribute: false }, tables: { state: true }, problems: { state: true }, said: { state: true } };

  /** Where the tables are kept. */
  declare area: Area;
  declare tables: readonly SiteTable[];
  declare problems: readonly SiteTableProblem[];
  declare said: Said;

  constructor() {
    super();
    this.tables = [];
    this.problems = [];
    this.said = null;
  }

  protected override started(signal: AbortSignal): void {
    const read = () => void ownSiteTables(this.area).then((tables) => { this.tables = tables; });
    watchArea(this.area, (changes) => { if (SITE_TABLES_KEY in changes) read(); }, { signal });
    read();
  }

  override render(): TemplateResult {
    const t = strings[this.language], { said } = this;
    return html`<div class="base"><section class="panel"><h2 id="heading">${t.tables}</h2><p class="small muted" id="help">${t.tablesHelp}</p>
      ${this.tables.length ? html`<ul>${this.tables.map(({ id, hosts, version }) => html`<li><span class="grow"><bdi class="strong">${id}</bdi> <span class="small muted">${t.version(String(version))} · <bdi>${t.hosts(hosts.join(', '))}</bdi></span></span>
        <button class="button" type="button" aria-label=${t.removeNamed(id)} @click=${() => void dropSiteTable(this.area, id)}>${t.remove}</button></li>`)}</ul>` : html`<p class="small">${t.noTables}</p>`}
      <div><button class="button" type="button" aria-describedby="help" @click=${() => this.renderRoot.querySelector('input')?.click()}>${t.import}</button>
        <input type="file" accept=".json,application/json" hidden @change=${(event: Event) => this.picked(event.target as HTMLInputElement)}></div>
      <p class="small" role="status">${said === null ? '' : typeof said === 'string' ? t[said] : t.imported(said.imported)}</p>
      <div class="problems" role="alert">${this.problems.map((problem) => html`<p>${wordsOf(problem, t)}</p>`)}</div>
    </section></div>`;
  }

  private async picked(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    input.value = '';
    if (file) await this.take(file);
  }

  /** Imports a file's tables. */
  async take(file: Blob): Promise<void> {
    const text = await file.text().catch(() => null);
    this.problems = [];
    if (text === null) {
      this.said = 'unreadable';
      return;
    }
    try {
      const { tables, problems } = await importSiteTables(this.area, text);
      this.problems = problems;
      this.said = tables.length ? { imported: tables.length } : null;
    } catch {
      this.said = 'nothingKept';
    }
  }
}

function wordsOf({ table, path, fault, allowed }: SiteTableProblem, t: HealthWords): string {
  return [t.problem(table, path, t[`fault_${fault}`]), ...(allowed ? [t.allowed(allowed)] : [])].join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-site-tables': CaptureSiteTables;
  }
}

import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { PageElement } from '../shared/page-element.js';
import { watchArea, type Area } from '../storage/area.js';
import { strings, type HealthWords } from './health.strings.js';
import { forgetSiteCounts, SITE_COUNTS_KEY, siteCounts, type SiteCount } from './site-counts.js';

const styles = css`
  .base { background: none; }
  section { display: grid; gap: var(--_2); padding: var(--_4); }
  h2 { font-size: var(--_t-b); font-weight: 600; color: var(--_text); }
  .scroll { overflow-x: auto; }
  table { inline-size: 100%; border-collapse: collapse; font-size: var(--_t-s); }
  th, td { padding: var(--_1) var(--_2); border-block-end: 1px solid var(--_line); text-align: start; vertical-align: baseline; }
  thead th { color: var(--_muted); font-weight: 500; }
  tbody th { font-weight: 500; white-space: nowrap; }
  .number { text-align: end; font-variant-numeric: tabular-nums; }
`;

const NUMBERS = ['matched', 'nameMissing', 'changed', 'corrected'] as const;

/** How well each layout of the known sites is read, in numbers kept on this device. */
export class CaptureSiteHealth extends PageElement {
  static override readonly tag = 'capture-site-health';
  static override readonly styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = { area: { attribute: false }, counts: { state: true } };

  /** Where the counts are kept. */
  declare area: Area;
  declare counts: readonly SiteCount[];

  constructor() {
    super();
    this.counts = [];
  }

  protected override started(signal: AbortSignal): void {
    const read = () => void siteCounts(this.area).then((counts) => { this.counts = counts; });
    watchArea(this.area, (changes) => { if (SITE_COUNTS_KEY in changes) read(); }, { signal });
    read();
  }

  override render(): TemplateResult {
    const t = strings[this.language], number = new Intl.NumberFormat(this.locale);
    return html`<div class="base"><section class="panel"><h2 id="heading">${t.health}</h2><p class="small muted">${t.healthHelp}</p>
      ${this.counts.length ? html`<div class="scroll" tabindex="0" role="region" aria-labelledby="heading"><table><thead><tr><th scope="col">${t.site}</th><th scope="col">${t.layout}</th>${NUMBERS.map((name) => html`<th scope="col" class="number">${t[name]}</th>`)}</tr></thead>
        <tbody>${this.counts.map((count) => html`<tr><th scope="row">${nameOf(count.site, t)}</th><td>${count.layout || t.noLayout}</td>${NUMBERS.map((name) => html`<td class="number">${number.format(count[name])}</td>`)}</tr>`)}</tbody></table></div>
        <div><button class="button" type="button" @click=${() => void forgetSiteCounts(this.area)}>${t.forget}</button></div>`
        : html`<p class="small">${t.noHealth}</p>`}
    </section></div>`;
  }
}

/** A built-in site by the name people know; one of a table of one's own by its id. */
const nameOf = (site: string, t: HealthWords): string => (`name_${site}` in t ? String(t[`name_${site}` as keyof HealthWords]) : site);

declare global {
  interface HTMLElementTagNameMap {
    'capture-site-health': CaptureSiteHealth;
  }
}

import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { WORKSPACE } from '../workspace.js';
import { PanelElement } from './panel-element.js';
import { act } from './panel-events.js';
import { viewStyles } from './panel.styles.js';

const styles = css`
  .body { padding: 0; }
  .left { padding: var(--_3) var(--_4) 0; }
  .wait { padding: var(--_6) var(--_4); text-align: center; }
`;

/** Tables somebody handed over, brought in by the product's own import, which is fetched for them: columns, preview, import, undo. */
export class CaptureTable extends PanelElement {
  static override readonly tag = 'capture-table';
  static override readonly styles = [tokens, controls, viewStyles, styles];
  static override properties: PropertyDeclarations = { tables: { attribute: false }, left: { type: Number }, state: { state: true } };

  declare tables: readonly File[];
  /** How many rows were left out before. */
  declare left: number;
  /** Whether the import is there. */
  declare state: 'loading' | 'ready' | 'failed';

  constructor() {
    super();
    this.tables = [];
    this.left = 0;
    this.state = 'loading';
  }

  protected override started(): void {
    import('@salescycle/widgets/import/define.js').then(() => { this.state = 'ready'; }, () => { this.state = 'failed'; });
  }

  protected override updated(changed: PropertyValues<CaptureTable>): void {
    const importer = this.renderRoot.querySelector('sales-import');
    if (!importer || !(changed.has('tables') || changed.has('state'))) return;
    importer.reset();
    if (this.tables.length) void importer.addFiles(this.tables, 'lead');
  }

  override render(): TemplateResult {
    const { t, state } = this;
    return html`<div class="base"><div class="body">
      ${this.left ? html`<p class="small muted left" role="status">${t.rowsLeft(this.left)}</p>` : nothing}
      ${state === 'ready' ? html`<sales-import workspace=${WORKSPACE} heading-level="2"></sales-import>`
        : html`<p class="small muted wait" role="status">${state === 'failed' ? t.importFailed : t.readingFile}</p>`}
    </div>
    <div class="foot"><button class="button grow" type="button" @click=${() => act(this, 'back', null)}>${t.back}</button></div></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-table': CaptureTable;
  }
}

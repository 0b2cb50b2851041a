import type { HandOff, Id } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon, type IconName } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { PortalElement } from './portal-element.js';
import { reasonWords } from './reason-words.js';

/** What was just done with the lead here. */
export type Done = 'saved' | 'updated' | 'undone';

const ICONS: Readonly<Record<HandOff['state'], IconName>> = { queued: 'clock', offered: 'arrow', acked: 'check', refused: 'alert' };

const styles = css`
  .base { background: none; }
  ul { display: grid; gap: var(--_2); }
  li { display: flex; gap: var(--_2); align-items: flex-start; color: var(--_muted); font-size: var(--_t-s); line-height: var(--_lh-s); }
  .icon { margin-block-start: 1px; }
  .card { padding: var(--_3); border: 1px solid color-mix(in oklab, var(--_warning) 30%, var(--_line)); border-radius: var(--_r); background: var(--_warn-soft); }
  .card li { color: var(--_text); }
  .card .icon { color: var(--_warning); }
  bdi { overflow-wrap: anywhere; }
`;

/** Where one lead lies besides this device, and what that means for what was just done with it. Live; nothing where no portal is to get it. */
export class CaptureHanded extends PortalElement {
  static override readonly tag = 'capture-handed';
  static override readonly styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = { store: { attribute: false }, leadId: { attribute: false }, done: { attribute: false }, entries: { state: true } };

  declare store: () => Promise<Store>;
  declare leadId: Id;
  declare done: Done;
  declare entries: readonly HandOff[];
  private following = new AbortController();

  constructor() {
    super();
    this.entries = [];
  }

  protected override started(signal: AbortSignal): void {
    signal.addEventListener('abort', () => this.following.abort(), { once: true });
    if (this.leadId) void this.follow();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('leadId')) void this.follow();
  }

  override render(): TemplateResult {
    const { entries, done } = this;
    // Nobody expects to find a lead elsewhere that was taken back.
    const isGrave = done === 'undone' && entries.some(({ state }) => state === 'acked' || state === 'offered');
    return html`<div class="base" role="status">${entries.length ? html`<ul class=${isGrave ? 'card' : ''}>${entries.map((entry) => html`<li data-state=${entry.state}>
      ${icon(isGrave ? 'alert' : ICONS[entry.state], 's')}<bdi>${this.words(entry)}</bdi></li>`)}</ul>` : nothing}</div>`;
  }

  private words({ origin, state, reason }: HandOff): string {
    const { t } = this;
    const words: (host: string, why: string) => string = t[`${this.done}_${state}`];
    return words(new URL(origin).host, reasonWords(reason ?? '', t));
  }

  /** Without the store there is nothing to say; saving and undoing say by themselves that it does not answer. */
  private async follow(): Promise<void> {
    this.following.abort();
    const { signal } = (this.following = new AbortController()), { leadId } = this;
    this.entries = [];
    const store = await this.store().catch(() => null);
    if (signal.aborted) return;
    store?.watch({ kind: 'window', type: 'handOff', where: { leadId }, orderBy: { field: 'createdAt' } }, ({ rows }) => {
      this.entries = rows.map(({ record }) => record);
    }, { signal });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-handed': CaptureHanded;
  }
}

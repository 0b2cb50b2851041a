import type { HandOff } from '@salescycle/model';
import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon, type IconName } from '@salescycle/widgets/shared/icons.js';
import { grouped } from '@salescycle/widgets/shared/language.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ageOf } from '../panel/age.js';
import { viewStyles } from '../panel/panel.styles.js';
import { PortalElement } from './portal-element.js';
import type { PortalFeed } from './portal-feed.js';
import { portalStyles } from './portal.styles.js';
import { reasonWords } from './reason-words.js';
import { standingWords } from './standing-words.js';

const MARKS: Readonly<Record<HandOff['state'], { icon: IconName; look: string }>> = {
  queued: { icon: 'clock', look: '' },
  offered: { icon: 'arrow', look: 'accent' },
  acked: { icon: 'check', look: 'positive' },
  refused: { icon: 'alert', look: 'warning' },
};

const PAGE = 50;

/** What went to one portal and what became of it, the latest first, with a button to send again what was not received. */
export class CaptureLedger extends PortalElement {
  static override readonly tag = 'capture-ledger';
  static override readonly styles = [tokens, controls, viewStyles, portalStyles, css`:host { block-size: auto; } .base { background: none; display: block; }`];
  static override properties: PropertyDeclarations = { feed: { attribute: false }, leads: { attribute: false }, entries: { attribute: false }, resend: { attribute: false }, most: { state: true } };

  declare feed: PortalFeed;
  /** The feed's leads, by which it is known when to say something else of them. */
  declare leads: PortalFeed['leads'];
  declare entries: readonly HandOff[];
  /** Queues a lead again; without it nothing can be sent. */
  declare resend: ((leadId: string) => void) | undefined;
  declare most: number;

  constructor() {
    super();
    this.entries = [];
    this.most = PAGE;
  }

  override render(): TemplateResult {
    const { t, entries, most } = this;
    if (!entries.length) return html`<div class="base"><p class="small muted">${t.nothingWent}</p></div>`;
    return html`<div class="base"><ul class="list">${entries.slice(0, most).map((entry) => this.line(entry))}</ul>
      ${entries.length > most ? html`<button class="button link" type="button" @click=${() => { this.most += PAGE; }}>${t.more(grouped(entries.length - most))}</button>` : nothing}</div>`;
  }

  private line(entry: HandOff): TemplateResult {
    const { t } = this, { state, at, attempts, reason, leadId } = entry;
    const name = this.feed.nameOf(leadId), { icon: sign, look } = MARKS[state];
    const again = state === 'refused' && name !== null && this.resend;
    return html`<li class="entry" data-lead=${leadId} data-state=${state}>
      <div class="row"><bdi class="cut strong">${name ?? t.deleted}</bdi><span class="tag ${look}">${icon(sign, 's')}${t[state]}</span></div>
      <div class="row small muted"><span>${ageOf(at, new Date().toISOString(), this.locale)}${state === 'queued' ? html` · ${t.queuedWhy}` : attempts > 1 || state === 'offered' ? html` · ${t.times(attempts)}` : nothing}</span>
        ${again ? html`<button class="button" type="button" aria-label=${t.resendLead(name)} @click=${() => again(leadId)}>${icon('refresh', 's')}${t.resend}</button>` : nothing}</div>
      ${reason ? html`<p class="small"><bdi>${reasonWords(reason, t)}</bdi></p>` : nothing}${this.cameBack(entry)}${this.standing(entry, name)}
    </li>`;
  }

  /** What the portal says has become of it, and when it last changed something. */
  private cameBack({ standing, theirAt, theirRev = 1 }: HandOff): TemplateResult | typeof nothing {
    const { t, locale, language } = this, now = new Date().toISOString();
    if (!standing && theirRev === 1) return nothing;
    const words = standing?.gone ? t.goneThere : standing ? t.there(...standingWords(standing, { t, locale, language, now })) : '';
    return html`${words ? html`<p class="small" data-standing><bdi>${words}</bdi></p>` : nothing}
      ${theirRev > 1 && theirAt ? html`<p class="small muted">${t.changedThere(ageOf(theirAt, now, locale))}</p>` : nothing}`;
  }

  /** How what the portal has received stands to what is here. */
  private standing(entry: HandOff, name: string | null): TemplateResult | typeof nothing {
    const { t, feed } = this;
    const words = entry.state !== 'acked' || !feed.isReady ? '' : name === null ? t.stillThere : feed.hasChanged(entry) ? t.changedSince : '';
    return words ? html`<p class="small">${words}</p>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-ledger': CaptureLedger;
  }
}

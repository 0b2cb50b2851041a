import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { viewStyles } from '../panel/panel.styles.js';
import { CaptureLedger } from './ledger.js';
import { handOver, letReturn, revoke, type PairingParts } from './pairing.js';
import type { Portal } from './portal.js';
import { PortalElement } from './portal-element.js';
import { PortalFeed } from './portal-feed.js';
import { portalStyles } from './portal.styles.js';
import { Portals } from './portals.js';

/** All portals that were ever paired: what went where, and for those that still are, a button to end it. */
export class CapturePortals extends PortalElement {
  static override readonly tag = 'capture-portals';
  static override readonly styles = [tokens, controls, viewStyles, portalStyles];
  static override properties: PropertyDeclarations = { parts: { attribute: false }, back: { attribute: false }, failed: { state: true }, ending: { state: true } };

  declare parts: PairingParts;
  /** Goes back to where the person came from; without it there is no such button. */
  declare back: (() => void) | undefined;
  declare failed: boolean;
  /** The portal of which it is being asked whether the pairing is to end. */
  declare ending: string;
  private feeds: readonly PortalFeed[] = [];

  constructor() {
    super();
    this.failed = false;
    this.ending = '';
  }

  protected override started(signal: AbortSignal): void {
    const read = () => void this.attempt(() => this.read(signal));
    new Portals(this.parts.local).watch(read, { signal });
    read();
  }

  override render(): TemplateResult {
    const { t, feeds, back } = this;
    return html`<div class="base">
      <div class="body">
        <h2 class="heading">${t.portals}</h2>
        ${feeds.length ? feeds.map((feed) => this.portal(feed)) : html`<p class="muted">${t.noPortals}</p>`}
        <p class="problem" role="alert">${this.failed ? t.failed : ''}</p>
      </div>
      ${back ? html`<div class="foot"><button class="button grow" type="button" @click=${back}>${t.back}</button></div>` : nothing}
    </div>`;
  }

  private portal(feed: PortalFeed): TemplateResult {
    const { t, parts } = this, { portal, origin, entries } = feed;
    return html`<section class="card" data-origin=${origin}>
      <div><h3 class="strong"><bdi>${portal?.title || new URL(origin).host}</bdi></h3><p class="small muted"><bdi>${origin}</bdi></p></div>
      <div class="row small">${portal ? html`${icon('check', 's')}<span class="grow">${t.paired(this.dayOf(portal.pairedAt), portal.workspace)}</span>` : html`<span class="muted">${t.notPaired}</span>`}</div>
      ${portal ? html`${this.returning(portal)}${this.endButton(origin)}` : nothing}
      <capture-ledger .feed=${feed} .leads=${feed.leads} .entries=${entries} .resend=${portal ? (leadId: string) => void this.attempt(() => handOver(origin, [leadId], parts)) : undefined}></capture-ledger>
    </section>`;
  }

  private returning({ origin, returnsSince }: Portal): TemplateResult {
    const { t, parts } = this, comes = returnsSince !== undefined;
    return html`<div class="row small way">${icon(comes ? 'check' : 'info', 's')}<span class="grow">${comes ? t.comesSince(this.dayOf(returnsSince)) : t.comesNot}</span>
      <button class="button" type="button" data-do="returns" @click=${() => void this.attempt(() => letReturn(origin, !comes, parts))}>${comes ? t.stopComing : t.letCome}</button></div>`;
  }

  private endButton(origin: string): TemplateResult {
    const { t } = this;
    if (this.ending !== origin) return html`<div><button class="button" type="button" @click=${() => { this.ending = origin; }}>${t.revoke}</button></div>`;
    return html`<p class="small">${t.revokeAsk}</p><div class="sure">
      <button class="button" type="button" data-do="revoke" @click=${() => void this.attempt(() => this.end(origin))}>${t.revokeSure}</button>
      <button class="button plain" type="button" @click=${() => { this.ending = ''; }}>${t.cancel}</button></div>`;
  }

  private async end(origin: string): Promise<void> {
    this.ending = '';
    await revoke(origin, this.parts);
  }

  /** Paired ones, and those that only the ledger still knows. */
  private async read(signal: AbortSignal): Promise<void> {
    const { parts } = this, paired = (await new Portals(parts.local).list()).map(({ origin }) => origin);
    const { rows } = await (await parts.store()).read({ kind: 'window', type: 'handOff' });
    const origins = new Set([...paired, ...rows.map(({ record }) => record.origin)]);
    const known = new Map(this.feeds.map((feed) => [feed.origin, feed]));
    this.feeds = [...origins].map((origin) => known.get(origin) ?? this.feedOf(origin, signal));
    this.requestUpdate();
  }

  private feedOf(origin: string, signal: AbortSignal): PortalFeed {
    const feed = new PortalFeed(origin, { local: this.parts.local, store: this.parts.store, changed: () => this.requestUpdate() });
    void feed.start(signal);
    return feed;
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      this.failed = false;
      await work();
    } catch {
      this.failed = true;
    }
  }
}

CaptureLedger.define();

declare global {
  interface HTMLElementTagNameMap {
    'capture-portals': CapturePortals;
  }
}

import type { Id } from '@salescycle/model';
import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { viewStyles } from '../panel/panel.styles.js';
import { chosenOf, leadChoice } from './lead-choice.js';
import { CaptureLedger } from './ledger.js';
import { handOver, letReturn, pair, revoke, type PairingParts } from './pairing.js';
import { patternOf, type FoundPortal, type Portal } from './portal.js';
import { PortalElement } from './portal-element.js';
import { PortalFeed } from './portal-feed.js';
import { portalStyles } from './portal.styles.js';

/** What a person has unticked, by portal: a glance at another tab must not tick it again. */
const unticked = new Map<string, ReadonlySet<Id>>();

/** The page in front is a portal: pair it, or see what went there, hand over more, end the pairing. */
export class CapturePortal extends PortalElement {
  static override readonly tag = 'capture-portal';
  static override readonly styles = [tokens, controls, viewStyles, portalStyles];
  static override properties: PropertyDeclarations = {
    found: { attribute: false }, parts: { attribute: false }, readInstead: { attribute: false },
    workspace: { state: true }, problem: { state: true }, isBusy: { state: true }, isAsking: { state: true }, returns: { state: true },
  };

  declare found: FoundPortal;
  declare parts: PairingParts;
  /** Reads the page like any other; without it that is not offered. */
  declare readInstead: (() => void) | undefined;
  declare workspace: string;
  declare problem: 'notGranted' | 'failed' | '';
  declare isBusy: boolean;
  /** Whether it is being asked if the pairing is really to end. */
  declare isAsking: boolean;
  /** Whether what the portal changes is to come back. */
  declare returns: boolean;
  private feed: PortalFeed | null = null;
  private following = new AbortController();

  constructor() {
    super();
    this.workspace = '';
    this.problem = '';
    this.isBusy = false;
    this.isAsking = false;
    this.returns = true;
  }

  protected override started(signal: AbortSignal): void {
    signal.addEventListener('abort', () => this.following.abort(), { once: true });
    if (this.found) this.follow();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('found') && changed.get('found')?.origin !== this.found.origin) this.follow();
  }

  override render(): TemplateResult {
    const { feed, t, found } = this;
    if (feed?.portal === undefined) return html`<div class="base"></div>`;
    const { portal } = feed;
    return html`<div class="base">
      <div class="body">
        <div><h2 class="heading">${t.title}</h2><p class="small muted"><bdi>${found.origin}</bdi></p></div>
        ${portal ? this.pairedBody(feed, portal) : this.pairingBody(feed)}
        <p class="problem" role="alert">${this.problem ? t[this.problem] : feed.failed ? t.failed : ''}</p>
      </div>
      <div class="foot">
        ${this.readInstead ? html`<button class="button plain" type="button" @click=${this.readInstead}>${t.readInstead}</button>` : nothing}
        ${portal ? this.moreButton(feed) : this.pairButton(feed)}
      </div>
    </div>`;
  }

  private pairingBody({ leads }: PortalFeed): TemplateResult {
    const { t, found, left } = this, { hostname } = new URL(found.origin);
    if (!patternOf(found.origin)) return html`<p>${t.insecure}</p>`;
    return html`<p>${t.what}</p>
      <ul class="points small">
        <li>${icon('info', 's')}<span>${t.goes}</span></li>
        <li>${icon('alert', 's warning')}<span>${t.trust(found.origin)}</span></li>
        <li>${icon('undo', 's')}<span>${t.revocable}</span></li>
      </ul>
      <label class="returns"><input type="checkbox" name="returns" aria-describedby="comes-what" .checked=${this.returns} @change=${(event: Event) => { this.returns = (event.target as HTMLInputElement).checked; }}>
        <span><span>${t.comes}</span><span class="small muted" id="comes-what">${t.comesWhat}</span></span></label>
      ${found.workspaces.length > 1 ? html`<label class="field">${t.workspace}<select class="input" name="workspace" @change=${(event: Event) => { this.workspace = (event.target as HTMLSelectElement).value; }}>
        ${found.workspaces.map((name) => html`<option value=${name} ?selected=${name === this.chosenWorkspace}>${name}</option>`)}</select></label>` : nothing}
      ${leadChoice({ leads, left, legend: t.earlier, changed: (now) => { this.left = now; } }, t)}
      <p class="small muted">${t.asks(hostname)}</p>`;
  }

  private pairedBody(feed: PortalFeed, { pairedAt, workspace, returnsSince }: Portal): TemplateResult {
    const { t } = this, { others } = feed;
    return html`<div class="card"><div class="row">${icon('check')}<span class="grow">${t.paired(this.dayOf(pairedAt), workspace)}</span></div>
        ${this.returning(returnsSince)}
        ${this.isAsking ? html`<p class="small">${t.revokeAsk}</p><div class="sure"><button class="button" type="button" data-do="revoke" @click=${() => void this.end()}>${t.revokeSure}</button>
            <button class="button plain" type="button" @click=${() => { this.isAsking = false; }}>${t.cancel}</button></div>`
          : html`<div><button class="button" type="button" @click=${() => { this.isAsking = true; }}>${t.revoke}</button></div>`}</div>
      <h3 class="small muted">${t.wentWhere}</h3>
      <capture-ledger .feed=${feed} .leads=${feed.leads} .entries=${feed.entries} .resend=${(leadId: Id) => void this.busy(() => handOver(feed.origin, [leadId], this.parts))}></capture-ledger>
      ${others.length ? leadChoice({ leads: others, left: this.left, legend: t.later, changed: (now) => { this.left = now; } }, t) : nothing}`;
  }

  /** Whether changes come back, and a button that decides otherwise. */
  private returning(since: Portal['returnsSince']): TemplateResult {
    const { t, found: { origin }, parts } = this, comes = since !== undefined;
    return html`<div class="row small way">${icon(comes ? 'check' : 'info', 's')}<span class="grow">${comes ? t.comesSince(this.dayOf(since)) : t.comesNot}</span>
        <button class="button" type="button" data-do="returns" ?disabled=${this.isBusy} @click=${() => void this.busy(() => letReturn(origin, !comes, parts))}>${comes ? t.stopComing : t.letCome}</button></div>
      ${comes ? nothing : html`<p class="small muted">${t.comesWhat}</p>`}`;
  }

  private pairButton({ leads }: PortalFeed): TemplateResult {
    const count = chosenOf({ leads, left: this.left }).length;
    return html`<button class="button primary grow" type="button" data-do="pair" ?disabled=${this.isBusy || !patternOf(this.found.origin)} @click=${() => void this.pair()}>${count ? this.t.pairAnd(count) : this.t.pair}</button>`;
  }

  private moreButton(feed: PortalFeed): TemplateResult | typeof nothing {
    const leadIds = chosenOf({ leads: feed.others, left: this.left });
    if (!feed.others.length) return nothing;
    return html`<button class="button primary grow" type="button" ?disabled=${this.isBusy || !leadIds.length} @click=${() => void this.busy(() => handOver(feed.origin, leadIds, this.parts))}>${this.t.handOver(leadIds.length)}</button>`;
  }

  private get left(): ReadonlySet<Id> {
    return unticked.get(this.found.origin) ?? new Set();
  }

  private set left(left: ReadonlySet<Id>) {
    unticked.set(this.found.origin, left);
    this.requestUpdate();
  }

  private get chosenWorkspace(): string {
    return this.found.workspaces.includes(this.workspace) ? this.workspace : this.found.workspaces[0]!;
  }

  /** Nothing may be awaited before the browser is asked. */
  private async pair(): Promise<void> {
    const { found, chosenWorkspace: workspace, left, returns } = this;
    await this.busy(async () => {
      const isPaired = await pair({ found, workspace, leadIds: chosenOf({ leads: this.feed!.leads, left }), returns }, this.parts);
      if (isPaired) this.left = new Set();
      else this.problem = 'notGranted';
    });
  }

  private async end(): Promise<void> {
    this.isAsking = false;
    await this.busy(() => revoke(this.found.origin, this.parts));
  }

  private async busy(work: () => Promise<void>): Promise<void> {
    [this.isBusy, this.problem] = [true, ''];
    try {
      await work();
    } catch {
      this.problem = 'failed';
    }
    this.isBusy = false;
  }

  private follow(): void {
    this.following.abort();
    this.following = new AbortController();
    [this.isAsking, this.problem] = [false, ''];
    this.feed = new PortalFeed(this.found.origin, { local: this.parts.local, store: this.parts.store, changed: () => this.requestUpdate() });
    void this.feed.start(this.following.signal);
  }
}

CaptureLedger.define();

declare global {
  interface HTMLElementTagNameMap {
    'capture-portal': CapturePortal;
  }
}

import { addDays, isPlainDate, type PlainDate } from '@salescycle/model';
import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { formatFor } from '@salescycle/widgets/shared/format.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Draft } from '../drafts/draft.js';
import type { MailLogging } from './mail-log.js';
import { PanelElement } from './panel-element.js';
import { act } from './panel-events.js';
import { todayIn } from './today.js';

/** Where a mail may be logged. */
export interface LogTarget {
  about: MailLogging['about'];
  /** The stage, or what else tells it from others. */
  hint: string;
}

const FOLLOW_UPS = ['none', 'tomorrow', 'days3', 'week', 'date'] as const;
type FollowUp = (typeof FOLLOW_UPS)[number];

const styles = css`
  .base { background: none; }
  .card { padding: var(--_3); border: 1px solid var(--_line); border-radius: var(--_r); background: var(--_raised); display: grid; gap: var(--_2); }
  .card > .row > .icon { color: var(--_muted); }
  fieldset { margin: 0; padding: 0; border: 0; display: grid; gap: var(--_1); min-inline-size: 0; }
  legend { padding: 0; margin-block-end: var(--_1); color: var(--_muted); font-size: var(--_t-s); font-weight: 500; }
  .target { display: flex; gap: var(--_2); align-items: center; min-block-size: 28px; cursor: pointer; }
  .target input { inline-size: 14px; block-size: 14px; margin: 0; accent-color: var(--_accent); flex: none; }
  .days { display: flex; flex-wrap: wrap; gap: var(--_1); }
  .days label { position: relative; display: inline-flex; align-items: center; min-block-size: 28px; padding: 0 8px; border: 1px solid var(--_line); border-radius: var(--_r-s); font-size: var(--_t-s); cursor: pointer; }
  .days input[type='radio'] { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
  .days label:has(:checked) { border-color: var(--_accent); background: var(--_soft); color: var(--_accent); font-weight: 600; }
  .days label:has(:focus-visible) { outline: 2px solid var(--_focus); outline-offset: 1px; }
  .done { background: var(--_ok-soft); border-color: transparent; }
  .done > .row > .icon { color: var(--_positive); }
  @media (forced-colors: active) { .days label:has(:checked) { outline: 2px solid Highlight; } }
`;

/** "Log this mail": where it goes, when to come back to it, and one button; afterwards where it stands, with "Undo". */
export class CaptureMailLog extends PanelElement {
  static override readonly tag = 'capture-mail-log';
  static override readonly styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = {
    draft: { attribute: false }, targets: { attribute: false }, person: { attribute: false }, loggedAt: { type: String }, saving: { type: Boolean },
    chosen: { state: true }, followUp: { state: true }, day: { state: true },
  };

  declare draft: Draft;
  /** Where it may go, the likeliest first. With one deal among them that is it; of several the person chooses. */
  declare targets: readonly LogTarget[];
  declare person: MailLogging['with'];
  /** When it was logged before; `''` when it was not. */
  declare loggedAt: string;
  declare saving: boolean;
  private declare chosen: string | null;
  private declare followUp: FollowUp;
  private declare day: string;

  constructor() {
    super();
    this.targets = [];
    this.loggedAt = '';
    this.saving = false;
    this.chosen = null;
    this.followUp = 'none';
    this.day = '';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft') && changed.get('draft')?.id !== this.draft.id) Object.assign(this, { chosen: null, followUp: 'none', day: '' });
  }

  override render(): TemplateResult {
    const { t, draft, loggedAt } = this, message = draft.result?.message;
    if (!message) return html``;
    if (draft.logged) return this.logged(draft.logged.about);
    return html`<div class="base"><section class="card" aria-label=${t.logMail}>
      <p class="row">${icon('mail')}<bdi class="strong cut grow" title=${message.subject}>${message.subject || t.noSubject}</bdi></p>
      <p class="small muted">${message.direction === 'in' ? t.mailIn : t.mailOut} · ${this.moment(message.at ?? draft.readAt)}</p>
      ${loggedAt ? html`<p class="small row" role="status">${icon('check', 's')}<span>${t.loggedBefore(this.moment(loggedAt))}</span></p>` : html`${this.where()}${this.when()}
        <button class="button" type="button" ?disabled=${this.saving || !this.target || (this.followUp === 'date' && !isPlainDate(this.day))} @click=${() => this.log()}>${t.logMail}</button>`}
    </section></div>`;
  }

  private logged(about: string): TemplateResult {
    const { t } = this;
    return html`<div class="base"><section class="card done" role="status"><p class="row">${icon('check')}<span class="grow"><bdi>${t.mailLogged(about)}</bdi></span>
      <button class="button" type="button" @click=${() => act(this, 'undoLog', null)}>${icon('undo', 's flip')}${t.undo}</button></p></section></div>`;
  }

  private get target(): LogTarget | undefined {
    const { targets } = this, deals = targets.filter(({ about }) => about.type === 'opportunity');
    const chosen = targets.find(({ about }) => about.id === this.chosen);
    return chosen ?? (deals.length === 1 ? deals[0] : deals.length ? undefined : targets[0]);
  }

  private where(): TemplateResult {
    const { t, targets, target } = this;
    if (targets.length < 2) return html`<p class="small muted">${t.logOn} <bdi>${target?.about.name}</bdi></p>`;
    return html`<fieldset><legend>${t.logOn}</legend>${targets.map(({ about, hint }) => html`<label class="target">
      <input type="radio" name="target" .checked=${about.id === target?.about.id} @change=${() => { this.chosen = about.id; }}><bdi class="cut">${about.name}</bdi><span class="small muted nowrap end">${hint}</span></label>`)}</fieldset>`;
  }

  private when(): TemplateResult {
    const { t } = this;
    return html`<fieldset><legend>${t.followUp}</legend><div class="days">${FOLLOW_UPS.map((each) => html`<label>
      <input type="radio" name="followUp" .checked=${this.followUp === each} @change=${() => { this.followUp = each; }}>${t[`followUp_${each}`]}</label>`)}</div>
      ${this.followUp === 'date' ? html`<input class="input" type="date" aria-label=${t.followUp_date} min=${this.today} .value=${this.day} @change=${(event: Event) => { this.day = (event.target as HTMLInputElement).value; }}>` : nothing}</fieldset>`;
  }

  private get today(): PlainDate {
    return todayIn();
  }

  /** "Next week" is its first working day. */
  private get dueOn(): PlainDate | undefined {
    const { today } = this, weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
    return { none: undefined, tomorrow: addDays(today, 1), days3: addDays(today, 3), week: addDays(today, 8 - (weekday || 7)), date: this.day }[this.followUp];
  }

  private moment(instant: string): string {
    return formatFor(this.locale).moment(instant, Intl.DateTimeFormat().resolvedOptions().timeZone);
  }

  private log(): void {
    const { target, t, draft, person } = this, subject = draft.result?.message?.subject;
    if (target) act(this, 'log', { about: target.about, with: person, followUp: this.dueOn, title: subject ? t.answerMail(subject) : t.followUpOn(target.about.name) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-mail-log': CaptureMailLog;
  }
}

import { isWorkingHours } from '@salescycle/model';
import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { logo } from '../shared/logo.js';
import { PageElement } from '../shared/page-element.js';
import { watchArea, type Area } from '../storage/area.js';
import { countriesIn } from './countries.js';
import { entriesOf, type Entry } from './entries.js';
import { regionOf } from './region.js';
import { managedLine, managedPanel } from './managed-view.js';
import { policyOf } from './policy.js';
import { remindersPanel, type NoticeGrant } from './reminders-panel.js';
import { changeSettings, readSettings, SETTINGS_KEY, settingsOf, withPolicy, type OwnSettings, type Settings } from './settings.js';
import { strings, type SettingsWords } from './settings.strings.js';

const styles = css`
  .base { min-block-size: 100vh; }
  .page { max-inline-size: 640px; margin-inline: auto; padding: var(--_6) var(--_4) var(--_8); display: grid; gap: var(--_5); }
  .logo { inline-size: 20px; block-size: 20px; fill: none; stroke: var(--_accent); stroke-width: 1.5; }
  h1 { font-size: var(--_t-xl); font-weight: 600; }
  section { display: grid; gap: var(--_2); padding: var(--_4); }
  label, h2 { font-size: var(--_t-b); font-weight: 600; color: var(--_text); }
  .problem { color: var(--_danger); font-size: var(--_t-s); }
  .problem:empty { display: none; }
  .managed { display: flex; gap: var(--_2); align-items: start; }
  .managed .icon { margin-block-start: 1px; }
  .check { display: flex; gap: var(--_2); align-items: start; font-weight: 400; }
  .check input { margin-block-start: 3px; accent-color: var(--_accent); }
  fieldset { display: flex; flex-wrap: wrap; gap: var(--_2) var(--_4); margin: 0; padding: 0; border: 0; min-inline-size: 0; }
  legend { padding: 0; margin-block-end: var(--_1); font-size: var(--_t-s); font-weight: 600; }
  .times { display: flex; gap: var(--_4); }
  .times .input { inline-size: auto; font-weight: 400; }
  #hours { display: grid; gap: var(--_2); }
  ul.facts { display: grid; gap: var(--_1); padding-inline-start: var(--_4); list-style: disc; }
  .status { position: fixed; inset-block-end: 16px; inset-inline-end: 16px; }
`;

/** The settings that are lists of lines, and what a line may be. */
const LISTS = { sitesOff: 'domain', never: 'any', ownEmails: 'address', ownDomains: 'domain' } as const;

type List = keyof typeof LISTS;

/** The settings: each is stored as soon as it is changed. */
export class CaptureSettings extends PageElement {
  static override readonly tag = 'capture-settings';
  static override readonly styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = { area: { attribute: false }, notices: { attribute: false }, settings: { state: true }, status: { state: true }, strange: { state: true }, refused: { state: true }, areHoursWrong: { state: true } };

  /** Where the settings are kept. */
  declare area: Area;
  /** The browser's permission for notices of the system; without it they cannot be switched on here. */
  declare notices: NoticeGrant | undefined;
  /** Whether the browser did not give it. */
  declare refused: boolean;
  /** Whether the working hours on the page are none, and not kept. */
  declare areHoursWrong: boolean;
  declare settings: Settings;
  declare status: 'saved' | 'notSaved' | '';
  /** Lines that were not understood, by list. */
  declare strange: Partial<Record<List, readonly string[]>>;

  constructor() {
    super();
    this.settings = withPolicy(settingsOf(undefined), policyOf(undefined));
    this.refused = false;
    this.areHoursWrong = false;
    this.status = '';
    this.strange = {};
  }

  protected override started(signal: AbortSignal): void {
    const read = () => void readSettings(this.area).then((settings) => { this.settings = settings; });
    read();
    watchArea(this.area, (changes) => { if (SETTINGS_KEY in changes) read(); }, { signal });
  }

  override render(): TemplateResult {
    const t = strings[this.language];
    return html`<div class="base"><main class="page">
      <h1 class="row">${logo()}${t.title}</h1><p class="muted">${t.intro}</p>
      <div class="status" role="status">${this.status === 'saved' ? html`<span class="tag positive">${icon('check', 's')}${t.saved}</span>` : this.status ? html`<span class="tag danger">${icon('alert', 's')}${t.notSaved}</span>` : nothing}</div>
      ${managedPanel(this.settings.policy, t)}
      ${this.list('sitesOff', t.sitesOff, t.sitesOffHelp, t)}
      ${this.list('never', t.never, t.neverHelp, t)}
      ${this.list('ownEmails', t.ownEmails, t.ownEmailsHelp, t)}
      ${this.list('ownDomains', t.ownDomains, t.ownDomainsHelp, t)}
      ${this.region(t)}
      ${remindersPanel({ settings: this.settings, t, locale: this.locale, refused: this.refused, areHoursWrong: this.areHoursWrong, grant: this.notices, change: (change) => this.put(change), notify: (on) => void this.notify(on) })}
      <section class="panel"><h2>${t.notices}</h2><p class="small muted">${t.noticesRead(this.settings.noticed.length)}</p>
        <div><button class="button" type="button" ?disabled=${!this.settings.noticed.length} @click=${() => this.change(() => ({ noticed: [] }))}>${t.showAgain}</button></div></section>
      <section class="panel"><h2>${t.linkedin}</h2><p class="small muted">${t.linkedinText}</p></section>
      <section class="panel"><h2>${t.privacy}</h2><p class="small muted">${t.privacyText}</p></section>
      <slot></slot>
    </main></div>`;
  }

  private list(name: List, label: string, help: string, t: SettingsWords): TemplateResult {
    const lines = this.strange[name]?.join(', ') ?? '';
    const { policy } = this.settings, fixed = name === 'never' ? [] : policy[name], own = this.settings[name].filter((each) => !fixed.includes(each));
    const words = { any: t.strange, address: t.onlyAddresses, domain: t.onlyDomains }[LISTS[name]];
    return html`<section class="panel">
      <label for=${name}>${label}</label><p class="small muted" id="${name}-help">${help}</p>${managedLine(fixed, t)}
      <textarea class="input" id=${name} rows="2" maxlength="20000" spellcheck="false" autocomplete="off" dir="ltr" aria-describedby="${name}-help ${name}-problem"
        aria-invalid=${lines !== ''} .value=${[...own, ...(this.strange[name] ?? [])].join('\n')} @change=${(event: Event) => this.putList(name, (event.target as HTMLTextAreaElement).value)}></textarea>
      <p class="problem" id="${name}-problem" role="alert">${lines ? words(lines) : ''}</p></section>`;
  }

  private region(t: SettingsWords): TemplateResult {
    const own = regionOf(navigator.language), { policy } = this.settings, name = new Intl.DisplayNames(this.locale, { type: 'region' }).of(own) ?? own;
    return html`<section class="panel"><label for="region">${t.region}</label>${managedLine(policy.region ? [new Intl.DisplayNames(this.locale, { type: 'region' }).of(policy.region) ?? policy.region] : [], t)}
      <select class="input" id="region" ?disabled=${policy.region !== ''} @change=${(event: Event) => this.change(() => ({ region: (event.target as HTMLSelectElement).value }))}>
        <option value="" ?selected=${!this.settings.region}>${t.regionOfBrowser(name)}</option>
        ${countriesIn(this.locale).map(({ code, name: country }) => html`<option value=${code} ?selected=${this.settings.region === code}>${country}</option>`)}
      </select></section>`;
  }

  private putList(name: List, text: string): Promise<void> {
    const { entries, strange } = entriesOf(text), kind = LISTS[name];
    const fits = ({ kind: of }: Entry) => kind === 'any' || of === kind;
    this.strange = { ...this.strange, [name]: [...strange, ...entries.filter((entry) => !fits(entry)).map(({ value }) => value)] };
    return this.change(() => ({ [name]: entries.filter(fits).map(({ value }) => value) }));
  }

  /** Working hours that are none are said to be, and the ones before stay. */
  private put(change: Partial<OwnSettings>): void {
    this.areHoursWrong = change.workingHours != null && !isWorkingHours(change.workingHours);
    if (!this.areHoursWrong) void this.change(() => change);
  }

  /** The permission is asked for while the press still counts, hence before anything is stored. */
  private async notify(on: boolean): Promise<void> {
    const isGranted = on ? await this.notices?.request() : await this.notices?.release().then(() => false);
    this.refused = on && !isGranted;
    await this.change(() => ({ notify: isGranted === true }));
  }

  private async change(change: (settings: OwnSettings) => Partial<OwnSettings>): Promise<void> {
    try {
      this.settings = await changeSettings(this.area, change);
      this.status = 'saved';
    } catch {
      this.status = 'notSaved';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-settings': CaptureSettings;
  }
}

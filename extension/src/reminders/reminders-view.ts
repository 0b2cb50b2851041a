import { dateIn, daysFrom, type FollowUp } from '@salescycle/model';
import { ensureActor } from '@salescycle/widgets/shared/actor-prompt.js';
import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon, type IconName } from '@salescycle/widgets/shared/icons.js';
import { grouped } from '@salescycle/widgets/shared/language.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { whenIdle } from '@salescycle/widgets/shared/when-idle.js';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../shared/page-element.js';
import { answeredLine, waitingWords } from './first-answers-view.js';
import { FirstAnswers } from './first-answers.js';
import type { Ended, Reminders } from './reminders.js';
import { strings, type ReminderWords } from './reminders.strings.js';
import { styles } from './reminders.styles.js';

const MARKS: Record<FollowUp['kind'], IconName> = { task: 'task', step: 'next', lead: 'person' };
const ANSWERS = ['call', 'email', 'message', 'meeting'] as const, WHEN = ['hour', 'tomorrow', 'week'] as const;
/** Rows of a group that are shown. */
const MOST = 50;

/**
 * What is due: in the panel one quiet line that opens, and nothing at all while nothing is due; with `full` a whole page's list, with what comes in
 * the next days. Each can be ended, put off and opened.
 */
export class CaptureReminders extends PageElement {
  static override readonly tag = 'capture-reminders';
  static override readonly styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = {
    reminders: { attribute: false }, full: { type: Boolean }, asked: { state: true }, ended: { state: true }, said: { state: true }, problem: { state: true },
  };

  /** What is due; without it nothing is drawn. */
  declare reminders: Reminders | undefined;
  /** Whether it is a page of its own. */
  declare full: boolean;
  /** The row that asks something. */
  declare asked: { key: string; what: 'later' | 'answered' } | null;
  declare ended: Ended | null;
  declare said: string;
  declare problem: string;
  private answers: FirstAnswers | null = null;

  constructor() {
    super();
    this.full = false;
    this.asked = null;
    this.ended = null;
    this.said = '';
    this.problem = '';
  }

  protected override started(signal: AbortSignal): void {
    const changed = () => this.requestUpdate(), watch = () => this.reminders?.watch(changed, { signal });
    // In the panel the page that was read comes first.
    if (!this.full) return whenIdle(watch);
    watch();
    if (!this.reminders) return;
    this.answers = new FirstAnswers(this.reminders.parts, changed);
    void this.answers.start(signal).catch(() => { this.problem = strings[this.language].notRead; });
  }

  override render(): TemplateResult {
    const t = strings[this.language], plan = this.reminders?.plan;
    if (this.full) return html`<div class="base"><div class="groups">${this.saying(t)}${plan ? this.page(t) : html`<p class="quiet muted" role="status">${t.loading}</p>`}</div></div>`;
    const count = plan ? plan.due.length + plan.today.length : 0;
    if (!count && !this.said && !this.problem) return html`<div class="base"></div>`;
    return html`<div class="base"><details>
      <summary class=${plan?.due.length ? 'late' : ''}>${icon('clock', 's')}<span>${count ? t.dueToday(grouped(count)) : t.nothingToday}</span>${icon('chevron', 's chevron')}</summary>
      <div class="inside groups">${this.saying(t)}${this.group(t, 'due')}${this.group(t, 'today')}</div></details></div>`;
  }

  private page(t: ReminderWords): TemplateResult {
    const { due, today, coming } = this.reminders!.plan!;
    const isQuiet = !due.length && !today.length && !coming.length && !this.answers?.figure?.waiting.length;
    return html`${this.firstAnswers(t)}${isQuiet ? html`<div class="quiet"><p class="strong">${t.empty}</p><p class="muted small">${t.emptyHow}</p></div>`
      : html`${due.length || today.length ? nothing : html`<p class="muted">${t.nothingToday}</p>`}${this.group(t, 'due')}${this.group(t, 'today')}${this.group(t, 'coming')}`}`;
  }

  /** Leads nobody has answered, the oldest first, and how soon the others were. */
  private firstAnswers(t: ReminderWords): TemplateResult | typeof nothing {
    const { answers, locale, language } = this, line = answers ? answeredLine({ answers, t, locale, language }) : nothing;
    if (!answers || line === nothing) return nothing;
    const items = this.waiting;
    return html`<section id="first-answers"><h3 id="waiting">${t.waiting}</h3>${line}
      ${items.length ? html`<ul class="list" role="list" aria-labelledby="waiting">${repeat(items.slice(0, MOST), ({ key }) => key, (item) => this.row(t, item, waitingWords({ answers, t }, item)))}</ul>`
        : html`<p class="muted small">${t.nobodyWaits}</p>`}
      ${items.length > MOST ? html`<p class="more small muted">${t.more(grouped(items.length - MOST))}</p>` : nothing}</section>`;
  }

  /** The waiting leads as follow-ups: the reminder there is, or one without a moment. */
  private get waiting(): readonly FollowUp[] {
    const { due, today, coming } = this.reminders!.plan!, known = new Map([...due, ...today, ...coming].filter(({ kind }) => kind === 'lead').map((item) => [item.id, item]));
    return (this.answers?.figure?.waiting ?? []).map(({ id, name, createdAt }) => known.get(id) ?? { key: `waiting/${id}`, kind: 'lead', id, text: name, at: createdAt, about: { type: 'lead', id } });
  }

  private saying(t: ReminderWords): TemplateResult {
    return html`<div class="said" role="status">${this.said ? html`${icon('check', 's')}<span class="cut">${this.said}</span>
      ${this.ended ? html`<button class="button link" type="button" @click=${() => this.takeBack()}>${t.undo}</button>` : nothing}` : nothing}</div>
      <p class="problem" role="alert">${this.problem}</p>`;
  }

  private group(t: ReminderWords, name: 'due' | 'today' | 'coming'): TemplateResult | typeof nothing {
    const listed = new Set(this.waiting.map(({ key }) => key)), items = this.reminders!.plan![name].filter(({ key }) => !listed.has(key));
    if (!items.length) return nothing;
    return html`<section><h3 id=${name}>${name === 'due' ? t.late : t[name]}</h3><ul class="list" role="list" aria-labelledby=${name}>
      ${repeat(items.slice(0, MOST), ({ key }) => key, (item) => this.row(t, item))}</ul>
      ${items.length > MOST ? html`<p class="more small muted">${t.more(grouped(items.length - MOST))}</p>` : nothing}</section>`;
  }

  private row(t: ReminderWords, item: FollowUp, waits?: TemplateResult): TemplateResult {
    const { kind, text, about, key } = item, name = this.reminders!.nameOf(item), asked = this.asked?.key === key ? this.asked.what : null;
    const toggle = (what: 'later' | 'answered') => () => { this.asked = asked === what ? null : { key, what }; };
    return html`<li data-key=${key}>${icon(MARKS[kind], kind === 'step' ? 'flip' : '')}
      <div class="what">${about ? html`<button class="name" type="button" aria-label=${t.open(text)} @click=${() => this.reminders!.parts.open(about)}><bdi>${text}</bdi></button>` : html`<span class="name"><bdi>${text}</bdi></span>`}
        <span class="small muted">${waits ?? html`${t[kind]}${name && kind !== 'lead' ? html` · <bdi>${name}</bdi>` : nothing} · ${this.when(item)}`}</span></div>
      <div class="acts">${kind === 'lead'
        ? html`<button class="button" type="button" aria-expanded=${asked === 'answered'} @click=${toggle('answered')}>${t.answered}</button>`
        : html`<button class="button" type="button" aria-label=${t.doneWith(text)} @click=${() => this.end(item)}>${t.done}</button>`}
        ${key.startsWith('waiting/') ? nothing : html`<button class="button plain" type="button" aria-expanded=${asked === 'later'} @click=${toggle('later')}>${t.later}</button>`}</div>
      ${asked ? this.choice(t, item, asked) : nothing}</li>`;
  }

  private choice(t: ReminderWords, item: FollowUp, asked: 'later' | 'answered'): TemplateResult {
    const label = asked === 'later' ? t.remindAgain(item.text) : t.answeredBy(item.text);
    const ways = asked === 'later' ? WHEN.map((to) => ({ words: t[to], act: () => this.putOff(item, to) })) : ANSWERS.map((kind) => ({ words: t[kind], act: () => this.end(item, kind) }));
    return html`<div class="choice" role="group" aria-label=${label}>${ways.map(({ words, act }) => html`<button class="button" type="button" @click=${act}>${words}</button>`)}</div>`;
  }

  /** The time for what is due today; else the day, and how late it is. */
  private when({ at }: FollowUp): TemplateResult {
    const { now, zone } = this.reminders!.parts, timeZone = zone(), days = daysFrom(dateIn(timeZone, now()), dateIn(timeZone, at)), date = new Date(at);
    const time = new Intl.DateTimeFormat(this.locale, { timeStyle: 'short', timeZone }).format(date);
    const day = Math.abs(days) <= 7 ? new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto' }).format(days, 'day') : new Intl.DateTimeFormat(this.locale, { dateStyle: 'medium', timeZone }).format(date);
    return html`<span class=${days < 0 ? 'lateness' : ''}>${days === 0 ? time : days === 1 ? `${day} ${time}` : day}</span>`;
  }

  private async end(item: FollowUp, kind?: (typeof ANSWERS)[number]): Promise<void> {
    const t = strings[this.language];
    await this.doing(async () => {
      if (!(await ensureActor(this, await this.reminders!.parts.store()))) return;
      const answer = await this.reminders!.end(item, kind);
      if ('message' in answer) this.problem = answer.message[this.language];
      else Object.assign(this, { ended: answer, said: item.kind === 'lead' ? t.endedAnswer(item.text) : t.ended(item.text), asked: null });
    });
  }

  private putOff(item: FollowUp, to: (typeof WHEN)[number]): Promise<void> {
    return this.doing(async () => {
      await this.reminders!.putOff(item, to);
      Object.assign(this, { ended: null, said: strings[this.language].putOff(item.text), asked: null });
    });
  }

  private takeBack(): Promise<void> {
    const { ended } = this;
    return this.doing(async () => {
      if (ended) await this.reminders!.takeBack(ended);
      Object.assign(this, { ended: null, said: '' });
    });
  }

  private async doing(work: () => Promise<void>): Promise<void> {
    this.problem = '';
    try {
      await work();
    } catch {
      this.problem = strings[this.language].failed;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-reminders': CaptureReminders;
  }
}

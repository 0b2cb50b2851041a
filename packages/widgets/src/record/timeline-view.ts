import { daysFrom, type PlainDate } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../shared/icons.js';
import { stageGlyph } from '../shared/stage-glyph.js';
import { entriesOf, type Entry } from './entries.js';
import { entryText, entryWords, type EntryWords } from './entry-words.js';
import { LOG_KINDS } from './log-form.js';
import { logView } from './log-view.js';
import { dayOf, dayText, personText } from './value-words.js';
import type { RecordView } from './view.js';

const KINDS = ['all', 'changes', 'activities', 'tasks'] as const;

/** Everything that happened, newest first, by days; above it the form that adds to it. */
export function timelineView(view: RecordView, title: (text: string, more?: unknown) => TemplateResult): TemplateResult {
  const { t, subject, changes, timeline } = view;
  const all = entriesOf({ row: subject.row!, operations: changes.operations, custom: subject.custom, activities: subject.activities, tasks: subject.tasks });
  const found = timeline.of(all, (entry) => entryText(view, entry)), shown = found.slice(0, timeline.limit), left = found.length - shown.length;
  return html`<section class="timeline" part="timeline">${title(t.timeline, logButtons(view))}${logView(view)}${toolbar(view, all, found.length)}
    ${shown.length ? days(view, shown) : html`<p class="muted nothing">${timeline.isFiltered ? t.noMatch : t.nothingYet}${timeline.isFiltered ? html` <button class="button link" type="button" @click=${timeline.reset}>${t.clear}</button>` : nothing}</p>`}
    ${left > 0 ? html`<button class="button earlier" type="button" @click=${timeline.showEarlier}>${t.earlier(view.format.count(left))}</button>` : nothing}
    ${moreChanges(view)}</section>`;
}

function logButtons({ t, readonly, act }: RecordView): unknown {
  if (readonly) return nothing;
  return html`<span class="row end logs">${LOG_KINDS.map(({ kind, key, icon: mark }) =>
    html`<button class="button plain log-${kind}" type="button" aria-keyshortcuts=${key} title=${t.keyFor(t[kind], key)} @click=${() => act.openLog(kind)}>${icon(mark)}<span>${t[kind]}</span></button>`)}</span>`;
}

function toolbar(view: RecordView, all: readonly Entry[], found: number): TemplateResult {
  const { t, timeline, format } = view;
  return html`<div class="row wrap tools"><span class="segmented" role="group" aria-label=${t.filter}>${KINDS.map((kind) =>
    html`<button type="button" aria-pressed=${timeline.kind === kind} @click=${() => timeline.set({ kind })}>${t[kind]}</button>`)}</span>${people(view, all)}
    <label class="search">${icon('search', 's')}<input class="input" type="search" aria-label=${t.searchTimeline} placeholder=${t.searchTimeline} .value=${timeline.search}
      @input=${(event: Event) => timeline.set({ search: (event.target as HTMLInputElement).value })}></label></div>
    <p class="row small muted found" role="status">${timeline.isFiltered && found ? html`<bdi>${t.shownOf(format.count(found), format.count(all.length))}</bdi><button class="button link" type="button" @click=${timeline.reset}>${t.clear}</button>` : nothing}</p>`;
}

/** Whose doing it was; asked for only where there is more than one of them. */
function people(view: RecordView, all: readonly Entry[]): unknown {
  const { t, timeline } = view, names = new Map(all.map(({ by }) => [by, personText(view, by)]));
  if (names.size < 2 && timeline.by === null) return nothing;
  if (timeline.by !== null) names.set(timeline.by, personText(view, timeline.by));
  return html`<select class="input by" aria-label=${t.by} @change=${(event: Event) => timeline.set({ by: (event.target as HTMLSelectElement).value || null })}>
    <option value="" .selected=${live(timeline.by === null)}>${t.everyone}</option>
    ${[...names].sort(([, a], [, b]) => a.localeCompare(b)).map(([id, name]) => html`<option value=${id} .selected=${live(timeline.by === id)}>${name}</option>`)}</select>`;
}

function days(view: RecordView, entries: readonly Entry[]): TemplateResult {
  const groups = new Map<PlainDate, Entry[]>();
  for (const entry of entries) {
    const day = dayOf(view, entry.at), known = groups.get(day);
    if (known) known.push(entry);
    else groups.set(day, [entry]);
  }
  return html`${repeat(groups, ([day]) => day, ([day, those]) => html`<div class="day"><p class="day-name small muted"><time datetime=${day}><bdi>${dayText(view, day, daysFrom(view.today, day))}</bdi></time></p>
    <ol>${repeat(those, ({ id }) => id, (entry) => entryView(view, entry))}</ol></div>`)}`;
}

function entryView(view: RecordView, entry: Entry): TemplateResult {
  const words = entryWords(view, entry), { t } = view, isUndone = entry.kind === 'changes' && entry.isUndone;
  return html`<li class="entry ${entry.kind} ${isUndone ? 'undone' : ''}" part="entry"><span class="dot">${mark(view, entry, words)}</span><div class="grow">
    <p class="row top"><span class="grow what"><bdi>${words.title}</bdi>${isUndone ? html` <span class="tag">${t.takenBack}</span>` : nothing}</span><span
      class="meta small muted"><bdi>${words.who}</bdi> <time datetime=${entry.at}><bdi>${time(view, entry.at)}</bdi></time></span></p>
    ${words.lines.map((line) => html`<p class="line-text muted"><bdi>${line}</bdi></p>`)}</div></li>`;
}

function mark({ subject: { pipeline } }: RecordView, entry: Entry, { icon: name }: EntryWords): unknown {
  if (name !== 'stage') return icon(name, 's');
  const to = entry.kind === 'changes' ? entry.changes.find(({ field }) => field.name === 'stageId')?.to : undefined;
  const stage = pipeline?.stages.find(({ id }) => id === to);
  return stage && pipeline ? stageGlyph(stage, pipeline) : icon('arrow', 's flip');
}

function time({ zone, language }: RecordView, instant: string): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** While not all changes are read: what is there, and the way to the rest. */
function moreChanges({ t, format, changes, record }: RecordView): unknown {
  if (changes.isComplete) return nothing;
  if (changes.progress) {
    const { done, of } = changes.progress;
    return html`<div class="row wrap more-changes"><progress max=${of} value=${done} aria-label=${t.showAllChanges}></progress><span class="small muted">${t.reading(format.count(done), format.count(of))}</span>
      <button class="button plain" type="button" @click=${() => changes.stop()}>${t.stop}</button></div>`;
  }
  return html`<div class="row wrap more-changes"><span class="small muted grow">${changes.hasFailed ? t.unread : record.type === 'opportunity' ? t.onlyTracked : nothing}</span>
    <button class="button" type="button" @click=${() => void changes.readAll()}>${t.showAllChanges}</button></div>`;
}

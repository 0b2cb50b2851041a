import type { CaptureResult } from '@salescycle/capture';
import { icon } from '@salescycle/widgets/shared/icons.js';
import { html, nothing, type TemplateResult } from 'lit';
import { nameOf, type Draft } from '../drafts/draft.js';
import type { Notice } from '../settings/site-rules.js';
import type { NoteAct } from './note.js';
import { act } from './panel-events.js';
import type { Words } from './panel.strings.js';

/** The first-use notice of a site. Where its terms speak against reading, it is shown before anything is read. */
export function noticeNote({ site, terms }: Notice, t: Words): TemplateResult {
  const acts: NoteAct[] = [
    { label: terms ? t.readAnyway : t.understood, run: (from) => act(from, 'agree', site) },
    { label: t.switchOffShort, isPlain: true, run: (from) => act(from, 'switchOff', site) },
  ];
  return html`<capture-note kind=${terms ? 'warning' : 'accent'} icon=${terms ? 'alert' : 'info'} heading=${t.firstUse(site)} text=${terms ? t.linkedinText : t.firstUseText} .acts=${acts}></capture-note>`;
}

interface NotesFrom {
  draft: Draft;
  notice: Notice | null;
  isStale: boolean;
  /** Whether only the extension's own button opens the page again. */
  isClosed: boolean;
}

/** What is to be known about a reading before its values are looked at. */
export function notesOf({ draft, notice, isStale, isClosed }: NotesFrom, t: Words): TemplateResult {
  const again: NoteAct[] = isClosed ? [] : [{ label: t.readAgain, run: (from) => act(from, 'readAgain', null) }];
  return html`${notice ? noticeNote(notice, t) : nothing}
    ${isStale ? html`<capture-note kind="warning" icon="alert" text=${isClosed ? t.staleClosed : t.stale} .acts=${again}></capture-note>` : nothing}
    ${(draft.result?.warnings ?? []).map((warning) => html`<capture-note text=${warning === 'layout-changed' && draft.result?.kind === 'none' ? t.layoutUnread : t[`warn_${warning}`]}></capture-note>${warning === 'layout-changed' && draft.tabId !== null
      ? html`<capture-layout-help .result=${draft.result} .tabId=${draft.tabId}></capture-layout-help>` : nothing}`)}`;
}

/** A draft that was dropped, to be brought back. */
export function droppedNote(draft: Draft, t: Words): TemplateResult {
  return html`<p class="dropped row" role="status"><span class="cut grow">${t.dropped(nameOf(draft) || t.unnamed)}</span>
    <button class="button" type="button" @click=${(event: Event) => act(event.currentTarget!, 'restore', draft)}>${icon('undo', 's flip')}${t.undo}</button></p>`;
}

/** Stops reading files. */
export function stopButton(t: Words): TemplateResult {
  return html`<button slot="acts" class="button" type="button" @click=${(event: Event) => act(event.currentTarget!, 'stopFiles', null)}>${t.stop}</button>`;
}

/** Allows a site again. */
export function switchOnButton(site: string, t: Words): TemplateResult {
  return html`<button slot="acts" class="button" type="button" @click=${(event: Event) => act(event.currentTarget!, 'switchOn', site)}>${t.switchOn(site)}</button>`;
}

/** Companies, offered where no person was found. */
export function companyButtons({ candidates }: CaptureResult, t: Words): TemplateResult {
  return html`${candidates.slice(0, 3).map(({ fields }, i) => {
    const name = fields.name?.value ?? fields.company?.value;
    return name
      ? html`<button slot="acts" class="button" type="button" @click=${(event: Event) => act(event.currentTarget!, 'choose', [i])}>${icon('add', 's')}${t.useCompany(name)}</button>`
      : nothing;
  })}`;
}

import type { AnyRecord } from '@salescycle/model';
import type { Target } from '@salescycle/store';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.js';
import { nameOf } from '../names.js';
import type { RecordView } from '../view.js';
import { strings } from './merge.strings.js';

/** Merges that are followed from one to the next. */
const MOST = 50;

/** What is left of a record that was merged: into which one, and the ways there and back. */
export function goneView(view: RecordView, { goTo, takeBack }: { goTo(target: Target): void; takeBack: (() => void) | null }): TemplateResult {
  const { record, language, format, zone } = view, t = strings[language], into = lastOf(view, record);
  const name = into ? nameOf(into, language) : t.unknown;
  return html`<div class="notice" part="empty"><slot name="empty"><p class="strong title">${t.goneTitle(nameOf(record, language), name)}</p><p>${t.goneOn(format.moment(record.deletedAt!, zone))}</p></slot>
    <div class="row">${into ? html`<button class="button primary" type="button" @click=${() => goTo({ type: into.type, id: into.id })}><bdi>${t.open(name)}</bdi></button>` : nothing}
      ${takeBack ? html`<button class="button" type="button" @click=${takeBack}>${icon('undo', 'flip')}${t.takeBack}</button>` : nothing}</div></div>`;
}

/** The record that stayed, over all merges; `undefined` while it is read, or where it is not here. */
function lastOf({ names }: RecordView, { type, mergedInto }: AnyRecord): AnyRecord | undefined {
  let record: AnyRecord | undefined;
  for (let id = mergedInto, i = 0; id !== undefined && i < MOST; id = record?.deletedAt ? record.mergedInto : undefined, i++) record = names.record(type, id) ?? undefined;
  return record;
}

import { isErased, recordTables } from '@salescycle/model';
import type { Row, Target } from '@salescycle/store';
import { html, nothing, type TemplateResult } from 'lit';
import { failureText } from '../shared/failure-words.js';
import { icon } from '../shared/icons.js';
import type { Language } from '../shared/language.js';
import { nameOf } from './names.js';
import type { Words } from './record.strings.js';

/** Why there is no record to show, and what can be done about it. */
export interface Missing {
  t: Words;
  language: Language;
  target: Target | null;
  /** `undefined` while it is read, `null` when there is none; else one that was deleted. */
  row: Row | null | undefined;
  failure: Error | null;
  deletedOn(instant: string): string;
  retry(): void;
  /** Brings a deleted one back; `undefined` where nobody may. */
  restore: (() => void) | undefined;
}

/** What stands in the place of a record that is being read, is not there, was deleted or could not be read. */
export function insteadOf({ t, language, target, row, failure, deletedOn, retry, restore }: Missing): TemplateResult {
  if (failure) return placeholder({ kind: 'error', title: t.failedTitle, text: failureText(failure, language), action: { label: t.retry, run: retry } });
  if (!target) return placeholder({ kind: 'empty', title: t.notAskedTitle, text: t.notAsked });
  if (row === undefined) return skeleton(t.loading);
  if (row === null) return placeholder({ kind: 'empty', title: t.notThereTitle, text: t.notThere(recordTables[target.type].label[language], target.id) });
  const { record } = row, on = deletedOn(record.deletedAt!);
  if (isErased(record)) return placeholder({ kind: 'empty', title: t.erasedTitle, text: t.erased(on) });
  return placeholder({ kind: 'empty', title: t.deletedTitle(nameOf(record, language)), text: t.deletedOn(on), action: restore && { label: t.restore, run: restore } });
}

/** One sentence in place of the record, with what can be done. */
function placeholder({ kind, title, text, action }: { kind: 'empty' | 'error'; title: string; text: string; action?: { label: string; run(): void } | undefined }): TemplateResult {
  const said = html`<p class="strong title">${title}</p><p>${text}</p>`;
  const button = action ? html`<button class="button" type="button" @click=${action.run}>${kind === 'error' ? icon('refresh') : icon('undo', 'flip')}${action.label}</button>` : nothing;
  return kind === 'empty'
    ? html`<div class="notice" part="empty"><slot name="empty">${said}</slot>${button}</div>`
    : html`<div class="notice" part="error" role="alert"><slot name="error">${said}</slot>${button}</div>`;
}

/** The record's blocks in their final places, while it is read. */
function skeleton(label: string): TemplateResult {
  const lines = (count: number) => Array.from({ length: count }, () => html`<i class="block"></i>`);
  return html`<div class="skeleton" role="status" aria-label=${label}><div class="header"><i class="block short"></i><i class="block name"></i><i class="block"></i><i class="block path-block"></i></div>
    <div class="body"><div class="beside"><i class="block short"></i><i class="block next-block"></i></div><div class="two"><div class="beside">${lines(7)}</div><div class="beside">${lines(5)}</div></div></div></div>`;
}

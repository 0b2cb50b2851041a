import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';

/** One sentence in place of the record, with what can be done. */
export function placeholder({ kind, title, text, action }: { kind: 'empty' | 'error'; title: string; text: string; action?: { label: string; run(): void } | undefined }): TemplateResult {
  const said = html`<p class="strong title">${title}</p><p>${text}</p>`;
  const button = action ? html`<button class="button" type="button" @click=${action.run}>${kind === 'error' ? icon('refresh') : icon('undo', 'flip')}${action.label}</button>` : nothing;
  return kind === 'empty'
    ? html`<div class="notice" part="empty"><slot name="empty">${said}</slot>${button}</div>`
    : html`<div class="notice" part="error" role="alert"><slot name="error">${said}</slot>${button}</div>`;
}

/** The record's blocks in their final places, while it is read. */
export function skeleton(label: string): TemplateResult {
  const lines = (count: number) => Array.from({ length: count }, () => html`<i class="block"></i>`);
  return html`<div class="skeleton" role="status" aria-label=${label}><div class="header"><i class="block short"></i><i class="block name"></i><i class="block"></i><i class="block path-block"></i></div>
    <div class="body"><div class="main">${lines(7)}</div><div class="side">${lines(5)}</div></div></div>`;
}

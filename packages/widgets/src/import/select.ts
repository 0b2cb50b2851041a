import { html, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';

/** A choice as the platform makes it, drawn like the other fields. `inside` is a stage's mark or a tag within the field. */
export function selectField(select: TemplateResult, inside: unknown = null): TemplateResult {
  return html`<span class="pick">${inside}${select}${icon('chevron', 's')}</span>`;
}

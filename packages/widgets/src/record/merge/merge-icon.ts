import { html, type TemplateResult } from 'lit';

/** Two ways that become one; hidden from assistive technology, as all icons are. Here and not among the shared ones, which every page loads. */
export function mergeIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M3 2.75v2c0 2 5 2.5 5 5v3.5M13 2.75v2c0 2-5 2.5-5 5M5.25 10.75 8 13.5l2.75-2.75"></path></svg>`;
}

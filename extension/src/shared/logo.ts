import { html, svg, type TemplateResult } from 'lit';

/** The product's sign. */
export function logo(): TemplateResult {
  return html`<svg class="logo" viewBox="0 0 16 16" aria-hidden="true">${svg`<circle cx="8" cy="8" r="6.25"></circle><path d="M8 1.75v6.25l4.5 4.25"></path>`}</svg>`;
}

import { html, type TemplateResult } from 'lit';

const HEADINGS: readonly ((content: unknown) => TemplateResult)[] = [
  (content) => html`<h1 class="title">${content}</h1>`,
  (content) => html`<h2 class="title">${content}</h2>`,
  (content) => html`<h3 class="title">${content}</h3>`,
  (content) => html`<h4 class="title">${content}</h4>`,
  (content) => html`<h5 class="title">${content}</h5>`,
  (content) => html`<h6 class="title">${content}</h6>`,
];

/** A heading of level 1..6, so that an element fits the outline of the page it stands in; levels beyond are brought back into it. */
export function heading(level: number, content: unknown): TemplateResult {
  return HEADINGS[Math.min(Math.max(Math.round(level) || 2, 1), 6) - 1]!(content);
}

import { icon } from '@salescycle/widgets/shared/icons.js';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Words } from './panel.strings.js';

const PATHS = {
  link: 'M6.75 9.25a2.5 2.5 0 0 0 3.5 0l2-2a2.5 2.5 0 0 0-3.5-3.5l-.75.75M9.25 6.75a2.5 2.5 0 0 0-3.5 0l-2 2a2.5 2.5 0 0 0 3.5 3.5l.75-.75',
  merge: 'M4 2.75v3c0 2 4 2.25 4 4.5v3M12 2.75v3c0 2-4 2.25-4 4.5',
} as const;

/** An icon of the panel's own, beside those the widgets share. */
export function mark(name: keyof typeof PATHS, classes = ''): TemplateResult {
  return html`<svg class="icon ${classes}" viewBox="0 0 16 16" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;
}

/** A page with a glass over it: nothing was found. */
export function emptyPicture(): TemplateResult {
  return html`<svg class="picture" viewBox="0 0 64 64" aria-hidden="true">${svg`<rect x="12" y="10" width="40" height="44" rx="6"></rect><path d="M20 22h24M20 30h16M20 38h20"></path>
    <circle class="ground" cx="46" cy="46" r="9"></circle><circle cx="46" cy="46" r="7"></circle><path d="m51 51 5 5"></path>`}</svg>`;
}

/** How sure a value is: three bars, and the word for those who do not see them; where it is unsure, for everybody. */
export function bars(confidence: number, t: Words): TemplateResult {
  const level = confidence >= 0.85 ? 3 : confidence >= 0.7 ? 2 : 1;
  const word = t[`sure_${level}`];
  const shape = html`<span class="bars" data-level=${level} title=${word}><i></i><i></i><i></i>${level === 1 ? nothing : html`<span class="visually-hidden">${word}</span>`}</span>`;
  return level === 1 ? html`<span class="doubt">${icon('alert', 's')}<span>${word}</span></span>${shape}` : shape;
}

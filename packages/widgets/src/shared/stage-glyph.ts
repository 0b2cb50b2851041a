import { stagesOf, type Pipeline, type Stage } from '@salescycle/model';
import { css, html, nothing, svg, type TemplateResult } from 'lit';

const HUES = 8;

/** The colours of {@link stageGlyph}. A stage's hue appears here and nowhere else. */
export const stageGlyphStyles = css`
  .glyph { inline-size: 14px; block-size: 14px; flex: none; }
  .glyph[data-hue='1'] { color: var(--_stage-1); }
  .glyph[data-hue='2'] { color: var(--_stage-2); }
  .glyph[data-hue='3'] { color: var(--_stage-3); }
  .glyph[data-hue='4'] { color: var(--_stage-4); }
  .glyph[data-hue='5'] { color: var(--_stage-5); }
  .glyph[data-hue='6'] { color: var(--_stage-6); }
  .glyph[data-hue='7'] { color: var(--_stage-7); }
  .glyph[data-hue='8'] { color: var(--_stage-8); }
  .glyph[data-type='lost'] { color: var(--_muted); }
`;

/** A stage's mark: a ring filled by its place among the open stages, a tick for won, a cross for lost. Shape says it, colour repeats it. */
export function stageGlyph(stage: Stage, pipeline: Pick<Pipeline, 'stages'>): TemplateResult {
  const open = stagesOf(pipeline).filter(({ type }) => type === 'open');
  const place = Math.max(0, open.findIndex(({ id }) => id === stage.id));
  const hue = stage.type === 'open' ? (place % HUES) + 1 : HUES - 2;
  return html`<svg class="glyph" data-hue=${hue} data-type=${stage.type} viewBox="0 0 14 14" aria-hidden="true">${
    stage.type === 'open' ? ring(place / Math.max(open.length, 1)) : closed(stage.type)}</svg>`;
}

function ring(share: number) {
  const filled = Math.round(share * 100);
  return svg`<circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" stroke-width="1.5"></circle>${
    filled ? svg`<circle cx="7" cy="7" r="2" fill="none" stroke="currentColor" stroke-width="4" pathLength="100"
      stroke-dasharray="${filled} 100" transform="rotate(-90 7 7)"></circle>` : nothing}`;
}

function closed(type: 'won' | 'lost') {
  const mark = type === 'won' ? 'm4 7.2 2.1 2.1L10 5.2' : 'm4.8 4.8 4.4 4.4M9.2 4.8 4.8 9.2';
  return svg`<circle cx="7" cy="7" r="6.75" fill="currentColor"></circle><path d=${mark} fill="none" stroke="var(--_raised)"
    stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"></path>`;
}

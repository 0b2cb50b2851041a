import type { CohortFunnelFigure, Figure } from '@salescycle/metrics';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { place } from '../shared/place.js';
import type { Voice } from './step-words.js';
import { ENOUGH, type Mode, type Step, type Unit } from './steps.js';

/** Below this share of decided deals a cohort's shares will still rise. */
const MATURE = 0.8;

/** What stands beside a funnel: how ripe it is, and what its numbers leave out. */
export interface Aside {
  mode: Mode;
  unit: Unit;
  figure: Figure;
  steps: readonly Step[];
  isConverted: boolean;
  currency: string;
  voice: Voice;
}

/** The side of a funnel; nothing where there is nothing to say. */
export function aside(view: Aside): TemplateResult | typeof nothing {
  const notes = notesOf(view);
  if (view.mode !== 'cohort' && !notes.length) return nothing;
  return html`<aside class="side">
    ${view.mode === 'cohort' ? maturity(view.figure as CohortFunnelFigure, view.voice) : nothing}
    ${notes.length ? html`<div class="notes small muted" part="footer">${icon('info', 's')}<span><bdi>${notes.join(view.voice.format.language === 'zh' ? '' : ' ')}</bdi></span></div>` : nothing}
  </aside>`;
}

function maturity({ maturity: share, won, lost, open, n, value }: CohortFunnelFigure, { texts, format }: Voice): TemplateResult {
  const enough = n >= ENOUGH;
  return html`<section class="box">
    <p class="small muted">${texts.maturity}</p>
    <p class="big">${enough ? format.percent(share) : texts.kOfN(won + lost, n)}</p>
    <span class="ripe"><i ${place({ 'inline-size': `${((share ?? 0) * 100).toFixed(2)}%` })}></i></span>
    <p class="small muted"><bdi>${texts.maturityText(won + lost, n, open)}${share !== null && share < MATURE ? texts.immature : nothing}</bdi></p>
    <dl class="small"><div class="row"><dt class="muted">${texts.wonSoFar}</dt><dd class="end strong">${enough ? format.percent(value) : texts.kOfN(won, n)}</dd></div></dl>
  </section>`;
}

/** What a reader must know to trust the numbers, as full sentences. */
function notesOf({ mode, unit, figure, steps, isConverted, currency, voice: { texts } }: Aside): string[] {
  const { excluded, unconverted } = figure;
  const money = unit === 'value' || mode === 'snapshot';
  const say = (count: number | undefined, words: (count: number) => string) => (count ? [words(count)] : []);
  const cohort = mode === 'cohort' ? (figure as CohortFunnelFigure) : null;
  const sum = (of: (step: CohortFunnelFigure['steps'][number]) => number) => cohort?.steps.reduce((total, step) => total + of(step), 0);
  const isThin = mode !== 'snapshot' && steps.some(({ ofPrevious }) => ofPrevious !== null && ofPrevious.n > 0 && ofPrevious.n < ENOUGH);
  return [
    ...say(sum(({ skipped }) => skipped), texts.skipped),
    ...say(sum(({ movedBack }) => movedBack), texts.movedBack),
    ...say(excluded['undated'], texts.undated),
    ...say(cohort?.stageUnknown ?? excluded['unknownStage'], texts.unknownStage),
    ...(money ? [...say(excluded['noAmount'], texts.noAmount), ...say(unconverted, texts.unconverted)] : []),
    ...(money && isConverted ? [texts.converted(currency)] : []),
    ...(isThin ? [texts.tooFew] : []),
  ];
}

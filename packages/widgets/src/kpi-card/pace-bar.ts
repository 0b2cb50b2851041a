import { paceOf, type Figure, type Measure, type Pace, type ReportingPeriod } from '@salescycle/metrics';
import { exponentOf, type Money } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { place } from '../shared/place.js';
import { magnitudeOf, valueText, type Voice } from './figure-words.js';

/** A sum on its way to a target. */
export interface Aim {
  pace: Pace;
  target: string;
  /** All of it in a sentence. */
  sentence: string;
}

/**
 * How a sum stands to its target: a number in the currency's major units, or money. `span` is the period it is to be reached in, `null`
 * without one. `null` where a bar would mean nothing: shares, durations, another currency.
 */
export function aimOf(measure: Measure, figure: Figure, target: number | Money | undefined, span: ReportingPeriod | null, voice: Voice): Aim | null {
  const [value, units] = [magnitudeOf(figure), unitsOf(measure, figure, target)];
  if (value === null || units === null) return null;
  const pace = paceOf({ value, target: units, elapsedDays: span?.elapsedDays ?? 1, totalDays: span?.totalDays ?? 1 });
  const say = (amount: number) => valueText(measure, { value: withUnits(figure, amount) }, voice.format);
  return { pace, target: voice.texts.target(say(units)), sentence: sentenceOf(pace, span !== null, say, voice) };
}

/** A target as a full bar, what is reached as its filled part, and a tick where the time stands while it runs. */
export function paceBar({ pace: { attainment, elapsed, daysLeft }, target, sentence }: Aim, { texts }: Voice): TemplateResult {
  const at = percent(elapsed);
  const tick = html`<b class="tick" ${place({ 'inset-inline-start': at })}></b>
    <span class="tick-name small muted" ${place({ 'inset-inline-start': at })}>${texts.pace}</span>`;
  return html`<div class="pace" role="img" aria-label=${sentence}>
    <span class="bar"><i ${place({ 'inline-size': percent(Math.min(attainment ?? 0, 1)) })}></i>${daysLeft > 0 ? tick : nothing}</span>
    <span class="small muted nowrap" part="target">${target}</span>
  </div>`;
}

function unitsOf({ unit }: Measure, { value }: Figure, target: number | Money | undefined): number | null {
  if (target === undefined || value === null || unit === 'ratio' || unit === 'days') return null;
  if (typeof target === 'number' && Number.isNaN(target)) return null;
  if (typeof value === 'number') return typeof target === 'number' ? target : null;
  if (typeof target !== 'number') return target.currency === value.currency ? target.amount : null;
  return Math.round(target * 10 ** (exponentOf(value.currency) ?? 0));
}

function withUnits({ value }: Figure, amount: number): number | Money {
  return value === null || typeof value === 'number' ? amount : { ...value, amount };
}

function sentenceOf({ attainment, elapsed, daysLeft, requiredPerDay }: Pace, hasSpan: boolean, say: (amount: number) => string, { texts, format }: Voice): string {
  const [done, time] = [format.percent(attainment), format.percent(elapsed)];
  if (!hasSpan) return texts.paceOnly(done);
  if (daysLeft === 0) return texts.paceOver(done);
  return requiredPerDay ? texts.paceNote(done, time, say(requiredPerDay), daysLeft) : texts.paceShort(done, time);
}

function percent(share: number): string {
  return `${(Math.max(0, share) * 100).toFixed(2)}%`;
}

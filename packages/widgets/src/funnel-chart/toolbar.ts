import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../shared/icons.js';
import type { PeriodName } from '../shared/moments.js';
import type { FunnelTexts } from './funnel-chart.strings.js';
import type { Mode, Unit } from './steps.js';

/** What the controls above a funnel show. */
export interface Controls {
  mode: Mode;
  unit: Unit;
  period: PeriodName;
  from: string;
  to: string;
  compare: 'previous' | 'none';
  /** The comparable period's name; empty when there is none. */
  on: string;
  isTableShown: boolean;
  texts: FunnelTexts;
  /** Takes over what was chosen. */
  choose(changes: Partial<Pick<Controls, 'mode' | 'unit' | 'period' | 'from' | 'to' | 'compare'>>): void;
  toggleTable(): void;
  download(): void;
}

const PERIOD_TEXTS: readonly (readonly [PeriodName, keyof FunnelTexts])[] = [
  ['month', 'month'], ['quarter', 'quarter'], ['last-quarter', 'lastQuarter'], ['year', 'year'], ['last-12-months', 'last12Months'], ['all', 'all'], ['custom', 'custom'],
];

/** Mode, unit, period, comparison, table and download. */
export function toolbar(controls: Controls): TemplateResult {
  const { mode, period, texts } = controls;
  const isTimed = mode !== 'snapshot';
  return html`<div class="tools" part="toolbar">
    ${segmented(texts.mode, [['cohort', texts.cohort], ['snapshot', texts.snapshot], ['lifecycle', texts.lifecycle]] as const, mode, (chosen) => controls.choose({ mode: chosen }))}
    ${mode === 'lifecycle' ? nothing
      : segmented(texts.by, [['count', texts.count], ['value', texts.value]] as const, controls.unit, (chosen) => controls.choose({ unit: chosen }))}
    ${isTimed ? html`<select class="input" aria-label=${texts.period} .value=${live(period)} @change=${(event: Event) => controls.choose({ period: valueOf(event) as PeriodName })}>${
      PERIOD_TEXTS.map(([name, key]) => html`<option value=${name} ?selected=${name === period}>${texts[key] as string}</option>`)}</select>` : nothing}
    ${isTimed && period === 'custom' ? ownDays(controls) : nothing}
    ${isTimed && controls.on ? comparison(controls) : nothing}
    <span class="buttons">
      <button class="button icon-only" aria-pressed=${controls.isTableShown} aria-label=${texts.table} title=${texts.table} @click=${controls.toggleTable}>${icon('table')}</button>
      <button class="button icon-only" aria-label=${texts.download} title=${texts.download} @click=${controls.download}>${icon('download')}</button>
      <slot name="actions"></slot>
    </span>
  </div>`;
}

function segmented<Choice extends string>(
  label: string, choices: readonly (readonly [Choice, string])[], chosen: Choice, choose: (choice: Choice) => void,
): TemplateResult {
  return html`<span class="segmented" role="group" aria-label=${label}>${choices.map(([choice, text]) =>
    html`<button aria-pressed=${choice === chosen} @click=${() => choose(choice)}>${text}</button>`)}</span>`;
}

function ownDays({ from, to, texts, choose }: Controls): TemplateResult {
  return html`<span class="days"><input class="input" type="date" aria-label=${texts.from} .value=${live(from)} max=${to} @change=${(event: Event) => choose({ from: valueOf(event) })}>
    <span aria-hidden="true">–</span>
    <input class="input" type="date" aria-label=${texts.to} .value=${live(to)} min=${from} @change=${(event: Event) => choose({ to: valueOf(event) })}></span>`;
}

function comparison({ compare, on, texts, choose }: Controls): TemplateResult {
  return html`<select class="input" aria-label=${texts.comparison} .value=${live(compare)} @change=${(event: Event) => choose({ compare: valueOf(event) as Controls['compare'] })}>
    <option value="previous" ?selected=${compare === 'previous'}>${texts.compare(on)}</option>
    <option value="none" ?selected=${compare === 'none'}>${texts.noCompare}</option>
  </select>`;
}

function valueOf({ target }: Event): string {
  return (target as HTMLInputElement | HTMLSelectElement).value;
}

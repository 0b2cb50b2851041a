import type { Figure, Measure } from '@salescycle/metrics';
import type { Money } from '@salescycle/model';
import { NOTHING, type Format } from '../shared/format.js';
import type { KpiTexts } from './kpi-card.strings.js';

/** What a figure is put into words with. */
export interface Voice {
  texts: KpiTexts;
  format: Format;
}

/** A figure's big line. */
export interface Headline {
  value: string;
  unit: string;
  /** Money of other currencies is in it, converted. */
  isAbout: boolean;
  /** Too few records for a share or a median: how many are filled of how many. */
  dots: { filled: number; of: number } | null;
  isMissing: boolean;
}

/** The big line of a card: the value, or the counts it would rest on, or a dash; never a made-up 0. */
export function headlineOf(measure: Measure, figure: Figure, { texts, format }: Voice): Headline {
  const base: Headline = { value: NOTHING, unit: '', isAbout: false, dots: null, isMissing: false };
  if (isMissing(figure)) return { ...base, isMissing: true };
  if (isTooThin(measure, figure)) {
    if (measure.unit === 'days') return { ...base, value: String(figure.n), unit: texts.dealsUnit(figure.n), dots: { filled: figure.n, of: figure.n } };
    const filled = partOf(figure);
    return { ...base, value: texts.kOfN(filled, figure.n), dots: { filled, of: figure.n } };
  }
  return { ...base, value: valueText(measure, figure, format), unit: measure.unit === 'days' ? texts.daysUnit : '', isAbout: isConverted(figure) };
}

/** There is nothing the figure could be of. */
export function isMissing({ value, status }: Figure): boolean {
  return value === null || status === 'noData' || status === 'notApplicable';
}

/** Too few records for a share or a median; a sum of two deals is a sum. */
export function isTooThin({ unit }: Measure, { status }: Figure): boolean {
  return status === 'small' && (unit === 'ratio' || unit === 'days');
}

/** A figure's value alone, short: `¥9.72M`, `38%`, `46`. */
export function valueText({ unit }: Measure, { value }: Pick<Figure, 'value'>, format: Format): string {
  if (value === null) return NOTHING;
  if (typeof value !== 'number') return format.moneyShort(value);
  return unit === 'ratio' ? format.percent(value) : format.number(value);
}

/** The successes a share by count counts. */
export function partOf({ value, n }: Figure): number {
  return typeof value === 'number' ? Math.round(value * n) : 0;
}

/** A plain number to draw or divide by; `null` when there is none. */
export function magnitudeOf({ value }: Figure): number | null {
  return value === null || typeof value === 'number' ? value : value.amount;
}

/** `27–51%`, `31–74 d`; empty without an interval. */
export function rangeText({ unit }: Measure, { interval }: Figure, format: Format): string {
  if (!interval) return '';
  const [low, high] = interval;
  return unit === 'ratio' ? `${format.number(low * 100)}–${format.percent(high)}` : `${format.number(low)}–${format.days(high)}`;
}

/** What the figure rests on, in one line: how many, how sure, what has no money. */
export function noteParts(measure: Measure, figure: Figure, { texts, format }: Voice): string[] {
  const range = rangeText(measure, figure, format);
  const ranged = range && `${texts.range} ${isolated(range)}`;
  const left = ['noAmount', 'unconverted', 'undated'].map((reason) => [reason, leftOutOf(figure)[reason] ?? 0] as const).filter(([, count]) => count > 0);
  const gaps = left.map(([reason, count]) => texts.leftOut(reason, count));
  if (measure.unit === 'ratio') return [texts.share(measure.id, partOf(figure), figure.n), ranged, ...gaps].filter(Boolean);
  if (measure.unit === 'days') return [texts.nDeals(figure.n), ranged, ...gaps].filter(Boolean);
  return [texts.deals(figure.n), ...(isConverted(figure) ? [texts.converted] : []), ...gaps];
}

/** Everything left out, by reason; money without a rate among it. */
export function leftOutOf({ excluded, unconverted }: Pick<Figure, 'excluded' | 'unconverted'>): Readonly<Record<string, number>> {
  return unconverted > 0 ? { ...excluded, unconverted } : excluded;
}

/** The currencies a sum was made of, where its figure says so. */
export function currenciesOf(figure: Figure): string[] {
  const { perCurrency = [] } = figure as Figure & { perCurrency?: readonly Money[] };
  return perCurrency.map(({ currency }) => currency);
}

/** Whether money of another currency is in the sum. */
export function isConverted(figure: Figure): boolean {
  const { value } = figure;
  return value !== null && typeof value !== 'number' && currenciesOf(figure).some((currency) => currency !== value.currency);
}

/** Keeps a range in its order between right-to-left words. */
export function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}

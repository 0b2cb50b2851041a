import { differenceOfShares, type Figure, type Measure } from '@salescycle/metrics';
import { isolated, magnitudeOf, partOf, type Voice } from './figure-words.js';

/** How a figure stands to the one before. */
export interface Delta {
  direction: 'up' | 'down' | 'same' | 'unknown';
  text: string;
  /** Better beyond chance. Worse is never coloured: a bad month is no alarm. */
  isBetter: boolean;
}

interface Change {
  difference: number;
  /** Zero lies outside of what chance explains. A sum is exact. */
  isCertain: boolean;
  words(text: Voice['texts'], size: string, on: string): string;
  digits: number;
}

/** The difference to the comparable figure before, named `on`; says so when one of the two is too thin. */
export function deltaOf(measure: Measure, figure: Figure, previous: Figure, on: string, { texts, format }: Voice): Delta {
  const unknown = (text: string): Delta => ({ direction: 'unknown', text, isBetter: false });
  if (measure.unit === 'money' || measure.unit === 'count') {
    if (magnitudeOf(previous) === 0) return unknown(texts.fromNothing(on));
  } else if (previous.status !== 'ok') return unknown(texts.noComparison(on));
  const change = changeOf(measure, figure, previous);
  if (!change) return unknown(texts.noComparison(on));
  const { difference, isCertain, digits } = change;
  if (Number(difference.toFixed(digits)) === 0) return { direction: 'same', text: texts.same(on), isBetter: false };
  const size = format.language === 'zh' ? isolated(format.signed(difference, digits)) : format.number(Math.abs(difference), digits);
  const isGood = measure.better !== null && (difference > 0) === (measure.better === 'higher');
  return { direction: difference > 0 ? 'up' : 'down', text: change.words(texts, size, on), isBetter: isCertain && isGood };
}

function changeOf(measure: Measure, figure: Figure, previous: Figure): Change | null {
  const [now, before] = [magnitudeOf(figure), magnitudeOf(previous)];
  if (now === null || before === null) return null;
  if (measure.unit === 'ratio') {
    const difference = differenceOfShares({ count: partOf(figure), n: figure.n }, { count: partOf(previous), n: previous.n });
    const [low, high] = difference?.interval ?? [0, 0];
    return { difference: (now - before) * 100, isCertain: low > 0 || high < 0, digits: 0, words: (texts, size, on) => texts.deltaPoints(size, on) };
  }
  if (measure.unit === 'days') {
    return { difference: now - before, isCertain: areApart(figure, previous), digits: 0, words: (texts, size, on) => texts.deltaDays(size, on) };
  }
  return { difference: ((now - before) / Math.abs(before)) * 100, isCertain: true, digits: 0, words: (texts, size, on) => texts.deltaPercent(`${size}%`, on) };
}

function areApart({ interval: a }: Figure, { interval: b }: Figure): boolean {
  return a !== null && b !== null && (a[0] > b[1] || a[1] < b[0]);
}

import { NOTHING, type Format } from '../shared/format.js';
import type { FunnelTexts } from './funnel-chart.strings.js';
import { ENOUGH, type Piece, type ShareOf, type Step, type Unit } from './steps.js';

/** What steps are put into words with. */
export interface Voice {
  texts: FunnelTexts;
  format: Format;
  /** The comparable period's name; empty without one. */
  on: string;
}

/** A step's number: how many, or what they are worth. */
export function sizeText({ count, money }: Pick<Step | Piece, 'count' | 'money'>, unit: Unit, { format }: Voice): string {
  if (count === null) return NOTHING;
  return unit === 'value' && money ? format.moneyShort(money) : format.count(count);
}

/** A share as a percentage, or as counts where there are too few for one. */
export function shareText(share: ShareOf | null, { texts, format }: Voice): string {
  if (!share || share.ratio === null) return NOTHING;
  return share.n < ENOUGH ? texts.kOfN(share.count, share.n) : format.percent(share.ratio);
}

/** `61–77`; with the sign of percent on request. Empty without an interval, or too few for one. */
export function rangeText(share: ShareOf | null, { format }: Voice, sign = ''): string {
  if (!share?.interval || share.n < ENOUGH) return '';
  const [low, high] = share.interval;
  return `${format.number(low * 100)}–${format.number(high * 100)}${sign}`;
}

/** A difference and its range, in points: `+2` and `−10…+14`. */
export function differenceText({ difference }: Step, { format }: Voice): { points: string; range: string } | null {
  if (!difference) return null;
  const points = (value: number) => format.signed(value * 100);
  return { points: points(difference.value), range: `${points(difference.interval[0])}…${points(difference.interval[1])}` };
}

/** A step in one spoken sentence. */
export function sentenceOf(step: Step, unit: Unit, voice: Voice): string {
  const { texts, format } = voice;
  if (step.count === null) return texts.sayReached(step.name, `${NOTHING} ${texts.unknownPaid}`);
  const counted = step.money ? texts.dealsCount(step.count) : texts.recordsCount(step.count);
  const number = unit === 'count' ? counted : `${sizeText(step, unit, voice)}, ${counted}`;
  const range = rangeText(step.ofPrevious, voice, '%');
  const difference = differenceText(step, voice);
  return [
    texts.sayReached(step.name, number),
    step.ofPrevious && texts.sayPrevious(shareText(step.ofPrevious, voice)),
    range && texts.sayRange(range),
    step.ofFirst && step.ofPrevious && texts.sayFirst(shareText(step.ofFirst, voice)),
    difference && texts.sayDifference(difference.points, voice.on),
    step.open && texts.sayOpen(step.open),
    step.lost && texts.sayLost(step.lost),
    step.medianDays !== null && texts.sayMedian(format.days(step.medianDays)),
  ].filter(Boolean).join(format.language === 'zh' ? '，' : ', ');
}

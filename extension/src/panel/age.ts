const STEPS: readonly { unit: Intl.RelativeTimeFormatUnit; seconds: number }[] = [
  { unit: 'day', seconds: 86_400 }, { unit: 'hour', seconds: 3_600 }, { unit: 'minute', seconds: 60 },
];

/** How long ago an instant was, in the largest full unit: `2 hours ago`, `2小时前`; below a minute, "now". */
export function ageOf(instant: string, now: string, locale: string): string {
  const seconds = Math.max(0, (Date.parse(now) - Date.parse(instant)) / 1000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const step = STEPS.find(({ seconds: size }) => seconds >= size);
  return step ? format.format(-Math.floor(seconds / step.seconds), step.unit) : format.format(0, 'second');
}

import { exponentOf, moneyToText, type Instant, type Money, type PlainDate } from '@salescycle/model';
import { languageOf, type Language } from './language.js';

/** What stands where there is no value. */
export const NOTHING = '—';

/** How one reader sees numbers, money and dates (look.md, Numbers). Made once per locale and kept. */
export interface Format {
  readonly locale: string;
  readonly language: Language;
  /** `¥480,000`, zh `¥48万` from ten thousand on when it comes out even to three digits; never more than the amount says. */
  money(money: Money): string;
  /** Three significant digits for headers and charts: `¥9.24M`, zh `¥924万`. */
  moneyShort(money: Money): string;
  /** Every digit, with the currency's code: `1,250.50 USD`. */
  moneyExact(money: Money): string;
  /** Several currencies side by side, never added: `¥9.24M · $394K`. */
  sums(sums: readonly Money[]): string;
  /** `1,589`. */
  count(value: number): string;
  /** A ratio 0..1 as `63%`; `digits` after the point. */
  percent(ratio: number | null, digits?: number): string;
  /** A plain number with at most `digits` after the point. */
  number(value: number | null, digits?: number): string;
  /** A number with exactly `digits` after the point, for columns that line up. */
  fixed(value: number, digits: number): string;
  /** With its sign: `+3`, `−4`. */
  signed(value: number, digits?: number): string;
  /** In lists: `18 Jun`, zh `6/18`; the year is added when it is not `thisYear`. */
  dateShort(date: PlainDate, thisYear?: string): string;
  /** In detail: `31 Jul 2026`, zh `2026年7月31日`. */
  dateLong(date: PlainDate): string;
  /** An instant in a time zone with minutes. */
  moment(instant: Instant, timeZone: string): string;
  /** `15 d`, zh `15 天`. */
  days(days: number): string;
  /** Names in a row: `A, B and C`. */
  list(items: readonly string[]): string;
}

const formats = new Map<string, Format>();

/** The format of a locale. `¥` is used for CNY and `$` for USD only while no other currency of that sign is in `currencies`. */
export function formatFor(locale: string, currencies: readonly string[] = []): Format {
  const key = [locale, ...[...new Set(currencies)].sort()].join(' ');
  let format = formats.get(key);
  if (!format) formats.set(key, (format = createFormat(locale, currencies)));
  return format;
}

function createFormat(locale: string, currencies: readonly string[]): Format {
  const language = languageOf(locale);
  const sign = signs(language, currencies);
  const number = kept((digits: number) => cached(locale, { maximumFractionDigits: digits }));
  const date = (options: Intl.DateTimeFormatOptions) => {
    let format: Intl.DateTimeFormat | undefined;
    return (day: PlainDate) => (format ??= new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'UTC', ...options })).format(new Date(`${day}T00:00:00Z`));
  };
  const money = (value: Money, text: (major: number) => string) => withSign(sign(value.currency), value.amount < 0, text(Math.abs(Number(moneyToText(value)))));
  const moneyShort = (value: Money) => money(value, (major) => cached(locale, { notation: 'compact', maximumSignificantDigits: 3 }).format(major));
  const dateLong = date(language === 'zh' ? { year: 'numeric', month: 'long', day: 'numeric' } : { year: 'numeric', month: 'short', day: 'numeric' });
  const dayAndMonth = date(language === 'zh' ? { month: 'numeric', day: 'numeric' } : { month: 'short', day: 'numeric' });
  return {
    locale, language, moneyShort, dateLong,
    money: (value) => (language === 'zh' && isEvenShort(value) ? moneyShort(value) : money(value, (major) => plain(locale, value, major))),
    moneyExact: (value) => `${minus(value.amount < 0)}${plain(locale, value, Math.abs(Number(moneyToText(value))))} ${value.currency}`,
    sums: (sums) => sums.map(moneyShort).join(' · '),
    count: (value) => number(0).format(value),
    percent: (ratio, digits = 0) => (ratio === null ? NOTHING : `${number(digits).format(ratio * 100)}%`),
    number: (value, digits = 0) => (value === null ? NOTHING : number(digits).format(value).replace('-', '−')),
    fixed: (value, digits) => cached(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value).replace('-', '−'),
    signed: (value, digits = 0) => {
      const text = number(digits).format(Math.abs(value));
      return Number(text.replace(/[^\d.]/g, '')) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
    },
    dateShort: (day, thisYear = day.slice(0, 4)) => (day.startsWith(thisYear) ? dayAndMonth(day) : dateLong(day)),
    moment: (instant, timeZone) => new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant)),
    days: (days) => `${number(0).format(days)} ${language === 'zh' ? '天' : 'd'}`,
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

/** A narrow sign only while it can mean one currency; a foreign dollar or yen says which it is. */
function signs(language: Language, currencies: readonly string[]): (currency: string) => string {
  const own = language === 'zh' ? 'zh-CN' : 'en';
  const narrow = (currency: string) => part(own, currency, 'narrowSymbol');
  return kept((currency) => {
    const sign = narrow(currency);
    const rivals = currencies.filter((other) => other !== currency && narrow(other) === sign);
    if (rivals.length) return currency;
    return language === 'zh' && currency === 'USD' ? 'US$' : sign;
  });
}

function part(locale: string, currency: string, currencyDisplay: 'narrowSymbol'): string {
  const parts = cached(locale, { style: 'currency', currency, currencyDisplay }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')!.value;
}

function withSign(sign: string, negative: boolean, digits: string): string {
  return `${minus(negative)}${sign}${/^[A-Z]{3}$/.test(sign) ? ' ' : ''}${digits}`;
}

function minus(negative: boolean): string {
  return negative ? '−' : '';
}

/** Major units with cents only where there are any. */
function plain(locale: string, { amount, currency }: Money, major: number): string {
  const exponent = exponentOf(currency) ?? 0;
  const digits = amount % 10 ** exponent === 0 ? 0 : exponent;
  return cached(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(major);
}

/** From 万 on, an amount that three significant digits say completely. */
function isEvenShort({ amount, currency }: Money): boolean {
  const major = Math.abs(amount) / 10 ** (exponentOf(currency) ?? 0);
  return major >= 10_000 && Number(major.toPrecision(3)) === major;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A function that works each answer out once; for arguments of which there are few. */
function kept<Argument, Result>(work: (argument: Argument) => Result): (argument: Argument) => Result {
  const known = new Map<Argument, Result>();
  return (argument) => {
    if (!known.has(argument)) known.set(argument, work(argument));
    return known.get(argument)!;
  };
}

function cached(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
}

import { divideRounded, exponentOf, isCurrency, parseDecimal, type Currency, type Money } from '@salescycle/model';
import { plainNumber, type DecimalMark } from './number-text.js';
import type { ReasonCode } from './reason.js';

/** Signs and words for currencies; where several share a sign, the first is meant unless the file's currency is among them. */
const SIGNS: readonly { sign: string; currencies: readonly Currency[] }[] = [
  { sign: 'US$', currencies: ['USD'] }, { sign: 'HK$', currencies: ['HKD'] }, { sign: 'NT$', currencies: ['TWD'] }, { sign: 'A$', currencies: ['AUD'] },
  { sign: 'C$', currencies: ['CAD'] }, { sign: 'S$', currencies: ['SGD'] }, { sign: 'R$', currencies: ['BRL'] },
  { sign: '$', currencies: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'CLP', 'COP', 'ARS'] },
  { sign: '€', currencies: ['EUR'] }, { sign: '£', currencies: ['GBP', 'EGP'] }, { sign: '¥', currencies: ['CNY', 'JPY'] },
  { sign: '₩', currencies: ['KRW'] }, { sign: '₹', currencies: ['INR'] }, { sign: '₽', currencies: ['RUB'] }, { sign: '₫', currencies: ['VND'] },
  { sign: '฿', currencies: ['THB'] }, { sign: '人民币', currencies: ['CNY'] }, { sign: 'RMB', currencies: ['CNY'] }, { sign: '美元', currencies: ['USD'] },
  { sign: '欧元', currencies: ['EUR'] }, { sign: '英镑', currencies: ['GBP'] }, { sign: '日元', currencies: ['JPY'] }, { sign: '港币', currencies: ['HKD'] },
  { sign: '港元', currencies: ['HKD'] }, { sign: '元', currencies: ['CNY', 'JPY', 'TWD'] }, { sign: '圆', currencies: ['CNY', 'JPY'] },
  { sign: '円', currencies: ['JPY'] }, { sign: '块', currencies: ['CNY'] },
];

/** What stands behind a number to make it larger, as powers of ten. */
const SCALES: readonly { word: string; power: number }[] = [
  { word: '亿', power: 8 }, { word: '億', power: 8 }, { word: '百万', power: 6 }, { word: '万', power: 4 }, { word: '萬', power: 4 }, { word: 'w', power: 4 },
  { word: '千', power: 3 }, { word: 'k', power: 3 }, { word: 'mio', power: 6 }, { word: 'mn', power: 6 }, { word: 'm', power: 6 }, { word: 'bn', power: 9 },
];

/** What is known about a column of amounts before its values are read. */
export interface MoneyColumn {
  mark: DecimalMark;
  /** Power of ten that the header states: 金额（万元） is 4. */
  power: number;
  /** The currency of the row or of the file, for values that name none. */
  currency?: Currency | undefined;
}

/**
 * An amount as people write it: `¥48万`, `1,250.50`, `USD 300`, `(12)`. More digits than the currency has are rounded once, half away
 * from zero.
 *
 * @example moneyOf('48万', { mark: '.', power: 0, currency: 'CNY' }); // {value: {amount: 48000000, currency: 'CNY'}}
 */
export function moneyOf(text: string, column: MoneyColumn): { value: Money } | { reason: ReasonCode } {
  const { rest, currency = column.currency } = withoutCurrency(text.normalize('NFKC').trim(), column.currency);
  const scale = SCALES.find(({ word }) => rest.toLowerCase().endsWith(word));
  const number = plainNumber(scale ? rest.slice(0, -scale.word.length).trim() : rest, column.mark);
  if (number === null) return { reason: 'notMoney' };
  if (!currency) return { reason: 'noCurrency' };
  const exponent = exponentOf(currency);
  if (exponent === null) return { reason: 'unknownCurrency' };
  const { digits, scale: decimals } = parseDecimal(number)!;
  const power = exponent + (scale?.power ?? column.power) - decimals;
  const amount = Number(power >= 0 ? digits * 10n ** BigInt(power) : divideRounded(digits, 10n ** BigInt(-power)));
  return Number.isSafeInteger(amount) ? { value: { amount, currency } } : { reason: 'outOfRange' };
}

/** Whether an amount says its currency itself. */
export function namesCurrency(text: string): boolean {
  return withoutCurrency(text.normalize('NFKC').trim()).currency !== undefined;
}

/** The currency a word or sign stands for; `null` when it stands for none. */
export function currencyOf(text: string): Currency | null {
  const plain = text.normalize('NFKC').trim().toUpperCase();
  if (isCurrency(plain)) return plain;
  return SIGNS.find(({ sign }) => sign.normalize('NFKC').toUpperCase() === plain)?.currencies[0] ?? null;
}

function withoutCurrency(text: string, preferred?: Currency): { rest: string; currency?: Currency } {
  const code = /^([A-Za-z]{3})\s*(?=[-+(\d])|(?<=[\d)万亿])\s*([A-Za-z]{3})$/.exec(text);
  const written = (code?.[1] ?? code?.[2])?.toUpperCase();
  if (code && isCurrency(written)) return { rest: text.replace(code[0], '').trim(), currency: written };
  for (const { sign, currencies } of SIGNS) {
    const plain = sign.normalize('NFKC');
    if (!text.toUpperCase().includes(plain)) continue;
    const at = text.toUpperCase().indexOf(plain);
    const rest = (text.slice(0, at) + text.slice(at + plain.length)).trim();
    return { rest, currency: preferred && currencies.includes(preferred) ? preferred : currencies[0]! };
  }
  return { rest: text };
}

/** What a header says about its amounts: `金额（万元）`, `Amount (k EUR)`, `Value [USD]`. */
export function unitOfHeader(header: string): { power: number; currency?: Currency } {
  const inside = /[([]([^)\]]*)[)\]]/.exec(header.normalize('NFKC'))?.[1]?.trim() ?? '';
  const words = inside.toLowerCase().split(/\s+/);
  const scale = SCALES.find(({ word }) => (/^[a-z]/.test(word) ? words.includes(word) : inside.includes(word)));
  const currency = currencyOf(scale ? inside.replace(new RegExp(scale.word, 'i'), '') : inside);
  return { power: scale?.power ?? 0, ...(currency && { currency }) };
}

import { expect } from '@open-wc/testing';
import { decimalOf, divideRounded, parseDecimal } from './decimal.js';
import { convertMoney, isMoney, moneyFromText, moneyOf, moneyToText } from './money.js';

describe('money', () => {
  it('reads decimal text into minor units of the currency', () => {
    expect(moneyFromText('1250.5', 'USD')).to.deep.equal({ amount: 125050, currency: 'USD' });
    expect(moneyFromText('1250', 'JPY')).to.deep.equal({ amount: 1250, currency: 'JPY' });
    expect(moneyFromText('0.125', 'KWD')).to.deep.equal({ amount: 125, currency: 'KWD' });
    expect(moneyFromText('-0.10', 'CNY')).to.deep.equal({ amount: -10, currency: 'CNY' });
  });

  it('refuses text with more digits than the currency has, unknown currencies, and amounts beyond 2^53', () => {
    expect(moneyFromText('1.005', 'USD')).to.equal(null);
    expect(moneyFromText('1.5', 'JPY')).to.equal(null);
    expect(moneyFromText('1', 'XXZ')).to.equal(null);
    expect(moneyFromText('90071992547409.92', 'CNY')).to.equal(null);
    expect(moneyFromText('90071992547409.91', 'CNY')).to.deep.equal({ amount: Number.MAX_SAFE_INTEGER, currency: 'CNY' });
    expect(moneyFromText('1e3', 'CNY')).to.equal(null);
    expect(moneyFromText('', 'CNY')).to.equal(null);
  });

  it('writes back what it read', () => {
    for (const [text, currency] of [['0.05', 'USD'], ['-12.30', 'CNY'], ['7', 'JPY'], ['1.250', 'KWD']] as const) {
      expect(moneyToText(moneyFromText(text, currency)!)).to.equal(text);
    }
  });

  it('accepts only safe integers of known currencies as money', () => {
    expect(isMoney({ amount: 1, currency: 'CNY' })).to.equal(true);
    for (const bad of [{ amount: 1.5, currency: 'CNY' }, { amount: 2 ** 53, currency: 'CNY' }, { amount: 1, currency: 'cny' }, { amount: '1', currency: 'CNY' }, null]) {
      expect(isMoney(bad), JSON.stringify(bad)).to.equal(false);
    }
  });

  it('takes a sum for money as long as a number can hold it exactly', () => {
    const most = BigInt(Number.MAX_SAFE_INTEGER);
    expect([most, -most].map((units) => moneyOf(units, 'CNY').amount)).to.deep.equal([Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER]);
    for (const units of [most + 1n, -most - 1n]) expect(() => moneyOf(units, 'CNY')).to.throw(RangeError, 'CNY');
  });

  it('converts exactly and rounds once, half away from zero', () => {
    const rates = [{ from: 'USD', to: 'CNY', rate: '6.98', asOf: '2026-06-16' }, { from: 'JPY', to: 'CNY', rate: '0.0465', asOf: '2026-06-16' }];
    expect(convertMoney({ amount: 2505, currency: 'USD' }, 'CNY', rates)).to.deep.equal({ amount: 17485, currency: 'CNY' });
    expect(convertMoney({ amount: 1250, currency: 'JPY' }, 'CNY', rates)).to.deep.equal({ amount: 5813, currency: 'CNY' });
    expect(convertMoney({ amount: -1250, currency: 'JPY' }, 'CNY', rates)).to.deep.equal({ amount: -5813, currency: 'CNY' });
  });

  it('converts at the newest of several rates, wherever it stands in the list', () => {
    const rate = (value: string, asOf: string) => ({ from: 'USD', to: 'CNY', rate: value, asOf });
    const rates = [rate('7', '2026-01-01'), rate('8', '2026-03-01'), rate('6', '2025-01-01')];
    expect(convertMoney({ amount: 100, currency: 'USD' }, 'CNY', rates)).to.deep.equal({ amount: 800, currency: 'CNY' });
  });

  it('never takes a missing rate for 1', () => {
    expect(convertMoney({ amount: 100, currency: 'EUR' }, 'CNY', [])).to.equal(null);
    expect(convertMoney({ amount: 100, currency: 'CNY' }, 'CNY', [])).to.deep.equal({ amount: 100, currency: 'CNY' });
  });
});

describe('decimals', () => {
  it('are exact, whatever the number of digits', () => {
    expect(parseDecimal('-12.50')).to.deep.equal({ digits: -125n, scale: 1 });
    expect(parseDecimal('1,5')).to.equal(null);
    expect(decimalOf(0.1)).to.deep.equal({ digits: 1n, scale: 1 });
    expect(decimalOf(1.5e-7)).to.deep.equal({ digits: 15n, scale: 8 });
    expect(decimalOf(1e21)).to.deep.equal({ digits: 10n ** 21n, scale: 0 });
    expect(() => decimalOf(Infinity)).to.throw(RangeError);
  });

  it('round half away from zero', () => {
    expect([5n, -5n, 4n, -4n, 6n].map((n) => divideRounded(n, 2n))).to.deep.equal([3n, -3n, 2n, -2n, 3n]);
  });
});

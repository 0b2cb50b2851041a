import { expect } from '@open-wc/testing';
import { choiceOf, yesOrNo } from './choices.js';
import { columnOrderOf, dayOf, momentOf } from './date-text.js';
import { moneyOf, unitOfHeader } from './money-text.js';
import { decimalMarkOf, plainNumber } from './number-text.js';

describe('amounts', () => {
  const amount = (text: string, currency: string | undefined = 'CNY', mark: '.' | ',' = '.') => {
    const read = moneyOf(text, { mark, power: 0, currency });
    return 'value' in read ? `${read.value.amount} ${read.value.currency}` : read.reason;
  };
  const cases: [string, string][] = [
    ['48万', '48000000 CNY'], ['1.23亿', '12300000000 CNY'], ['¥480,000', '48000000 CNY'], ['￥1 200', '120000 CNY'], ['1200元', '120000 CNY'],
    ['20万元', '20000000 CNY'], ['$1,250.50', '125050 USD'], ['US$ 38,000', '3800000 USD'], ['EUR 99', '9900 EUR'], ['99 eur', '9900 EUR'], ['(12)', '-1200 CNY'],
    ['−3', '-300 CNY'], ['12.5k', '1250000 CNY'], ['about 20', 'notMoney'], ['大概20', 'notMoney'], ['1,23,456', '12345600 CNY'], ['1,2', 'notMoney'], ['2.005', '201 CNY'],
    ['90071992547409.93', 'outOfRange'],
  ];
  for (const [text, read] of cases) it(`reads ${text} as ${read}`, () => expect(amount(text)).to.equal(read));

  it('means the file\'s currency by a sign that several share', () => {
    expect([amount('¥300', 'JPY'), amount('¥300', 'CNY'), amount('$3', 'AUD')]).to.deep.equal(['300 JPY', '30000 CNY', '300 AUD']);
  });

  it('asks for a currency where neither the value nor the file has one', () => {
    expect(moneyOf('12', { mark: '.', power: 0 })).to.deep.equal({ reason: 'noCurrency' });
  });

  it('takes unit and currency from the header', () => {
    expect([unitOfHeader('金额（万元）'), unitOfHeader('Value [USD]'), unitOfHeader('Amount (k EUR)'), unitOfHeader('Amount')])
      .to.deep.equal([{ power: 4, currency: 'CNY' }, { power: 0, currency: 'USD' }, { power: 3, currency: 'EUR' }, { power: 0 }]);
  });

  it('sees over the whole column which sign stands before the decimals', () => {
    expect([decimalMarkOf(['1.234', '1.234,50']), decimalMarkOf(['1,234', '1234.5']), decimalMarkOf(['1,234'])]).to.deep.equal([',', '.', '.']);
    expect([plainNumber('1.234,50', ','), plainNumber('1’234.50'), plainNumber('1.2.3')]).to.deep.equal(['1234.50', '1234.50', null]);
  });
});

describe('dates', () => {
  it('settles day and month by the whole column, and says when it cannot', () => {
    expect(columnOrderOf(['3/4/2026', '3/17/2026'])).to.equal('month');
    expect(columnOrderOf(['3/4/2026', '17/3/2026'])).to.equal('day');
    expect(columnOrderOf(['3/4/2026', '5/6/2026'])).to.equal('ambiguous');
    expect(columnOrderOf(['4/4/2026', '2026-03-04'])).to.equal('none');
    expect(columnOrderOf(['3.4.2026'])).to.equal('day');
  });
  const day = (text: string, order: 'month' | 'day' | 'ambiguous' = 'month') => {
    const read = dayOf(text, order);
    return 'reason' in read ? read.reason : read.date;
  };
  const cases: [string, string][] = [
    ['2026-07-31', '2026-07-31'], ['2026/7/31', '2026-07-31'], ['2026年7月31日', '2026-07-31'], ['20260731', '2026-07-31'], ['7/31/2026', '2026-07-31'],
    ['7/31/26', '2026-07-31'], ['31 Jul 2026', '2026-07-31'], ['July 31, 2026', '2026-07-31'], ['2026-07-31 13:45', '2026-07-31'], ['2/31/2026', 'noSuchDay'],
    ['31/7/2026', 'noSuchDay'], ['soon', 'notADate'], ['下个月', 'notADate'],
  ];
  for (const [text, read] of cases) it(`reads ${text} as ${read}`, () => expect(day(text)).to.equal(read));

  it('asks rather than guesses', () => {
    expect([day('3/4/2026', 'ambiguous'), day('4/4/2026', 'ambiguous')]).to.deep.equal(['dateOrder', '2026-04-04']);
  });

  it('finds the moment by the zone\'s clock, also on the days when it is changed', () => {
    const moment = (text: string, zone: string) => {
      const read = momentOf(text, 'month', zone);
      return 'value' in read ? read.value : read.reason;
    };
    expect(moment('2026-07-01', 'Asia/Shanghai')).to.equal('2026-06-30T16:00:00.000Z');
    expect(moment('2026-03-29 12:00', 'Europe/Berlin')).to.equal('2026-03-29T10:00:00.000Z');
    expect(moment('10/25/2026 1:30 PM', 'Europe/Berlin')).to.equal('2026-10-25T12:30:00.000Z');
    expect(moment('2017-08-04T09:09:33.000+0000', 'Europe/Berlin')).to.equal('2017-08-04T09:09:33.000Z');
  });
});

describe('choices', () => {
  const lifecycle = { prospect: { en: 'Prospect', zh: '潜在客户' }, customer: { en: 'Customer', zh: '成交客户' } };
  it('are known by value, by label in both languages and by the words of other systems', () => {
    expect(['customer', 'CUSTOMER', '成交客户', '已成交', 'salesqualifiedlead', 'gold'].map((text) => choiceOf(text, 'lifecycle', lifecycle)))
      .to.deep.equal(['customer', 'customer', 'customer', 'customer', 'prospect', null]);
    expect(['是', 'no', 'TRUE', 'maybe'].map(yesOrNo)).to.deep.equal([true, false, true, null]);
  });
});

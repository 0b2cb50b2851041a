import { expect } from '@open-wc/testing';
import { compute, series } from '../measure.js';
import { keepsTheMeasurePromises } from '../shared/promises.fixture.js';
import { context, deal, money } from '../shared/samples.fixture.js';
import { wonValueOracle } from './won-value.fixture.js';
import { wonValue } from './won-value.js';

const won = (id: string, day: string, amount: number, currency = 'CNY') =>
  deal(id, [['inquiry', '01-02'], ['won', day]], {}, { amount: money(amount, currency) });

describe('wonValue', () => {
  keepsTheMeasurePromises(wonValue, wonValueOracle);

  it('converts each deal, rounded, and then adds', () => {
    const rates = [...context.rates, { from: 'JPY', to: 'CNY', rate: '0.0465', asOf: '2026-01-01' }];
    const figure = compute(wonValue, [won('a', '02-01', 2505, 'USD'), won('b', '02-01', 1250, 'JPY'), won('c', '02-01', 100)], { ...context, rates });
    expect(figure.value).to.deep.equal(money(17_485 + 5813 + 100));
    expect(figure.perCurrency).to.deep.equal([money(100), money(1250, 'JPY'), money(2505, 'USD')]);
  });

  it('does not let a new rate change what was won before it', () => {
    const deals = [won('a', '02-01', 100, 'USD'), won('b', '03-05', 100, 'USD')];
    const rates = [{ from: 'USD', to: 'CNY', rate: '8', asOf: '2026-03-01' }, ...context.rates];
    expect(compute(wonValue, deals, { ...context, rates }).value).to.deep.equal(money(698 + 800));
  });

  it('uses the oldest rate known for what lies before it', () => {
    expect(compute(wonValue, [won('a', '02-01', 100, 'USD')], { ...context, rates: [{ from: 'USD', to: 'CNY', rate: '7', asOf: '2026-03-01' }] }).value)
      .to.deep.equal(money(700));
  });

  it('leaves out money without a rate and says so', () => {
    const figure = compute(wonValue, [won('a', '02-01', 50, 'EUR'), won('b', '02-01', 50)], context);
    expect([figure.value, figure.n, figure.count, figure.unconverted]).to.deep.equal([money(50), 1, 2, 1]);
  });

  it('is a true 0 in a month without wins', () => {
    const [january, february] = series(wonValue, [won('a', '02-01', 50)], ['01', '02'].map((month) => (
      { ...context, period: { from: `2026-${month}-01`, to: `2026-0${Number(month) + 1}-01` } })));
    expect([january!.value, january!.status, february!.value]).to.deep.equal([money(0), 'small', money(50)]);
  });
});

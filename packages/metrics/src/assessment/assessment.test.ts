import { expect } from '@open-wc/testing';
import type { Opportunity } from '@salescycle/model';
import { money, opportunity, pipeline } from '../shared/samples.fixture.js';
import { assessDeal } from './assessment.js';

const assess = (more: Partial<Opportunity>) => assessDeal(opportunity('a', { stageId: 'negotiation', ...more }), pipeline);
const whole: Partial<Opportunity> = { amount: money(48_000_000), fit: { level: 3 }, effortDays: 12, probabilityOverride: { p: 60 } };

describe('assessDeal', () => {
  it('is value × win estimate × fit ÷ effort', () => {
    const { perDay, unknown } = assess(whole);
    expect([perDay, unknown]).to.deep.equal([money(1_800_000), []]);
  });

  it('takes a person’s own win estimate, else that of the stage', () => {
    const { probabilityOverride: _, ...rest } = whole;
    expect([assess(whole).win, assess(rest).win]).to.deep.equal([60, 72.5]);
  });

  it('names each unknown part, in the order of the formula, and shows no score without it', () => {
    for (const [field, part] of [['amount', 'value'], ['fit', 'fit'], ['effortDays', 'effort']] as const) {
      const { unknown, perDay } = assess(Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field)));
      expect([unknown, perDay], field).to.deep.equal([[part], null]);
    }
    expect(assess({ stageId: 'nowhere' }).unknown).to.deep.equal(['value', 'win', 'fit', 'effort']);
  });

  it('is 0 of a deal that does not fit at all: that is known', () => {
    expect(assess({ ...whole, fit: { level: 0 } }).perDay).to.deep.equal(money(0));
  });

  it('takes half days for what they are, and rounds once', () => {
    expect(assess({ ...whole, amount: money(100), effortDays: 1.5, probabilityOverride: { p: 33.3333 }, fit: { level: 4 } }).perDay).to.deep.equal(money(22));
  });

  it('agrees with plain arithmetic', () => {
    for (let i = 1; i < 200; i++) {
      const amount = i * 7_919, level = i % 5, effortDays = (i % 40) / 2 + 0.5, p = i % 101;
      expect(assess({ amount: money(amount), fit: { level }, effortDays, probabilityOverride: { p } }).perDay!.amount).to.be.closeTo(amount * p / 100 * level / 4 / effortDays, 0.5000001);
    }
  });
});

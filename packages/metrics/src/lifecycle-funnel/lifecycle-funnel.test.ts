import { expect } from '@open-wc/testing';
import { compute } from '../measure.js';
import { keepsTheMeasurePromises } from '../shared/promises.fixture.js';
import { context, deal, lead } from '../shared/samples.fixture.js';
import { lifecycleFunnelOracle } from './lifecycle-funnel.fixture.js';
import { lifecycleFunnel } from './lifecycle-funnel.js';

const leads = [
  lead('l1', '03-01'), lead('l2', '03-01', { status: 'disqualified' }), lead('l3', '03-01', { status: 'qualified' }), lead('l4', '03-01', { status: 'converted' }),
];
const deals = [deal('d4', [['inquiry', '03-05'], ['won', '03-20']], { leadId: 'l4' }), deal('d5', [['inquiry', '03-06'], ['lost', '03-09']])];

describe('lifecycleFunnel', () => {
  keepsTheMeasurePromises(lifecycleFunnel, lifecycleFunnelOracle);

  it('follows leads and direct deals, a lead and its deal counting once', () => {
    const { steps, n, value } = compute(lifecycleFunnel, deals, context, leads);
    expect(steps.map(({ id, reached }) => [id, reached])).to.deep.equal([['lead', 5], ['qualified', 3], ['opportunity', 2], ['won', 1], ['paid', null]]);
    expect([n, value]).to.deep.equal([5, 0.2]);
    expect(steps[2]!.recordIds()).to.deep.equal(['d5', 'l4']);
  });

  it('says where the lost ones were lost', () => {
    expect(compute(lifecycleFunnel, deals, context, leads).steps.map(({ open, lost }) => [open, lost])).to.deep.equal([[1, 1], [1, 0], [0, 1], [0, 0], [0, 0]]);
  });

  it('does not call a won deal unpaid while nobody has made a payment plan', () => {
    const { steps, noPlan } = compute(lifecycleFunnel, deals, context, leads);
    expect([steps.at(-1)!.reached, steps.at(-1)!.ofFirst, steps[3]!.conversion, noPlan]).to.deep.equal([null, null, null, 1]);
  });

  it('counts a deal whose lead is deleted as a direct one', () => {
    const tally = lifecycleFunnel.start(context);
    deals.forEach((one) => tally.put(one));
    leads.forEach((one) => tally.putLead!(one));
    tally.putLead!({ ...leads[3]!, deletedAt: '2026-04-01T00:00:00.000Z' });
    expect(tally.figure().recordIds()).to.deep.equal(['d4', 'd5', 'l1', 'l2', 'l3']);
  });
});

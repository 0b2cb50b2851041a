import { expect } from '@open-wc/testing';
import { compute } from '../measure.js';
import { keepsTheMeasurePromises } from '../shared/promises.fixture.js';
import { at, context, lead } from '../shared/samples.fixture.js';
import { leadConversionOracle } from './lead-conversion.fixture.js';
import { leadConversion } from './lead-conversion.js';

const converted = (id: string, day: string) => lead(id, '03-01', { status: 'converted', convertedAt: at(day) });

describe('leadConversion', () => {
  keepsTheMeasurePromises(leadConversion, leadConversionOracle);

  it('gives both rates of the worked example', () => {
    const leads = [converted('a', '03-10'), converted('b', '03-20'), lead('c', '03-01', { status: 'disqualified' }),
      lead('d', '03-01'), lead('e', '03-01', { status: 'nurturing' }), lead('f', '03-01', { status: 'qualified' })];
    const { overall, decided, n, interval, decidedInterval } = compute(leadConversion, [], context, leads);
    expect([n, overall, decided]).to.deep.equal([6, 1 / 3, 2 / 3]);
    expect([interval !== null, decidedInterval !== null]).to.deep.equal([true, true]);
  });

  it('does not know a conversion before it happened, nor a lead after its deletion', () => {
    const leads = [converted('a', '03-10'), lead('b', '03-01', { deletedAt: at('03-05') })];
    const figure = (day: string) => compute(leadConversion, [], { ...context, asOf: at(day) }, leads);
    expect([figure('03-04').n, figure('03-09').n, figure('03-09').converted, figure('03-10').converted]).to.deep.equal([2, 1, 0, 1]);
  });

  it('has no rate of decided leads while none is decided', () => {
    expect(compute(leadConversion, [], context, [lead('a', '03-01')]).decided).to.equal(null);
  });
});

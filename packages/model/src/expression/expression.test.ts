import { expect } from '@open-wc/testing';
import { evaluate, expressionProblem, type Expression } from './expression.js';

const deal = { amount: { amount: 500_00, currency: 'CNY' }, name: 'A', expectedCloseDate: '2026-05-01', custom: { seats: 20 } };

describe('expressions', () => {
  const table: [Expression, unknown][] = [
    [['not', ['isNull', ['field', 'amount']]], true],
    [['>=', ['field', 'amount'], 500_00], true],
    [['<', ['field', 'expectedCloseDate'], '2026-06-01'], true],
    [['and', ['=', ['field', 'name'], 'A'], ['>', ['field', 'custom.seats'], 10]], true],
    [['or', false, ['in', ['field', 'name'], 'B', 'C']], false],
    [['!=', ['field', 'name'], 'B'], true],
    [['=', ['field', 'missing'], 1], null],
    [['not', ['field', 'missing']], null],
    [['<', ['field', 'name'], 3], null],
    [['field', 'toString'], null],
  ];
  for (const [expression, value] of table) {
    it(`${JSON.stringify(expression)} is ${String(value)}`, () => {
      expect(evaluate(expression, deal)).to.equal(value);
    });
  }

  it('are refused when they are no expression, too large or too deep, and say why', () => {
    expect(expressionProblem(['constructor', 1])).to.contain('"constructor"');
    expect(expressionProblem({ a: 1 })).to.contain('["op", ...]');
    expect(expressionProblem(['field'])).to.contain('field');
    expect(expressionProblem(['and', ...Array.from({ length: 300 }, () => true)])).to.contain('200 nodes');
    let deep: Expression = true;
    for (let i = 0; i < 30; i++) deep = ['not', deep];
    expect(expressionProblem(deep)).to.contain('deeper than 20');
    expect(() => evaluate(['nope'], {})).to.throw(RangeError);
  });
});

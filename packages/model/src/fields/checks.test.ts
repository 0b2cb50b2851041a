import { expect } from '@open-wc/testing';
import { recordTables } from '../records/index.js';
import type { Field, FieldType } from './field.js';
import { problemsOf, problemsOfField } from './checks.js';

const label = { en: 'X', zh: 'X' };
const field = (type: FieldType, more: Partial<Field> = {}): Field => ({ name: 'x', type, label, ...more });
const codes = (row: Field, value: unknown) => problemsOfField(row, value).map(({ code }) => code);

const SAMPLES: Record<FieldType, { good: unknown[]; bad: unknown[] }> = {
  text: { good: ['a', ''], bad: [1, {}] },
  markdown: { good: ['# a'], bad: [1] },
  url: { good: ['https://x.example/a?b#c', 'http://x.example', 'mailto:a@x.example'], bad: ['javascript:alert(1)', ' https://x.example', 'data:text/html,x', 'x.example', 'https://', 5] },
  int: { good: [0, -3], bad: [1.5, '1', 2 ** 53] },
  number: { good: [0, -3, 1.5], bad: ['1', NaN, Infinity] },
  decimal: { good: ['1.5', '-2'], bad: [1.5, '1,5', ''] },
  money: { good: [{ amount: 1, currency: 'CNY' }], bad: [1, { amount: 1.5, currency: 'CNY' }, { amount: 1 }] },
  percent: { good: [0, 33.3333, 100], bad: [-1, 101, 33.33333, NaN, '5'] },
  date: { good: ['2026-02-28'], bad: ['2026-02-30', '28.2.2026'] },
  instant: { good: ['2026-02-28T00:00:00.000Z'], bad: ['2026-02-28'] },
  duration: { good: [0, 1.5], bad: [-1, '1'] },
  enum: { good: ['a'], bad: ['b', 'toString'] },
  ref: { good: ['id'], bad: ['', 5] },
  refs: { good: [['id'], []], bad: ['id', [5]] },
  set: { good: [['a']], bad: ['a', [1]] },
  list: { good: [['a'], []], bad: ['a', [1]] },
  label: { good: [{ en: 'a', zh: '甲' }], bad: [{ en: 'a' }, 'a'] },
  bool: { good: [true, false], bad: [0, 'true'] },
  json: { good: [{ a: [1, null] }, 'a'], bad: [() => 1, new Date(), { a: Infinity }] },
};

describe('field checks', () => {
  for (const [type, { good, bad }] of Object.entries(SAMPLES) as [FieldType, { good: unknown[]; bad: unknown[] }][]) {
    it(`take a ${type} for what it is and nothing else`, () => {
      const row = field(type, type === 'enum' ? { enum: { a: label } } : {});
      for (const value of good) expect(codes(row, value), JSON.stringify(value)).to.deep.equal([]);
      for (const value of bad) expect(codes(row, value), String(value)).to.have.lengthOf(1);
    });
  }

  it('ask for required values only, and take null for missing', () => {
    expect(codes(field('text'), null)).to.deep.equal([]);
    expect(codes(field('text', { required: true }), undefined)).to.deep.equal(['required']);
  });

  it('name the path inside lists and objects', () => {
    const row = field('list', { fields: [{ name: 'rate', type: 'decimal', required: true, label }] });
    expect(problemsOfField(row, [{ rate: '1' }, { rate: 'x' }, { other: 1, rate: '2' }]).map((problem) => problem.field)).to.deep.equal(['x.1.rate', 'x.2.other']);
  });

  it('refuse fields the table does not know, and keep them when asked to', () => {
    expect(problemsOf([field('text')], { x: 'a', y: 1 })).to.deep.equal([{ field: 'y', code: 'unknownField', value: 1 }]);
    expect(problemsOf([field('text')], { x: 'a', y: 1 }, 'keep')).to.deep.equal([]);
  });

  it('refuse cycles and depths no clone survives', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(codes(field('json'), loop)).to.deep.equal(['type']);
  });
});

describe('record tables', () => {
  for (const [type, table] of Object.entries(recordTables)) {
    it(`of ${type}: every field once, references to types there are, texts in both languages`, () => {
      const rows: readonly Field[] = table.fields;
      const names = rows.map(({ name }) => name);
      expect(new Set(names).size).to.equal(names.length);
      for (const row of rows) {
        expect(row.label.en && row.label.zh, row.name).to.be.ok;
        if (row.ref) expect(recordTables).to.have.property(row.ref);
      }
    });
  }
});

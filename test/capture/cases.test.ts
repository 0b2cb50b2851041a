import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { accepted, fields, isNegative, listFields, loadCases, optionalFields, strayFiles } from './case.js';
import { couldBeMade, occurs, readable } from './case-text.js';
import { openReader } from './reader.js';
import { realOnes } from './reserved.js';
import { judge, type Verdict } from './scoring.js';

const cases = loadCases({ blind: true });

describe('the development set', () => {
  test('is large enough, at least forty of it are blind, and no file is without its labels', () => {
    const blind = cases.filter((one) => one.blind).length;
    assert.ok(cases.length >= 80, `${cases.length} cases`);
    assert.ok(blind >= 40, `${blind} are blind`);
    assert.ok(cases.filter(isNegative).length >= 12 && cases.filter(({ id }) => id.startsWith('hostile/')).length >= 12);
    assert.deepEqual(strayFiles(), []);
  });

  test('labels every field of every lead, and none that does not exist', () => {
    const wrong = cases.flatMap(({ id, expect }) => expect.leads.flatMap((lead) => [
      ...fields.filter((field) => !(field in lead) && !optionalFields.some((name) => name === field)).map((field) => `${id}: no ${field}`),
      ...Object.keys(lead).filter((key) => key !== 'type' && !fields.some((field) => field === key)).map((key) => `${id}: ${key}`),
      ...listFields.filter((field) => !Array.isArray(lead[field])).map((field) => `${id}: ${field} is no list`),
    ]));
    assert.deepEqual(wrong, []);
  });

  test('can be answered: every label and every forbidden text stands in its case', async () => {
    const missing: string[] = [];
    for (const one of cases) {
      const text = `${await readable(one)}\n${await readable(one, '')}`;
      for (const lead of one.expect.leads) {
        for (const field of fields) {
          const expected = lead[field], items = Array.isArray(expected) ? expected : [expected ?? null];
          missing.push(...items.filter((item) => item !== null && !accepted(item).some((label) => occurs(field, label, text))).map((item) => `${one.id}: ${field} ${JSON.stringify(item)}`));
        }
      }
      missing.push(...one.mustNot.filter((forbidden) => !couldBeMade(forbidden, text)).map((forbidden) => `${one.id}: forbidden ${forbidden}`));
    }
    assert.deepEqual(missing, []);
  });

  test('is invented: reserved hosts, numbers nobody has, profiles nobody has', async () => {
    const real: string[] = [];
    for (const one of cases) real.push(...realOnes(one, await readable(one)));
    assert.deepEqual([...new Set(real)], []);
  });
});

describe('the capture of the whole set, live and inert', () => {
  const verdicts: (Verdict & { mode: string })[] = [], failures: string[] = [];

  const readAll = async (mode: 'live' | 'inert') => {
    const reader = await openReader('ours', { isInert: mode === 'inert', isShared: true });
    // A mail is the same bytes in both.
    for (const one of mode === 'live' ? cases.filter(({ kind }) => kind !== 'eml') : cases) {
      try {
        const { result } = await reader.read(one);
        verdicts.push({ ...judge(one, result), mode });
      } catch (error) {
        failures.push(`${one.id}, ${mode}: ${String(error).split('\n')[0]}`);
      }
    }
    await reader.close();
  };
  before(() => Promise.all([readAll('live'), readAll('inert')]));
  after(() => verdicts.splice(0));

  test('brings no lead where there is none, and fails nowhere', () => {
    assert.deepEqual(failures, []);
    assert.deepEqual(verdicts.filter(({ isFalseLead }) => isFalseLead).map(({ id, mode }) => `${id}, ${mode}`), []);
  });

  test('lets no hidden, forged or foreign text out, not even in a snippet', () => {
    assert.deepEqual(failures, []);
    assert.deepEqual(verdicts.flatMap(({ id, mode, leaks }) => leaks.map((text) => `${id}, ${mode}: ${text}`)), []);
  });
});

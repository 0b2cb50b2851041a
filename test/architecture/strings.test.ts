import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { recordTables } from '@salescycle/model';
import { files } from './repository.js';

type Texts = Record<string, unknown>;

/** What is wrong with a pair of languages, one line each. */
function differences(en: Texts, zh: Texts, where: string): string[] {
  return [...new Set([...Object.keys(en), ...Object.keys(zh)])].flatMap((key) => {
    const one = en[key], other = zh[key], name = `${where}.${key}`;
    if (one === undefined || other === undefined) return [`${name}: no ${one === undefined ? 'en' : 'zh'}`];
    if (typeof one !== typeof other) return [`${name}: a ${typeof one} in en, a ${typeof other} in zh`];
    if (typeof one === 'function' && typeof other === 'function') {
      return one.length === other.length ? [] : [`${name}: en takes ${one.length} values, zh ${other.length}`];
    }
    if (typeof one === 'object') return differences(one as Texts, other as Texts, name);
    return Object.entries({ en: one, zh: other }).filter(([, text]) => typeof text === 'string' && !text.trim())
      .map(([lang]) => `${name}: empty in ${lang}`);
  });
}

test('every widget says the same things in English and Chinese', async () => {
  const wrong: string[] = [];
  for (const file of files('packages/widgets/src').filter((name) => name.endsWith('.strings.ts'))) {
    const built = file.replace('/src/', '/dist/').replace(/\.ts$/, '.js');
    const { strings } = await import(pathToFileURL(path.resolve(built)).href) as { strings?: { en: Texts; zh: Texts } };
    wrong.push(...(strings ? differences(strings.en, strings.zh, file) : [`${file}: export const strings = { en: {…}, zh: {…} }`]));
  }
  assert.deepEqual(wrong, [], 'Write the missing text; a text with values in it is a function of the same values in both languages.');
});

/** Every label below a value: `label` itself, and each choice of an `enum`. Fields without a label are said, too. */
function labelProblems(value: unknown, where: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { name, label, en, zh } = value as Texts;
  const problems = 'en' in value || 'zh' in value ? differences({ text: en }, { text: zh }, where) : [];
  if (typeof name === 'string' && label === undefined) problems.push(`${where}: no label`);
  return [...problems, ...Object.entries(value).flatMap(([key, inner]) => labelProblems(inner, `${where}.${key}`))];
}

test('every record, field and choice has its word in English and Chinese', () => {
  assert.ok(Object.keys(recordTables).length > 0);
  const wrong = Object.entries(recordTables).flatMap(([type, table]) => labelProblems(table, type));
  assert.deepEqual(wrong, [], "Give it label: { en: 'Word', zh: '词' } in packages/model/src/records.");
});

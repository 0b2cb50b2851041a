import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { files, measures, packages, read, widgets } from './repository.js';

const missingFrom = (registry: string, units: string[]) => {
  const text = units.length ? read(registry) : '';
  return units.filter((name) => !text.includes(`'./${name}/${name}.js'`));
};

test('every widget is exported from packages/widgets/src/index.ts', () => {
  assert.deepEqual(missingFrom('packages/widgets/src/index.ts', widgets), [],
    "Add the line: export { SalesName } from './name/name.js';");
});

test('every measure is exported from packages/metrics/src/index.ts', () => {
  assert.deepEqual(missingFrom('packages/metrics/src/index.ts', measures), [],
    "Add the line: export { measure } from './name/name.js'; a folder that holds no measure is named in test/architecture/repository.ts.");
});

test('every record table is in the registry packages/model/src/records/index.ts', () => {
  const registry = 'packages/model/src/records/index.ts';
  const tables = files('packages/model/src/records').filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [...read(file).matchAll(/^export const (\w+) = recordTable\(/gm)].map(([, name = '']) => name));
  const text = tables.length ? read(registry) : '';
  const inRegistry = new Set(text.slice(text.indexOf('export const recordTables')).match(/\w+/g));
  assert.deepEqual(tables.filter((name) => !inRegistry.has(name)), [], `Import the table in ${registry} and add it to recordTables.`);
});

test('registries name what they export', () => {
  const wild = packages.flatMap((name) => files(`packages/${name}/src`))
    .filter((file) => path.basename(file) === 'index.ts' && /^export \*/m.test(read(file)));
  assert.deepEqual(wild, [], 'Write `export { a, type B } from …` in place of `export *`: a public name is a decision.');
});

test('the top level of the repository holds only what belongs there', () => {
  const known = ['packages', 'extension', 'demo', 'test', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'README.md',
    'LICENSE', 'node_modules'];
  const strangers = readdirSync('.').filter((name) => !name.startsWith('.') && !known.includes(name));
  assert.deepEqual(strangers, [], 'Configuration goes to packages/tools/config, scripts to packages/tools, pages to demo.');
});

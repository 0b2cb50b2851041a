import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { packages, read } from './repository.js';

/** Limits in bytes after gzip: a built file as it is; a package as minified files of its own code, without its dependencies: all it has, or what comes first. */
const budgets = JSON.parse(read('test/architecture/budgets.json')) as Record<string, number>;

const FIRST = ', first load';

/** With `first`, without what is fetched on first use. */
async function bundleOwnCode(folder: string, first: boolean) {
  const external = (id: string) => !id.startsWith('.') && !path.isAbsolute(id);
  const bundle = await rollup({ input: `${folder}/dist/index.js`, external, plugins: [resolve(), terser({ module: true })] });
  if (!first) return (await bundle.generate({ format: 'es', inlineDynamicImports: true })).output[0].code;
  const { output } = await bundle.generate({ format: 'es' });
  const chunks = new Map(output.filter((each) => each.type === 'chunk').map((each) => [each.fileName, each]));
  const needed = new Set([output[0].fileName]);
  for (const name of needed) for (const other of chunks.get(name)!.imports) if (chunks.has(other)) needed.add(other);
  return [...needed].map((name) => chunks.get(name)!.code).join('');
}

for (const [name, limit] of Object.entries(budgets)) {
  test(`${name} stays within ${limit.toLocaleString('en')} bytes gzip`, async () => {
    const code = name.endsWith('.js') ? readFileSync(name) : await bundleOwnCode(name.replace(FIRST, ''), name.endsWith(FIRST));
    const size = gzipSync(code, { level: 9 }).length;
    assert.ok(size <= limit, `${name} is ${size} bytes gzip, ${size - limit} over its budget of ${limit}. Look for what came in `
      + '(`npx rollup-plugin-visualizer`, or the last import you added), load it on first use with import(), or take something out. '
      + 'Raise the number in test/architecture/budgets.json only if users get enough for the bytes, and say what in the change note.');
  });
}

test('every package has a budget, and every budget has a package', () => {
  const built = packages.filter((name) => existsSync(`packages/${name}/src/index.ts`)).map((name) => `packages/${name}`);
  assert.deepEqual(built.filter((name) => !(name in budgets)), [], 'Add a row to test/architecture/budgets.json: its size now and a little room.');
  assert.deepEqual(Object.keys(budgets).filter((name) => !existsSync(name.replace(FIRST, ''))), [], 'Take the row out of test/architecture/budgets.json.');
});

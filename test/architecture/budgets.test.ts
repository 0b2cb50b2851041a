import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { packages, read } from './repository.js';

/** Limits in bytes after gzip: a built file as it is; a package as one minified file of its own code, without its dependencies. */
const budgets = JSON.parse(read('test/architecture/budgets.json')) as Record<string, number>;

async function bundleOwnCode(folder: string) {
  const external = (id: string) => !id.startsWith('.') && !path.isAbsolute(id);
  const bundle = await rollup({ input: `${folder}/dist/index.js`, external, plugins: [resolve(), terser({ module: true })] });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  return output[0].code;
}

for (const [name, limit] of Object.entries(budgets)) {
  test(`${name} stays within ${limit.toLocaleString('en')} bytes gzip`, async () => {
    const code = name.endsWith('.js') ? readFileSync(name) : await bundleOwnCode(name);
    const size = gzipSync(code, { level: 9 }).length;
    assert.ok(size <= limit, `${name} is ${size} bytes gzip, ${size - limit} over its budget of ${limit}. Look for what came in `
      + '(`npx rollup-plugin-visualizer`, or the last import you added), load it on first use with import(), or take something out. '
      + 'Raise the number in test/architecture/budgets.json only if users get enough for the bytes, and say what in the change note.');
  });
}

test('every package has a budget, and every budget has a package', () => {
  const built = packages.filter((name) => existsSync(`packages/${name}/src/index.ts`)).map((name) => `packages/${name}`);
  assert.deepEqual(built.filter((name) => !(name in budgets)), [], 'Add a row to test/architecture/budgets.json: its size now and a little room.');
  assert.deepEqual(Object.keys(budgets).filter((name) => !existsSync(name)), [], 'Take the row out of test/architecture/budgets.json.');
});

// The one file and its parts, as the build packs them: what a module exports is what whoever asks for its part gets.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { parts } from '#tools/config/parts.mjs';

const MODULES: Readonly<Record<string, string>> = {
  entry: "export { kept } from 'kept'; export const table = () => import('table'); export const other = () => import('other');",
  kept: "export const kept = 'kept';",
  saved: 'export const save = () => 1, spare = 2;',
  table: "import { kept } from 'kept'; export { save } from 'saved'; export const rows = [kept]; export default 'table';",
  other: "import { spare } from 'saved'; export const more = spare;",
};

const folder = mkdtempSync(path.join(tmpdir(), 'packed-'));
after(() => rmSync(folder, { recursive: true }));

describe('a part of the one file', () => {
  test('gives everything its module exports: its own in several lists, and what it hands on from another part', async () => {
    const bundle = await rollup({
      input: { salescycle: 'entry' }, preserveEntrySignatures: 'allow-extension',
      plugins: [{ name: 'modules', resolveId: (id) => id, load: (id) => MODULES[id] ?? null }, parts()],
    });
    const partOf = (id: string) => ({ saved: 'saved', kept: 'salescycle', entry: 'salescycle' })[id];
    await bundle.write({ dir: folder, format: 'es', entryFileNames: '[name].js', chunkFileNames: 'salescycle-[name].js', manualChunks: partOf });
    const { table, other } = await import(pathToFileURL(path.join(folder, 'salescycle.js')).href) as Record<'table' | 'other', () => Promise<Record<string, unknown>>>;
    const { rows, save, default: name } = await table();
    assert.deepEqual([rows, (save as () => number)(), name], [['kept'], 1, 'table']);
    assert.equal((await other()).more, 2);
  });
});

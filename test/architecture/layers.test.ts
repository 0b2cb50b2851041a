import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

interface Report { summary: { violations: { rule: { name: string }; from: string; to: string }[]; totalCruised: number } }

const config = path.resolve('.dependency-cruiser.cjs');
const rules = createRequire(config)(config) as { forbidden: { name: string }[] };

/** Runs dependency-cruiser over the packages' sources below a folder. */
function cruise(folder: string) {
  const { stdout, stderr } = spawnSync(process.execPath,
    [path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), 'packages/*/src', '--config', config, '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
  assert.ok(stdout.startsWith('{'), `dependency-cruiser did not run: ${stderr}`);
  return (JSON.parse(stdout) as Report).summary;
}

test('imports only go down, and siblings do not know each other', () => {
  const { violations, totalCruised } = cruise('.');
  assert.ok(totalCruised > 0, 'no source was read');
  assert.deepEqual(violations.map(({ rule, from, to }) => `${rule.name}: ${from} imports ${to}`), [],
    'Move what both need into the layer below (model is the lowest), pass it in as an argument, or, for connect, capture and sync in widgets, '
    + 'use `await import(…)`. The layers are the table in .dependency-cruiser.cjs.');
});

const lit = "import 'lit';";
const planted: Record<string, Record<string, string>> = {
  'no-circular': { 'packages/metrics/src/a.ts': "import './b.js';", 'packages/metrics/src/b.ts': "import './a.js';" },
  resolvable: { 'packages/store/src/misspelt.ts': "import '@salescycle/modle';" },
  'model-is-leaf': { 'packages/model/src/up.ts': "import '../../store/src/index.js';" },
  'layer1-siblings': { 'packages/metrics/src/sideways.ts': "import '../../store/src/index.js';" },
  'sync-imports': { 'packages/sync/src/up.ts': "import '../../widgets/src/index.js';" },
  'widgets-imports': { 'packages/widgets/src/sideways.ts': "import '../../tools/src/index.js';" },
  'on-demand-only': { 'packages/widgets/src/eager.ts': "import '../../connect/src/index.js';" },
  'packages-below-shells': { 'packages/connect/src/up.ts': "import '../../../demo/src/index.js';" },
  'idb-only-in-store': { 'packages/connect/src/storage.ts': "import 'idb';" },
  'lit-only-in-widgets': { 'packages/connect/src/view.ts': lit },
};
const allowed = {
  'packages/widgets/src/fine.ts': `${lit} import '@salescycle/model'; import type { A } from '../../connect/src/index.js';
    export type Connect = typeof import('../../connect/src/index.js');
    export const a = (): Promise<A> => import('../../connect/src/index.js');`,
  'packages/store/src/fine.ts': "import 'idb';",
};
const surroundings = {
  ...Object.fromEntries(['packages/model', 'packages/store', 'packages/sync', 'packages/connect', 'packages/widgets', 'packages/tools', 'demo']
    .map((folder) => [`${folder}/src/index.ts`, 'export interface A { a: 1 }'])),
  'packages/model/package.json': JSON.stringify({ name: '@salescycle/model', exports: { '.': { 'salescycle-source': './src/index.ts' } } }),
  'node_modules/@salescycle/model/package.json': JSON.stringify({ name: '@salescycle/model', exports: { '.': { 'salescycle-source': './index.js' } } }),
  'node_modules/@salescycle/model/index.js': '',
  'node_modules/idb/index.js': '',
  'node_modules/lit/index.js': '',
};

test('each layer rule catches a planted violation, and lets through what is allowed', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'salescycle-layers-'));
  try {
    for (const [file, text] of Object.entries(Object.assign({}, surroundings, allowed, ...Object.values(planted)) as Record<string, string>)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const { violations } = cruise(folder);
    for (const { name } of rules.forbidden) {
      const sources = Object.keys(planted[name] ?? {});
      assert.ok(violations.some(({ rule, from }) => rule.name === name && sources.includes(from)),
        `${name} catches nothing: plant a violation here, or mend the rule`);
    }
    assert.deepEqual(violations.filter(({ from }) => from in allowed), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { files } from './repository.js';

const repository = mkdtempSync(path.join(os.tmpdir(), 'salescycle-new-'));
const inCopy = (file: string) => path.join(repository, file);
cpSync('packages/widgets/src', inCopy('packages/widgets/src'), { recursive: true });
after(() => rmSync(repository, { recursive: true }));

const generate = (...args: string[]) =>
  spawnSync(process.execPath, [path.resolve('packages/tools/new.mjs'), ...args], { cwd: repository, encoding: 'utf8' });
const texts = (folder: string) => Object.fromEntries(files(inCopy(folder)).map((file) => [path.basename(file), readFileSync(file, 'utf8')]));

describe('npm run new', () => {
  test('makes a widget from a living one, and leaves no trace of the old name', () => {
    const { status, stderr } = generate('widget', 'sales-win-room');
    assert.equal(status, 0, stderr);
    const model = texts('packages/widgets/src/kpi-card'), made = texts('packages/widgets/src/win-room');
    assert.deepEqual(Object.keys(made).sort(), Object.keys(model).map((file) => file.replace('kpi-card', 'win-room')).sort());
    for (const [file, text] of Object.entries(made)) assert.doesNotMatch(`${file}: ${text}`, /kpi/i);
    assert.match(made['win-room.ts'] ?? '', /class SalesWinRoom[^]*'sales-win-room'/);
  });

  test('adds exactly one line to one registry', () => {
    const index = (root: string) => readFileSync(path.join(root, 'packages/widgets/src/index.ts'), 'utf8').split('\n');
    const before = index('.'), added = index(repository).filter((line) => !before.includes(line));
    assert.equal(added.length, 1);
    assert.match(added[0] ?? '', /SalesWinRoom.*'\.\/win-room\/win-room\.js'/);
    assert.equal(index(repository).length, before.length + 1);
  });

  for (const [what, args, answer] of [
    ['a kind it does not know', ['metric', 'x'], /only widgets/],
    ['a name that is no tag', ['widget', 'WinRoom'], /kebab-case/],
    ['a name that is taken', ['widget', 'kpi-card'], /exists already/],
  ] as const) {
    test(`answers ${what} with one sentence and touches nothing`, () => {
      const before = files(repository);
      const { status, stderr } = generate(...args);
      assert.equal(status, 1);
      assert.match(stderr, answer);
      assert.deepEqual(files(repository), before);
    });
  }
});

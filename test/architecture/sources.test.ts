import assert from 'node:assert/strict';
import { test } from 'node:test';
import { files, packages, read } from './repository.js';

const text = files('.').filter((file) => /\.(ts|mts|mjs|cjs|js|json|html|css|md|svg|txt)$|(^|\/)\.[a-z]+$/.test(file));
const lines = (file: string) => read(file).split('\n');
const find = (wanted: RegExp, among = text) =>
  among.flatMap((file) => lines(file).flatMap((line, at) => (wanted.test(line) ? [`${file}:${at + 1}: ${line.trim().slice(0, 120)}`] : [])));

test('no path of one machine is in the repository', () => {
  assert.deepEqual(find(/(?<![\w.*)\]}/-])\/(home|Users|root|work|tmp)\/\w|\b[A-Z]:\\Users\\/), [],
    'Write the path relative to the repository, or ask os.tmpdir().');
});

test('no package registry is named: whoever installs uses their own', () => {
  assert.deepEqual(find(/\bhttps?:\/\/[\w.-]*(registry|npmmirror|artifactory|nexus)[\w.-]*[/:]/), [],
    'Take the host out; for the lock file, keep omit-lockfile-registry-resolved=true in .npmrc and run npm install.');
});

test('every test runs', () => {
  const tests = text.filter((file) => file.endsWith('.test.ts'));
  assert.deepEqual(find(/\b(it|test|describe|suite|context)\.(only|skip|todo)\b|\b[xf](it|describe)\(/, tests), [], 'Mend the test, or delete it.');
});

test('a source file is one thing: at most 300 lines', () => {
  const long = packages.flatMap((name) => files(`packages/${name}/src`))
    .filter((file) => file.endsWith('.ts') && !/\.(strings|test|fixture)\.ts$/.test(file))
    .map((file) => ({ file, length: lines(file).length - 1 })).filter(({ length }) => length > 300);
  assert.deepEqual(long, [], 'It is two things: cut it where the names change, each part in a file of its own name.');
});

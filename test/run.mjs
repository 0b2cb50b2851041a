// npm test: builds, unit tests in two browsers and two time zones, tests across packages. The last line is `N passed, N failed`.
//   npm test -- --group kpi-card   only the tests in a folder of that name (a unit, a package, or a folder of test/), and what they need built
//   npm run faults                 the group faults in full: the browser killed 120 times; FAULTS_SEED=n repeats, FAULTS_KILLS=n says how often
//   npm run test:full              the same with FULL=1: long forms register where process.env.FULL (in browsers: globalThis.FULL) says so
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { findFirefox } from '#tools/browsers.mjs';
import { root, runStep } from '#tools/steps.mjs';

/** What the tests in a folder of test/ read besides the library; a folder without a row needs the library only. */
const NEEDS = {
  architecture: ['extension'], embedding: ['demo'], extension: ['extension'], e2e: ['demo', 'extension'], journeys: ['demo', 'extension'],
};

/** Text in, values out, with neither a document nor a zone: read by a second engine in the full form only. */
const PURE = /^packages[\\/](?:connect|capture[\\/]src[\\/](?:resolve|tables|text))[\\/]/;

process.chdir(root);
if (process.argv.includes('--full')) process.env.FULL = '1';
const at = process.argv.indexOf('--group'), group = at < 0 ? '' : process.argv[at + 1] ?? '';
let passed = 0;
const failed = [];  // what each failure was, said once more at the end

function step(name) {
  console.log(`\n== ${name}`);
  if (runStep(name)) passed++; else failed.push(`the step "${name}"`);
}

function findTests(...folders) {
  return folders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => path.join(folder, file)))
    .filter((file) => file.endsWith('.test.ts') && !/[\\/](node_modules|dist|\.out)[\\/]/.test(file))
    .filter((file) => !group || path.dirname(file).split(path.sep).includes(group));
}

/** In both browsers at once: most of a run is waiting. Firefox, which shows one page at a time, is started twice, each with half of the files. */
async function runUnits(files) {
  console.log('\n== unit tests, in Chromium in Asia/Shanghai and in Firefox in Europe/Berlin');
  const second = findFirefox() ? 'firefox' : 'chromium', again = group || process.env.FULL ? files : files.filter((file) => !PURE.test(file));
  const halves = [0, 1].map((half) => again.filter((_, i) => i % 2 === half)).filter(({ length }) => length);
  const runs = [{ files, browser: 'chromium', TZ: 'Asia/Shanghai' }, ...halves.map((half) => ({ files: half, browser: second, TZ: 'Europe/Berlin' }))];
  await Promise.all(runs.map(({ files: own, browser, TZ }, i) =>
    runFiles(own, { BROWSER: browser, TZ, WTR_RESULT: path.join(root, `node_modules/.wtr-${i}.json`) })));
}

async function runFiles(files, env) {
  rmSync(env.WTR_RESULT, { force: true });
  const runner = spawn(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', '--config', 'packages/tools/config/web-test-runner.config.mjs', '--files', ...files],
    { stdio: 'inherit', env: { ...process.env, ...env } });
  const [status] = await once(runner, 'close');
  if (!existsSync(env.WTR_RESULT)) return failed.push(`unit tests in ${env.BROWSER}: the browser did not start`);
  const result = JSON.parse(readFileSync(env.WTR_RESULT, 'utf8'));
  passed += result.passed;
  failed.push(...result.failed);
  if (status !== 0 && !result.failed.length) failed.push(`unit tests in ${env.BROWSER}: ended with ${status}`);
}

async function runAcross(sources) {
  console.log('\n== tests across packages');
  const files = sources.map((file) => path.resolve('test/.out', path.relative('test', file)).replace(/\.ts$/, '.js'));
  const stream = run({ files, concurrency: 2, timeout: process.env.FULL ? 3_600_000 : 600_000 });
  stream.on('test:pass', ({ skip, details }) => { if (!skip && details.type !== 'suite') passed++; });
  stream.on('test:fail', ({ name, file, details }) => {
    if (details.type !== 'suite') failed.push(`${name} (${path.relative(root, file ?? '')}): ${details.error.cause?.message ?? details.error.message}`);
  });
  const shown = stream.compose(new spec());
  shown.pipe(process.stdout);
  await new Promise((ended) => shown.on('end', ended));
}

const units = findTests('packages', 'extension', 'demo'), across = findTests('test');
const needed = new Set(across.flatMap((file) => NEEDS[file.split(path.sep)[1]] ?? []));
if (!group) Object.values(NEEDS).flat().forEach((name) => needed.add(name));

step('types');
if (across.length) step('library');
for (const name of needed) step(name);
if (units.length) await runUnits(units);
if (across.length) await runAcross(across);
if (!units.length && !across.length) {
  failed.push(`No test lies in a folder named "${group}".`);
}
if (across.length && !existsSync('../shared/data')) console.log('\n../shared/data is not there: the tests that read it were not registered.');
if (failed.length) console.log(['\n== failed', ...failed.map((what) => `- ${what.replace(/\s+/g, ' ').slice(0, 500)}`)].join('\n'));
process.exitCode = failed.length ? 1 : 0;
console.log(`\n${passed} passed, ${failed.length} failed`);

// node test/perf/capture/calibrate.mjs [--write]
// Fits packages/capture/src/resolve/calibration-table.ts on the seen cases of test/capture, and says by a five-fold check whether that
// makes confidence truer. Only values that are filled in count: what is below is only offered, and stays as combined.
//
// How: the combined confidences fall into bins; each bin's share of right values is drawn towards its mean combined confidence as if STRENGTH
// more values had come out as the weights say, since rules were made looking at the seen cases and unseen pages are harder; then bins are made
// monotone (pool adjacent violators). One curve for all fields: four hundred values are too few for one each. Run it again when sources, weights
// or rules have changed.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../../..', import.meta.url)));
const FILE = 'packages/capture/src/resolve/calibration-table.ts';
const FILL = 0.6, EDGES = [0.6, 0.7, 0.8, 0.9, 0.97], STRENGTH = 40, FOLDS = 5;

const values = await readValues();
const curve = fit(values), before = errorOf(values), after = errorOf(crossFitted(values));
console.log(`${values.length} values: ECE ${before.toFixed(3)} as combined, ${after.toFixed(3)} by curves fitted on the other folds`);
console.log(curve.map(([x, y]) => `${x} -> ${y}`).join('   '));
if (process.argv.includes('--write')) {
  if (after < before) write(curve);
  else console.error('calibrate: not written, the five-fold check finds no gain.');
}

/** Every value a seen case fills in: its case, its confidence as combined, whether it is right. */
async function readValues() {
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'test'], { encoding: 'utf8' });
  if (status !== 0) console.error(`${stdout}calibrate: the build complains; what it wrote is measured all the same.\n`);
  const [{ loadCases }, { openReader }, { judge }] =
    await Promise.all(['case', 'reader', 'scoring'].map((name) => import(new URL(`../../.out/capture/${name}.js`, import.meta.url))));
  const reader = await openReader('uncalibrated'), found = [];
  for (const [at, one] of loadCases().entries()) {
    const { claims } = judge(one, (await reader.read(one)).result);
    found.push(...claims.filter(({ field }) => field !== 'sourceUrl').map(({ confidence, isRight }) => ({ case: at, confidence, isRight })));
  }
  await reader.close();
  return found;
}

/** Points of a monotone curve from what is filled in up to 1. */
function fit(some) {
  const isIn = (bin, confidence) => confidence >= EDGES[bin] && confidence < (EDGES[bin + 1] ?? Infinity);
  const bins = EDGES.map((_, bin) => some.filter(({ confidence }) => isIn(bin, confidence))).filter((bin) => bin.length);
  const pools = bins.map((bin) => (
    { sum: bin.reduce((total, { confidence }) => total + confidence, 0), right: bin.filter(({ isRight }) => isRight).length, count: bin.length }));
  for (let at = 1; at < pools.length; at++) {
    while (at > 0 && shareOf(pools[at]) < shareOf(pools[at - 1])) {
      const [one, other] = [pools[at - 1], pools[at]];
      pools.splice(at - 1, 2, { sum: one.sum + other.sum, right: one.right + other.right, count: one.count + other.count });
      at--;
    }
  }
  const points = pools.map((pool) => [rounded(pool.sum / pool.count), rounded(shareOf(pool))]), [first = [FILL, FILL]] = points;
  return [[FILL - 0.001, FILL - 0.001], [FILL, first[1]], ...points.filter(([x]) => x > FILL)];
}

function shareOf({ sum, right, count }) {
  return (right + STRENGTH * (sum / count)) / (count + STRENGTH);
}

function rounded(number) {
  return Math.round(number * 1_000) / 1_000;
}

/** The values with the confidence that a curve fitted without their fold gives them. */
function crossFitted(all) {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const own = fit(all.filter((value) => value.case % FOLDS !== fold));
    return all.filter((value) => value.case % FOLDS === fold).map((value) => ({ ...value, confidence: onCurve(value.confidence, own) }));
  }).flat();
}

function onCurve(x, points) {
  let [x0, y0] = [0, 0];
  for (const [x1, y1] of [...points, [1, 1]]) {
    if (x <= x1) return x1 === x0 ? y1 : y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
    [x0, y0] = [x1, y1];
  }
  return y0;
}

/** The expected calibration error over ten bins. */
function errorOf(some) {
  const binOf = ({ confidence }) => Math.min(9, Math.floor(confidence * 10));
  const bins = Array.from({ length: 10 }, (_, bin) => some.filter((value) => binOf(value) === bin)).filter((bin) => bin.length);
  return bins.reduce((total, bin) => {
    const said = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length;
    const right = bin.filter(({ isRight }) => isRight).length / bin.length;
    return total + (bin.length / some.length) * Math.abs(said - right);
  }, 0);
}

function write(points) {
  const table = `{\n  '*': { '*': [${points.map((point) => `[${point.join(', ')}]`).join(', ')}] },\n}`;
  writeFileSync(FILE, readFileSync(FILE, 'utf8').replace(/(export const calibrationTable: CalibrationTable = )[^;]*;/, `$1${table};`));
  console.log(`calibrate: wrote ${FILE}`);
}

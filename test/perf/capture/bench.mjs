// The development set of test/capture: our extractor beside the simplest thing anybody would write.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printCase, printReport } from './print.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export const options = {
  blind: { type: 'boolean', default: false },  // the half that is kept for one check at the end, instead of the other one
  inert: { type: 'boolean', default: false },  // pages from DOMParser instead of a tab
  case: { type: 'string' },  // one case: what was expected, what came
  verbose: { type: 'boolean', default: false },  // every difference
};
export const baseline = (entry) => entry.replace(/^ours/, 'naive');
export const figures = { f1: '', precision: '', recall: '', ece: '', medianMs: 'ms', maxMs: 'ms' };

process.chdir(root);
build();
const [{ loadCases }, { openReader }, { judge }, { summarise }] =
  await Promise.all(['case', 'reader', 'scoring', 'report'].map((name) => import(new URL(`../../.out/capture/${name}.js`, import.meta.url))));
const { values: given } = parseArgs({ options, strict: false });
const cases = loadCases({ blind: true }).filter(({ id, blind = false }) => blind === given.blind && (given.case === undefined || id === given.case));
if (!cases.length) {
  console.error(`bench capture: there is no case "${given.case}". A case is named after its file, such as --case pages/contact-zh; the blind ones want --blind, too.`);
  process.exit(2);
}

export const entries = ['page', 'webmail', 'eml'].filter((kind) => cases.some((one) => one.kind === kind)).flatMap((kind) => [`naive/${kind}`, `ours/${kind}`]);
/** The number of cases, which `--n` may lower to the first so many. */
export const sizes = [cases.length];

const verdicts = new Map();

/** One reading of the cases of one kind by one entry, in a browser of its own. */
export async function measure(entry, n) {
  const [who, kind] = entry.split('/'), reader = await openReader(who, { isInert: given.inert }), judged = [];
  for (const one of cases.slice(0, n).filter((each) => each.kind === kind)) judged.push(await read(reader, one));
  await reader.close();
  verdicts.set(entry, judged);
  const { micro, ece, ms } = summarise(judged);
  return { f1: micro.f1, precision: micro.precision, recall: micro.recall, ece, medianMs: ms.p50, maxMs: ms.max };
}

/** A case that throws counts as one where nothing was found, and is said. */
async function read(reader, one) {
  try {
    const { result, ...times } = await reader.read(one);
    return { ...judge(one, result, times), result };
  } catch (error) {
    const result = { kind: 'none', candidates: [], warnings: [], site: null, timings: {} };
    return { ...judge(one, result), result, error: String(error).split('\n')[0] };
  }
}

/** What the last run says beyond its figures. */
export function finish() {
  const [naive, ours] = ['naive', 'ours'].map((who) => entries.filter((entry) => entry.startsWith(who)).flatMap((entry) => verdicts.get(entry)));
  if (given.case !== undefined) return ours.forEach((verdict) => printCase(verdict, { withResult: true }));
  if (given.verbose) ours.filter(({ differences, error }) => differences.length || error).forEach((verdict) => printCase(verdict));
  printReport('naive', summarise(naive), naive);
  printReport('ours', summarise(ours), ours);
}

/** What is measured is what the sources say now. Type errors elsewhere in the repository do not stop it. */
function build() {
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'test'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) console.error(`${stdout}bench capture: the build complains; what it wrote is measured all the same.\n`);
}

// node test/perf/capture/fit-likelihood.mjs [--write]
// Fits packages/capture/src/page/likelihood-table.ts, how much each sign of a name counts, on the seen cases of test/capture whose page hands up its
// lines; and says how often the likeliest name is the right one on cases of an author none of whose cases it was fitted on.
//
// How: logistic regression over all names of all those pages, a page's names together weighing as the square root of their number, drawn towards
// zero (RIDGE). Cases are of one author where their names begin with the same letter; those without are parted by chance. Run it again when signs
// or what counts as a name have changed.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../../..', import.meta.url)));
const FILE = 'packages/capture/src/page/likelihood-table.ts';
const RIDGE = 0.003, STEPS = 800, LIKELY = 0.4, PARTS = 4;

const { pages, signs } = await readPages(), authors = [...new Set(pages.map(({ author }) => author))].sort();
const held = authors.flatMap((author) => {
  const table = fit(pages.filter((page) => page.author !== author));
  return pages.filter((page) => page.author === author).map((page) => ({ page, best: likeliest(table, page) }));
});
const wrong = held.filter(({ page, best }) => !isRight(page, best));
console.log(`${pages.length} pages of ${authors.length} authors; by tables fitted on the others: ${held.length - wrong.length} right, `
  + `${wrong.filter(({ page }) => !page.wanted.size).length} names where there is nobody, ${wrong.filter(({ page, best }) => page.wanted.size && best).length} wrong names`);
for (const { page, best } of wrong) console.log(`  ${page.id}: ${best ? `${best.name} ${best.likelihood.toFixed(2)}` : 'nobody'}`);
const table = fit(pages);
console.log(signs.map((sign, at) => `${sign} ${table[at].toFixed(2)}`).join('   '));
if (process.argv.includes('--write')) {
  writeFileSync(FILE, readFileSync(FILE, 'utf8').replace(/(export const likelihoodTable: readonly number\[\] = )[^;]*;/, `$1[${table.map((weight) => Number(weight.toFixed(2))).join(', ')}];`));
  console.log(`fit-likelihood: wrote ${FILE}`);
}

/** The pages of seen cases that hand up lines: each name with its signs, and whether it is one that is wanted. */
async function readPages() {
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'test'], { encoding: 'utf8' });
  if (status !== 0) console.error(`${stdout}fit-likelihood: the build complains; what it wrote is measured all the same.\n`);
  const [{ loadCases }, { openReader }] = await Promise.all(['case', 'reader'].map((name) => import(new URL(`../../.out/capture/${name}.js`, import.meta.url))));
  const [{ namedIn }, { factsOf }, { signs: names, signsOf }, { languageOf }, { fold }] =
    await Promise.all(['page/named', 'page/line-facts', 'page/signs', 'resolve/page-language', 'text/clean-text'].map((name) => import(`@salescycle/capture/${name}.js`)));
  const reader = await openReader('collected'), found = [], keyOf = (name) => [...fold(name).replace(/[\s,.·・’'‐-]/g, '')].sort().join('');
  for (const one of loadCases().filter(({ kind }) => kind === 'page')) {
    const bundle = (await reader.read(one)).result, { shown } = bundle;
    if (!shown) continue;
    const people = one.expect.leads.filter(({ type = 'person' }) => type === 'person'), wanted = new Set(people.flatMap(({ name }) => namesOf(name)).map(keyOf));
    const named = namedIn(shown.lines, { lang: languageOf(bundle), region: bundle.region }), page = { shown, facts: factsOf(shown.lines), named };
    const rows = named.map((name) => ({ name: name.name, signs: signsOf(name, page), isWanted: wanted.has(keyOf(name.name)) }));
    found.push({ id: one.id, author: authorOf(one.id, found.length), wanted, isNeeded: people.some(({ name }) => name !== null && !name.opt), rows });
  }
  await reader.close();
  return { pages: found, signs: names };
}

function namesOf(name) {
  return name === null ? [] : typeof name === 'string' ? [name] : name.any ?? name.opt;
}

function authorOf(id, index) {
  return /\/([a-z])-/.exec(id)?.[1] ?? `first ${index % PARTS}`;
}

/** A weight for each sign, by steps against the slope that grow smaller the further a weight has come. */
function fit(some) {
  const rows = some.flatMap(({ rows: all }) => {
    const right = all.filter(({ isWanted }) => isWanted).length, usual = 1 / Math.sqrt(all.length || 1);
    return all.map(({ signs: values, isWanted }) => ({ values, isWanted, weight: isWanted ? Math.max(usual, 1 / right) : usual }));
  });
  const total = rows.reduce((sum, { weight }) => sum + weight, 0), weights = signs.map(() => 0), come = signs.map(() => 1e-6);
  for (let step = 0; step < STEPS; step++) {
    const slopes = signs.map(() => 0);
    for (const { values, isWanted, weight } of rows) {
      const miss = weight * (likelihood(weights, values) - Number(isWanted));
      values.forEach((value, at) => { slopes[at] += miss * value; });
    }
    slopes.forEach((sum, at) => {
      const slope = sum / total + (at ? RIDGE * weights[at] : 0);
      come[at] += slope * slope;
      weights[at] -= 0.5 * slope / Math.sqrt(come[at]);
    });
  }
  return weights;
}

function likelihood(weights, values) {
  return 1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * weights[at], 0)));
}

/** The likeliest name, where one is likely. */
function likeliest(weights, { rows }) {
  const rated = rows.map((row) => ({ ...row, likelihood: likelihood(weights, row.signs) })).sort((a, b) => b.likelihood - a.likelihood);
  return rated[0]?.likelihood >= LIKELY ? rated[0] : null;
}

function isRight({ wanted, isNeeded }, best) {
  return wanted.size ? best?.isWanted ?? !isNeeded : !best;
}

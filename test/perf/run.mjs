// npm run bench -- <group> [--n 1000,10000] [--runs 3] [--json FILE], and what a group's own `options` say (capture: --blind --inert --case NAME --verbose)
// Every (entry, size, run) has a fresh browser profile; a figure is the median of its runs; ratios are against the baseline of the same call.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const GROUPS = { store: () => import('./store/bench.mjs'), boards: () => import('./boards/bench.mjs'), capture: () => import('./capture/bench.mjs') };

const [name] = process.argv.slice(2);
if (!name || !Object.hasOwn(GROUPS, name)) {
  console.error(`bench: name a group: ${Object.keys(GROUPS).join(', ')}. Example: npm run bench -- store --n 1000,10000`);
  process.exit(2);
}
const group = await GROUPS[name]();
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { n: { type: 'string' }, runs: { type: 'string', default: '3' }, json: { type: 'string' }, ...group.options },
});
const baselineOf = typeof group.baseline === 'function' ? group.baseline : () => group.baseline;
const sizes = values.n ? values.n.split(',').map(Number) : group.sizes;
if (sizes.some((n) => !Number.isSafeInteger(n) || n < 1)) {
  console.error(`bench: --n takes whole numbers, such as --n 1000,10000; it was ${values.n}`);
  process.exit(2);
}

const rows = [];
for (const n of sizes) {
  const measured = new Map();
  for (const entry of group.entries) {
    const runs = [];
    const count = Math.min(Number(values.runs), group.runs?.(entry, n) ?? Infinity);
    for (let run = 0; run < count; run++) runs.push(await group.measure(entry, n));
    measured.set(entry, runs);
  }
  for (const entry of group.entries) {
    for (const [figure, unit] of Object.entries(group.figures)) {
      const values = measured.get(entry).map((run) => run[figure]);
      if (values.includes(null)) continue;
      const value = median(values);
      const base = median(measured.get(baselineOf(entry)).map((run) => run[figure]));
      rows.push({ group: name, n, entry, figure, unit, value, ratio: entry === baselineOf(entry) || !base ? null : value / base });
    }
  }
}
print(rows);
await group.finish?.();
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

function print(all) {
  for (const { n, entry, figure, unit, value, ratio } of all) {
    const times = ratio !== null ? `${ratio.toFixed(2)} x` : entry === baselineOf(entry) ? 'baseline' : 'no ratio';
    console.log(`${String(n).padStart(7)}  ${entry.padEnd(13)} ${figure.padEnd(16)} ${value.toFixed(value < 10 ? 2 : 0).padStart(9)} ${unit.padEnd(3)} ${times}`);
  }
}

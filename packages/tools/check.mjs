// npm run check: the house rules in under a minute. `npm run check -- lint` runs one of them. Stops at the first that fails.
import { runStep } from './steps.mjs';

const mend = {
  types: 'Each error above names file and line; `npx tsc -b --watch` repeats them while you mend.',
  lint: 'Most of it mends itself: `npx eslint -c packages/tools/config/eslint.config.mjs --fix .`; the rest names file and line above.',
  architecture: 'Each failure above says which rule of the house it is and how to mend it; the rules are test/architecture/*.test.ts.',
};
const asked = process.argv.slice(2), unknown = asked.find((step) => !Object.hasOwn(mend, step));
if (unknown) {
  console.error(`check: there is no check called ${unknown}; choose from: ${Object.keys(mend).join(', ')}.`);
  process.exit(1);
}
const failed = (asked.length ? asked : Object.keys(mend)).find((step) => !runStep(step));
console.log(failed ? `\ncheck: ${failed} failed. ${mend[failed]}` : '\ncheck: all good.');
process.exitCode = failed ? 1 : 0;

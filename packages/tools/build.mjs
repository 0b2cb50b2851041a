// npm run build: everything that is given away. Stops at the first step that fails.
import { runStep } from './steps.mjs';

const built = ['types', 'library', 'manifest', 'demo', 'extension'].every((step) => runStep(step));
if (built) {
  console.log(`
packages/*/dist                      each package as ES modules with types
packages/widgets/dist/salescycle.js  the one-file bundle (salescycle-all.js: every element)
packages/widgets/custom-elements.json, demo/dist, extension/dist/{chromium,firefox}`);
}
process.exitCode = built ? 0 : 1;

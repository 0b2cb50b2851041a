// The steps the commands are made of. Each tool is run as `node FILE`, never through a shell: the same on every system.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const config = (name) => path.join(root, 'packages/tools/config', name);
const steps = {
  types: { tool: 'node_modules/typescript/bin/tsc', args: ['-b'] },
  packages: { tool: 'node_modules/typescript/bin/tsc', args: ['-b', 'packages/widgets'] },  // with those below it, without tests
  library: { tool: 'node_modules/rollup/dist/bin/rollup', args: ['-c', config('rollup.config.mjs'), '--silent'] },
  manifest: {
    tool: 'node_modules/@custom-elements-manifest/analyzer/cem.js',
    args: ['analyze', '--quiet', '--litelement', '--globs', 'src/**/*.ts', '--exclude', 'src/**/*.test.ts', 'src/**/*.fixture.ts'],
    cwd: 'packages/widgets',  // the manifest's paths start there
  },
  demo: { tool: 'node_modules/vite/bin/vite.js', args: ['build', '--logLevel', 'warn'] },
  extension: { tool: 'extension/build.mjs' },
  lint: {
    tool: 'node_modules/eslint/bin/eslint.js',
    args: ['-c', config('eslint.config.mjs'), '--cache', '--cache-location', 'node_modules/.cache/eslint/', '.'],
  },
  architecture: { tool: 'test/run.mjs', args: ['--group', 'architecture'] },
};

/** Runs one step, says in one line how long it took, and returns whether it went well. Quiet: its output only when it failed. */
export function runStep(name, { quiet = false } = {}) {
  const { tool, args = [], cwd = '.' } = steps[name], began = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, tool), ...args],
    { cwd: path.join(root, cwd), stdio: quiet ? 'pipe' : 'inherit', encoding: 'utf8' });
  if (quiet && status !== 0) console.error(`${stdout}${stderr}`);
  console.log(`${name}: ${status === 0 ? 'done' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return status === 0;
}

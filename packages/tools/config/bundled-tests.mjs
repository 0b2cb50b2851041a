import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Where the parts that several tests share are served. */
const SHARED = 'test-parts';

/**
 * A plugin of the web test runner: serves every unit test with all it imports in one piece, at the address of its source. Read one by one, the two
 * hundred modules behind a widget's test take longer than its tests.
 * @param {{ folders: readonly string[] }} options the folders in which tests lie, from the root
 */
export function bundledTests({ folders }) {
  let built;
  return {
    name: 'bundled-tests',
    async serve({ path: address }) {
      if (!/\.test\.(ts|js\.map)$/.test(address) && !address.startsWith(`/${SHARED}/`)) return undefined;
      const body = (await (built ??= bundle(folders))).get(address.replace(/\.ts$/, '.js'));
      return body && { body, type: address.endsWith('.map') ? 'json' : 'js' };
    },
  };
}

/** Gives tests the patient form of what they import to wait with. */
const patience = {
  name: 'patience',
  setup({ onResolve }) {
    const patient = fileURLToPath(new URL('patient-testing.js', import.meta.url));
    onResolve({ filter: /^@open-wc\/testing$/ }, ({ importer }) => (importer === patient ? undefined : { path: patient }));
  },
};

/** What is served, by address. */
async function bundle(folders) {
  const { outputFiles } = await build({
    entryPoints: folders.flatMap(testsIn), absWorkingDir: root, outbase: '.', outdir: root, chunkNames: `${SHARED}/[name]-[hash]`, write: false,
    bundle: true, splitting: true, format: 'esm', target: 'es2022', sourcemap: true, logLevel: 'warning',
    conditions: ['salescycle-source', 'development', 'browser'], tsconfig: path.join(root, 'packages/tools/config/tsconfig.base.json'),
    // A test that imports a part for its own sake wants it to run.
    ignoreAnnotations: true,
    plugins: [patience],
    // The runner's own, served by itself.
    external: ['/__web-dev-server__*'],
  });
  return new Map(outputFiles.map(({ path: file, contents }) => [`/${path.relative(root, file)}`, Buffer.from(contents).toString()]));
}

function testsIn(folder) {
  return readdirSync(path.join(root, folder), { recursive: true }).map((file) => path.join(folder, file))
    .filter((file) => file.endsWith('.test.ts') && !/[\\/](node_modules|dist|\.out)[\\/]/.test(file));
}

// The files a portal downloads, made from tsc's output: one file each, self-contained, minified; rarely used parts beside them on demand.
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const dist = 'packages/widgets/dist', demo = 'demo/public';  // the demo's plain portal loads the very files users download

// Loaded on first use. A widget's import() of a package needs its row here, else rollup refuses to write one file.
const onDemand = { '@salescycle/connect': 'salescycle-connect' };

// Under Trusted Types a second copy of Lit on the page would throw on load, so ours makes its policy under our own name and major version.
const ownPolicy = {
  name: 'own-trusted-types-policy',
  transform(code, id) {
    if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
    const theirs = 'createPolicy("lit-html"', ours = 'createPolicy("salescycle-1"';
    if (!code.includes(theirs)) this.error(`lit-html no longer says ${theirs}; mend own-trusted-types-policy in rollup.config.mjs.`);
    return { code: code.replace(theirs, ours), map: null };
  },
};
// A library that asks for the bundlers' process.env.NODE_ENV, which no browser has.
const bundlersMode = {
  name: 'bundlers-mode',
  transform: (code, id) => (id.includes('virtual-core') ? { code: code.replaceAll('process.env.NODE_ENV', '"production"'), map: null } : null),
};
const copyToDemo = {
  name: 'copy-to-demo',
  writeBundle({ file }) {
    mkdirSync(demo, { recursive: true });
    for (const written of [file, `${file}.map`]) copyFileSync(written, path.join(demo, path.basename(written)));
  },
};

const bundle = (input, name, external = []) => ({
  input,
  external,
  plugins: [ownPolicy, bundlersMode, resolve({ browser: true, exportConditions: ['production'] }), commonjs(), terser({ module: true }), copyToDemo],
  output: {
    file: `${dist}/${name}.js`,
    format: 'es',
    sourcemap: true,
    paths: Object.fromEntries(Object.entries(onDemand).map(([id, chunk]) => [id, `./${chunk}.js`])),
  },
});

export default [
  bundle(`${dist}/core.js`, 'salescycle', Object.keys(onDemand)),
  bundle(`${dist}/all.js`, 'salescycle-all', Object.keys(onDemand)),
  ...Object.entries(onDemand).map(([id, name]) => bundle(`packages/${path.basename(id)}/dist/index.js`, name)),
];

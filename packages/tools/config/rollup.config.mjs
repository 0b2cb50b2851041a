// The files a portal downloads, made from tsc's output, minified: `salescycle.js` with its parts beside it, and `salescycle-all.js`, which has
// everything but the readers of files in one.
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parts } from './parts.mjs';

const dist = 'packages/widgets/dist', demo = 'demo/public';  // the demo's plain portal loads the very files users download

// Packages that `salescycle-all.js` loads on first use. A widget's import() of a package needs its row here.
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
const isOurs = (name) => /^salescycle.*\.js(\.map)?$/.test(name);
// Names of parts change with the code; what an earlier build left must not be downloaded with this one.
const freshFolders = {
  name: 'fresh-folders',
  buildStart() {
    for (const folder of [dist, demo]) {
      mkdirSync(folder, { recursive: true });
      for (const name of readdirSync(folder)) if (isOurs(name)) rmSync(path.join(folder, name));
    }
  },
};
const copyToDemo = {
  name: 'copy-to-demo',
  writeBundle: (_, files) => { for (const name of Object.keys(files)) copyFileSync(path.join(dist, name), path.join(demo, name)); },
};

const plugins = [ownPolicy, resolve({ browser: true, exportConditions: ['production'] }), commonjs()];
const minified = [terser({ module: true }), copyToDemo];
const output = { dir: dist, format: 'es', sourcemap: true };

const partFile = ({ name }) => `salescycle-${name.replace(/\.face$/, '')}.js`;

// What several parts share is in the one file, so that a part needs no other part; but figures, which the card and the funnel share, are one.
const measuring = /^packages\/(metrics\/dist\/(?!changes-between)|widgets\/dist\/shared\/(measure-face|deal-feed|live-measure|moments|period-words))/;
const shared = /^(packages\/widgets\/dist\/(core|shared\/(?!toast|initials|own-fields|undo-right))|packages\/model\/dist|packages\/store\/dist\/in-memory|node_modules\/(lit|lit-html|@lit)\/)/;
// What takes leads from the browser extension, and asks for the folder of automatic copies: after the elements are drawn.
// What tells the extension what becomes of the leads it handed over, where a person lets it.
const goingBack = /^packages\/(widgets\/dist\/shared\/hand-off\/(way-back|lead-stream)|store\/dist\/log-stream|sync\/dist\/|model\/dist\/hand-off\/shared-lead-fields)/;
const handingOver = /^packages\/(widgets\/dist\/shared\/(hand-off|store-duties|keep-copies)|store\/dist\/backup\/copy-folder|model\/dist\/commands\/receive-lead)/;
// What writes automatic copies into a folder: few people chose one.
const copying = /^packages\/widgets\/dist\/shared\/copies\//;
// What hands a table to the person as a file.
const saving = /^packages\/widgets\/dist\/shared\/(csv|save-file)\.js/;
// What writes many records at once, and folds what was written one by one.
const folding = /^packages\/store\/dist\/(batch|show-written|disk\/(compactor|heads|first-rows|fold|refill))\.js/;
// What the board's sheets have in common, and what works on several deals at once or puts them in an order.
const asking = /^packages\/(widgets\/dist\/pipeline-board\/(forms\/(form|form-view|form-context|forms\.strings|sheet\.styles|sheet|conditions|missing|bad-conditions)|host\/host-many)|model\/dist\/(commands\/(in-turn|move-opportunities|arrange-opportunity)|board-order\/board-order-between))\.js/;
// The dialog in which a workspace defines its own fields: few people open it.
const defining = /^packages\/(widgets\/dist\/shared\/own-fields\/(?!own-fields-part)|model\/dist\/commands\/define-custom-field\.)/;
const partOf = (id) => (defining.test(id) ? 'own-fields' : asking.test(id) ? 'asking' : folding.test(id) ? 'folding' : goingBack.test(id) ? 'way-back' : handingOver.test(id) ? 'hand-off' : copying.test(id) ? 'copies' : saving.test(id) ? 'csv' : measuring.test(id) ? 'measures' : shared.test(id) ? 'salescycle' : undefined);

const oneFile = (input, name, external = []) => ({
  input: { [name]: input },
  external,
  plugins: [...plugins, ...minified],
  output: {
    ...output, inlineDynamicImports: true, entryFileNames: '[name].js',
    paths: Object.fromEntries(Object.entries(onDemand).map(([id, chunk]) => [id, `./${chunk}.js`])),
  },
});

export default [
  {
    input: { salescycle: `${dist}/core.js` },
    preserveEntrySignatures: 'allow-extension',
    plugins: [freshFolders, ...plugins, parts(), ...minified],
    output: { ...output, entryFileNames: '[name].js', chunkFileNames: partFile, manualChunks: (id) => partOf(path.relative(process.cwd(), id).replaceAll(path.sep, '/')) },
    onwarn(warning, warn) {
      if (warning.code === 'CIRCULAR_CHUNK') throw new Error(`${warning.message}: two parts would wait for each other.`);
      warn(warning);
    },
  },
  oneFile(`${dist}/all.js`, 'salescycle-all', Object.keys(onDemand)),
  ...Object.entries(onDemand).map(([id, name]) => oneFile(`packages/${path.basename(id)}/dist/index.js`, name)),
];

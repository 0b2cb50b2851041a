// The unpacked extension, one folder a browser: extension/dist/chromium and extension/dist/firefox.
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url)), dist = path.join(root, 'dist'), shared = path.join(dist, '.shared');
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));

// Only permissions in use, and never one that warns at install: test/extension asserts it.
const everywhere = {
  manifest_version: 3,
  name: '__MSG_name__',
  description: '__MSG_description__',
  default_locale: 'en',
  version,
  action: { default_title: '__MSG_open__' },  // no default_popup: the click itself must reach the background
};
const manifests = {
  chromium: {
    ...everywhere,
    minimum_chrome_version: '123',  // light-dark()
    permissions: ['sidePanel'],
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'panel.html' },
  },
  firefox: {
    ...everywhere,
    background: { scripts: ['background.js'] },
    sidebar_action: { default_panel: 'panel.html', default_title: '__MSG_name__', open_at_install: false },
    browser_specific_settings: {
      gecko: { id: 'capture@salescycle.example', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
    },
  },
};

const vite = (options) => build({
  root, configFile: false, logLevel: 'warn', publicDir: false, base: './',
  resolve: { conditions: ['salescycle-source', ...defaultClientConditions] },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { outDir: shared, target: 'es2022', modulePreload: false, ...options },
});

await rm(dist, { recursive: true, force: true });
await vite({ rolldownOptions: { input: [path.join(root, 'panel.html')],
  output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js', assetFileNames: 'assets/[name][extname]' } } });
await vite({ emptyOutDir: false,  // a background must be one classic file
  lib: { entry: path.join(root, 'src/background.ts'), formats: ['iife'], name: 'background', fileName: () => 'background.js' } });
for (const [browser, manifest] of Object.entries(manifests)) {
  await cp(shared, path.join(dist, browser), { recursive: true });
  await cp(path.join(root, '_locales'), path.join(dist, browser, '_locales'), { recursive: true });
  await writeFile(path.join(dist, browser, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
await rm(shared, { recursive: true });

// The unpacked extension, one folder a browser: extension/dist/chromium and extension/dist/firefox.
import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url)), dist = path.join(root, 'dist'), shared = path.join(dist, '.shared');
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
const pages = ['panel.html', 'app.html', 'settings.html', 'welcome.html'];
const icons = { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' };

// Only permissions in use, and never one that warns at install: test/extension asserts it.
const everywhere = {
  manifest_version: 3,
  name: '__MSG_name__',
  description: '__MSG_description__',
  default_locale: 'en',
  version,
  icons,
  permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'],
  optional_permissions: ['notifications'],  // would warn at install, so the settings ask for it
  optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],  // the latter for portals under construction
  action: { default_title: '__MSG_open__', default_icon: icons },  // no default_popup: the click itself must reach the background
  commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+L' } } },
  omnibox: { keyword: 'lead' },
  options_ui: { page: 'settings.html', open_in_tab: true },
  // Nothing the extension's own pages do can reach the network: they load their own files, and that is all.
  content_security_policy: {
    extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'",
  },
};
// What a portal is told of a lead, in Firefox's words for it: asked for when a person pairs one, and never before.
const handedOver = ['personallyIdentifyingInfo', 'personalCommunications', 'browsingActivity', 'websiteContent'];
const manifests = {
  chromium: {
    ...everywhere,
    minimum_chrome_version: '125',  // light-dark(), custom states
    permissions: [...everywhere.permissions, 'sidePanel'],
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'panel.html' },
    storage: { managed_schema: 'policy.json' },  // one it does not understand keeps Chromium from loading the extension
  },
  firefox: {
    ...everywhere,
    background: { scripts: ['background.js'] },
    sidebar_action: { default_panel: 'panel.html', default_title: '__MSG_name__', default_icon: icons, open_at_install: false },
    browser_specific_settings: {
      gecko: { id: 'capture@salescycle.example', strict_min_version: '142.0', data_collection_permissions: { required: ['none'], optional: handedOver } },
    },
  },
};

const vite = (options) => build({
  root, configFile: false, logLevel: 'warn', publicDir: false, base: './',
  resolve: { conditions: ['salescycle-source', ...defaultClientConditions] },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { outDir: shared, target: 'es2022', modulePreload: false, chunkSizeWarningLimit: 700, ...options },
});

/** A background and a script that is put into pages must each be one classic file. */
const classic = (name) => vite({
  emptyOutDir: false,
  lib: { entry: path.join(root, `src/${name}.ts`), formats: ['iife'], name: `salescycle_${name}`, fileName: () => `${name}.js` },
});

await rm(dist, { recursive: true, force: true });
await vite({ rolldownOptions: { input: pages.map((page) => path.join(root, page)),
  output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', assetFileNames: 'assets/[name][extname]' } } });
await classic('background');
await classic('content');
await classic('mail');
await classic('skeleton');
await classic('bridge');
// A script's last value is what the extension gets of it.
for (const name of ['content', 'mail', 'skeleton']) await appendFile(path.join(shared, `${name}.js`), `\nsalescycle_${name};\n`);
for (const [browser, manifest] of Object.entries(manifests)) {
  const folder = path.join(dist, browser);
  await cp(shared, folder, { recursive: true });
  for (const name of ['_locales', 'icons']) await cp(path.join(root, name), path.join(folder, name), { recursive: true });
  if (manifest.storage) await cp(path.join(root, manifest.storage.managed_schema), path.join(folder, manifest.storage.managed_schema));
  await writeFile(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
await rm(shared, { recursive: true });

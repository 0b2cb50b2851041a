// The demo: its pages load the packages' sources, and public/ is passed on untouched.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { defaultClientConditions, defineConfig } from 'vite';

const pages = readdirSync('demo', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !/^(dist|public|node_modules)\b/.test(file));

export default defineConfig({
  root: 'demo',
  base: './',
  appType: 'mpa',  // an unknown address is 404, not the index page
  resolve: { conditions: ['salescycle-source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', port: Number(process.env.PORT) || 5173, strictPort: Boolean(process.env.PORT), fs: { allow: ['..'] } },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', rolldownOptions: { input: pages.map((file) => path.resolve('demo', file)) } },
});

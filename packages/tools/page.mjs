// A script of the repository in a browser's page: bundled from what is built, served on this machine.
import { createServer } from 'node:http';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

/** The script and everything it imports, as one file. Packages come from their `dist`: run `npm run build` first. */
export async function bundle(file) {
  const build = await rollup({ input: file, plugins: [resolve({ browser: true, exportConditions: ['production', 'browser'] })], onwarn() {} });
  const { output } = await build.generate({ format: 'es', inlineDynamicImports: true });
  return output[0].code;
}

/** Serves an empty page that runs the script. */
export async function servePage(script) {
  const server = createServer((request, response) => {
    const isScript = request.url === '/entry.js';
    // Isolated pages get a clock of 5 microseconds instead of 100.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : '<!doctype html><title>page</title><link rel="icon" href="data:,"><script type="module" src="/entry.js"></script>');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { origin: `http://127.0.0.1:${server.address().port}/`, close: () => { server.close(); server.closeAllConnections(); } };
}

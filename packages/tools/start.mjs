// npm start: builds the bundle and the extension (the demo's own pages are served from source), then serves the demo.
import path from 'node:path';
import { createServer } from 'vite';
import { root, runStep } from './steps.mjs';

async function serveDemo() {
  const server = await createServer({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
  await server.listen();
  return server.resolvedUrls.local[0];
}

process.chdir(root);
if (!['packages', 'library', 'extension'].every((step) => runStep(step, { quiet: true }))) process.exit(1);
try {
  const address = await serveDemo();
  const extension = path.join(root, 'extension/dist');
  console.log(`
Demo       ${address}
Extension  ${path.join(extension, 'chromium')}
  1. Open chrome://extensions and switch on "Developer mode".
  2. Press "Load unpacked".
  3. Choose the folder above.
  Firefox: about:debugging, "This Firefox", "Load Temporary Add-on", then ${path.join(extension, 'firefox', 'manifest.json')}

Stop with Ctrl+C.`);
} catch (error) {
  if (!/port \d+ is already in use/i.test(error.message)) throw error;
  console.error(`start: port ${process.env.PORT} is taken; stop the program that uses it, or choose another with the PORT variable.`);
  process.exit(1);  // a server that could not start still watches files
}

// Runs before `npm start`, `npm test`, `npm run build` and `npm run check`: installs what is missing, says plainly what cannot be.
// Imports only node: modules and a sibling that does the same: there may be no node_modules yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './browsers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

function die(message) {
  console.error(`\nsetup: ${message}\n`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) die(`Node ${process.versions.node} is too old; Node 20.19 or newer is needed.`);
}

function installPackages() {
  const stamp = path.join(root, 'node_modules/.salescycle-install');
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('setup: installing packages ...');
  // Not `npm ci`: npm 11 refuses a lock that lists other platforms' optional packages. --no-save keeps the lock as it is.
  const args = ['install', '--no-save', '--no-audit', '--no-fund'];
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' } };
  const npm = process.env.npm_execpath;
  const { status } = npm ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) die('npm install failed (see above).');
  writeFileSync(stamp, wanted);
}

function aptInstall(name) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`setup: installing ${name} (apt-get) ...`);
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt('update');  // an old list offers old browsers; without a network the old list has to do
  apt('install', '-y', '--no-install-recommends', name, 'fonts-noto-cjk');  // the font: Chinese text in screenshots
}

/** Whether a browser is older than the tests were ever run in; one that does not say how old it is, is not. */
function isOlder(file, oldest) {
  const version = /\d+(?=\.)/.exec(spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[0];
  return version !== undefined && Number(version) < oldest;
}

/** The browser's executable, installed or renewed where that is possible; `undefined` when there is none. */
function provide({ find, name, oldest }) {
  const found = find();
  if (found && !isOlder(found, oldest)) return found;
  aptInstall(name);
  const file = find();
  if (file && isOlder(file, oldest)) console.log(`setup: ${file} is older than ${oldest}; tests may fail in it for that reason alone.`);
  return file;
}

function installBrowsers() {
  if (!provide({ find: findChromium, name: 'chromium', oldest: 156 })) {
    die('No Chromium or Chrome was found. Install one (Debian/Ubuntu: sudo apt-get install chromium) '
      + 'or set CHROME_PATH to its executable, then run the command again.');
  }
  if (!provide({ find: findFirefox, name: 'firefox-esr', oldest: 153 })) {
    console.log('setup: no Firefox found; its tests do not run (set FIREFOX_PATH to run them).');
  }
}

process.on('uncaughtException', (error) => die(error.message));  // a wrong CHROME_PATH: one sentence, no stack
checkNode();
installPackages();
if (process.argv.includes('--browsers')) installBrowsers();

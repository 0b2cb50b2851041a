// Which browsers this machine has. Imports only node: modules, because set-up runs it before anything is installed.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const env = process.env;
const programFolders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);

function usable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const onPath = (names) => (env.PATH ?? '').split(path.delimiter)
  .flatMap((folder) => names.map((name) => path.join(folder, name))).find(usable);

function find(variable, names, mac, windows) {
  const chosen = env[variable];
  if (chosen && !usable(chosen)) throw new Error(`${variable}=${chosen} is not an executable file. Correct it or unset it.`);
  return chosen || onPath(names) || [mac, ...programFolders.map((folder) => path.join(folder, windows))].find(usable);
}

/** The Chromium or Chrome to use: CHROME_PATH (wrong is an error), else the system's, else undefined. */
export const findChromium = () => find('CHROME_PATH', ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'Google/Chrome/Application/chrome.exe');

/** The Firefox to use: FIREFOX_PATH (wrong is an error), else the system's, else undefined. */
export const findFirefox = () => find('FIREFOX_PATH', ['firefox-esr', 'firefox'],
  '/Applications/Firefox.app/Contents/MacOS/firefox', 'Mozilla Firefox/firefox.exe');

/** Arguments for every Chromium the repository starts: quiet, without network of its own, able to run as root. */
export const chromiumArgs = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

// Unit tests run in real browsers (real IndexedDB, DOM and axe). BROWSER, TZ, FULL and WTR_RESULT come from test/run.mjs.
import { defaultReporter } from '@web/test-runner';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumArgs, findChromium, findFirefox } from '../browsers.mjs';
import { bundledTests } from './bundled-tests.mjs';

const rootDir = fileURLToPath(new URL('../../..', import.meta.url));
const { env } = process, firefox = env.BROWSER === 'firefox';
const executablePath = firefox ? findFirefox() : findChromium();
if (!executablePath) throw new Error(`No browser found; set ${firefox ? 'FIREFOX_PATH' : 'CHROME_PATH'} to its executable.`);

const countTests = {
  onTestRunFinished({ sessions }) {
    let passed = 0;
    const failed = [];
    const count = (suite, file) => {
      for (const test of suite.tests) {
        if (test.passed) passed++;
        else if (!test.skipped) failed.push(`${test.name} (${file}, ${firefox ? 'Firefox' : 'Chromium'}): ${test.error?.message ?? ''}`);
      }
      suite.suites.forEach((each) => count(each, file));
    };
    for (const { testFile, testResults, passed: isRight, errors } of sessions) {
      const file = path.relative(rootDir, testFile);
      if (testResults) count(testResults, file);
      if (!isRight && errors.length) failed.push(`${file} did not load or ended with an error (${firefox ? 'Firefox' : 'Chromium'}): ${errors[0].message}`);
    }
    if (env.WTR_RESULT) writeFileSync(env.WTR_RESULT, JSON.stringify({ passed, failed }));
  },
};

/** A page in a window of its own: a page in a background tab draws no frames and leaves keys and mouse unanswered. */
async function createPage({ context }) {
  const own = await context.browser().createBrowserContext();
  return own.newPage();
}

export default {
  // Two runs at once, as of two checkouts, would both take the first free port they see.
  port: 20_000 + Math.floor(Math.random() * 20_000),
  rootDir,
  files: ['{packages/*,extension,demo}/src/**/*.test.ts'],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: '20000' } },  // more than what a test waits for, so that it says what it waited for
  testsFinishTimeout: env.FULL === '1' ? 3_600_000 : 240_000,  // of one file
  testRunnerHtml: (framework) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Unit tests</title>
    <script>globalThis.FULL = ${env.FULL === '1'}</script><script type="module" src="${framework}"></script></html>`,
  concurrency: firefox ? 1 : 2,
  plugins: [bundledTests({ folders: ['packages', 'extension', 'demo'] })],
  browsers: [firefox ? puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath, headless: true } })
    : puppeteerLauncher({ launchOptions: { executablePath, headless: true, args: chromiumArgs }, createPage })],
  reporters: [defaultReporter({ reportTestProgress: false }), countTests],
};

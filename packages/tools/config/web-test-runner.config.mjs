// Unit tests run in real browsers (real IndexedDB, DOM and axe). BROWSER, TZ, FULL and WTR_RESULT come from test/run.mjs.
import { defaultReporter } from '@web/test-runner';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromiumArgs, findChromium, findFirefox } from '../browsers.mjs';
import { bundledTests } from './bundled-tests.mjs';

const { env } = process, firefox = env.BROWSER === 'firefox';
const executablePath = firefox ? findFirefox() : findChromium();
if (!executablePath) throw new Error(`No browser found; set ${firefox ? 'FIREFOX_PATH' : 'CHROME_PATH'} to its executable.`);

const countTests = {
  onTestRunFinished({ sessions }) {
    let passed = 0, failed = 0;
    const count = (suite) => {
      for (const test of suite.tests) if (!test.skipped) test.passed ? passed++ : failed++;
      suite.suites.forEach(count);
    };
    for (const session of sessions) {
      if (session.testResults) count(session.testResults);
      if (!session.passed && session.errors.length) failed++;  // a file that did not load
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
  rootDir: fileURLToPath(new URL('../../..', import.meta.url)),
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

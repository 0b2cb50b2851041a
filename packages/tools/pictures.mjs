// node packages/tools/pictures.mjs: takes the README's pictures from the demo, which it serves for the time, into demo/public/pictures.
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { chromiumArgs, findChromium } from './browsers.mjs';
import { root } from './steps.mjs';

const folder = path.join(root, 'demo/public/pictures'), LARGEST = 200_000;

/** Each picture: the page, the part of it, and what to do before. */
const pictures = [
  { name: 'board-light-en', address: 'pipeline-board/index.html?lang=en&theme=light', part: '.frame' },
  { name: 'board-dark-zh', address: 'pipeline-board/index.html?lang=zh-CN&theme=dark', part: '.frame' },
  { name: 'figures-light-en', address: 'index.html?lang=en&theme=light', part: '.dashboard', hide: '.dashboard > :is(sales-pipeline-board, sales-lead-qualifier)' },
  { name: 'qualifier-light-zh', address: 'lead-qualifier/index.html?lang=zh-CN&theme=light&data=controlled', part: '.frame' },
  { name: 'import-light-en', address: 'import/index.html?lang=en&theme=light', part: '.frame', press: '#try' },
];

async function take(page, home, { name, address, part, hide, press }) {
  await page.goto(`${home}${address}`, { waitUntil: 'load' });
  await page.waitForSelector(part);
  if (hide) await page.addStyleTag({ content: `${hide} { display: none }` });
  if (press) await page.click(press);
  await page.evaluate(() => document.fonts.ready);
  await new Promise((resolve) => setTimeout(resolve, 1_500));  // figures come a frame at a time
  const file = path.join(folder, `${name}.png`);
  await (await page.$(part)).screenshot({ path: file });
  const { size } = statSync(file);
  console.log(`${path.relative(root, file)}: ${(size / 1000).toFixed(0)} kB`);
  if (size > LARGEST) throw new Error(`${name}.png is ${size} bytes, more than ${LARGEST}: make the part of the page smaller.`);
}

async function fill(page, home) {
  await page.goto(`${home}index.html`, { waitUntil: 'load' });
  await (await page.waitForSelector('#sample[data-state=empty] .primary', { timeout: 60_000 })).click();
  await page.waitForSelector('#sample[data-state=full]', { timeout: 60_000 });
}

process.chdir(root);
mkdirSync(folder, { recursive: true });
const server = await createServer({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'error', server: { port: 0, strictPort: false } });
await server.listen();
const browser = await puppeteer.launch({ executablePath: findChromium(), headless: true, args: chromiumArgs });
try {
  const page = await browser.newPage(), [home] = server.resolvedUrls.local;
  await page.setViewport({ width: 1440, height: 1000 });
  await fill(page, home);
  for (const picture of pictures) await take(page, home, picture);
} finally {
  await browser.close();
  await server.close();
}

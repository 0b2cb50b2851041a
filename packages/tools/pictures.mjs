// node packages/tools/pictures.mjs: builds the demo and takes the README's pictures from it, into demo/public/pictures.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { preview } from 'vite';
import { chromiumArgs, findChromium } from './browsers.mjs';
import { smallerPng } from './smaller-png.mjs';
import { root, runStep } from './steps.mjs';

const folder = path.join(root, 'demo/public/pictures'), SMALLEST = 20_000, LARGEST = 200_000;

/** Each picture: the page, the part of it, and what to do before. */
const pictures = [
  { name: 'board-light-en', address: 'pipeline-board/index.html?lang=en&theme=light', part: '.frame' },
  { name: 'board-dark-zh', address: 'pipeline-board/index.html?lang=zh-CN&theme=dark', part: '.frame' },
  { name: 'changes-light-zh', address: 'pipeline-board/index.html?lang=zh-CN&theme=light&mode=changes', part: '.frame' },
  { name: 'record-light-en', address: 'record/index.html?lang=en&theme=light', part: '.frame' },
  { name: 'figures-light-en', address: 'index.html?lang=en&theme=light', part: '.dashboard', hide: '.dashboard > :is(sales-pipeline-board, sales-lead-qualifier)' },
  { name: 'qualifier-light-zh', address: 'lead-qualifier/index.html?lang=zh-CN&theme=light&data=controlled', part: '.frame' },
  { name: 'import-light-en', address: 'import/index.html?lang=en&theme=light', part: '.frame', press: '#try' },
];

/** In the page: every element is there, and none is waiting for its records. */
const isDrawn = () => {
  const elements = [...document.querySelectorAll('[data-widget]')];
  return elements.length > 0 && elements.every((each) => each.shadowRoot?.querySelector('.base') && !each.matches(':state(loading)'));
};

async function take(page, home, { name, address, part, hide, press }) {
  await page.goto(`${home}${address}`, { waitUntil: 'load' });
  await page.waitForFunction(isDrawn);
  await page.addStyleTag({ content: `#shell${hide ? `, ${hide}` : ''} { display: none !important }` });
  if (press) await page.click(press);
  await page.evaluate(() => document.fonts.ready);
  await new Promise((resolve) => setTimeout(resolve, 1_500));  // figures come a frame at a time
  const file = path.join(folder, `${name}.png`), png = smallerPng(Buffer.from(await (await page.$(part)).screenshot())), size = png.length;
  writeFileSync(file, png);
  console.log(`${path.relative(root, file)}: ${(size / 1000).toFixed(0)} kB`);
  if (size < SMALLEST) throw new Error(`${name}.png is only ${size} bytes: the page was not drawn.`);
  if (size > LARGEST) throw new Error(`${name}.png is ${size} bytes, more than ${LARGEST}: make the part of the page smaller.`);
}

async function fill(page, home) {
  await page.goto(`${home}index.html`, { waitUntil: 'load' });
  await (await page.waitForSelector('#sample[data-state=empty] .primary', { timeout: 60_000 })).click();
  await page.waitForSelector('#sample[data-state=full]', { timeout: 60_000 });
}

process.chdir(root);
mkdirSync(folder, { recursive: true });
if (!['packages', 'library', 'demo'].every((step) => runStep(step, { quiet: true }))) process.exit(1);
const server = await preview({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } });
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

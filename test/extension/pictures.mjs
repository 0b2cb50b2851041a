// node test/extension/pictures.mjs: builds the extension and takes its pictures for the README from it, into demo/public/pictures.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { smallerPng } from '#tools/smaller-png.mjs';
import { root, runStep } from '#tools/steps.mjs';

const TEAM = 'www.huaxin-logistics.example/team', SIZE = { width: 360, height: 720, deviceScaleFactor: 1 }, LARGEST = 150_000;

/** A page on which one person's title stands twice, differently. */
const page = `<title>Xu Lan | Huaxin Logistics</title><main><h1>Xu Lan</h1><p class="title">Operations Director</p><p>Position: Ops manager, Ningbo</p><p class="company">Huaxin Logistics Co., Ltd.</p>
  <p>E-mail: <a href="mailto:xu.lan@huaxin-logistics.example">xu.lan@huaxin-logistics.example</a></p><p>Mobile: <a href="tel:+8613800002716">+86 138 0000 2716</a></p></main>
  <script type="application/ld+json">{"@context":"https://schema.org","@type":"Person","name":"Xu Lan","jobTitle":"Operations Director","worksFor":{"@type":"Organization","name":"Huaxin Logistics Co., Ltd."}}</script>`;

/** In the panel: presses the first part of a view that fits. */
const pressPart = (view, selector) => document.querySelector('capture-panel').shadowRoot.querySelector(view).shadowRoot.querySelector(selector).click();

/** In the panel: opens the choice of a field, or the places of its first value. */
const openField = (number, selector) => document.querySelector('capture-panel').shadowRoot.querySelector('capture-review').shadowRoot
  .querySelectorAll('capture-field')[number].shadowRoot.querySelector(selector)?.click();

const pictures = [
  {
    name: 'panel-light-en', lang: 'en-US', theme: 'light', understood: 'Understood',
    async prepare(panel) {
      await panel.says('Save lead');
      await panel.page.evaluate(openField, 0, '.from');
      await panel.page.evaluate(openField, 1, '.mini[aria-expanded]');
    },
  },
  {
    name: 'panel-saved-dark-zh', lang: 'zh-CN', theme: 'dark', understood: '知道了',
    async prepare(panel) {
      await panel.press('保存线索');
      await (await panel.page.waitForSelector('>>> input[name=name]')).focus();
      await panel.page.keyboard.type('韩凯');
      await panel.page.keyboard.press('Enter');
      await panel.says('已保存');
      await panel.page.evaluate(pressPart, 'capture-saved', 'summary');
      await panel.says('需求');
    },
  },
];

async function take({ name, lang, theme, understood, prepare }) {
  const { Chromium } = await import('../.out/extension/chromium.js'), { Panel } = await import('../.out/extension/panel.js'), { serveSites } = await import('../.out/extension/sites.js');
  const sites = await serveSites({ [TEAM]: page }), chromium = await Chromium.launch({ sites, lang });
  try {
    await chromium.click(await chromium.visit(TEAM));
    const panel = new Panel(await chromium.panel());
    await panel.page.setViewport(SIZE);
    await panel.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await panel.press(understood);
    await prepare(panel);
    await panel.page.evaluate(() => document.fonts.ready);
    await new Promise((later) => setTimeout(later, 500));  // what opens does so by and by
    const file = path.join(root, 'demo/public/pictures', `${name}.png`), png = smallerPng(Buffer.from(await panel.page.screenshot()));
    if (png.length > LARGEST) throw new Error(`${name}.png is ${png.length} bytes, more than ${LARGEST}.`);
    writeFileSync(file, png);
    console.log(`${path.relative(root, file)}: ${(png.length / 1000).toFixed(0)} kB`);
  } finally {
    await chromium.close();
    sites.close();
  }
}

process.chdir(root);
if (!['types', 'extension'].every((step) => runStep(step, { quiet: true }))) process.exit(1);
for (const picture of pictures) await take(picture);

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { rollup } from 'rollup';
import { chromiumArgs, findChromium } from '#tools/browsers.mjs';
import { sharedData } from '../shared-data.js';
import type { PlainItem, ReadItems } from './in-page/items.js';

/** Names made of the texts of pictures, image maps and objects: nobody sees those. */
const PICTURES = /^implied(?:name|photo|url)/;

/** For comparing: elements side by side are words to us, and one word to the microformats. */
const folded = (text: string) => text.replace(/\s+/g, '');

/** The items of a page and all they hold. */
function everyItem(items: readonly PlainItem[]): PlainItem[] {
  return items.flatMap((item) => [item, ...everyItem(Object.values(item.props).flat().filter((value): value is PlainItem => typeof value !== 'string'))]);
}

const textsOf = ({ props }: PlainItem, name: string) => (props[name] ?? []).flatMap((value) => (typeof value === 'string' ? [folded(value)] : []));

if (sharedData) {
  const data = sharedData;

  describe('structured data as others write it', () => {
    let browser: Browser, page: Page, script: string;

    before(async () => {
      const build = await rollup({ input: path.resolve('test/.out/capture/in-page/items.js'), plugins: [nodeResolve({ browser: true, exportConditions: ['production', 'browser'] })], onwarn() {} });
      script = (await build.generate({ format: 'iife' })).output[0].code;
      browser = await puppeteer.launch({ executablePath: findChromium()!, headless: true, args: [...chromiumArgs] });
      page = await browser.newPage();
    });
    after(() => browser.close());

    async function read(html: string, syntax: string): Promise<ReadItems> {
      await page.goto('about:blank');
      await page.setContent(html);
      await page.evaluate(script);
      return page.evaluate((which) => (globalThis as unknown as { readItems(syntax: string): ReadItems }).readItems(which), syntax);
    }

    test('one example in microdata, RDFa and JSON-LD names the same persons and the same lead', async () => {
      const examples = readFileSync(path.join(data, 'schemaorg/person-organization-examples.txt'), 'utf8').split(/^TYPES: /m).slice(1);
      let compared = 0;
      for (const example of examples) {
        const [, microdata = '', rdfa = '', jsonLd = ''] = /MICRODATA:\s*(.*?)\nRDFA:\s*(.*?)\nJSON:\s*(.*)/s.exec(example) ?? [], title = example.slice(0, 60);
        if (!/itemscope/.test(microdata) || !/typeof/.test(rdfa) || !/ld\+json/.test(jsonLd)) continue;
        const readings = [await read(microdata, 'microdata'), await read(rdfa, 'rdfa'), await read(jsonLd, 'json-ld')];
        const [one, ...others] = readings.map(({ tops, main }) => ({ main, persons: everyItem(tops).filter(({ types }) => types.includes('Person')).flatMap((item) => textsOf(item, 'name')).sort() }));
        for (const other of others) assert.deepEqual(other, one, title);
        compared++;
      }
      assert.ok(compared >= 20, `${compared} examples compared`);
    });

    test('cards say what the microformats’ own tests expect of them', async () => {
      const fields = [['name', 'name'], ['tel', 'telephone'], ['job-title', 'jobTitle'], ['given-name', 'givenName'], ['family-name', 'familyName']] as const;
      let compared = 0;
      for (const folder of ['h-card', 'hcard']) {
        for (const file of readdirSync(path.join(data, 'microformats', folder)).filter((name) => name.endsWith('.json') && !PICTURES.test(name))) {
          const { items } = JSON.parse(readFileSync(path.join(data, 'microformats', folder, file), 'utf8')) as { items: { properties: Record<string, unknown[]> }[] };
          const html = readFileSync(path.join(data, 'microformats', folder, file.replace('.json', '.html')), 'utf8');
          const { tops } = await read(html.replaceAll('<img ', '<img width="40" height="40" '), 'h-card');  // they load nowhere here
          for (const [theirs, ours] of fields) {
            const expected = items.flatMap(({ properties }) => (properties[theirs] ?? []).filter((value) => typeof value === 'string').map(folded)).sort();
            assert.deepEqual(tops.flatMap((item) => textsOf(item, ours)).sort(), expected, `${folder}/${file}: ${theirs}`);
            compared += expected.length;
          }
        }
      }
      assert.ok(compared >= 25, `${compared} values compared`);
    });
  });
}

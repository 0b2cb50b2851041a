import { expect } from '@open-wc/testing';
import { Guard } from '../collect/guard.js';
import { sightOf } from '../collect/sight-of.js';
import { sites } from './index.js';
import { readSite } from './read-site.js';

const PROFILE = 'https://www.linkedin.com/in/ann-lee';
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const read = (doc: Document, url: string | null = PROFILE, guard = new Guard()) =>
  readSite({ url, doc, frames: [] }, { guard, sight: sightOf(doc, guard), sightOf, sites });
const profile = (more = '') =>
  parse(`<title>Ann Lee | LinkedIn</title><main><section><h1 class="text-heading-xlarge">Ann Lee</h1>`
    + `<div class="text-body-medium break-words">CEO at Acme</div>${more}</section></main>`);

describe('readSite', () => {
  it('has nothing to say of other sites and of files', async () => {
    for (const url of ['https://acme.example/in/ann', 'file:///in/ann', 'about:blank', 'no address', null]) {
      expect(await read(profile(), url), String(url)).to.be.null;
    }
  });

  it('says that a site\'s layout is new, and what the address tells, when no layout fits', async () => {
    const reading = await read(parse('<h3>Ann</h3>'));
    expect(reading).to.deep.include({ warnings: ['layout-changed'], page: null, roots: [] });
    expect(reading?.report?.layout).to.be.null;
    expect(reading?.evidence.map(({ raw }) => raw)).to.deep.equal([PROFILE]);
  });

  it('says which fields a layout lacks that it should have', async () => {
    const reading = await read(profile());
    expect(reading?.report).to.deep.equal({ id: 'linkedin', version: 2, layout: 'classic', missed: ['location'] });
    expect(reading?.warnings).to.deep.equal([]);
  });

  it('leaves to the general readers what it has not read itself', async () => {
    const doc = profile('</section><section><div id="about"></div>Write to ann@acme.example'), reading = await read(doc);
    expect(reading?.roots.map((root) => reading.ignore.includes(root))).to.deep.equal([true, false]);
    expect(reading?.roots[1]?.textContent).to.include('ann@acme.example');
  });

  it('leaves off when the time is up', async () => {
    const guard = new Guard({ limits: { deadline: -1 } }), reading = await read(profile(), PROFILE, guard);
    expect(reading?.evidence.map(({ field }) => field)).to.deep.equal(['profiles']);
    expect(guard.isTruncated).to.be.true;
  });

  const floods: Record<string, string> = {
    'doubled texts and list items': ('<p><span aria-hidden="true">x 2019</span><span class="visually-hidden">y 2019</span>'
      + '</p><li>z</li>').repeat(12_000),
    headings: '<h1>Ann</h1><h2>Bo</h2>'.repeat(12_000),
    'parts within parts': '<div componentkey="topcard"><section><h2>x</h2>'.repeat(200).repeat(10),
    'forms, links and pictures': '<form><ul><li><a href="/overlay/contact-info"><img></a><button><img></button></li></ul></form>'.repeat(8_000),
  };
  for (const [name, flood] of Object.entries(floods)) {
    it(`reads a page flooded with ${name} in bounded time`, async () => {
      const doc = profile(flood), start = performance.now(), reading = await read(doc);
      expect(performance.now() - start).to.be.below(5_000);
      expect(reading?.evidence[0]?.raw).to.equal(PROFILE);
    });
  }

  it('reads a page ten thousand elements deep', async () => {
    const doc = profile();
    let deepest: Element = doc.querySelector('section') as Element;
    for (let depth = 0; depth < 10_000; depth++) deepest = deepest.appendChild(doc.createElement('div'));
    deepest.append('end');
    const reading = await read(doc);
    expect(reading?.evidence.find(({ field }) => field === 'name')?.raw).to.equal('Ann Lee');
  });

  it('cuts every text to what a bundle may hold', async () => {
    const doc = profile(), long = `CEO at Acme ${'ab '.repeat(1_000)}`;
    (doc.querySelector('.text-body-medium') as Element).textContent = long;
    for (const { raw, snippet, path } of (await read(doc))?.evidence ?? []) {
      expect(raw.length).to.be.at.most(300);
      expect(Math.max(snippet.length, path.length)).to.be.at.most(120);
    }
  });
});

import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { CaptureResult } from '@salescycle/capture';
import { draftOf, proposal, xuLan } from '../drafts/draft.fixture.js';
import { Drafts } from '../drafts/drafts.js';
import { notesOf } from '../panel/notes.js';
import { strings as panelStrings } from '../panel/panel.strings.js';
import { MemoryArea } from '../storage/area.fixture.js';
import { diagnosticOf } from './diagnostic.js';
import { CaptureLayoutHelp } from './layout-help.js';
import { countCorrections, countReading, forgetSiteCounts, siteCounts, SITE_COUNTS_KEY } from './site-counts.js';
import { CaptureSiteHealth } from './site-health.js';
import { SkeletonEvent } from './skeleton-event.js';

CaptureLayoutHelp.define();
CaptureSiteHealth.define();

const read = (layout: string | null, missed: string[] = [], warnings: CaptureResult['warnings'] = []): CaptureResult => ({ ...proposal(xuLan), site: { id: 'gmail', version: 1, layout, missed }, warnings });
const none = { matched: 0, nameMissing: 0, changed: 0, corrected: 0 };
const text = (element: Element) => element.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();

describe('what is counted of known sites', () => {
  it('is how each layout fared, and nothing of any page', async () => {
    const area = new MemoryArea();
    for (const result of [read('message'), read('message'), read('message', ['name']), read(null, [], ['layout-changed']), read(null), proposal(xuLan)]) await countReading(area, result);
    expect(await siteCounts(area)).to.deep.equal([
      { site: 'gmail', layout: '', ...none, changed: 1 }, { site: 'gmail', layout: 'message', ...none, matched: 2, nameMissing: 1 },
    ]);
    expect(JSON.stringify([...area.items])).not.to.match(/Xu Lan|huaxin|2026/);
    await forgetSiteCounts(area);
    expect(await siteCounts(area)).to.deep.equal([]);
  });

  it('is each saved lead with a value put in another\'s place, once', async () => {
    const area = new MemoryArea(), drafts = new Drafts(area), stop = new AbortController(), result = read('message'), saved = { at: '2026-06-18T09:50:00.000Z', group: 'g' as never };
    countCorrections(area, stop);
    await drafts.keep(draftOf({ id: 'typed', result, edits: { location: ['Pudong'] }, saved }));
    await drafts.keep(draftOf({ id: 'same', result, edits: { title: ['Operations director'] }, saved }));
    await drafts.keep(draftOf({ id: 'open', result, edits: { title: ['Buyer'] } }));
    await drafts.keep(draftOf({ id: 'mended', result, edits: { title: ['Buyer'] }, saved }));
    await drafts.keep(draftOf({ id: 'mended', result, edits: { title: ['Buyer'] }, saved, changedAt: '2026-06-18T09:51:00.000Z' }));
    await waitUntil(async () => (await siteCounts(area)).length > 0);
    await drafts.keep(draftOf({ id: 'last', result, edits: { emails: [] }, saved }));
    await waitUntil(async () => (await siteCounts(area))[0]?.corrected === 2);
    stop.abort();
    expect((await siteCounts(area)).map(({ corrected }) => corrected)).to.deep.equal([2]);
  });

  it('takes what has not the shape of a count for none', async () => {
    const area = new MemoryArea();
    for (const stored of ['x', [null, { site: 1 }, { site: 'gmail', layout: 'x', ...none, matched: 'many' }], { a: 1 }]) {
      await area.set({ [SITE_COUNTS_KEY]: stored });
      expect(await siteCounts(area)).to.deep.equal([]);
    }
  });

  for (const [lang, words] of [['en', ['How well known sites are read', 'Corrected by you', 'Gmail', 'message', 'Start counting anew']], ['zh-CN', ['已知网站的读取情况', '经手动更正', '重新计数']]] as const) {
    it(`is shown in a table, live, and can be begun anew: ${lang}`, async () => {
      const area = new MemoryArea(), page = await fixture(html`<div lang=${lang}><capture-site-health .area=${area}></capture-site-health></div>`), view = page.querySelector('capture-site-health')!;
      await countReading(area, read('message'));
      await waitUntil(() => view.shadowRoot!.querySelectorAll('tbody tr').length === 1);
      for (const word of words) expect(text(view)).to.include(word);
      await expect(view).to.be.accessible();
      view.shadowRoot!.querySelector('button')!.click();
      await waitUntil(() => !view.shadowRoot!.querySelector('table'));
    });
  }
});

describe('a page whose layout has changed', () => {
  async function shown(answer: (event: SkeletonEvent) => void, lang = 'en') {
    const asked: number[] = [], result = read(null, [], ['layout-changed']);
    const page = await fixture(html`<div lang=${lang} @capture-skeleton=${(event: SkeletonEvent) => { asked.push(event.tabId); answer(event); }}>
      ${notesOf({ draft: draftOf({ result }), notice: null, isStale: false, isClosed: false }, panelStrings.en)}</div>`);
    const help = page.querySelector('capture-layout-help')!;
    await help.updateComplete;
    const button = () => help.shadowRoot!.querySelector('button')!;
    return { help, button, asked };
  }

  it('shows what a diagnostic would hold before it can be saved', async () => {
    const { help, button, asked } = await shown((event) => { event.skeleton = Promise.resolve('body\n div [class]'); });
    expect(text(help)).to.equal('Help to mend this');
    button().click();
    await waitUntil(() => help.shadowRoot!.querySelector('pre'));
    expect(asked).to.deep.equal([7]);
    const file = help.shadowRoot!.querySelector('pre')!.textContent;
    expect(file).to.include('"site": "gmail"').and.include('body\n div [class]');
    expect(file).not.to.match(/huaxin|Xu Lan|https?:/);
    await waitUntil(() => help.shadowRoot!.activeElement?.id === 'title');
    await expect(help).to.be.accessible();
    const names: string[] = [], keep = (event: Event) => { event.preventDefault(); };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function noted(this: HTMLAnchorElement) { names.push(this.download); };
    document.addEventListener('click', keep, { once: true });
    button().click();
    HTMLAnchorElement.prototype.click = click;
    expect(names).to.deep.equal(['salescycle-layout-gmail.txt']);
    [...help.shadowRoot!.querySelectorAll('button')].at(-1)!.click();
    await waitUntil(() => help.shadowRoot!.activeElement?.id === 'show');
  });

  it('says what to do where the page is closed by now, or nobody can look', async () => {
    for (const answer of [(event: SkeletonEvent) => { event.skeleton = Promise.reject(new Error('no grant')); }, () => {}]) {
      const { help, button } = await shown(answer, 'zh-CN');
      button().click();
      await waitUntil(() => text(help).includes('已无法访问该页面'));
      expect(help.shadowRoot!.querySelector('pre')).to.equal(null);
    }
  });

  it('is told by its tables and what they missed, never by its address', () => {
    const result = { ...read('message', ['emails'], ['layout-changed']), candidates: [xuLan] };
    expect(diagnosticOf(result, 'body')).to.equal(`${JSON.stringify({ site: 'gmail', version: 1, layout: 'message', missed: ['emails'], warnings: ['layout-changed'] }, null, 1)}\n\nbody\n`);
  });
});

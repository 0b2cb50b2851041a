import { expect } from '@open-wc/testing';
import type { ShownMail } from '@salescycle/capture/contract.js';
import { withTextsRead } from '@salescycle/capture/resolve/with-texts-read.js';
import { bundleOf } from '../drafts/draft.fixture.js';
import { Drafts } from '../drafts/drafts.js';
import { changeSettings } from '../settings/settings.js';
import { MemoryArea } from '../storage/area.fixture.js';
import { readHandedText } from './read-handed-text.js';
import { Readings } from './reading.js';
import { readTab, type ReadingParts } from './read-tab.js';
import type { ReaderAnswer, ReaderInput } from './reader-input.js';

const page = 'https://huaxin-logistics.example/team';

function surroundings(answer: ReaderAnswer | Error = { bundle: bundleOf() }) {
  const injected: number[] = [], inputs: ReaderInput[] = [];
  let ids = 0;
  const parts = {
    local: new MemoryArea(), session: new MemoryArea(), locale: 'en-US', readTexts: withTextsRead, now: () => '2026-06-18T09:42:00.000Z', newId: () => `d${++ids}`,
    inject: (tabId: number, input: ReaderInput) => {
      injected.push(tabId);
      inputs.push(input);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  } satisfies ReadingParts;
  const said = () => new Readings(parts.session).of(7);
  const kept = () => new Drafts(parts.local).list();
  return { parts, injected, inputs, said, kept, read: (url: string | undefined = page) => readTab({ id: 7, url }, parts) };
}

describe('reading a tab', () => {
  it('keeps a draft before anybody is told that there is one', async () => {
    const { parts, read, said, kept } = surroundings();
    const order: string[] = [];
    parts.local.onChanged.addListener((changes) => order.push(...Object.keys(changes)));
    parts.session.onChanged.addListener((changes) => order.push((changes['tab:7']?.newValue as { state: string }).state));
    await read();
    expect(order).to.deep.equal(['reading', 'draft:d1', 'read']);
    expect(await said()).to.deep.include({ state: 'read', draftId: 'd1' });
    const [draft] = await kept();
    expect(draft).to.deep.include({ tabId: 7, origin: { kind: 'page', url: page } });
    expect(draft?.bundle?.evidence.length).to.equal(2);
  });

  it('reads the lines of a page that does not show whom it is about, and keeps none of them', async () => {
    const line = (text: string) => ({ text, depth: 2, shared: 1, set: '' as const, of: '' as const });
    const lines = [{ ...line('Press contact'), set: 'h2' as const }, line('Ann Lee'), line('Press officer'), line('ann.lee@press.example'), line('The weather was fine.')];
    const { read, kept } = surroundings({ bundle: { ...bundleOf(page, { evidence: [], entities: [] }), page: 'nothing', shown: { title: 'News', isNotice: false, isOfPeople: false, lines } } });
    await read();
    const [draft] = await kept();
    expect(draft?.bundle?.evidence.filter(({ field }) => field === 'name').map(({ raw }) => raw)).to.deep.equal(['Ann Lee']);
    expect(JSON.stringify(draft)).not.to.match(/weather|shown/);
  });

  it('offers to pair a portal, where the organisation lets it be paired, and reads it as a page where it does not', async () => {
    for (const [portalOrigins, state] of [[undefined, 'portal'], [['https://huaxin-logistics.example'], 'portal'], [['https://crm.example'], 'read']] as const) {
      const { parts, said } = surroundings();
      parts.local.policy = { portalOrigins };
      await readTab({ id: 7, url: page }, { ...parts, findPortal: () => Promise.resolve({ origin: 'https://huaxin-logistics.example', title: '', workspaces: ['team-a'] }) });
      expect((await said())?.state).to.equal(state);
    }
  });

  it('injects nothing where a site is switched off or never to be captured, and says which', async () => {
    for (const [list, why] of [['sitesOff', 'off'], ['never', 'never']] as const) {
      const { parts, read, said, injected, kept } = surroundings();
      await changeSettings(parts.local, () => ({ [list]: ['huaxin-logistics.example'] }));
      await read();
      expect(await said()).to.deep.include({ state: 'refused', why, site: 'huaxin-logistics.example' });
      expect(injected).to.deep.equal([]);
      expect(await kept()).to.deep.equal([]);
    }
  });

  it('injects nothing into pages that cannot be read, and says why', async () => {
    const cases = [['chrome://settings/', 'browser'], ['about:blank', 'browser'], ['moz-extension://x/panel.html', 'browser'], ['https://chromewebstore.google.com/detail/x', 'store'],
      ['https://addons.mozilla.org/x', 'store'], ['file:///a.html', 'file'], ['file:///a.pdf', 'pdf'], [undefined, 'no-grant']] as const;
    for (const [url, why] of cases) {
      const { parts, said, injected } = surroundings();
      await readTab({ id: 7, url }, parts);
      expect(await said(), String(url)).to.deep.include({ state: 'refused', why });
      expect(injected).to.deep.equal([]);
    }
  });

  it('does not ask for a click where one was just made: what stays hidden then is the browser\'s own', async () => {
    const { parts, said } = surroundings();
    await readTab({ id: 7, isClicked: true }, parts);
    expect(await said()).to.deep.include({ state: 'refused', why: 'browser' });
  });

  it('says why the browser kept it out, or what else went wrong', async () => {
    const cases: [string, ReaderAnswer | Error, string][] = [
      [page, new Error('Cannot access contents of the page'), 'no-grant'], ['https://a.example/x.pdf', new Error('Cannot access'), 'pdf'],
      [page, { contentType: 'application/pdf' }, 'pdf'], [page, { contentType: 'image/png' }, 'unfit'], [page, { failed: 'TypeError' }, 'failed'],
    ];
    for (const [url, answer, why] of cases) {
      const { read, said } = surroundings(answer);
      await read(url);
      expect(await said(), why).to.deep.include({ state: 'refused', why });
    }
  });

  it('looks for a mail where no site is known, takes it in place of the page, and goes on without one', async () => {
    const mail: ShownMail = { from: { name: 'Maren Oldenkamp', address: 'maren@torfwerk.example' }, to: [], subject: 'Peat', parts: [{ trust: 'body', lines: ['Hello'] }] };
    const unknown = bundleOf(page, { kind: 'webmail', evidence: [], mail, site: { id: 'unknown-mail', version: 1, layout: 'labelled', missed: [] } });
    const gmail = { id: 'gmail', version: 1, layout: null, missed: [] }, known = { id: 'linkedin', version: 2, layout: 'classic', missed: [] };
    const cases: [ReaderAnswer | Error, Partial<Parameters<typeof bundleOf>[1]>, [string | undefined, string, number]][] = [
      [{ bundle: unknown }, {}, ['unknown-mail', 'Maren Oldenkamp', 1]], [{ bundle: unknown }, { site: gmail, page: 'nothing', warnings: ['layout-changed'] }, ['gmail', 'Maren Oldenkamp', 1]],
      [{ bundle: unknown }, { site: known }, ['linkedin', 'Xu Lan', 0]], [{ bundle: null }, {}, [undefined, 'Xu Lan', 1]], [{ failed: 'x' }, {}, [undefined, 'Xu Lan', 1]],
      [new Error('gone'), {}, [undefined, 'Xu Lan', 1]], [{ bundle: { ...unknown, url: 'https://elsewhere.example/' } }, {}, [undefined, 'Xu Lan', 1]],
    ];
    for (const [answer, first, [site, name, asked]] of cases) {
      const { parts, kept } = surroundings({ bundle: bundleOf(page, first) });
      let times = 0;
      await readTab({ id: 7, url: page }, { ...parts, injectMail: () => { times++; return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer); } });
      const [draft] = await kept();
      expect([draft?.bundle?.site?.id, draft?.bundle?.evidence.find(({ field }) => field === 'name')?.raw, times]).to.deep.equal([site, name, asked]);
      expect(draft?.bundle?.warnings ?? []).to.deep.equal(first?.warnings ?? []);
    }
  });

  it('hands over the tables a person imported for the page\'s host', async () => {
    const { parts, read, inputs } = surroundings();
    const table = { id: 'huaxin', version: 1, kind: 'page', hosts: ['huaxin-logistics.example'], paths: [{ path: '/**', page: 'detail' }], layouts: [{ id: 'x', when: ['h1'], root: ['body'], ignore: [], fields: {}, expects: [] }] };
    await parts.local.set({ siteTables: [table, { ...table, id: 'other', hosts: ['other.example'] }] });
    await read();
    expect(inputs[0]?.sites.map(({ id }) => id)).to.deep.equal(['huaxin']);
  });

  it('refuses what is no reading: another shape, further keys, too large', async () => {
    const huge = bundleOf(page, { evidence: Array.from({ length: 900 }, () => ({ ...bundleOf().evidence[0]!, raw: 'x'.repeat(300) })) });
    for (const bundle of [null, 'text', { evidence: [] }, { ...bundleOf(), html: '<p>' }, JSON.parse(`{"__proto__":{"x":1},"kind":"page"}`), huge]) {
      const { read, said, kept } = surroundings({ bundle });
      await read();
      expect(await said()).to.deep.include({ state: 'refused', why: 'unfit' });
      expect(await kept()).to.deep.equal([]);
    }
    expect(({} as { x?: number }).x).to.equal(undefined);
  });

  it('keeps nothing when the tab went to a page that is switched off while it was read', async () => {
    const { parts, read, said, kept } = surroundings({ bundle: bundleOf('https://private.example/') });
    await changeSettings(parts.local, () => ({ sitesOff: ['private.example'] }));
    await read();
    expect(await said()).to.deep.include({ state: 'refused', why: 'off' });
    expect(await kept()).to.deep.equal([]);
  });

  it('keeps nothing of people on the never-capture list', async () => {
    const { parts, read, kept } = surroundings();
    await changeSettings(parts.local, () => ({ never: ['xu.lan@huaxin-logistics.example'] }));
    await read();
    const stored = JSON.stringify(await kept());
    expect(stored).not.to.contain('Xu Lan');
    expect(stored).not.to.contain('xu.lan@');
  });

  it('hands the reader the tables of the page\'s site, and those of programs on any host for other pages', async () => {
    const { inputs, read } = surroundings();
    await read('https://mail.google.com/mail/u/0/#inbox/1');
    await read();
    expect(inputs.map(({ sites }) => sites.map(({ id }) => id))).to.deep.equal([['gmail'], ['roundcube']]);
  });

  it('keeps of a message who sent it and their signature, not what they wrote', async () => {
    const from = { name: 'Xu Lan', address: 'xu.lan@huaxin-logistics.example' };
    const lines = ['The offer stays between us.', 'Best regards', 'Xu Lan', 'Operations director'];
    const mail: ShownMail = { from, to: [], subject: 'Offer', parts: [{ trust: 'body', lines }] };
    const bundle = bundleOf('https://mail.google.com/mail/u/0/#inbox/1', { evidence: [], entities: [], mail });
    const { read, kept } = surroundings({ bundle }), banned = surroundings({ bundle });
    await read(bundle.url ?? '');
    expect((await kept())[0]?.bundle?.evidence.map(({ raw }) => raw)).to.deep.equal([from.address, 'Xu Lan', 'Xu Lan', 'Operations director']);
    expect(JSON.stringify(await kept())).not.to.match(/between us|Best regards/);
    await changeSettings(banned.parts.local, () => ({ never: [from.address] }));
    await banned.read(bundle.url ?? '');
    expect((await banned.kept()).map((draft) => draft.bundle?.evidence)).to.deep.equal([[]]);
    expect(JSON.stringify(await banned.kept()), 'nor what it is about').not.to.contain('Offer');
  });

  it('states a site\'s terms before its first page is read, where they speak against it', async () => {
    const linkedin = 'https://www.linkedin.com/in/ada';
    const { parts, read, said, injected } = surroundings({ bundle: bundleOf(linkedin) });
    await read(linkedin);
    expect(await said()).to.deep.include({ state: 'asked', notice: { site: 'linkedin.com', terms: 'linkedin' } });
    expect(injected).to.deep.equal([]);
    await changeSettings(parts.local, () => ({ noticed: ['linkedin.com'] }));
    await read(linkedin);
    expect(await said()).to.deep.include({ state: 'read' });
  });

  it('says so when the device is full', async () => {
    const { parts, read, said } = surroundings();
    parts.local.failure = new Error('QUOTA_BYTES quota exceeded');
    await read();
    expect(await said()).to.deep.include({ state: 'refused', why: 'full' });
  });

  it('forgets tracking and passwords of the address', async () => {
    const { read, kept } = surroundings({ bundle: bundleOf('https://user:pass@huaxin-logistics.example/team?utm_source=x&id=3') });
    await read();
    expect((await kept())[0]?.origin.url).to.equal('https://huaxin-logistics.example/team?id=3');
  });
});

describe('text somebody pointed at', () => {
  const tab = { id: 7, url: page };

  it('is kept as a draft: the address of a link, or the selection', async () => {
    const { parts, kept, said } = surroundings();
    await readHandedText('mailto:ada%40acme.example?subject=Hello&body=x', { tab, parts });
    expect((await kept())[0]).to.deep.include({ text: 'ada@acme.example', origin: { kind: 'text', url: page } });
    expect(await said()).to.deep.include({ state: 'read' });
  });

  it('is not taken from a site that is switched off, nor from an address on the list', async () => {
    const { parts, kept, said } = surroundings();
    await changeSettings(parts.local, () => ({ never: ['acme.example'], sitesOff: ['off.example'] }));
    await readHandedText('mailto:ada@acme.example', { tab, parts });
    expect(await said()).to.deep.include({ state: 'refused', why: 'never' });
    await readHandedText('Ada Roe\nMail: ada@acme.example.\nTel 1', { tab, parts });
    expect(await said()).to.deep.include({ state: 'refused', why: 'never' });
    await readHandedText('Ada', { tab: { id: 7, url: 'https://off.example/' }, parts });
    expect(await said()).to.deep.include({ state: 'refused', why: 'off' });
    expect(await kept()).to.deep.equal([]);
    await readHandedText('Ada Roe ada@acme.example\nBen Fox ben@fox.example', { tab, parts });
    expect((await kept())[0]?.text, 'of several people those who are not').to.equal('Ben Fox ben@fox.example');
  });
});

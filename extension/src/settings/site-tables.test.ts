import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { MemoryArea } from '../storage/area.fixture.js';
import { dropSiteTable, importSiteTables, ownSiteTables, SITE_TABLES_KEY } from './site-tables.js';
import { CaptureSiteTables } from './site-tables-view.js';

CaptureSiteTables.define();

const table = {
  id: 'acme-crm', version: 3, kind: 'page', hosts: ['crm.acme.example'], paths: [{ path: '/people/:id', page: 'detail' }],
  layouts: [{ id: 'card', when: ['.card h1'], root: ['.card'], ignore: [], fields: { name: [{ sel: 'h1', weight: 0.9 }] }, expects: ['name'] }],
};
const bad = { ...table, id: 'broken', layouts: [{ ...table.layouts[0], when: ['h1:no-such-thing(b)'] }] };
const ids = async (area: MemoryArea, managed?: unknown) => (await ownSiteTables(area, managed)).map(({ id, version }) => `${id} ${version}`);

describe('tables of one\'s own', () => {
  it('are kept, replaced by their id, and dropped', async () => {
    const area = new MemoryArea();
    expect((await importSiteTables(area, JSON.stringify([table, { ...table, id: 'other' }]))).problems).to.deep.equal([]);
    await importSiteTables(area, JSON.stringify({ ...table, version: 4 }));
    expect(await ids(area)).to.deep.equal(['other 3', 'acme-crm 4']);
    await dropSiteTable(area, 'other');
    expect(await ids(area)).to.deep.equal(['acme-crm 4']);
  });

  it('are those of a managed policy before what a person imported', async () => {
    const area = new MemoryArea();
    await importSiteTables(area, JSON.stringify([table, { ...table, id: 'other' }]));
    expect(await ids(area, [{ ...table, version: 9 }, { id: 'no table' }])).to.deep.equal(['acme-crm 9', 'other 3']);
  });

  it('are checked again when they are used: what was stored may be another version\'s', async () => {
    const area = new MemoryArea();
    await area.set({ [SITE_TABLES_KEY]: [{ ...table, further: 1 }, table] });
    expect(await ids(area)).to.deep.equal(['acme-crm 3']);
  });

  it('are not kept where one is refused, and what was there stays', async () => {
    const area = new MemoryArea();
    await importSiteTables(area, JSON.stringify(table));
    const { writes } = area;
    expect((await importSiteTables(area, JSON.stringify(bad))).problems).to.deep.equal([{ table: 'broken', path: 'layouts.0.when.0', fault: 'selector' }]);
    expect([await ids(area), area.writes]).to.deep.equal([['acme-crm 3'], writes]);
  });
});

describe('the list of them', () => {
  async function shown(lang: string) {
    const area = new MemoryArea(), page = await fixture(html`<div lang=${lang}><capture-site-tables .area=${area}></capture-site-tables></div>`), view = page.querySelector('capture-site-tables')!;
    const text = () => view.shadowRoot!.textContent.replace(/\s+/g, ' ');
    return { area, view, text, take: (given: unknown) => view.take(new Blob([JSON.stringify(given)])) };
  }

  it('shows what was imported and for which hosts, and removes it', async () => {
    const { view, text, take, area } = await shown('en');
    await take(table);
    await waitUntil(() => text().includes('crm.acme.example'));
    expect(text()).to.include('1 table imported.').and.include('Version 3');
    await expect(view).to.be.accessible();
    view.shadowRoot!.querySelector<HTMLButtonElement>('button[aria-label="Remove acme-crm"]')!.click();
    await waitUntil(() => text().includes('None imported.'));
    expect(await ids(area)).to.deep.equal([]);
  });

  for (const [lang, words] of [['en', 'Table broken was refused, at layouts.0.when.0: this is no CSS selector.'], ['zh-CN', '规则表 broken 未采用，位置 layouts.0.when.0：不是 CSS 选择器']] as const) {
    it(`says which table was refused, where, and what mends it: ${lang}`, async () => {
      const { view, text, take } = await shown(lang);
      await take([bad, table]);
      await waitUntil(() => text().includes(words));
      expect(text()).to.include('acme-crm');
      await expect(view).to.be.accessible();
    });
  }

  it('says what is allowed in a wrong value\'s place, and that a full device kept nothing', async () => {
    const { area, text, take } = await shown('en');
    await take({ ...table, kind: 'shop' });
    await waitUntil(() => text().includes('Allowed: page, webmail.'));
    area.failure = new Error('full');
    await take(table);
    await waitUntil(() => text().includes('this device has no space left'));
  });
});

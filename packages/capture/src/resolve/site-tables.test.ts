import { expect } from '@open-wc/testing';
import { capture } from '../capture.js';
import { collectWith } from '../collect/collect-with.js';
import { sightOf } from '../collect/sight-of.js';
import { tablesFor } from '../sites/find-site.js';
import { sites } from '../sites/index.js';
import { takes } from '../sites/takes/index.js';
import { resolve } from './resolve.js';
import { siteTableLimits } from './site-table-schema.js';
import { checkSiteTables, readSiteTables } from './site-tables.js';

const table = {
  id: 'acme-crm', version: 1, kind: 'page', hosts: ['crm.acme.example'], paths: [{ path: '/people/:id', page: 'detail' }],
  layouts: [{ id: 'card', when: ['.card h1'], root: ['.card'], ignore: [], fields: { name: [{ sel: 'h1', weight: 0.9 }], title: [{ sel: '[data-job="x"]', weight: 0.8 }] }, expects: ['name'] }],
};
const [layout] = table.layouts;
const withLayout = (change: object) => ({ ...table, layouts: [{ ...layout, ...change }] });
const problemsOf = (value: unknown) => checkSiteTables(value).problems.map(({ table: id, path, fault }) => [id, path, fault]);

describe('readSiteTables', () => {
  it('takes a table, a list of them, and either as JSON', () => {
    for (const value of [table, [table], JSON.stringify(table), JSON.stringify([table])]) expect(readSiteTables(value).map(({ id }) => id)).to.deep.equal(['acme-crm']);
    for (const value of [undefined, [], '']) expect(checkSiteTables(value), String(value)).to.deep.equal({ tables: [], problems: [] });
  });

  it('takes every built-in table as it is', () => {
    const { tables, problems } = checkSiteTables(sites, { canLookUp });
    expect(problems).to.deep.equal([]);
    expect(tables).to.deep.equal(JSON.parse(JSON.stringify(sites)));
  });

  it('knows every way to make values, and no other', () => {
    const withTake = (take: string) => withLayout({ fields: { name: [{ sel: 'h1', take, weight: 1 }] } });
    for (const take of Object.keys(takes)) expect(problemsOf(withTake(take)), take).to.deep.equal([]);
    expect(checkSiteTables(withTake('eval')).problems[0]).to.deep.include({ path: 'layouts.0.fields.name.0.take', fault: 'not-allowed' });
    expect(checkSiteTables(withTake('eval')).problems[0]?.allowed).to.include('redirectTarget, text');
  });

  const wrong: Record<string, [unknown, [string, string, string]]> = {
    'no table': [[7], ['1', '', 'no-table']], 'no list': ['7', ['', '', 'no-table']], 'no JSON': ['{', ['', '', 'no-table']],
    'a key nobody knows': [{ ...table, script: 'alert(1)' }, ['acme-crm', 'script', 'unknown-key']],
    'a key that is missing': [{ ...table, hosts: undefined }, ['acme-crm', 'hosts', 'missing']],
    'a host with a path': [{ ...table, hosts: ['crm.acme.example/x'] }, ['acme-crm', 'hosts.0', 'host']],
    'all hosts of a country': [{ ...table, hosts: ['*.com'] }, ['acme-crm', 'hosts.0', 'host']],
    'a selector that is none': [withLayout({ when: ['.a', 'h1:has(b'] }), ['acme-crm', 'layouts.0.when.1', 'selector']],
    'a rule in place of a selector': [withLayout({ root: ['a{color:red}'] }), ['acme-crm', 'layouts.0.root.0', 'selector']],
    'a long selector': [withLayout({ root: ['a'.repeat(siteTableLimits.selector + 1)] }), ['acme-crm', 'layouts.0.root.0', 'too-long']],
    'many selectors': [withLayout({ root: Array(siteTableLimits.selectors + 1).fill('a') }), ['acme-crm', 'layouts.0.root', 'too-many']],
    'a layout that any page is': [withLayout({ when: [] }), ['acme-crm', 'layouts.0.when', 'missing']],
    'a weight beyond all measure': [withLayout({ fields: { name: [{ sel: 'h1', weight: 2 }] } }), ['acme-crm', 'layouts.0.fields.name.0.weight', 'not-allowed']],
    'a field nobody has': [withLayout({ fields: { iban: [{ sel: 'h1', weight: 1 }] } }), ['acme-crm', 'layouts.0.fields.iban', 'not-allowed']],
    'a link that runs': [{ ...table, paths: [{ path: '/', page: 'detail', says: { field: 'website', raw: 'javascript:alert(1)' } }] }, ['acme-crm', 'paths.0.says.raw', 'address']],
    'the same id twice': [[table, table], ['acme-crm', 'id', 'twice']], 'too much of it': [[{ ...table, id: 'x'.repeat(siteTableLimits.text) }], ['', '', 'too-large']],
  };
  for (const [name, [value, problem]] of Object.entries(wrong)) {
    it(`refuses ${name}, and says where`, () => expect(problemsOf(value)).to.deep.equal([problem]));
  }

  it('refuses one and takes the others', () => {
    const { tables, problems } = checkSiteTables([{ ...table, id: 'broken', hosts: 7 }, table]);
    expect([tables.map(({ id }) => id), problems.map(({ table: id }) => id)]).to.deep.equal([['acme-crm'], ['broken']]);
  });

  it('refuses a selector that the browser cannot look up, where it can be asked', () => {
    const odd = withLayout({ when: ['h1:no-such-thing(b)'] });
    expect(readSiteTables(odd).length).to.equal(1);
    expect(checkSiteTables(odd, { canLookUp }).problems).to.deep.equal([{ table: 'acme-crm', path: 'layouts.0.when.0', fault: 'selector' }]);
  });

  it('keeps nothing that is no data, and leaves prototypes alone', () => {
    const read = readSiteTables(JSON.parse(`{"__proto__":{"polluted":1},${JSON.stringify(table).slice(1)}`));
    expect([(read as unknown[]).length, ({} as Record<string, unknown>).polluted]).to.deep.equal([0, undefined]);
    const loop: Record<string, unknown> = { ...table };
    loop.self = loop;
    expect(problemsOf(loop)).to.deep.equal([['', '', 'no-table']]);
  });
});

describe('a table from outside', () => {
  const html = '<title>x</title><div class="card"><h1>Marta Olsen</h1><p data-job="x">Head of Purchasing</p></div><aside>Bo Berg, CEO</aside>';
  const read = (tables: readonly unknown[], url = 'https://crm.acme.example/people/7', text = html) => {
    const doc = new DOMParser().parseFromString(text, 'text/html');
    const snapshot = { kind: 'page', url, doc, frames: [], viewer: { emails: [], domains: [] }, region: 'GB', lang: 'en' } as const;
    return collectWith(snapshot, { sightOf, sites: tablesFor(url, readSiteTables(tables)) }).then(resolve);
  };

  it('reads a site that had none', async () => {
    const { site, candidates: [lead] } = await read([table]);
    expect([site?.id, lead?.fields.name?.value, lead?.fields.title?.value]).to.deep.equal(['acme-crm', 'Marta Olsen', 'Head of Purchasing']);
  });

  it('comes before the built-in one of its hosts, which stays where it cannot be used', async () => {
    const url = 'https://www.linkedin.com/in/marta-olsen', own = { ...table, id: 'linkedin', version: 9, hosts: ['www.linkedin.com'], paths: [{ path: '/in/:slug', page: 'detail' }] };
    expect((await read([own], url)).site?.version).to.equal(9);
    for (const bad of [{ ...own, hosts: [7] }, { ...own, layouts: [{ ...layout, when: ['h1:no-such-thing(b)'] }] }]) {
      const { site } = await read([bad], url), { site: builtIn } = await capture({ kind: 'page', url, doc: new DOMParser().parseFromString(html, 'text/html'), frames: [], viewer: { emails: [], domains: [] }, region: 'GB', lang: 'en' });
      expect(site).to.deep.equal(builtIn);
    }
  });
});

function canLookUp(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

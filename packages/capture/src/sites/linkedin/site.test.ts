import { expect } from '@open-wc/testing';
import { capture } from '../../capture.js';
import { describeSite } from '../site.fixture.js';
import type { SavedPage } from '../site.fixture.js';
import { companies } from './pages/company.fixture.js';
import { pages } from './pages/index.fixture.js';
import { talksWith } from './pages/messaging.fixture.js';
import { salesLeads, salesLists } from './pages/sales-navigator.fixture.js';
import { linkedin } from './site.js';

describeSite(linkedin, pages);

describe('site linkedin', () => {
  const captured = ({ html, url }: SavedPage) => capture({
    kind: 'page', url, doc: new DOMParser().parseFromString(html, 'text/html'), frames: [], viewer: { emails: [], domains: [] }, region: 'NL', lang: 'en',
  });
  const named = (pagesOf: readonly SavedPage[], name: string) => pagesOf.find((page) => page.name === name) as SavedPage;

  it('makes of a company\'s page an organisation, with the website behind the redirect', async () => {
    for (const page of companies.filter(({ layout }) => layout !== null)) {
      const { kind, candidates: [lead, ...others] } = await captured(page);
      expect([kind, lead?.type, others.length], page.name).to.deep.equal(['one', 'organization', 0]);
      expect(lead?.fields.website?.value, page.name).to.equal(page.expected.website && new URL(page.expected.website).hostname);
    }
    const { candidates: [full] } = await captured(named(companies, 'company, full'));
    expect([full?.fields.name?.value, full?.fields.phones[0]?.value, full?.fields.location?.value]).to.deep.equal(['Harbour & Quay Logistics', '+31205550144', 'Rotterdam, South Holland']);
  });

  it('keeps a lead of Sales Navigator by its own id, and never makes a profile\'s address of it', async () => {
    for (const page of salesLeads) {
      const result = await captured(page), [lead] = result.candidates;
      expect([result.kind, lead?.keys.map(({ kind }) => kind).includes('sales-navigator')], page.name).to.deep.equal(['one', true]);
      expect(lead?.keys.some(({ kind }) => kind === 'profile'), page.name).to.be.false;
      expect(JSON.stringify(result), page.name).not.to.include('linkedin.com/in/');
    }
  });

  it('offers everybody of a list in Sales Navigator, each by their own id', async () => {
    for (const page of salesLists.filter((each) => each.page === 'list')) {
      const { kind, candidates } = await captured(page);
      expect([kind, candidates.map(({ fields }) => fields.name?.value)], page.name).to.deep.equal(['many', ['Marlene Okafor', 'Jürgen af Ström', '李晓溪']]);
      const ids = candidates.map(({ keys }) => keys.find((key) => key.kind === 'sales-navigator')?.value);
      expect([new Set(ids).size, ids.every(Boolean)], page.name).to.deep.equal([3, true]);
    }
  });

  it('takes the other one of a conversation, never the viewer', async () => {
    for (const page of talksWith.filter(({ layout }) => layout?.startsWith('messaging'))) {
      const { kind, candidates: [lead] } = await captured(page);
      expect([kind, lead?.fields.name?.value], page.name).to.deep.equal(['one', page.expected.name]);
    }
    const own = named(talksWith, 'messaging, full'), toMyself = { ...own, html: own.html.replaceAll('Marlene Okafor', 'Viewer Person').replaceAll('marlene-okafor-7a1b22', 'viewer-person') };
    expect((await captured(toMyself)).kind).to.equal('none');
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Candidate, Evidence, EvidenceBundle, SourceId, Value } from '../contract.js';
import { resolve } from './resolve.js';

const sources: SourceId[] = ['header', 'site', 'selection', 'json-ld', 'microdata', 'rdfa', 'h-card', 'vcard', 'link', 'label', 'signature',
  'title', 'meta', 'heading', 'url', 'form', 'domain'];
const fields: Evidence['field'][] = ['name', 'givenName', 'familyName', 'title', 'company', 'emails', 'phones', 'website', 'location', 'profiles',
  'orgName', 'headline', 'role'];
/** What pages say, what attackers write, and what is the viewer's own. */
const words = [
  'Ada', 'Roe', 'Dr.', 'Ben Vogt', '王小明', '张伟 (Zhang Wei)', '山田 太郎', 'Kim Min-su', 'García López', 'van der Berg', 'Acme GmbH', '云杉科技有限公司 销售部 经理',
  'Head of Sales at Acme', 'Berlin', 'ada.roe@acme.example', 'info@acme.example', 'noreply@acme.example',
  '+49 711 2345-418', '0755-82661034-615', '13800138000', '0152 28817386', 'QQ 2345678901', 'Fax: 030 23125000',
  'https://www.acme.example/x?utm_source=y', 'linkedin.com/in/ada-roe', 'https://linkedin.com.evil.test/in/ada', 'javascript:alert(1)',
  'data:text/html,x', 'blob:https://a.b/1',
  '<img src=x onerror=alert(1)>', '\u202Egnp.exe', '\u200B', '__proto__', 'constructor', '=cmd|calc', '****', ',', '(', ')', '|', '·', '-', '@',
  '.', '🚀', 'via', 'Max Own', 'MAX OWN', 'max.own@seller.example', 'Max.Own@Seller.example', 'cora@seller.example', 'seller.example',
  'Seller GmbH', 'www.seller.example',
];
const raw = fc.oneof(fc.constantFrom(...words), fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join(' ')),
  fc.string({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 150 })).map((text) => text.slice(0, 300));
/** What a reader would find for each field, and some of it the viewer's. */
const typical: Record<Evidence['field'], string[]> = {
  name: [...Array<string>(25).fill('Ada Roe'), 'Dr. Ben Vogt', 'Vogt, Ben', '王小明', '张伟 (Zhang Wei)', '山田 太郎', '김민수', 'María García López',
    'Jan van der Berg', 'Max Own', 'Acme GmbH', 'Sales Team'], givenName: ['Ada', 'Ben', '小明'], familyName: ['Roe', 'Vogt', '王'],
  title: ['Head of Sales', 'CTO at Acme GmbH', '销售部 经理', 'Assistant to Max Own'],
  company: ['Acme GmbH', '杭州云杉科技有限公司', 'Seller GmbH', 'Berg Pumpen'],
  emails: [...Array<string>(6).fill('ada.roe@acme.example'), 'b.vogt@berg-pumpen.example', 'wang@yunshan.example', 'ada.roe@gmail.com',
    'info@acme.example', 'noreply@acme.example', 'max.own@seller.example', 'cora@seller.example'],
  phones: ['+49 711 2345-418', '0755-82661034-615', '13800138000', '0152 28817386', '020 7946 0123 ext. 4412', 'Fax 030 23125000'],
  website: ['https://www.acme.example/x', 'berg-pumpen.example', 'www.seller.example', 'javascript:alert(1)'],
  location: ['Berlin, Germany', '杭州市文三路1号', 'Seller House, Max Own'],
  profiles: ['linkedin.com/in/ada-roe', 'https://x.com/adaroe', 'https://linkedin.com.evil.test/in/ada'],
  orgName: ['Acme GmbH', '云杉科技有限公司', 'Seller'], headline: ['Head of Sales at Acme', 'Helping teams | Speaker', 'Researcher.'],
  role: ['CFO', 'Member'],
};
const snippet = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('Call Ada', 'Ada Roe to Max Own', 'To: max.own@seller.example', '') },
  { weight: 1, arbitrary: raw.map((text) => text.slice(0, 120)) });
const entity = fc.oneof({ weight: 4, arbitrary: fc.constant('main') }, { weight: 1, arbitrary: fc.constantFrom('a', 'b', 'org', '__proto__') });
const evidence = fc.constantFrom(...fields).chain((field) => fc.record({
  entity, field: fc.constant(field), raw: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...typical[field]) }, { weight: 1, arbitrary: raw }),
  source: fc.constantFrom(...sources), path: snippet, snippet,
  trust: fc.oneof({ weight: 5, arbitrary: fc.constant('page') }, { weight: 1, arbitrary: fc.constantFrom('header', 'body', 'quoted') }),
  label: fc.oneof(fc.constantFrom('Phone', '手机', 'Fax', 'QQ', ''), raw.map((text) => text.slice(0, 120))),
  weight: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
}, { requiredKeys: ['entity', 'field', 'raw', 'source', 'path', 'snippet', 'trust'] })) as fc.Arbitrary<Evidence>;
const bundles: fc.Arbitrary<EvidenceBundle> = fc.record({
  kind: fc.constantFrom('page', 'webmail', 'eml'),
  url: fc.oneof(fc.constant(null), raw, fc.constantFrom('https://www.linkedin.com/in/ada-roe', 'https://acme.example/u?me=max.own%40seller.example')),
  lang: fc.constantFrom('', 'zh-CN', 'de', 'ja', 'xx'), region: fc.constantFrom('CN', 'DE', 'US', '', 'ZZ'),
  viewer: fc.constant({ emails: ['max.own@seller.example'], domains: ['seller.example'], names: ['Max Own'] }),
  evidence: fc.oneof(fc.array(evidence, { maxLength: 3 }), fc.array(evidence, { minLength: 5, maxLength: 20, size: 'max' })),
  entities:
    fc.array(fc.record({ id: fc.constantFrom('main', 'a', 'b', 'org', '__proto__'), type: fc.constantFrom('person', 'organization'),
      isMain: fc.boolean() }), { maxLength: 6 }),
  page: fc.constantFrom('detail', 'detail', 'detail', 'list', 'nothing'), warnings: fc.constant([]), site: fc.constant(null),
  timings: fc.constant({}),
});

const valuesOf = ({ fields: own, suggested }: Candidate): [string, Value][] =>
  [...Object.entries(own),
    ...Object.entries(suggested)].flatMap(([field, values]) => [values].flat().map((value): [string, Value] => [field, value]));
/** Letters and digits alone, so that order of words, punctuation and case do not matter. */
const plain = (text: string) => text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const wordsOf = (text: string) => text.normalize('NFKD').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a value says nothing that the bundle does not say. */
function isFrom(field: string, value: string, told: string): boolean {
  if (field === 'phones') return told.includes(value.replace(/ ext\..*$/, '').slice(-6)) && /^\+\d{7,15}(?: ext\. \d{1,6})?$/.test(value);
  if (field === 'profiles' || field === 'website' || field === 'sourceUrl' || field === 'emails')
    return decodeURIComponent(value.replace(/%(?![\da-f]{2})/gi, '')).replace(/^https?:\/\/(?:www\.)?/, '').split(/[/@.?#&=:]/)
      .every((part) => told.includes(plain(part)) || part.startsWith('xn--') || /^(?:com|in|www|linkedin|acme|u|profile)$/.test(part));
  const isParted = !/[\p{Script=Han}\p{Script=Hangul}]/u.test(value);  // a family and a given name make one word there
  return (isParted ? wordsOf(value) : [...plain(value)]).every((word) => told.includes(plain(word)));
}

describe('resolve on random bundles', () => {
  it('never fails, stays within bounds, invents nothing and tells nothing of the viewer', async () => {
    let seen = 0;
    await fc.assert(fc.asyncProperty(bundles, async (bundle) => {
      const result = await resolve(bundle),
        told = plain([bundle.url ?? '', ...bundle.evidence.map((one) => one.raw)].join(' '))
          + plain(decodeURIComponent((bundle.url ?? '').replace(/%(?![\da-f]{2})/gi, '').replace(/%[89a-f][\da-f]/gi, '')));
      for (const candidate of result.candidates) {
        expect(candidate.confidence).to.be.within(0, 1);
        for (const [field, { value, confidence, alternatives }] of valuesOf(candidate)) {
          for (const one of [{ value, confidence }, ...alternatives]) {
            expect(one.confidence, field).to.be.within(0, 1);
            expect(isFrom(field, one.value, told), `${field}: ${one.value}`).to.equal(true);
            expect(field !== 'sourceUrl' && /javascript:|data:|blob:|\u202E|\u200B|evil\.test\/in/i.test(one.value),
              `${field}: ${one.value}`).to.equal(false);
          }
        }
        for (const [, { confidence }] of Object.entries(candidate.suggested)
          .flatMap(([field, values]) => values.map((value): [string, Value] => [field, value]))) expect(confidence).to.be.within(0.3, 0.6);
      }
      if (result.candidates.length) seen++;
      const said = JSON.stringify(result.candidates).normalize('NFKC').toLowerCase();
      for (const own of ['max.own@seller.example', 'max own', 'cora@seller.example']) expect(said.includes(own), own).to.equal(false);
      if (result.kind === 'one') expect(result.candidates.length).to.equal(1);
      if (result.kind === 'none') expect(result.candidates.every(({ type }) => type === 'organization')).to.equal(true);
    }), { numRuns: (globalThis as { FULL?: boolean }).FULL ? 1_200 : 250 });
    expect(seen).to.be.above(15);
  });

  it('reads the largest bundle there can be in a moment', async () => {
    const dense = Array.from({ length: 1_000 },
      (_, at): Evidence =>
        ({ entity: `card:${at % 300}`, field: fields[at % fields.length] ?? 'name',
          raw: `${words[at % words.length]} ${'13800138000 '.repeat(20)}`.slice(0, 300), source: sources[at % sources.length] ?? 'label',
          path: 'p', snippet: '', trust: 'page' }));
    const start = performance.now();
    await resolve({ kind: 'page', url: null, lang: 'zh', region: 'CN', viewer: { emails: [], domains: [] }, evidence: dense, entities: [],
      page: 'list', warnings: [], site: null, timings: {} });
    expect(performance.now() - start).to.be.below(1_000);
  });
});

import { expect } from '@open-wc/testing';
import type { AnyRecord } from '../records/index.js';
import { likeness, likenessKeysOf } from './likeness.js';
import { plainNormalisers } from './plain-normalisers.js';

const base = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', createdBy: 'u', rev: 1, sv: 1 };
let count = 0;
const account = (fields: object) => ({ ...base, id: `a${count++}`, type: 'account', name: 'A', ...fields }) as AnyRecord;
const contact = (full: string, fields: object = {}) => ({ ...base, id: `c${count++}`, type: 'contact', name: { full }, ...fields }) as AnyRecord;
const lead = (name: string, fields: object = {}) => ({ ...base, id: `l${count++}`, type: 'lead', name, status: 'new', ...fields }) as AnyRecord;
const deal = (name: string, fields: object = {}) => ({ ...base, id: `d${count++}`, type: 'opportunity', name, pipelineId: 'p', stageId: 's', status: 'open', accountId: 'a', ...fields }) as AnyRecord;

describe('likeness', () => {
  it('finds an account by credit code, web domain and name without its legal form', () => {
    const lumen = account({ name: 'Lumen GmbH & Co. KG', domain: 'https://www.lumen.example/de', uscc: '91310000 MA1K35BA7X' });
    expect(likeness(lumen, account({ name: 'Other', domain: 'shop.lumen.example' }))).to.deep.equal(['domain']);
    expect(likeness(lumen, account({ name: 'LUMEN' }))).to.deep.equal(['name']);
    expect(likeness(lumen, account({ name: 'X', uscc: '91310000ma1k35ba7x' }))).to.deep.equal(['uscc']);
    expect(likeness(account({ name: '（上海）华信物流股份有限公司' }), account({ name: '华信物流集团' }))).to.deep.equal(['name']);
    expect(likeness(lumen, account({ name: 'Lumina', domain: 'lumina.example' }))).to.deep.equal([]);
  });

  it('takes no mail or page for anybody for a company', () => {
    expect(likeness(account({ name: 'A', domain: 'gmail.com' }), account({ name: 'B', domain: 'gmail.com' }))).to.deep.equal([]);
    expect(['qq.com', 'yahoo.co.uk', 'shop.acme.co.uk', 'acme.com.cn', 'localhost', '10.0.0.1'].map((host) => plainNormalisers.companyDomain(host))).to.deep.equal([null, null, 'acme.co.uk', 'acme.com.cn', null, null]);
  });

  it('finds a person by address, number, profile and messenger, a number only where the names agree', () => {
    const ada = lead('Ada Roe', { emails: ['Ada@acme.example'], phones: ['138 0000 1234'], wechat: 'AdaRoe', custom: { profiles: ['https://www.linkedin.com/in/ada-roe/'] } });
    expect(likeness(ada, lead('A. Roe', { emails: ['ada@acme.example'] }))).to.deep.equal(['email']);
    expect(likeness(ada, lead('Roe, Ada', { phones: ['+86 13800001234'] }))).to.deep.equal(['mobile']);
    expect(likeness(ada, lead('Bea Lind', { phones: ['+86 13800001234'] }))).to.deep.equal([]);
    expect(likeness(ada, lead('Bea Lind', { wechat: 'adaroe' }))).to.deep.equal(['wechat']);
    expect(likeness(ada, lead('Ada', { custom: { profiles: ['http://linkedin.com/in/ada-roe?x=1'] } }))).to.deep.equal(['profile']);
    expect(likeness(lead('A', { emails: ['info@acme.example'] }), lead('B', { emails: ['info@acme.example'] }))).to.deep.equal([]);
  });

  it('takes name with company, domain or account as a hint, and a name alone as none', () => {
    expect(likeness(lead('Xu Lan', { company: 'Huaxin Ltd' }), lead('Lan Xu', { company: 'HUAXIN' }))).to.deep.equal(['name-company']);
    expect(likeness(lead('Xu Lan'), lead('Xu Lan'))).to.deep.equal([]);
    expect(likeness(contact('Xu Lan', { accountIds: ['a', 'b'] }), contact('xu lan', { accountIds: ['b'] }))).to.deep.equal(['name-account']);
    expect(likeness(contact('Xu Lan', { accountIds: ['a'] }), contact('Xu Lan', { accountIds: ['b'] }))).to.deep.equal([]);
  });

  it('finds open deals of one name and account; last year’s deal is none', () => {
    expect(likeness(deal('Hall  4'), deal('hall 4'))).to.deep.equal(['name-account']);
    expect(likeness(deal('Hall 4'), deal('Hall 4', { accountId: 'b' }))).to.deep.equal([]);
    expect(likeness(deal('Renewal'), deal('Renewal', { status: 'won' }))).to.deep.equal([]);
  });

  it('finds nothing between types, with itself, with what is deleted, and where a person said that they are not the same', () => {
    const one = account({ domain: 'a.example' }), other = account({ domain: 'a.example' });
    expect(likeness(one, other)).to.deep.equal(['domain', 'name']);
    expect(likeness(one, one)).to.deep.equal([]);
    expect(likeness({ ...one, notSameAs: [other.id] } as AnyRecord, other)).to.deep.equal([]);
    expect(likeness(one, { ...other, notSameAs: [one.id] } as AnyRecord)).to.deep.equal([]);
    expect(likenessKeysOf({ ...one, deletedAt: base.createdAt })).to.deep.equal([]);
    expect(likeness(lead('Ada', { emails: ['a@a.example'] }), contact('Ada', { emails: ['a@a.example'] }))).to.deep.equal([]);
  });
});

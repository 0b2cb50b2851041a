import { expect } from '@open-wc/testing';
import { MemoryArea } from '../storage/area.fixture.js';
import { countriesIn } from './countries.js';
import { entriesOf, entryOf } from './entries.js';
import { POLICY_KEYS, policyOf } from './policy.js';
import { regionOf } from './region.js';
import { isNeverTaken, isWithin, noticeFor, whyNotRead } from './site-rules.js';
import { changeSettings, readSettings, settingsOf } from './settings.js';

describe('settings', () => {
  it('are kept one by one, and start with nothing decided', async () => {
    const area = new MemoryArea();
    const { policy, ...own } = await readSettings(area);
    expect(own).to.deep.equal({ sitesOff: [], never: [], ownEmails: [], ownDomains: [], noticed: [], region: '', answerWithin: 24, workingHours: null, notify: false, siteTables: undefined });
    expect(policy).to.deep.equal(policyOf(undefined));
    await changeSettings(area, () => ({ sitesOff: ['linkedin.com'] }));
    await changeSettings(area, ({ never }) => ({ never: [...never, 'client.example'] }));
    expect(await readSettings(area)).to.deep.include({ sitesOff: ['linkedin.com'], never: ['client.example'] });
  });

  it('take what is not of a setting\'s shape as not decided', () => {
    expect(settingsOf({ sitesOff: 'all', never: [1, 'a.example'], region: 7 })).to.deep.include({ sitesOff: [], never: ['a.example'], region: '' });
    expect(settingsOf(null)).to.deep.include({ sitesOff: [] });
    expect(settingsOf({ workingHours: { days: [1], from: '18:00', to: '09:00' } }).workingHours).to.equal(null);
  });

  it('read a line as a domain or an address, whatever form it was copied in', () => {
    expect(entryOf('https://www.linkedin.com/in/ada?x=1')).to.deep.equal({ kind: 'domain', value: 'linkedin.com' });
    expect(entryOf(' ACME.example ')).to.deep.equal({ kind: 'domain', value: 'acme.example' });
    expect(entryOf('*.acme.example')).to.deep.equal({ kind: 'domain', value: 'acme.example' });
    expect(entryOf('公司.example')).to.deep.equal({ kind: 'domain', value: 'xn--55qx5d.example' });
    expect(entryOf('mailto:Ada@Acme.example')).to.deep.equal({ kind: 'address', value: 'ada@acme.example' });
    for (const strange of ['', 'nobody', 'a b.example', '@', 'ada@', 'javascript:alert(1)']) expect(entryOf(strange), strange).to.equal(null);
  });

  it('read many lines once each, and name those that are neither', () => {
    expect(entriesOf('a.example\nA.example, b.example；word')).to.deep.equal({
      entries: [{ kind: 'domain', value: 'a.example' }, { kind: 'domain', value: 'b.example' }], strange: ['word'],
    });
  });

  it('know the country of a language', () => {
    expect(['zh-CN', 'zh', 'en', 'en-GB', 'de', 'not a tag'].map(regionOf)).to.deep.equal(['CN', 'CN', 'US', 'GB', 'DE', 'US']);
  });

  it('list every country once, by name', () => {
    const countries = countriesIn('en');
    expect(countries.length).to.be.within(230, 260);
    expect(new Set(countries.map(({ name }) => name)).size).to.equal(countries.length);
    expect(countries.find(({ code }) => code === 'CN')?.name).to.equal('China');
  });
});

describe('an organisation\'s policy', () => {
  const managed = {
    disabledSites: ['https://www.linkedin.com/in'], denyHosts: ['rival.example'], ownDomains: ['acme.example'], viewerEmails: ['Ada@acme.example'], defaultRegion: 'de',
    portalOrigins: ['https://portal.example/path', 'javascript:alert(1)'], retentionDays: 30, consentRecorded: true, siteTables: '[{"id":"own"}]', captureBody: true,
  };

  it('is added to what the person decided, and never written down as theirs', async () => {
    const area = new MemoryArea();
    area.policy = managed;
    await changeSettings(area, ({ sitesOff }) => ({ sitesOff: [...sitesOff, 'private.example'], region: 'CN' }));
    expect(await readSettings(area)).to.deep.include({ sitesOff: ['private.example', 'linkedin.com', 'rival.example'], ownDomains: ['acme.example'], ownEmails: ['ada@acme.example'], region: 'DE', siteTables: [{ id: 'own' }] });
    area.policy = undefined;
    expect(await readSettings(area)).to.deep.include({ sitesOff: ['private.example'], ownDomains: [], region: 'CN', siteTables: undefined });
  });

  it('cannot be switched off by the person', async () => {
    const area = new MemoryArea();
    area.policy = managed;
    await changeSettings(area, () => ({ sitesOff: [] }));
    expect(whyNotRead('de.linkedin.com', await readSettings(area))).to.equal('policy');
  });

  it('narrows reading to the sites it allows, and denial goes before', () => {
    const rules = (policy: object) => ({ ...settingsOf(null), policy: policyOf(policy) });
    const allowed = rules({ allowHosts: ['client.example'], denyHosts: ['hr.client.example'] });
    expect(['client.example', 'www.client.example', 'hr.client.example', 'other.example'].map((host) => whyNotRead(host, allowed))).to.deep.equal([null, null, 'policy', 'policy']);
    expect(whyNotRead('any.example', rules({ allowHosts: [] })), 'an empty list allows nothing').to.equal('policy');
    expect(whyNotRead('any.example', rules({ allowHosts: 'all' })), 'what is no list says nothing').to.equal(null);
    expect(whyNotRead('client.example', { ...allowed, sitesOff: ['client.example'] }), 'an allowed site is still the person\'s to switch off').to.equal('off');
  });

  it('tells the person in place of the first-use notice, but not in place of a site\'s terms', () => {
    const told = { noticed: [], policy: policyOf({ consentRecorded: true }) };
    expect(noticeFor('www.acme.example', told)).to.equal(null);
    expect(noticeFor('www.linkedin.com', told)?.terms).to.equal('linkedin');
  });

  it('names portals by their origin, and what is out of shape not at all', () => {
    expect(policyOf(managed)).to.deep.include({ portalOrigins: ['https://portal.example'], retentionDays: 30 });
    const strange = policyOf({ disabledSites: 'all', denyHosts: [7, 'no site'], viewerEmails: ['acme.example'], defaultRegion: 'Germany', portalOrigins: {}, retentionDays: 0, workingHours: { days: [], from: '09:00', to: '18:00' }, consentRecorded: 'yes', siteTables: '{' });
    expect(strange).to.deep.equal({ ...policyOf(undefined), siteTables: '{' });
    for (const nothing of [null, undefined, 7, 'x']) expect(policyOf(nothing)).to.deep.equal(policyOf({}));
  });

  it('sets the working hours in place of the person\'s, where they are some', async () => {
    const area = new MemoryArea(), own = { days: [1, 2, 3], from: '10:00', to: '16:00' }, theirs = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' };
    await changeSettings(area, () => ({ workingHours: own }));
    expect((await readSettings(area)).workingHours).to.deep.equal(own);
    area.policy = { workingHours: theirs };
    expect((await readSettings(area)).workingHours).to.deep.equal(theirs);
    area.policy = { workingHours: { ...theirs, to: '09:10' } };
    expect((await readSettings(area)).workingHours, 'no hours are not set').to.deep.equal(own);
  });

  it('reads the keys its schema names, and no other', () => {
    const asked = new Set<string>();
    policyOf(new Proxy({}, { get: (_, key) => { asked.add(String(key)); } }));
    expect([...asked, 'captureBody'].sort()).to.deep.equal([...POLICY_KEYS].sort());
  });
});

describe('site rules', () => {
  const never = ['client.example', 'boss@rival.example'];

  it('hold for a domain and what lies below it, label by label', () => {
    expect(isWithin('de.linkedin.com', 'linkedin.com')).to.equal(true);
    expect(isWithin('notlinkedin.com', 'linkedin.com')).to.equal(false);
    expect(isWithin('linkedin.com.x.test', 'linkedin.com')).to.equal(false);
  });

  it('say why a page is not read: switched off, or never to be captured', () => {
    expect(whyNotRead('www.linkedin.com', { sitesOff: ['linkedin.com'], never })).to.equal('off');
    expect(whyNotRead('crm.client.example', { sitesOff: [], never })).to.equal('never');
    expect(whyNotRead('rival.example', { sitesOff: [], never })).to.equal(null);
  });

  it('know the addresses that are never taken in', () => {
    expect(isNeverTaken('Ada@Client.example', { never })).to.equal(true);
    expect(isNeverTaken('mailto:boss@rival.example?subject=x', { never })).to.equal(true);
    expect(isNeverTaken('staff@rival.example', { never })).to.equal(false);
  });

  it('state a site\'s terms once, for all its hosts', () => {
    expect(noticeFor('de.linkedin.com', { noticed: [] })).to.deep.equal({ site: 'linkedin.com', terms: 'linkedin' });
    expect(noticeFor('www.linkedin.com', { noticed: ['linkedin.com'] })).to.equal(null);
    expect(noticeFor('www.acme.example', { noticed: [] })).to.deep.equal({ site: 'acme.example', terms: null });
    expect(noticeFor('linkedin.com.x.test', { noticed: [] })?.terms).to.equal(null);
  });
});

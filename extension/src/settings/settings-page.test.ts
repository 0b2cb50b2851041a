import { expect, waitUntil } from '@open-wc/testing';
import { MemoryArea } from '../storage/area.fixture.js';
import { CaptureSettings } from './settings-page.js';
import { readSettings } from './settings.js';

describe('the settings page', () => {
  before(() => CaptureSettings.define());
  afterEach(() => document.querySelector('capture-settings')?.remove());

  async function show({ policy, allows = true, lang = 'en' }: { policy?: object; allows?: boolean; lang?: string } = {}) {
    const area = new MemoryArea();
    area.policy = policy;
    const page = Object.assign(document.createElement('capture-settings'), { area, lang, notices: { request: () => Promise.resolve(allows), release: () => Promise.resolve(true) } });
    document.body.append(page);
    const root = page.shadowRoot!, find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
    await waitUntil(() => !policy || root.textContent.includes('organisation') || root.textContent.includes('所在单位'));
    return { area, page, find, words: () => root.textContent.replace(/\s+/g, ' ') };
  }

  it('shows what the organisation has set, apart from what the person wrote, and locks it', async () => {
    const { area, find, words } = await show({ policy: { disabledSites: ['linkedin.com'], defaultRegion: 'DE', retentionDays: 30, allowHosts: ['client.example'], portalOrigins: [], siteTables: '[]' } });
    for (const fact of ['Set by your organisation: linkedin.com', 'Set by your organisation: Germany', 'dropped after 30 days', 'Only pages of these sites are read: client.example', 'No portal can be paired', 'Tables for reading sites']) expect(words()).to.contain(fact);
    expect(find<HTMLSelectElement>('#region').disabled).to.equal(true);
    const list = find<HTMLTextAreaElement>('#sitesOff');
    expect(list.value, 'it is not the person\'s to edit').to.equal('');
    list.value = 'private.example';
    list.dispatchEvent(new Event('change'));
    await waitUntil(() => words().includes('Saved'));
    expect((await readSettings(area)).sitesOff).to.deep.equal(['private.example', 'linkedin.com']);
    area.policy = undefined;
    expect((await readSettings(area)).sitesOff, 'what was theirs stays theirs').to.deep.equal(['private.example']);
  });

  it('says nothing of an organisation where there is none', async () => {
    const { find, words, page } = await show();
    await page.updateComplete;
    expect(words()).not.to.contain('organisation');
    expect(find<HTMLSelectElement>('#region').disabled).to.equal(false);
  });

  it('switches notices of the system on only when the browser allows it, and says so otherwise', async () => {
    for (const allows of [false, true]) {
      const { area, find, words, page } = await show({ allows });
      find('#notify').click();
      await waitUntil(() => words().includes('Saved'));
      expect((await readSettings(area)).notify).to.equal(allows);
      await page.updateComplete;
      expect(words().includes('did not give its permission')).to.equal(!allows);
      expect(find<HTMLInputElement>('#notify').checked, 'the box says what holds').to.equal(allows);
      page.remove();
    }
  });

  it('counts all hours until somebody says which, and keeps none that are wrong', async () => {
    const { area, find, words, page } = await show(), kept = async () => (await readSettings(area)).workingHours;
    await page.updateComplete;
    expect(find<HTMLSelectElement>('#countedHours').selectedOptions[0]?.textContent).to.equal('All hours, nights and weekends too');
    find<HTMLSelectElement>('#countedHours').value = 'own';
    find('#countedHours').dispatchEvent(new Event('change'));
    await waitUntil(() => find('#hours'), 'the fields');
    const [from, to] = [...page.shadowRoot!.querySelectorAll<HTMLInputElement>('#hours input[type=time]')];
    find<HTMLInputElement>('#hours input[value="6"]').click();
    await waitUntil(async () => (await kept())?.days.includes(6), 'Saturday');
    to!.value = '09:30';
    to!.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => words().includes('an end at least an hour after the beginning'), 'what is wrong');
    expect(await kept()).to.deep.equal({ days: [1, 2, 3, 4, 5, 6], from: '09:00', to: '18:00' });
    from!.value = '08:00';
    from!.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(async () => (await kept())?.to === '09:30', 'what is right again');
    expect(words()).not.to.contain('at least an hour');
  });

  it('shows the working hours of the organisation, and does not let them be changed', async () => {
    for (const [lang, hours] of [['en', 'Mon–Fri 09:00–18:00'], ['zh-CN', '周一–周五 09:00–18:00']] as const) {
      const { find, words, page } = await show({ lang, policy: { workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' } } });
      await waitUntil(() => words().includes(hours), hours);
      expect(find<HTMLSelectElement>('#countedHours').disabled).to.equal(true);
      expect(find('#hours')).to.equal(null);
      page.remove();
    }
  });

  it('keeps how soon a new lead is to be answered', async () => {
    const { area, find, page } = await show({ lang: 'zh-CN' });
    await page.updateComplete;
    const select = find<HTMLSelectElement>('#answerWithin');
    expect(select.selectedOptions[0]?.textContent).to.equal('24 小时');
    select.value = '0';
    select.dispatchEvent(new Event('change'));
    await waitUntil(async () => (await readSettings(area)).answerWithin === 0);
  });
});

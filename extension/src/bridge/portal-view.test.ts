import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { deleteRecord, editRecord, handOffIdOf, noteStandings, offerHandOffs, settleHandOff, withdrawHandOffs } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { addLead, forgetStores, freshStore, Surroundings } from './bridge.fixture.js';
import type { CaptureLedger } from './ledger.js';
import { entriesOf } from './offers.js';
import { pair } from './pairing.js';
import type { FoundPortal } from './portal.js';
import { CapturePortal } from './portal-view.js';
import { Portals } from './portals.js';
import { CapturePortals } from './portals-view.js';

CapturePortal.define();
CapturePortals.define();

let count = 0;
const newPortal = (workspaces = ['team-a']): FoundPortal => ({ origin: `https://portal-${++count}.example`, title: 'Staff portal', workspaces });

/** Everything that can be read in an element, in one line. */
const words = (element: Element): string => [...element.shadowRoot!.querySelectorAll('capture-ledger')].reduce(
  (text, ledger) => text + words(ledger), element.shadowRoot!.textContent.replace(/\s+/g, ' '));
const press = (element: Element, label: string) => {
  const all = [element, ...element.shadowRoot!.querySelectorAll('capture-ledger')].flatMap((each) => [...each.shadowRoot!.querySelectorAll('button')]);
  const button = all.find((each) => each.textContent.trim() === label && !each.disabled);
  if (!button) throw new Error(`no button says ${label}: ${words(element)}`);
  button.click();
};
const says = (element: Element, text: string) => waitUntil(() => words(element).includes(text), `to say ${text}: ${words(element)}`);
const states = async (store: Store, origin: string) => Object.fromEntries((await entriesOf(store, origin)).map(({ leadId, state }) => [leadId, state]));

/** The view of a portal, with leads on this device. */
async function show({ found = newPortal(), leads = ['Ada Roe', 'Ben Fox'], paired = false, lang = 'en' } = {}) {
  const store = await freshStore(), parts = new Surroundings(store), read: string[] = [];
  for (const name of leads) await addLead(store, name, { company: 'Huaxin' });
  if (paired) await pair({ found, workspace: found.workspaces[0]!, leadIds: [] }, parts);
  const page = await fixture(html`<div lang=${lang} style="inline-size: 360px; block-size: 640px"><capture-portal .found=${found} .parts=${parts} .readInstead=${() => read.push('read')}></capture-portal></div>`);
  const view = page.querySelector<CapturePortal>('capture-portal')!;
  await waitUntil(() => view.shadowRoot!.querySelector('.foot'));
  return { store, parts, found, view, read, page };
}

describe('the view of a portal that is not paired', () => {
  afterEach(forgetStores);

  it('says what goes over, who can read it and that it can be ended, before anything does', async () => {
    const { view, parts, found, store } = await show();
    await says(view, 'Pair and hand over 2 leads');
    for (const text of ['This page is a Salescycle portal', found.origin, 'e-mail, phone', 'Any script of', 'end it at any time', 'The browser will ask']) expect(words(view)).to.contain(text);
    expect([parts.asked, await states(store, found.origin)]).to.deep.equal([[], {}]);
  });

  it('has all earlier leads ticked, and hands over those that stay so', async () => {
    const { view, found, store } = await show();
    await says(view, 'Pair and hand over 2 leads');
    view.shadowRoot!.querySelector<HTMLInputElement>('.list input')!.click();
    await says(view, 'Pair and hand over 1 lead');
    press(view, 'Pair and hand over 1 lead');
    await says(view, 'Paired since');
    expect(await states(store, found.origin)).to.deep.equal({ 'Ada Roe': 'queued' });
    await says(view, 'Waiting');
    press(view, 'Hand over 1 lead');
    await waitUntil(async () => (await states(store, found.origin))['Ben Fox'] === 'queued');
  });

  it('remembers what was unticked when it comes back', async () => {
    const { view, found, parts } = await show();
    await says(view, '2 / 2');
    press(view, 'None');
    await says(view, '0 / 2');
    view.remove();
    const again = await fixture<CapturePortal>(html`<capture-portal .found=${found} .parts=${parts}></capture-portal>`);
    await waitUntil(() => again.shadowRoot!.querySelector('.list'));
    await says(again, '0 / 2');
  });

  it('asks which workspace, where there are several', async () => {
    const { view, parts, found } = await show({ found: newPortal(['team-a', 'team-b']) });
    const select = view.shadowRoot!.querySelector('select')!;
    select.value = 'team-b';
    select.dispatchEvent(new Event('change'));
    press(view, 'Pair and hand over 2 leads');
    await says(view, 'into “team-b”');
    expect(parts.asked).to.deep.equal([`${found.origin}/*`]);
  });

  it('says so when the person said no to the browser', async () => {
    const { view, parts, found, store } = await show();
    parts.says = false;
    press(view, 'Pair and hand over 2 leads');
    await says(view, 'Not paired: the browser’s question was answered with no.');
    expect(await states(store, found.origin)).to.deep.equal({});
  });

  it('says so where it cannot be', async () => {
    const { view } = await show({ found: { ...newPortal(), origin: 'http://intranet.example' } });
    expect(words(view)).to.contain('must begin with https');
    expect(view.shadowRoot!.querySelector<HTMLButtonElement>('[data-do=pair]')!.disabled).to.equal(true);
  });

  it('can be read like any other page', async () => {
    const { view, read } = await show({ leads: [] });
    expect(words(view)).to.contain('No lead is saved yet.');
    press(view, 'Read this page instead');
    expect(read).to.deep.equal(['read']);
  });
});

describe('whether what the portal changes comes back', () => {
  afterEach(forgetStores);
  const since = async (parts: Surroundings, origin: string) => (await new Portals(parts.local).find(origin))?.returnsSince;

  it('is said and asked before pairing, and a person can say no', async () => {
    for (const isLet of [true, false]) {
      const { view, parts, found } = await show();
      await says(view, 'Changes of these leads made there come back');
      expect(words(view)).to.contain('Deleting there deletes nothing here.');
      if (!isLet) view.shadowRoot!.querySelector<HTMLInputElement>('[name=returns]')!.click();
      press(view, 'Pair and hand over 2 leads');
      await says(view, isLet ? 'Changes made there come back since' : 'Changes made there do not come back');
      expect(await since(parts, found.origin)).to.equal(isLet ? parts.time : undefined);
    }
  });

  it('can be allowed later, and stopped without ending the pairing', async () => {
    const { view, parts, found } = await show({ paired: true });
    await says(view, 'Changes made there do not come back');
    expect(words(view), 'what it means').to.contain('status and new answers');
    press(view, 'Let them come back');
    await says(view, 'come back since');
    expect([await since(parts, found.origin), parts.told.at(-1)]).to.deep.equal([parts.time, [found.origin, 'knock']]);
    press(view, 'Stop');
    await says(view, 'Changes made there do not come back');
    expect([await since(parts, found.origin), parts.granted.size]).to.deep.equal([undefined, 1]);
  });

  it('shows in the ledger what has become of a lead there, and that it is gone there', async () => {
    for (const [lang, there, gone] of [['en', 'There: Quote · Clara Roe · last touch 3 days ago', 'Deleted there. Here it stays.'], ['zh-CN', '门户中：报价 · Clara Roe · 3天前跟进', '已在门户中删除，本机仍保留。']] as const) {
      const { view, found, store } = await show({ leads: [], paired: true, lang });
      await addLead(store, 'Ada Roe', {}, [found.origin]);
      const id = handOffIdOf('Ada Roe', found.origin), touchedAt = new Date(Date.now() - 3.5 * 86_400_000).toISOString();
      await store.run(offerHandOffs, { ids: [id] });
      await store.run(settleHandOff, { id, revision: 1 });
      await store.run(noteStandings, { standings: [{ id, standing: { status: 'converted', stage: { en: 'Quote', zh: '报价' }, owner: 'Clara Roe', touchedAt } }] });
      await says(view, there);
      await store.run(noteStandings, { standings: [{ id, standing: { gone: true } }] });
      await says(view, gone);
      await expect(view).to.be.accessible();
    }
  });
});

describe('the view of a paired portal', () => {
  afterEach(forgetStores);

  it('shows what became of each lead, with the reason, and sends again what was not received', async () => {
    const { view, parts, found, store } = await show({ leads: ['Ada Roe', 'Ben Fox', 'Cleo Park', 'Dora Lind'], paired: true });
    await says(view, 'Nothing yet.');
    press(view, 'Hand over 4 leads');
    await says(view, 'Waiting');
    const ids = (await entriesOf(store, found.origin)).map(({ id }) => id) as [string, string, string, string];
    await store.run(offerHandOffs, { ids: ids.slice(0, 3) });
    await store.run(settleHandOff, { id: ids[0], revision: 1 });
    await store.run(settleHandOff, { id: ids[1], revision: 1, reason: 'Not saved: <b>name</b> does not fit.' });
    await store.run(withdrawHandOffs, { ids: [ids[3]], reason: 'too-large' });
    await says(view, 'The portal says: “Not saved: <b>name</b> does not fit.”');
    for (const text of ['Received', 'Offered', 'offered once', 'Not received', 'larger than 256 kB']) expect(words(view)).to.contain(text);
    const told = parts.told.length;
    press(view, 'Send again');
    await waitUntil(() => parts.told.length > told);
    expect(Object.values(await states(store, found.origin)).sort()).to.deep.equal(['acked', 'offered', 'queued', 'refused']);
  });

  it('says what of a lead that was received is only known here: that it changed, that it was deleted', async () => {
    const { view, found, store } = await show({ leads: [], paired: true });
    for (const id of ['Ada Roe', 'Ben Fox', 'Cleo Park']) await addLead(store, id, {}, [found.origin]);
    const ids = (await entriesOf(store, found.origin)).map(({ id }) => id);
    await store.run(offerHandOffs, { ids });
    for (const id of ids) await store.run(settleHandOff, { id, revision: 1 });
    await says(view, 'Received');
    expect(words(view)).not.to.match(/Changed here|Deleted/);
    await store.run(editRecord, { type: 'lead', id: 'Ada Roe', fields: { company: 'Acme' } });
    await says(view, 'Changed here since. The portal keeps what it received; only new answers follow.');
    await store.run(deleteRecord, { type: 'lead', id: 'Ben Fox' });
    await says(view, 'Deleted on this device only. In the portal it stays until somebody who works there deletes it.');
    expect(words(view).match(/Changed here/g)).to.have.length(1);
  });

  it('asks before it ends the pairing', async () => {
    const { view, parts } = await show({ paired: true });
    press(view, 'End pairing');
    await says(view, 'What waits stays here');
    press(view, 'Cancel');
    await says(view, 'Paired since');
    expect(parts.granted.size).to.equal(1);
    press(view, 'End pairing');
    await says(view, 'End it');
    press(view, 'End it');
    await says(view, 'Pair and hand over 2 leads');
    expect(parts.granted.size).to.equal(0);
  });

  it('shows fifty at a time', async () => {
    const { view, store, found } = await show({ leads: [], paired: true });
    for (let i = 0; i < 60; i++) await addLead(store, `Lead ${i}`, {}, [found.origin]);
    const ledger = view.shadowRoot!.querySelector<CaptureLedger>('capture-ledger')!, lines = () => ledger.shadowRoot!.querySelectorAll('li').length;
    await says(view, 'Show 10 more');
    expect(lines()).to.equal(50);
    press(view, 'Show 10 more');
    await waitUntil(() => lines() === 60);
  });
});

describe('the list of all portals', () => {
  afterEach(forgetStores);

  it('shows what went where, also of portals that are not paired any more', async () => {
    const { parts, store, found } = await show({ leads: ['Ada Roe'], paired: true });
    await addLead(store, 'Ben Fox', {}, ['https://old.example', found.origin]);
    const list = await fixture<CapturePortals>(html`<capture-portals .parts=${parts}></capture-portals>`);
    await says(list, 'Staff portal');
    await says(list, 'old.example');
    await says(list, 'Ben Fox');
    expect(words(list)).to.contain('Not paired any more').and.to.contain('Paired since');
    press(list, 'End pairing');
    await list.updateComplete;
    press(list, 'End it');
    await waitUntil(() => !words(list).includes('Paired since'));
    await says(list, 'The pairing was ended before it went.');
    expect([...list.shadowRoot!.querySelectorAll('capture-ledger')].some((each) => each.resend)).to.equal(false);
  });

  it('says what to do while there is none', async () => {
    const parts = new Surroundings(await freshStore());
    const list = await fixture<CapturePortals>(html`<capture-portals .parts=${parts}></capture-portals>`);
    await says(list, 'No portal is paired.');
  });
});

describe('both', () => {
  afterEach(forgetStores);

  for (const lang of ['en', 'zh-CN']) {
    it(`are accessible in ${lang}, and speak it`, async () => {
      for (const paired of [false, true]) {
        const { page, view, parts, store, found } = await show({ paired, lang, found: newPortal(['team-a', 'team-b']) });
        if (paired) {
          await addLead(store, 'Cleo Park', {}, [found.origin]);
          await store.run(withdrawHandOffs, { ids: (await entriesOf(store, found.origin)).map(({ id }) => id), reason: 'too-large' });
        }
        await says(view, 'Ada Roe');
        await expect(page).to.be.accessible();
        expect(/[\u4e00-\u9fff]/.test(words(view))).to.equal(lang === 'zh-CN');
        const list = await fixture(html`<div lang=${lang}><capture-portals .parts=${parts}></capture-portals></div>`);
        await expect(list).to.be.accessible();
      }
    });
  }
});

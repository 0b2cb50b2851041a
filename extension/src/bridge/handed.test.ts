import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { deleteRecord, offerHandOffs, settleHandOff } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { addLead, forgetStores, freshStore } from './bridge.fixture.js';
import { CaptureHanded, type Done } from './handed.js';
import { entriesOf } from './offers.js';

CaptureHanded.define();

const origin = 'https://portal.example';

describe('what is said of a lead that goes to portals', () => {
  let store: Store;
  beforeEach(async () => { store = await freshStore(); });
  afterEach(forgetStores);

  const shown = async (done: Done, leadId = 'l', lang = 'en') => {
    const holder = await fixture(html`<div lang=${lang}><capture-handed .store=${() => Promise.resolve(store)} .leadId=${leadId} .done=${done}></capture-handed></div>`);
    return holder.querySelector<CaptureHanded>('capture-handed')!;
  };
  const says = (element: CaptureHanded, words: RegExp) => waitUntil(() => words.test(element.renderRoot.textContent ?? ''), `“${String(words)}”`);
  const idOf = async () => (await entriesOf(store, origin))[0]!.id;
  const offer = async () => store.run(offerHandOffs, { ids: [await idOf()] });
  const settle = async (reason?: string) => store.run(settleHandOff, { id: await idOf(), revision: 1, ...(reason !== undefined && { reason }) });

  it('is nothing where none gets it', async () => {
    await addLead(store, 'l');
    const element = await shown('saved');
    await new Promise((later) => setTimeout(later, 50));
    expect(element.renderRoot.querySelectorAll('li').length).to.equal(0);
  });

  it('follows the lead on its way: waiting, under way, received and what undoing does then', async () => {
    await addLead(store, 'l', {}, [origin]);
    const element = await shown('saved');
    await says(element, /Goes to portal\.example when that portal is open\. Undone before that, it stays here\./);
    await offer();
    await says(element, /On its way to portal\.example/);
    await settle();
    await says(element, /portal\.example has received it\. Undo takes it back on this device only.* can delete it\. Later changes here do not follow, new answers do\./);
    await expect(element).to.be.accessible();
  });

  it('says at the moment of undoing where the lead still lies, and who can delete it', async () => {
    await addLead(store, 'l', {}, [origin]);
    await offer();
    await settle();
    await store.run(deleteRecord, { type: 'lead', id: 'l' });
    await says(await shown('undone'), /Taken back on this device only\. portal\.example has received it, and there it stays until somebody who works in the portal deletes it\./);
    await says(await shown('undone', 'l', 'zh-CN'), /只在本机撤销。portal\.example 已接收，仍保留在门户/);
  });

  it('says so, too, when it arrives after it was taken back', async () => {
    await addLead(store, 'l', {}, [origin]);
    await offer();
    await store.run(deleteRecord, { type: 'lead', id: 'l' });
    const element = await shown('undone');
    await says(element, /while it was on its way to portal\.example\. If it has arrived/);
    await settle();
    await says(element, /there it stays until/);
  });

  it('puts at rest who took it back in time', async () => {
    await addLead(store, 'l', {}, [origin]);
    await store.run(deleteRecord, { type: 'lead', id: 'l' });
    const element = await shown('undone');
    await says(element, /Taken back before it went to portal\.example\./);
    expect(element.renderRoot.querySelector('.card')).to.equal(null);
  });

  it('says that an update does not reach a portal that has the lead already', async () => {
    await addLead(store, 'l', {}, [origin]);
    await offer();
    await settle();
    await says(await shown('updated'), /portal\.example received this lead before and does not get this update/);
  });

  it('says why a portal did not take it', async () => {
    await addLead(store, 'l', {}, [origin]);
    await offer();
    await settle('vetoed');
    await says(await shown('saved'), /portal\.example has not received it: The portal did not want it\./);
  });
});

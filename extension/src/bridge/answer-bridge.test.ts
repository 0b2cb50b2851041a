import { expect } from '@open-wc/testing';
import { bant, deleteRecord, editRecord, handOffIdOf, qualifyLead, type HandOff } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { answerBridge, type Sender } from './answer-bridge.js';
import { addLead, forgetStores, freshStore, Surroundings } from './bridge.fixture.js';
import type { Answers, Ask } from './bridge-words.js';
import { pair } from './pairing.js';

const origin = 'https://portal.example', own: Sender = { tab: {}, frameId: 0, url: `${origin}/sales?week=9` };

/** A portal paired for the workspace `team-a`, with these leads queued. */
async function paired(...leadIds: string[]) {
  const store = await freshStore(), parts = new Surroundings(store);
  for (const id of leadIds) await addLead(store, id);
  await pair({ found: { origin, title: '', workspaces: ['team-a'] }, workspace: 'team-a', leadIds }, parts);
  const ask = <A extends Ask>(message: A, sender: Sender = own) => answerBridge(message, sender, parts) as Promise<Answers[A['bridge']]>;
  const offers = (isFresh = false, sender = own) => ask({ bridge: 'offers', isFresh }, sender);
  return { store, parts, ask, offers };
}

const entry = async (store: Store, leadId: string) => (await store.read({ kind: 'record', type: 'handOff', id: handOffIdOf(leadId, origin) })) as HandOff;
const answer = (leadId: string, revision = 1, refused?: string): Ask => ({ bridge: 'answer', handOffId: handOffIdOf(leadId, origin), revision, ...(refused && { refused }) });

describe('the background', () => {
  afterEach(forgetStores);

  it('welcomes the workspace that was paired, and no other', async () => {
    const { ask } = await paired();
    const hello = (name: string, scopes = ['leads.receive'], sender = own) => ask({ bridge: 'hello', name, scopes }, sender);
    expect(await hello('team-a')).to.deep.equal({ granted: ['leads.receive'] });
    expect(await hello('team-a', ['leads.receive', 'tabs'])).to.deep.equal({ granted: ['leads.receive'] });
    expect(await hello('team-b')).to.deep.equal({ granted: [] });
    expect(await hello('team-a', ['sync'])).to.deep.equal({ granted: [] });
    for (const url of ['https://other.example/', 'http://portal.example/', `${origin}:8443/`]) expect(await hello('team-a', undefined, { ...own, url })).to.deep.equal({ granted: [] });
  });

  it('gives nothing to a page that is not paired, or not any more', async () => {
    const { store, parts, offers, ask } = await paired('l');
    expect(await offers(true, { ...own, url: 'https://other.example/' })).to.deep.equal({ offers: [], again: null });
    await ask(answer('l'), { ...own, url: 'https://other.example/' });
    parts.granted.clear();
    expect(await offers(true)).to.deep.equal({ offers: [], again: null });
    await ask(answer('l'));
    expect((await entry(store, 'l')).state).to.equal('queued');
  });

  it('answers a portal no longer once the organisation does not let it be paired', async () => {
    const { parts, offers } = await paired('l');
    parts.local.policy = { portalOrigins: ['https://crm.example'] };
    expect(await offers(true)).to.deep.equal({ offers: [], again: null });
    parts.local.policy = { portalOrigins: [origin] };
    expect((await offers(true)).offers.length).to.equal(1);
  });

  it('does not hear frames, its own pages, or words of others', () => {
    const parts = new Surroundings(null as unknown as Store), hello = { bridge: 'hello', name: 'team-a', scopes: ['leads.receive'] };
    for (const sender of [{ ...own, frameId: 1 }, { url: own.url, frameId: 0 }, { tab: {}, frameId: 0 }]) expect(answerBridge(hello, sender, parts)).to.equal(undefined);
    expect(answerBridge({ type: 'other' }, own, parts)).to.equal(undefined);
  });

  it('notes an offer before it is made, and offers it again only when its time has come', async () => {
    const { store, parts, offers } = await paired('l');
    const first = await offers();
    expect(first.offers.map(({ handOffId, revision, lead }) => ({ handOffId, revision, name: lead.fields.name }))).to.deep.equal([{ handOffId: handOffIdOf('l', origin), revision: 1, name: 'l' }]);
    expect(await entry(store, 'l')).to.include({ state: 'offered', attempts: 1 });
    // The store keeps real time.
    parts.time = new Date().toISOString();
    expect((await offers()).offers).to.deep.equal([]);
    expect((await offers()).again).to.be.within(500, 2_000);
    expect((await offers(true)).offers).to.have.length(1);
    expect(await entry(store, 'l')).to.include({ attempts: 2 });
    parts.time = new Date(Date.now() + 5_000).toISOString();
    expect((await offers()).offers).to.have.length(1);
  });

  it('offers ten at a time', async () => {
    const ids = Array.from({ length: 23 }, (_, i) => `l${i}`), { offers, ask } = await paired(...ids), given: string[] = [];
    for (;;) {
      const { offers: some, again } = await offers();
      if (!some.length) break;
      expect(some.length).to.be.at.most(10);
      expect(again).to.not.equal(null);
      for (const { handOffId, revision, lead } of some) {
        given.push(lead.id);
        await ask({ bridge: 'answer', handOffId, revision });
      }
    }
    expect(given.sort()).to.deep.equal(ids.sort());
    expect(await offers(true)).to.deep.equal({ offers: [], again: null });
  });

  it('notes what the portal answers: received, or not and why', async () => {
    const { store, offers, ask } = await paired('l', 'm');
    await offers();
    await ask(answer('l'));
    await ask(answer('m', 1, 'Not saved: name of lead does not fit.'));
    expect((await entry(store, 'l')).state).to.equal('acked');
    expect(await entry(store, 'm')).to.include({ state: 'refused', reason: 'Not saved: name of lead does not fit.' });
  });

  it('lets no portal answer for another', async () => {
    const { store, parts, offers, ask } = await paired('l'), other = 'https://other.example';
    await pair({ found: { origin: other, title: '', workspaces: ['team-a'] }, workspace: 'team-a', leadIds: [] }, parts);
    await offers();
    await ask(answer('l'), { ...own, url: `${other}/` });
    expect((await entry(store, 'l')).state).to.equal('offered');
  });

  it('sends answers that were given after the lead was received, and nothing for other changes', async () => {
    const { store, offers, ask } = await paired('l');
    await offers();
    await ask(answer('l'));
    await store.run(editRecord, { type: 'lead', id: 'l', fields: { company: 'Huaxin' } });
    expect((await offers()).offers).to.deep.equal([]);
    await store.run(qualifyLead, { id: 'l', framework: bant, answers: [{ dimension: 'budget', value: 3 }], verdict: 'qualify' });
    const [offer] = (await offers()).offers;
    expect(offer).to.include({ revision: 3 });
    expect(offer!.lead.qualifications.map(({ fields }) => fields.verdict)).to.deep.equal(['qualify']);
    await ask(answer('l', 3));
    expect(await offers(true)).to.deep.equal({ offers: [], again: null });
  });

  it('does not offer what was deleted meanwhile, nor what fits into no message', async () => {
    const { store, offers } = await paired('l', 'm', 'n');
    await store.run(deleteRecord, { type: 'lead', id: 'l' });
    await store.run(editRecord, { type: 'lead', id: 'm', fields: { custom: { notes: '线'.repeat(90_000) } } });
    expect((await offers()).offers.map(({ lead }) => lead.id)).to.deep.equal(['n']);
    expect(await entry(store, 'l')).to.include({ state: 'refused', reason: 'withdrawn' });
    expect(await entry(store, 'm')).to.include({ state: 'refused', reason: 'too-large' });
  });
});

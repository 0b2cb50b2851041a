import { expect } from '@open-wc/testing';
import { bant, deleteRecord, editRecord, handedLead, handOffIdOf, offerHandOffs, qualifyLead, receiveLead, SCHEMA_VERSION, settleHandOff, type Id, type Operation } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { openLogStream } from '@salescycle/store/log-stream.js';
import { answerBridge, type Sender } from './answer-bridge.js';
import { addLead, forgetStores, freshStore, Surroundings } from './bridge.fixture.js';
import type { Answers, Ask } from './bridge-words.js';
import { handOver, letReturn, pair, revoke } from './pairing.js';
import { Portals } from './portals.js';

const origin = 'https://portal.example', other = 'https://other.example', own: Sender = { tab: {}, frameId: 0, url: `${origin}/sales` };
const found = (of: string) => ({ origin: of, title: '', workspaces: ['team-a'] });

/** A portal that may send changes back and has received the lead `l`; `m` is on this device only. */
async function world({ returns = true } = {}) {
  const home = await freshStore(), portal = await freshStore(undefined, 'clara'), parts = new Surroundings(home);
  for (const id of ['l', 'm']) await addLead(home, id);
  await pair({ found: found(origin), workspace: 'team-a', leadIds: ['l'], returns }, parts);
  await give(home, portal, 'l');
  const ask = <A extends Ask>(message: A, sender = own) => answerBridge(message, sender, parts) as Promise<Answers[A['bridge']]>;
  const came = (operations: readonly unknown[], { from = null as string | null, cursor = '1', sender = own } = {}) => ask({ bridge: 'came', operations, from, cursor }, sender);
  return { home, portal, parts, ask, came };
}

async function give(home: Store, portal: Store, leadId: Id, of = origin): Promise<void> {
  const id = handOffIdOf(leadId, of), lead = (await home.read({ kind: 'record', type: 'lead', id: leadId }))!;
  await home.run(offerHandOffs, { ids: [id] });
  await portal.run(receiveLead, { handOffId: id, lead: handedLead(lead, []) });
  await home.run(settleHandOff, { id, revision: lead.rev });
}

const logOf = async (store: Store) => (await openLogStream(store).read({ types: ['lead', 'qualification'], after: 0, most: 1_000 })).operations;
const rename = (store: Store, id: Id, name: string) => store.run(editRecord, { type: 'lead', id, fields: { name } });
const nameOf = async (store: Store, id: Id) => (await store.read({ kind: 'record', type: 'lead', id }))?.name;
const entry = async (store: Store, leadId = 'l', of = origin) => (await store.read({ kind: 'record', type: 'handOff', id: handOffIdOf(leadId, of) }))!;
/** All that is written in a store, to the letter. */
const all = async (store: Store) => (await (await store.backup()).text()).split('\n').slice(1).join('\n');
const forged = (change: Partial<Operation> = {}): Operation => ({
  id: 'x', at: '2026-03-02T00:00:00.000Z', by: 'x', device: 'x', cmd: 'editRecord', group: 'x', type: 'lead', recordId: 'm', base: 0, patch: { name: 'Forged' }, was: {}, sv: SCHEMA_VERSION, ...change,
});

describe('what comes back from a portal', () => {
  afterEach(forgetStores);

  it('changes the lead here, and is read once', async () => {
    const { home, portal, came, ask } = await world();
    await rename(portal, 'l', 'Xu Lan');
    expect(await ask({ bridge: 'back', isFresh: true })).to.deep.equal({ cursor: null, leads: ['l'] });
    expect(await came(await logOf(portal), { cursor: '7' })).to.deep.equal({ cursor: '7' });
    expect(await nameOf(home, 'l')).to.equal('Xu Lan');
    expect(await ask({ bridge: 'back', isFresh: true })).to.deep.equal({ cursor: '7', leads: ['l'] });
  });

  it('makes one change of one, however often it is said', async () => {
    const { home, portal, came } = await world();
    await rename(portal, 'l', 'Xu Lan');
    const log = await logOf(portal);
    await came(log);
    const before = await all(home);
    for (const stretch of [log, log.slice(1), log.slice(0, 1), [...log].reverse()]) await came(stretch);
    expect(await all(home)).to.equal(before);
  });

  it('reads from the beginning when something is missing in between, and then has it', async () => {
    const { home, portal, came } = await world();
    await came(await logOf(portal), { cursor: '1' });
    for (const name of ['B', 'C']) await rename(portal, 'l', name);
    const log = await logOf(portal);
    expect(await came(log.slice(2), { from: '1', cursor: '3' })).to.deep.equal({ cursor: null });
    expect(await nameOf(home, 'l')).to.equal('l');
    expect(await came(log, { cursor: '3' })).to.deep.equal({ cursor: '3' });
    expect(await nameOf(home, 'l')).to.equal('C');
  });

  it('writes nothing of leads that were not handed over, waiting ones included', async () => {
    const { home, parts, came } = await world();
    await addLead(home, 'w');
    await handOver(origin, ['w'], parts);
    const before = await all(home);
    for (const recordId of ['m', 'w', 'nobody']) await came([forged({ recordId })]);
    await came([forged({ type: 'qualification', recordId: 'q', patch: { subject: { type: 'lead', id: 'm' }, frameworkId: 'bant', frameworkVersion: 1, answers: [] } })]);
    expect(await all(home)).to.equal(before);
  });

  it('writes nothing of leads that were handed to another portal', async () => {
    const { home, portal, parts, came } = await world();
    await pair({ found: found(other), workspace: 'team-a', leadIds: ['m'], returns: true }, parts);
    await give(home, portal, 'm', other);
    const before = await all(home);
    await came([forged()]);
    expect(await all(home)).to.equal(before);
    await came([forged()], { sender: { ...own, url: `${other}/` } });
    expect(await entry(home, 'm', other)).to.include({ theirRev: 1 });
  });

  it('writes nothing of what is no operation, whatever else comes with it', async () => {
    const { home, portal, came } = await world();
    await rename(portal, 'l', 'Xu Lan');
    const log = await logOf(portal), before = await all(home);
    const bad: unknown[] = [
      null, 'lead', {}, [], forged({ id: '' }), forged({ id: 'x'.repeat(65) }), forged({ at: 'yesterday' }), forged({ type: 'opportunity' }), forged({ type: 'handOff' }), forged({ type: '__proto__' as never }),
      forged({ base: -1 }), forged({ base: 1.5 }), forged({ patch: null as never }), forged({ patch: [] as never }), forged({ was: 'x' as never }), JSON.parse('{"__proto__":{"a":1}}'),
    ];
    for (const each of bad) await came([...log, each]);
    await came(Array.from({ length: 501 }, () => log[0]));
    await came([...log, forged({ patch: { name: 'x'.repeat(256_000) } })]);
    for (const patch of [{ name: 7 }, { tags: ['x'] }, { emails: 'x' }, { name: null }, { status: 'mine' }]) await came([log[0], { ...log[1], patch }]);
    expect(await all(home)).to.equal(before);
    expect(({} as { a?: number }).a).to.equal(undefined);
  });

  it('survives ids that are taken: nothing of this device is written over', async () => {
    const { home, portal, came } = await world();
    await home.run(qualifyLead, { id: 'm', framework: bant, answers: [{ dimension: 'need', value: 2 }] });
    const [mine] = (await home.read({ kind: 'window', type: 'qualification' })).rows.map(({ record }) => record);
    await portal.run(qualifyLead, { id: 'l', framework: bant, answers: [{ dimension: 'budget', value: 4 }] });
    const log = await logOf(portal);
    await came(log.map((each) => (each.type === 'qualification' ? { ...each, recordId: mine!.id } : { ...each, id: log[0]!.id })));
    expect((await home.read({ kind: 'record', type: 'qualification', id: mine!.id }))).to.deep.equal(mine);
  });

  it('gives and takes nothing where it was not allowed, not any more, or not by this page', async () => {
    const { home, portal, parts, ask, came } = await world({ returns: false });
    await rename(portal, 'l', 'Xu Lan');
    const log = await logOf(portal), before = await all(home);
    const isShut = async (sender = own) => {
      expect(await ask({ bridge: 'back', isFresh: true }, sender)).to.equal(null);
      await came(log, { sender });
      await ask({ bridge: 'stands', stands: [{ lead: 'l', standing: { gone: true } }] }, sender);
      expect((await all(home)).split('\n').filter((line) => line.includes('takeBackLead') || line.includes('noteStandings'))).to.deep.equal([]);
    };
    await isShut();
    await letReturn(origin, true, parts);
    for (const url of [`${other}/`, 'http://portal.example/', `${origin}:8443/`]) await isShut({ ...own, url });
    expect(answerBridge({ bridge: 'back', isFresh: true }, { ...own, frameId: 3 }, parts), 'a frame').to.equal(undefined);
    await letReturn(origin, false, parts);
    await isShut();
    expect(await all(home)).to.equal(before);
    await letReturn(origin, true, parts);
    await revoke(origin, parts);
    await isShut();
    expect(await new Portals(parts.local).readUpTo(origin)).to.equal(null);
  });

  it('grants what was allowed and asked for, and no more', async () => {
    const { ask, parts } = await world();
    const hello = (...scopes: string[]) => ask({ bridge: 'hello', name: 'team-a', scopes });
    expect(await hello('leads.receive', 'leads.return', 'tabs')).to.deep.equal({ granted: ['leads.receive', 'leads.return'] });
    expect(await hello('leads.receive')).to.deep.equal({ granted: ['leads.receive'] });
    expect(await hello('leads.return')).to.deep.equal({ granted: [] });
    await letReturn(origin, false, parts);
    expect(await hello('leads.receive', 'leads.return')).to.deep.equal({ granted: ['leads.receive'] });
    expect(parts.told.at(-1)).to.deep.equal([origin, 'knock']);
  });

  it('sends what a portal answered to no other portal, and not back to it', async () => {
    const { home, portal, parts, ask, came } = await world();
    await pair({ found: found(other), workspace: 'team-a', leadIds: ['l'], returns: true }, parts);
    await give(home, portal, 'l', other);
    await portal.run(qualifyLead, { id: 'l', framework: bant, answers: [{ dimension: 'budget', value: 4 }], verdict: 'nurture' });
    await came(await logOf(portal));
    expect((await home.read({ kind: 'record', type: 'lead', id: 'l' }))!.status).to.equal('nurturing');
    for (const url of [origin, other]) expect((await ask({ bridge: 'offers', isFresh: true }, { ...own, url: `${url}/` })).offers).to.deep.equal([]);
    await home.run(qualifyLead, { id: 'l', framework: bant, answers: [{ dimension: 'need', value: 1 }] });
    const { offers: [offer] } = await ask({ bridge: 'offers', isFresh: true }, { ...own, url: `${other}/` });
    expect(offer!.lead.qualifications.map(({ fields }) => (fields.answers as { dimension: string }[])[0]!.dimension)).to.deep.equal(['need']);
  });

  it('notes what has become of a lead, as far as it is in the words there are', async () => {
    const { home, ask } = await world(), say = (...stands: unknown[]) => ask({ bridge: 'stands', stands });
    const standing = { status: 'converted', stage: { en: 'Quote', zh: '报价' }, owner: 'Clara Roe' };
    await say({ lead: 'l', standing }, { lead: 'm', standing }, { lead: 'l', standing: { owner: 7 } }, { lead: 'l', standing: { ...standing, boss: 'x' } }, { lead: 'l', standing: { owner: 'x'.repeat(2_000) } }, null);
    expect((await entry(home)).standing).to.deep.equal(standing);
    await say(...Array.from({ length: 101 }, () => ({ lead: 'l', standing: { gone: true } })));
    expect((await entry(home)).standing).to.deep.equal(standing);
  });

  it('deletes nothing here when it was deleted there', async () => {
    const { home, portal, came } = await world();
    await portal.run(deleteRecord, { type: 'lead', id: 'l' });
    await came(await logOf(portal));
    expect(await nameOf(home, 'l')).to.equal('l');
  });
});

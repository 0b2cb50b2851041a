import { expect } from '@open-wc/testing';
import type { Store } from '@salescycle/store';
import { addLead, forgetStores, freshStore, Surroundings } from './bridge.fixture.js';
import { entriesOf } from './offers.js';
import { handOver, pair, revoke, revokeUngranted } from './pairing.js';
import { Portals } from './portals.js';

const origin = 'https://portal.example', found = { origin, title: 'Sales portal', workspaces: ['team-a', 'team-b'] };

async function world() {
  const store = await freshStore(), parts = new Surroundings(store);
  for (const id of ['l', 'm', 'n']) await addLead(store, id);
  return { store, parts, portals: new Portals(parts.local) };
}

const states = async (store: Store) => Object.fromEntries((await entriesOf(store, origin)).map(({ leadId, state, reason }) => [leadId, reason ?? state]));
const pairNow = (parts: Surroundings, leadIds: readonly string[] = ['l', 'm']) => pair({ found, workspace: 'team-b', leadIds }, parts);

describe('pairing a portal', () => {
  afterEach(forgetStores);

  it('asks the browser within the click, then queues what was chosen and lets the bridge in', async () => {
    const { store, parts, portals } = await world();
    const pairing = pairNow(parts);
    expect(parts.asked, 'before anything is awaited').to.deep.equal(['https://portal.example/*']);
    expect(await pairing).to.equal(true);
    expect(await states(store)).to.deep.equal({ l: 'queued', m: 'queued' });
    expect(await portals.list()).to.deep.equal([{ origin, title: 'Sales portal', workspace: 'team-b', pairedAt: parts.time }]);
    expect([...parts.registered.values()]).to.deep.equal([['https://portal.example/*']]);
    expect(parts.injected).to.deep.equal([origin]);
    expect(parts.told).to.deep.equal([[origin, 'knock']]);
  });

  it('does nothing when the person says no', async () => {
    const { store, parts, portals } = await world();
    parts.says = false;
    expect(await pairNow(parts)).to.equal(false);
    expect(await states(store)).to.deep.equal({});
    expect(await portals.list()).to.deep.equal([]);
    expect([parts.registered.size, parts.injected.length, parts.told.length]).to.deep.equal([0, 0, 0]);
  });

  it('is not possible where the address is neither encrypted nor on this device', async () => {
    const { parts } = await world();
    expect(await pair({ found: { ...found, origin: 'http://portal.example' }, workspace: 'team-a', leadIds: [] }, parts)).to.equal(false);
    expect(parts.asked).to.deep.equal([]);
  });

  it('goes on where it was broken off', async () => {
    const { store, parts, portals } = await world();
    Object.assign(parts, { inject: () => Promise.reject(new Error('stopped')) });
    await pairNow(parts).then(() => expect.fail(), () => null);
    Object.assign(parts, { inject: () => Promise.resolve() });
    await pairNow(parts);
    expect(await states(store)).to.deep.equal({ l: 'queued', m: 'queued' });
    expect(await portals.list()).to.have.length(1);
  });

  it('hands over more later', async () => {
    const { store, parts } = await world();
    await pairNow(parts, []);
    await handOver(origin, ['n'], parts);
    expect(await states(store)).to.deep.equal({ n: 'queued' });
    expect(parts.told.at(-1)).to.deep.equal([origin, 'look']);
  });
});

describe('ending a pairing', () => {
  afterEach(forgetStores);

  it('says goodbye, gives the grant back, keeps what waits and forgets the portal', async () => {
    const { store, parts, portals } = await world();
    await pairNow(parts);
    await revoke(origin, parts);
    expect(parts.told.at(-1)).to.deep.equal([origin, 'bye']);
    expect([parts.granted.size, parts.registered.size]).to.deep.equal([0, 0]);
    expect(await portals.list()).to.deep.equal([]);
    expect(await states(store)).to.deep.equal({ l: 'revoked', m: 'revoked' });
  });

  it('leaves the grant to another portal on the same host', async () => {
    const { parts, portals } = await world();
    await pairNow(parts);
    await pair({ found: { ...found, origin: `${origin}:8443` }, workspace: 'team-a', leadIds: [] }, parts);
    await revoke(origin, parts);
    expect([...parts.granted]).to.deep.equal(['https://portal.example/*']);
    expect((await portals.list()).map((portal) => portal.origin)).to.deep.equal([`${origin}:8443`]);
    expect(parts.registered.size).to.equal(1);
  });

  it('gives back leave to hand anything over only with the last of them', async () => {
    const { parts } = await world(), other = 'https://second.example';
    await pairNow(parts);
    await pair({ found: { ...found, origin: other }, workspace: 'team-a', leadIds: [] }, parts);
    await revoke(origin, parts);
    await revoke(other, parts);
    expect(parts.released).to.deep.equal([['https://portal.example/*', false], ['https://second.example/*', true]]);
  });

  it('can be finished by asking once more, wherever it was broken off', async () => {
    for (const step of ['tell', 'release', 'store'] as const) {
      const { parts, portals } = await world();
      await pairNow(parts);
      const whole = parts[step] as () => Promise<never>;
      Object.assign(parts, { [step]: () => Promise.reject(new Error('stopped')) });
      await revoke(origin, parts).then(() => expect.fail(), () => null);
      expect(await portals.list(), 'still to be seen').to.have.length(1);
      Object.assign(parts, { [step]: whole });
      await revoke(origin, parts);
      expect([await portals.list(), parts.granted.size, parts.registered.size]).to.deep.equal([[], 0, 0]);
    }
  });

  it('follows when the grant was taken back in the browser', async () => {
    const { store, parts, portals } = await world();
    await pairNow(parts);
    await revokeUngranted(parts);
    expect(await portals.list()).to.have.length(1);
    parts.granted.clear();
    await revokeUngranted(parts);
    expect(await portals.list()).to.deep.equal([]);
    expect(await states(store)).to.deep.equal({ l: 'revoked', m: 'revoked' });
  });

  it('lets a lead go over again when the portal is paired again', async () => {
    const { store, parts } = await world();
    await pairNow(parts);
    await revoke(origin, parts);
    await pairNow(parts, ['l']);
    expect(await states(store)).to.deep.equal({ l: 'queued', m: 'revoked' });
  });
});

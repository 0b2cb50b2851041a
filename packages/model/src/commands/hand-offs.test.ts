import { expect } from '@open-wc/testing';
import { handOffIdOf } from '../identity/hand-off-id.js';
import { captureLead } from './capture-lead.js';
import { deleteRecord } from './delete-record.js';
import { editRecord } from './edit-record.js';
import { offerHandOffs } from './offer-hand-offs.js';
import { queueHandOffs } from './queue-hand-offs.js';
import { settleHandOff } from './settle-hand-off.js';
import { withdrawHandOffs } from './withdraw-hand-offs.js';
import { World } from './world.fixture.js';

const origin = 'https://portal.example', id = handOffIdOf('l', origin);

function worldWithLead(): World {
  const world = new World();
  world.done(captureLead, { id: 'l', fields: { name: 'Xu Lan' } });
  return world;
}

/** A world whose lead is queued for the portal. */
function queued(): World {
  const world = worldWithLead();
  world.done(queueHandOffs, { leadIds: ['l'], origin });
  return world;
}

/** A world whose lead is being offered to the portal. */
function offered(): World {
  const world = queued();
  world.done(offerHandOffs, { ids: [id] });
  return world;
}

const entry = (world: World) => world.get('handOff', id)!;

describe('handOffIdOf', () => {
  it('is the same for the same lead and portal, and another for another', () => {
    expect(handOffIdOf('l', origin)).to.equal(id);
    expect(id).to.match(/^h-[\da-f]{32}$/);
    const ids = ['l', 'm', 'l '].flatMap((lead) => [origin, 'https://portal.example:8443', 'http://portal.example'].map((each) => handOffIdOf(lead, each)));
    expect(new Set(ids).size).to.equal(9);
  });
});

describe('captureLead for paired portals', () => {
  it('queues the lead in the same change, and undoing it leaves the ledger standing', () => {
    const world = new World();
    const group = world.done(captureLead, { id: 'l', fields: { name: 'Xu Lan' }, handTo: [origin] });
    expect(group.map(({ type }) => type)).to.deep.equal(['lead', 'handOff']);
    expect(entry(world)).to.include({ leadId: 'l', origin, revision: 1, state: 'queued', attempts: 0, at: world.now });
    world.undo(group);
    expect(world.all('lead')).to.deep.equal([]);
    expect(entry(world).deletedAt).to.equal(undefined);
  });
});

describe('queueHandOffs', () => {
  it('makes one entry for each lead and portal, however often it is decided', () => {
    const world = queued();
    expect(world.refused(queueHandOffs, { leadIds: ['l', 'l'], origin }).code).to.equal('nothingToDo');
    world.done(queueHandOffs, { leadIds: ['l', 'l'], origin: 'https://other.example' });
    expect(world.all('handOff')).to.have.length(2);
  });

  it('leaves out leads that are gone', () => {
    const world = worldWithLead();
    world.done(deleteRecord, { type: 'lead', id: 'l' });
    expect(world.refused(queueHandOffs, { leadIds: ['l', 'nobody'], origin }).code).to.equal('nothingToDo');
  });

  it('queues again what was refused, and what changed since it was received', () => {
    const world = offered();
    world.done(settleHandOff, { id, revision: 1, reason: 'No.' });
    world.done(queueHandOffs, { leadIds: ['l'], origin });
    expect(entry(world)).to.include({ state: 'queued', attempts: 0 });
    expect(entry(world)).not.to.have.property('reason');
    world.done(offerHandOffs, { ids: [id] });
    world.done(settleHandOff, { id, revision: 1 });
    expect(world.refused(queueHandOffs, { leadIds: ['l'], origin }).code).to.equal('nothingToDo');
    world.done(editRecord, { type: 'lead', id: 'l', fields: { company: 'Huaxin' } });
    world.done(queueHandOffs, { leadIds: ['l'], origin });
    expect(entry(world)).to.include({ state: 'queued', revision: 2 });
  });

  it('is written under the rule, as all of the ledger is', () => {
    for (const command of [queueHandOffs, offerHandOffs, settleHandOff, withdrawHandOffs]) expect(command.by).to.equal('rule:hand-off');
  });
});

describe('offerHandOffs', () => {
  it('counts the times, and takes the lead as it is now', () => {
    const world = offered();
    world.later(1).done(editRecord, { type: 'lead', id: 'l', fields: { company: 'Huaxin' } });
    world.done(offerHandOffs, { ids: [id] });
    expect(entry(world)).to.include({ state: 'offered', attempts: 2, revision: 2, at: world.now });
  });

  it('refuses a lead that is gone, and says why', () => {
    const world = queued();
    world.done(deleteRecord, { type: 'lead', id: 'l' });
    world.done(offerHandOffs, { ids: [id] });
    expect(entry(world)).to.include({ state: 'refused', reason: 'withdrawn', attempts: 0 });
  });

  it('leaves alone what was received, and what nobody decided', () => {
    const world = offered();
    world.done(settleHandOff, { id, revision: 1 });
    expect(world.refused(offerHandOffs, { ids: [id, 'strange'] }).code).to.equal('nothingToDo');
  });
});

describe('settleHandOff', () => {
  it('notes that it was received, once', () => {
    const world = offered();
    world.later(1).done(settleHandOff, { id, revision: 1 });
    expect(entry(world)).to.include({ state: 'acked', at: world.now });
    expect(world.refused(settleHandOff, { id, revision: 1 }).code).to.equal('nothingToDo');
    expect(world.refused(settleHandOff, { id, revision: 1, reason: 'Changed our mind.' }).code).to.equal('nothingToDo');
  });

  it('notes why it was not, and takes a receipt that comes after all', () => {
    const world = offered();
    world.done(settleHandOff, { id, revision: 1, reason: 'x'.repeat(600) });
    expect(entry(world).state).to.equal('refused');
    expect(entry(world).reason).to.have.length(500);
    world.done(settleHandOff, { id, revision: 1 });
    expect(entry(world)).to.include({ state: 'acked' });
    expect(entry(world)).not.to.have.property('reason');
  });

  it('does not take an answer to an earlier revision for one to this', () => {
    const world = offered();
    world.done(editRecord, { type: 'lead', id: 'l', fields: { company: 'Huaxin' } });
    world.done(offerHandOffs, { ids: [id] });
    expect(world.refused(settleHandOff, { id, revision: 1 }).code).to.equal('nothingToDo');
    expect(entry(world).state).to.equal('offered');
  });

  it('does not let a late refusal stop what was queued again', () => {
    const world = queued();
    expect(world.refused(settleHandOff, { id, revision: 1, reason: 'Late.' }).code).to.equal('nothingToDo');
  });

  it('refuses an answer about nothing that was handed over', () => {
    expect(worldWithLead().refused(settleHandOff, { id, revision: 1 }).code).to.equal('notFound');
  });
});

describe('withdrawHandOffs', () => {
  it('takes back what waits, and leaves what was received', () => {
    const world = offered();
    world.done(captureLead, { id: 'm', fields: { name: 'Marta Olsen' }, handTo: [origin] });
    world.done(settleHandOff, { id, revision: 1 });
    world.done(withdrawHandOffs, { ids: [id, handOffIdOf('m', origin)], reason: 'revoked' });
    expect(entry(world).state).to.equal('acked');
    expect(world.get('handOff', handOffIdOf('m', origin))).to.include({ state: 'refused', reason: 'revoked' });
  });
});

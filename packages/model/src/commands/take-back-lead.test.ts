import { expect } from '@open-wc/testing';
import { handedLead } from '../hand-off/handed-lead.js';
import { handOffIdOf } from '../identity/hand-off-id.js';
import type { Operation } from '../operations/operation.js';
import { bant } from '../qualification/bant.js';
import { captureLead } from './capture-lead.js';
import { convertLead } from './convert-lead.js';
import { deleteRecord } from './delete-record.js';
import { editRecord } from './edit-record.js';
import { noteStandings } from './note-standings.js';
import { offerHandOffs } from './offer-hand-offs.js';
import { qualifyLead } from './qualify-lead.js';
import { queueHandOffs } from './queue-hand-offs.js';
import { receiveLead } from './receive-lead.js';
import { settleHandOff } from './settle-hand-off.js';
import { PORTAL_SYSTEM, takeBackLead } from './take-back-lead.js';
import { World, worldWithPipeline } from './world.fixture.js';

const origin = 'https://portal.example', id = handOffIdOf('l', origin);

/** A workspace and a portal which has received the lead `l` from it. */
function handedOver() {
  const home = new World(), portal = worldWithPipeline();
  home.done(captureLead, { id: 'l', fields: { name: 'Xu Lan', company: 'Huaxin', emails: ['xu@huaxin.example'], tags: ['fair'] } });
  home.done(queueHandOffs, { leadIds: ['l'], origin });
  home.done(offerHandOffs, { ids: [id] });
  portal.now = '2026-03-02T01:00:00.000Z';
  portal.done(receiveLead, { handOffId: id, lead: handedLead(home.get('lead', 'l')!, []) });
  home.now = '2026-03-03T00:00:00.000Z';
  home.done(settleHandOff, { id, revision: 1 });
  return { home, portal };
}

const stretch = (portal: World, after = 0) => ({
  id, lead: portal.log.filter(({ type, base }) => type === 'lead' && base >= after), qualifications: portal.log.filter(({ type }) => type === 'qualification'),
});
const rename = (world: World, name: string) => world.done(editRecord, { type: 'lead', id: 'l', fields: { name } });
const entry = (world: World) => world.get('handOff', id)!;

/** Both, with everything back that there was. */
function inStep() {
  const both = handedOver();
  both.home.done(takeBackLead, stretch(both.portal));
  return both;
}

describe('takeBackLead', () => {
  it('changes nothing while the portal has only received it, and notes how far it is', () => {
    const { home, portal } = handedOver(), before = home.get('lead', 'l');
    expect(home.done(takeBackLead, stretch(portal)).map(({ type }) => type)).to.deep.equal(['handOff']);
    expect(home.get('lead', 'l')).to.deep.equal(before);
    expect(entry(home)).to.include({ theirRev: 1, state: 'acked', revision: 1 });
  });

  it('takes in what was changed there, field by field, and says when', () => {
    const { home, portal } = inStep();
    portal.done(editRecord, { type: 'lead', id: 'l', fields: { name: 'Xu Lan-Ying', tags: ['fair', 'warm'], wechat: 'xulan' } });
    home.done(takeBackLead, stretch(portal, 1));
    expect(home.get('lead', 'l')).to.deep.include({ name: 'Xu Lan-Ying', company: 'Huaxin', tags: ['fair', 'warm'], wechat: 'xulan' });
    expect(entry(home)).to.include({ theirRev: 2, theirOp: portal.log.at(-1)!.id, theirAt: portal.log.at(-1)!.at });
    expect(entry(home).revision, 'nothing was changed here').to.equal(home.get('lead', 'l')!.rev);
  });

  it('changes nothing when it comes again, whole or in part', () => {
    const { home, portal } = inStep();
    rename(portal, 'Xu L.');
    rename(portal, 'Xu Lan-Ying');
    home.done(takeBackLead, stretch(portal, 1));
    rename(home, 'Lan');
    for (const after of [0, 1, 2]) expect(home.refused(takeBackLead, stretch(portal, after)).code).to.equal('nothingToDo');
    expect(home.get('lead', 'l')!.name).to.equal('Lan');
  });

  it('goes on where it stands when known operations come along', () => {
    const { home, portal } = inStep();
    rename(portal, 'B');
    home.done(takeBackLead, stretch(portal, 1));
    rename(home, 'Mine');
    portal.done(editRecord, { type: 'lead', id: 'l', fields: { company: 'Huaxin Group' } });
    home.done(takeBackLead, stretch(portal));
    expect(home.get('lead', 'l')).to.include({ name: 'Mine', company: 'Huaxin Group' });
    expect(home.all('conflict')).to.deep.equal([]);
  });

  it('keeps what was changed here alone, and what both changed alike', () => {
    const { home, portal } = inStep();
    for (const world of [home, portal]) rename(world, 'Xu Lan-Ying');
    home.done(editRecord, { type: 'lead', id: 'l', fields: { company: 'Huaxin Group' } });
    home.done(takeBackLead, stretch(portal, 1));
    expect(home.get('lead', 'l')).to.include({ name: 'Xu Lan-Ying', company: 'Huaxin Group' });
    expect(home.all('conflict')).to.deep.equal([]);
  });

  it('keeps both where both changed it differently: the portal\'s stands, ours waits for a person', () => {
    const { home, portal } = inStep();
    rename(home, 'Mine');
    rename(portal, 'Theirs');
    home.done(takeBackLead, stretch(portal, 1));
    expect(home.get('lead', 'l')!.name).to.equal('Theirs');
    expect(home.all('conflict').map(({ subject, field, mine, theirs, stands }) => ({ subject, field, mine, theirs, stands }))).to.deep.equal([
      { subject: { type: 'lead', id: 'l' }, field: 'name', mine: { name: 'Mine' }, theirs: { name: 'Theirs' }, stands: 'theirs' },
    ]);
  });

  it('sees what was changed here before anything came back', () => {
    const { home, portal } = handedOver();
    rename(home, 'Mine');
    portal.done(editRecord, { type: 'lead', id: 'l', fields: { company: 'Huaxin Group' } });
    home.done(takeBackLead, stretch(portal));
    expect(home.get('lead', 'l')).to.include({ name: 'Mine', company: 'Huaxin Group' });
  });

  it('brings answers and the status that follows, once, marked with where they came from', () => {
    const { home, portal } = inStep();
    portal.done(qualifyLead, { id: 'l', framework: bant, answers: [{ dimension: 'budget', value: 3, by: 'clara' }], verdict: 'qualify' });
    home.done(takeBackLead, stretch(portal, 1));
    home.run(takeBackLead, stretch(portal, 1));
    const [answers, ...more] = home.all('qualification');
    expect(more).to.deep.equal([]);
    expect(answers).to.deep.include({ subject: { type: 'lead', id: 'l' }, answers: [{ dimension: 'budget', value: 3 }], externalIds: [{ system: PORTAL_SYSTEM, id: origin }] });
    expect(home.get('lead', 'l')).to.include({ status: 'qualified', qualificationId: answers!.id });
    expect(entry(home).qualificationId, 'they are no answers to be sent there').to.equal(answers!.id);
  });

  it('says that it was converted there, and names no record that is only there', () => {
    const { home, portal } = inStep();
    portal.done(convertLead, { id: 'l', pipelineId: 'p' });
    home.done(takeBackLead, stretch(portal, 1));
    const lead = home.get('lead', 'l')!;
    expect([lead.status, lead.convertedTo, home.all('opportunity').length, home.all('contact').length]).to.deep.equal(['converted', undefined, 0, 0]);
  });

  it('leaves owner, source and deletion as they are here', () => {
    const { home, portal } = inStep();
    portal.done(editRecord, { type: 'lead', id: 'l', fields: { ownerId: 'clara', source: { kind: 'other' }, externalIds: [] } });
    portal.done(deleteRecord, { type: 'lead', id: 'l' });
    const { ownerId, source, externalIds, deletedAt } = home.get('lead', 'l')!;
    home.done(takeBackLead, stretch(portal, 1));
    const now = home.get('lead', 'l')!;
    expect([now.ownerId, now.source, now.externalIds, now.deletedAt]).to.deep.equal([ownerId, source, externalIds, deletedAt]);
    expect(entry(home).theirRev).to.equal(3);
  });

  it('does not bring back what was deleted here, nor say again what was converted here', () => {
    const deleted = inStep();
    deleted.home.done(deleteRecord, { type: 'lead', id: 'l' });
    rename(deleted.portal, 'Theirs');
    deleted.home.done(takeBackLead, stretch(deleted.portal, 1));
    expect(deleted.home.get('lead', 'l')).to.include({ name: 'Xu Lan' }).and.have.property('deletedAt');
    const { home, portal } = inStep();
    home.records.set('p', portal.get('pipeline', 'p')!);
    home.done(convertLead, { id: 'l', pipelineId: 'p' });
    portal.done(qualifyLead, { id: 'l', framework: bant, answers: [], verdict: 'nurture' });
    home.done(takeBackLead, stretch(portal, 1));
    expect(home.get('lead', 'l')!.status).to.equal('converted');
  });

  it('refuses a stretch that leaves something out, and takes it when it is complete', () => {
    const { home, portal } = inStep();
    for (const name of ['B', 'C']) rename(portal, name);
    expect(home.refused(takeBackLead, stretch(portal, 2)).code).to.equal('conflict');
    const [first, , third] = stretch(portal).lead;
    expect(home.refused(takeBackLead, { id, lead: [first!, third!], qualifications: [] }).code).to.equal('conflict');
    expect([home.get('lead', 'l')!.name, entry(home).theirRev]).to.deep.equal(['Xu Lan', 1]);
    home.done(takeBackLead, stretch(portal));
    expect(home.get('lead', 'l')!.name).to.equal('C');
  });

  it('takes in what another replica of the portal put in the place of what is known here', () => {
    const { home, portal } = inStep();
    rename(portal, 'B');
    home.done(takeBackLead, stretch(portal, 1));
    const known = portal.log.at(-1)!;
    const theirs: Operation = { ...known, id: 'other', patch: { company: 'Huaxin Group' }, was: { company: 'Huaxin' } }, rebased = { ...known, base: 2 };
    home.done(takeBackLead, { id, lead: [theirs, rebased], qualifications: [] });
    expect(home.get('lead', 'l')).to.include({ name: 'B', company: 'Huaxin Group' });
    expect(entry(home).theirRev).to.equal(3);
  });

  it('writes nothing of a lead that was not handed over, of another record, or of what is no change', () => {
    const { home, portal } = inStep();
    home.done(captureLead, { id: 'm', fields: { name: 'Other' } });
    home.done(queueHandOffs, { leadIds: ['m'], origin });
    const [create] = stretch(portal).lead, before = JSON.stringify([...home.records.values()]);
    const next: Operation = { ...create!, id: 'x', base: 1, patch: { name: 'Theirs' }, was: { name: 'Xu Lan' } };
    const say = (change: Partial<Operation>, handOff = id) => home.refused(takeBackLead, { id: handOff, lead: [{ ...next, ...change }], qualifications: [] }).code;
    expect(say({ recordId: 'm', base: 0 }, handOffIdOf('m', origin)), 'waits, and was never offered').to.equal('notAllowed');
    expect(say({}, 'h-none')).to.equal('notFound');
    expect(say({ recordId: 'm' })).to.equal('conflict');
    expect(say({ patch: { tags: 'all' } })).to.equal('invalid');
    expect(say({ patch: { name: 7 } })).to.equal('invalid');
    expect(say({ patch: { name: 'x'.repeat(400) } })).to.equal('invalid');
    expect(say({ patch: { status: 'mine' } })).to.equal('invalid');
    expect(JSON.stringify([...home.records.values()])).to.equal(before);
  });

  it('takes no answers about another lead, and none under an id that is known', () => {
    const { home, portal } = inStep();
    home.done(captureLead, { id: 'm', fields: { name: 'Other' } });
    home.done(qualifyLead, { id: 'm', framework: bant, answers: [{ dimension: 'need', value: 1 }] });
    const own = home.all('qualification')[0]!;
    portal.done(qualifyLead, { id: 'l', framework: bant, answers: [{ dimension: 'budget', value: 3 }] });
    const [made] = portal.log.filter(({ type }) => type === 'qualification');
    const claims = { ...made!, recordId: 'q', patch: { ...made!.patch, subject: { type: 'lead', id: 'm' } } }, clash = { ...made!, recordId: own.id };
    home.done(takeBackLead, { id, lead: [], qualifications: [claims] });
    expect(home.get('qualification', 'q')!.subject, 'it is about the lead it came with').to.deep.equal({ type: 'lead', id: 'l' });
    expect(home.refused(takeBackLead, { id, lead: [], qualifications: [clash, { ...made!, recordId: 'r', patch: { answers: 'all' } }] }).code).to.equal('nothingToDo');
    expect(home.get('qualification', own.id)).to.deep.equal(own);
  });

  it('dates nothing after now, however far ahead the portal\'s clock is', () => {
    const { home, portal } = inStep();
    portal.now = '2099-01-01T00:00:00.000Z';
    portal.done(convertLead, { id: 'l', pipelineId: 'p' });
    home.done(takeBackLead, stretch(portal, 1));
    expect([entry(home).theirAt, home.get('lead', 'l')!.convertedAt, home.get('lead', 'l')!.updatedAt]).to.deep.equal([home.now, home.now, home.now]);
  });
});

describe('noteStandings', () => {
  it('notes what has become of a lead that was handed over, and of no other', () => {
    const { home } = handedOver(), standing = { status: 'converted', stage: { en: 'Quote', zh: '报价' }, owner: 'Clara Roe', touchedAt: '2099-01-01T00:00:00.000Z' } as const;
    home.done(noteStandings, { standings: [{ id, standing }, { id: 'h-none', standing }] });
    expect(entry(home).standing).to.deep.equal({ ...standing, touchedAt: home.now });
    expect(home.refused(noteStandings, { standings: [{ id, standing }] }).code).to.equal('nothingToDo');
    expect(home.refused(noteStandings, { standings: [{ id, standing: { owner: 'x'.repeat(400) } }] }).code).to.equal('invalid');
  });
});

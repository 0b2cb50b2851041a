import { expect } from '@open-wc/testing';
import { handedLead, type HandedLead } from '../hand-off/handed-lead.js';
import { bant } from '../qualification/bant.js';
import { captureLead } from './capture-lead.js';
import { convertLead } from './convert-lead.js';
import { deleteRecord } from './delete-record.js';
import { editRecord } from './edit-record.js';
import { qualifyLead } from './qualify-lead.js';
import { receiveLead } from './receive-lead.js';
import { World, worldWithPipeline } from './world.fixture.js';

const handOffId = 'h-1';
const answers = [{ dimension: 'budget', value: 3, by: 'han', at: '2026-03-01T00:00:00.000Z', evidence: { text: 'Budget is there.', activityId: 'a', url: 'https://huaxin.example/' } }];
const provenance = [{ field: 'name', value: 'Xu Lan', source: 'heading', url: 'https://huaxin.example/team', at: '2026-03-01T00:00:00.000Z', snippet: 'Xu Lan, Director' }];

/** The workspace a lead comes from. */
function source(): World {
  const world = new World();
  world.now = '2026-03-01T00:00:00.000Z';
  world.done(captureLead, { id: 'l', fields: {
    name: 'Xu Lan', company: 'Huaxin', emails: ['xu@huaxin.example'], tags: ['fair'], custom: { location: 'Ningbo' }, provenance,
    source: { kind: 'linkedin', url: 'https://huaxin.example/team', capturedAt: '2026-03-01T00:00:00.000Z' },
  } });
  return world;
}

const handed = (world: World) => handedLead(world.get('lead', 'l')!, world.all('qualification'));

/** A portal, a day later. */
function portal(): World {
  const world = worldWithPipeline();
  world.now = '2026-03-02T00:00:00.000Z';
  return world;
}

describe('handedLead', () => {
  it('carries what is known about a person, and nothing that only means something at home', () => {
    const world = source();
    world.done(qualifyLead, { id: 'l', framework: bant, answers, verdict: 'qualify' });
    const { fields, qualifications, ...rest } = handed(world);
    expect(rest).to.deep.equal({ id: 'l', createdAt: '2026-03-01T00:00:00.000Z' });
    expect(fields).to.deep.equal({
      name: 'Xu Lan', company: 'Huaxin', emails: ['xu@huaxin.example'], tags: ['fair'], custom: { location: 'Ningbo' }, provenance, status: 'qualified',
      source: { kind: 'linkedin', url: 'https://huaxin.example/team', capturedAt: '2026-03-01T00:00:00.000Z' },
    });
    expect(qualifications.map((each) => each.fields)).to.deep.equal([{
      frameworkId: 'bant', frameworkVersion: bant.version, verdict: 'qualify',
      answers: [{ dimension: 'budget', value: 3, at: '2026-03-01T00:00:00.000Z', evidence: { text: 'Budget is there.', url: 'https://huaxin.example/' } }],
    }]);
  });

  it('calls a lead qualified that was converted at home', () => {
    const world = worldWithPipeline();
    world.done(captureLead, { id: 'l', fields: { name: 'Xu Lan' } });
    world.done(convertLead, { id: 'l', pipelineId: 'p' });
    expect(handed(world).fields).to.deep.equal({ name: 'Xu Lan', status: 'qualified' });
  });
});

describe('receiveLead', () => {
  it('takes in a lead with its id, its time, its provenance and its answers, for whoever receives it', () => {
    const home = source(), world = portal();
    home.done(qualifyLead, { id: 'l', framework: bant, answers, verdict: 'qualify' });
    world.done(receiveLead, { handOffId, lead: handed(home) });
    const lead = world.get('lead', 'l')!;
    expect(lead).to.include({ name: 'Xu Lan', status: 'qualified', ownerId: 'han', createdAt: '2026-03-01T00:00:00.000Z', qualificationId: home.get('lead', 'l')!.qualificationId });
    expect(lead.provenance).to.deep.equal(provenance);
    expect(lead.source!.url).to.equal('https://huaxin.example/team');
    expect(lead.externalIds).to.deep.equal([{ system: 'salescycle-hand-off', id: handOffId }]);
    expect(world.get('qualification', lead.qualificationId!)).to.deep.include({ subject: { type: 'lead', id: 'l' }, verdict: 'qualify' });
  });

  it('does nothing the second time, also after the lead was changed, converted, deleted or undone here', () => {
    const lead = handed(source());
    const changes: ((world: World, group: ReturnType<World['done']>) => unknown)[] = [
      () => null,
      (world) => world.done(editRecord, { type: 'lead', id: 'l', fields: { name: 'Lan Xu' } }),
      (world) => world.done(convertLead, { id: 'l', pipelineId: 'p' }),
      (world) => world.done(deleteRecord, { type: 'lead', id: 'l' }),
      (world, group) => world.undo(group),
    ];
    for (const change of changes) {
      const world = portal();
      change(world, world.done(receiveLead, { handOffId, lead }));
      const before = world.state();
      expect(world.refused(receiveLead, { handOffId, lead }).code).to.equal('nothingToDo');
      expect(world.state()).to.deep.equal(before);
    }
  });

  it('takes in answers that came later, and keeps what was changed here', () => {
    const home = source(), world = portal();
    world.done(receiveLead, { handOffId, lead: handed(home) });
    world.done(editRecord, { type: 'lead', id: 'l', fields: { name: 'Lan Xu' } });
    home.done(editRecord, { type: 'lead', id: 'l', fields: { name: 'Xu L.' } });
    home.done(qualifyLead, { id: 'l', framework: bant, answers, verdict: 'disqualify', reason: 'No project' });
    world.done(receiveLead, { handOffId, lead: handed(home) });
    expect(world.get('lead', 'l')).to.include({
      name: 'Lan Xu', status: 'disqualified', disqualifyReason: 'No project', qualificationId: home.get('lead', 'l')!.qualificationId,
    });
    expect(world.refused(receiveLead, { handOffId, lead: handed(home) }).code).to.equal('nothingToDo');
    expect(world.all('qualification')).to.have.length(1);
  });

  it('lets the answers given here stand as the latest', () => {
    const home = source(), world = portal();
    world.done(receiveLead, { handOffId, lead: handed(home) });
    world.done(qualifyLead, { id: 'l', framework: bant, answers: [], verdict: 'nurture' });
    const here = world.get('lead', 'l')!.qualificationId;
    home.done(qualifyLead, { id: 'l', framework: bant, answers, verdict: 'qualify' });
    world.done(receiveLead, { handOffId, lead: handed(home) });
    expect(world.get('lead', 'l')).to.include({ status: 'nurturing', qualificationId: here });
    expect(world.all('qualification')).to.have.length(2);
  });

  it('knows a lead that came another way before, and notes the hand-off', () => {
    const home = source(), world = portal();
    world.done(receiveLead, { handOffId: 'h-0', lead: handed(home) });
    world.done(receiveLead, { handOffId, lead: handed(home) });
    expect(world.all('lead')).to.have.length(1);
    expect(world.get('lead', 'l')!.externalIds!.map(({ id }) => id)).to.deep.equal(['h-0', handOffId]);
  });

  it('does not believe a time that is still to come', () => {
    const world = portal();
    world.done(receiveLead, { handOffId, lead: { ...handed(source()), createdAt: '2099-01-01T00:00:00.000Z' } });
    expect(world.get('lead', 'l')!.createdAt).to.equal(world.now);
  });

  it('refuses what does not fit the fields of a lead, all of it, naming them', () => {
    const lead = handed(source());
    const wrong: [Partial<HandedLead>, string][] = [
      [{ fields: { ...lead.fields, emails: 'xu@huaxin.example' } }, 'emails'],
      [{ fields: { ...lead.fields, shoeSize: 38 } }, 'shoeSize'],
      [{ fields: { ...lead.fields, externalIds: 'none' } }, 'externalIds'],
      [{ fields: {} }, 'name'],
      [{ qualifications: [{ id: 'q', createdAt: lead.createdAt, fields: { answers: [{ dimension: 'budget', value: 9 }], frameworkId: 'bant', frameworkVersion: 1 } }] }, 'answers.0.value'],
    ];
    for (const [change, field] of wrong) {
      const world = portal(), before = world.state();
      expect(world.refused(receiveLead, { handOffId, lead: { ...lead, ...change } }).problems.map((problem) => problem.field)).to.include(field);
      expect(world.state()).to.deep.equal(before);
    }
  });
});

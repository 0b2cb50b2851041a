import { expect } from '@open-wc/testing';
import { bant } from '../qualification/bant.js';
import { customerJourneyTemplate } from '../templates/customer-journey.js';
import { captureLead } from './capture-lead.js';
import { configureWorkspace } from './configure-workspace.js';
import { convertLead } from './convert-lead.js';
import { createOpportunity } from './create-opportunity.js';
import { createPipeline } from './create-pipeline.js';
import { createRecord } from './create-record.js';
import { deleteRecord } from './delete-record.js';
import { editRecord } from './edit-record.js';
import { importRecords } from './import-records.js';
import { logActivity } from './log-activity.js';
import { qualifyLead } from './qualify-lead.js';
import { completeTask, scheduleTask } from './schedule-task.js';
import { World, worldWithPipeline } from './world.fixture.js';

function worldWithLead() {
  const world = worldWithPipeline();
  world.done(captureLead, { id: 'l', fields: { name: 'Xu Lan', company: 'Huaxin Logistics', emails: ['xu.lan@huaxin.example'], jobTitle: 'Operations' } });
  return world;
}

describe('captureLead', () => {
  it('takes in a new lead that belongs to who took it in', () => {
    expect(worldWithLead().get('lead', 'l')).to.include({ status: 'new', ownerId: 'han', createdBy: 'han', rev: 1 });
  });

  it('refuses a lead without a name, naming the field', () => {
    const refusal = new World().refused(captureLead, { fields: { company: 'Huaxin' } });
    expect(refusal.problems).to.deep.equal([{ field: 'name', code: 'required', value: undefined }]);
  });
});

describe('convertLead', () => {
  it('makes account, contact and opportunity and closes the lead, in one group', () => {
    const world = worldWithLead();
    const operations = world.done(convertLead, { id: 'l', pipelineId: 'p' });
    expect(operations.map(({ type }) => type)).to.deep.equal(['account', 'contact', 'opportunity', 'lead']);
    expect(new Set(operations.map(({ group }) => group)).size).to.equal(1);
    const lead = world.get('lead', 'l')!;
    expect(lead.status).to.equal('converted');
    expect(world.get('opportunity', lead.convertedTo!.opportunityId!)).to.include({ stageId: 'generation', name: 'Huaxin Logistics', leadId: 'l', ownerId: 'han' });
    expect(world.get('contact', lead.convertedTo!.contactId!)!.name.full).to.equal('Xu Lan');
    expect(world.refused(convertLead, { id: 'l', pipelineId: 'p' }).code).to.equal('conflict');
  });

  it('takes the lead’s links along to the deal', () => {
    const world = worldWithLead(), links = [{ url: 'https://files.example/offer', title: 'Offer' }];
    world.done(editRecord, { type: 'lead', id: 'l', fields: { links } });
    world.done(convertLead, { id: 'l', pipelineId: 'p' });
    expect(world.get('opportunity', world.get('lead', 'l')!.convertedTo!.opportunityId!)!.links).to.deep.equal(links);
  });

  it('passes the gates of a later stage, and is undone as one', () => {
    const world = worldWithLead();
    const before = world.state();
    expect(world.refused(convertLead, { id: 'l', pipelineId: 'p', stageId: 'quote' }).missing.map((item) => item.kind === 'field' && item.field))
      .to.deep.equal(['amount', 'expectedCloseDate']);
    const group = world.done(convertLead, {
      id: 'l', pipelineId: 'p', stageId: 'quote', fields: { amount: { amount: 5, currency: 'CNY' }, expectedCloseDate: '2026-05-01' },
    });
    world.undo(group);
    expect(world.state()).to.deep.equal(before);
  });

  it('uses an account that is known already', () => {
    const world = worldWithLead();
    world.done(createRecord, { type: 'account', id: 'a', fields: { name: 'Huaxin' } });
    const operations = world.done(convertLead, { id: 'l', pipelineId: 'p', accountId: 'a' });
    expect(operations.map(({ type }) => type)).to.deep.equal(['contact', 'opportunity', 'lead']);
    expect(world.refused(convertLead, { id: 'x', pipelineId: 'p' }).code).to.equal('notFound');
  });
});

describe('qualifyLead', () => {
  it('keeps each set of answers and sets the status by the verdict', () => {
    const world = worldWithLead();
    world.done(qualifyLead, { id: 'l', framework: bant, answers: [{ dimension: 'need', value: 2 }] });
    expect(world.get('lead', 'l')!.status).to.equal('working');
    const first = world.get('lead', 'l')!.qualificationId!;
    world.done(qualifyLead, { id: 'l', framework: bant, answers: [{ dimension: 'need', value: 4 }], verdict: 'qualify' });
    const second = world.get('qualification', world.get('lead', 'l')!.qualificationId!)!;
    expect(second.previousId).to.equal(first);
    expect(world.get('qualification', first)!.answers).to.deep.equal([{ dimension: 'need', value: 2 }]);
    expect(world.get('lead', 'l')!.status).to.equal('qualified');
  });

  it('disqualifies with a reason only, and knows its dimensions', () => {
    const world = worldWithLead();
    const input = { id: 'l', framework: bant, answers: [], verdict: 'disqualify' as const };
    expect(world.refused(qualifyLead, input).missing).to.deep.equal([{ kind: 'field', field: 'disqualifyReason' }]);
    world.done(qualifyLead, { ...input, reason: 'Student project' });
    expect(world.get('lead', 'l')).to.include({ status: 'disqualified', disqualifyReason: 'Student project' });
    expect(world.refused(qualifyLead, { id: 'l', framework: bant, answers: [{ dimension: 'mood', value: 1 }] }).message.en).to.contain('“mood”');
    expect(world.refused(qualifyLead, { id: 'l', framework: bant, answers: [{ dimension: 'need', value: 5 }] }).problems[0]!.field).to.equal('answers.0.value');
  });
});

describe('createOpportunity', () => {
  it('starts in the first open stage unless told otherwise, and never closed', () => {
    const world = worldWithPipeline();
    world.done(createOpportunity, { id: 'd', pipelineId: 'p', fields: { name: 'A' } });
    expect(world.get('opportunity', 'd')!.stageId).to.equal('generation');
    expect(world.refused(createOpportunity, { pipelineId: 'p', stageId: 'won', fields: { name: 'A' } }).code).to.equal('notAllowed');
    expect(world.refused(createOpportunity, { pipelineId: 'p', stageId: 'management', fields: { name: 'A' } }).missing).to.have.lengthOf(1);
  });
});

describe('createPipeline', () => {
  it('brings the template’s loss reasons once, and wants a key of its own', () => {
    const world = worldWithPipeline();
    const reasons = world.all('lossReason').length;
    world.done(createPipeline, { template: customerJourneyTemplate });
    expect(world.all('lossReason')).to.have.lengthOf(reasons);
    expect(world.refused(createPipeline, { template: customerJourneyTemplate }).message.zh).to.contain('customer-journey');
  });

  it('refuses stages that cannot work: two of an id, no way in, no way to win, a condition nobody can evaluate', () => {
    const [lead, , , won] = customerJourneyTemplate.stages;
    const stages = (list: unknown) => ({ template: { ...customerJourneyTemplate, stages: list as typeof customerJourneyTemplate.stages } });
    const world = new World();
    expect(world.refused(createPipeline, stages([lead, lead, won])).message.en).to.contain('“lead”');
    expect(world.refused(createPipeline, stages([won])).message.en).to.contain('open');
    expect(world.refused(createPipeline, stages([lead])).message.en).to.contain('won');
    const criterion = { id: 'c', text: { en: 'Sized', zh: '已估' }, when: ['sum'], blocking: true };
    expect(world.refused(createPipeline, stages([{ ...lead, exitCriteria: [criterion] }, won])).message.en).to.contain('"sum"');
  });
});

describe('editRecord', () => {
  it('changes what it is given, clears with null, and leaves no operation behind for nothing', () => {
    const world = worldWithLead();
    const [operation] = world.done(editRecord, { type: 'lead', id: 'l', fields: { jobTitle: null, tags: ['fair', 'asia'] } });
    expect(operation!.patch).to.deep.equal({ jobTitle: null, tags: { add: ['asia', 'fair'], remove: [] } });
    expect(world.get('lead', 'l')).to.not.have.property('jobTitle');
    expect(world.refused(editRecord, { type: 'lead', id: 'l', fields: { name: 'Xu Lan' } }).code).to.equal('nothingToDo');
  });

  it('does not edit what only commands may change, nor what is append-only', () => {
    const world = worldWithLead();
    expect(world.refused(editRecord, { type: 'lead', id: 'l', fields: { status: 'qualified' } }).message.zh).to.contain('状态');
    world.done(logActivity, { id: 'c', fields: { kind: 'call', regarding: [{ type: 'lead', id: 'l' }] } });
    expect(world.refused(editRecord, { type: 'activity', id: 'c', fields: { subject: 'x' } }).code).to.equal('notAllowed');
  });

  it('keeps fields of a newer version untouched', () => {
    const world = worldWithLead();
    world.records.set('l', { ...world.get('lead', 'l')!, futureField: { deep: [1] } } as never);
    world.done(editRecord, { type: 'lead', id: 'l', fields: { jobTitle: 'COO' } });
    expect(world.get('lead', 'l')).to.deep.include({ futureField: { deep: [1] }, jobTitle: 'COO' });
  });
});

describe('the other commands', () => {
  it('delete to a tombstone that nothing else can change', () => {
    const world = worldWithLead();
    world.done(deleteRecord, { type: 'lead', id: 'l' });
    expect(world.all('lead')).to.deep.equal([]);
    expect(world.refused(editRecord, { type: 'lead', id: 'l', fields: { jobTitle: 'x' } }).code).to.equal('notFound');
  });

  it('log activities only about records there are', () => {
    expect(worldWithLead().refused(logActivity, { fields: { kind: 'call', regarding: [{ type: 'lead', id: 'x' }] } }).code).to.equal('notFound');
  });

  it('end a task once', () => {
    const world = new World();
    world.done(scheduleTask, { id: 't', fields: { title: 'Call back', dueAt: world.now } });
    world.done(completeTask, { id: 't' });
    expect(world.get('task', 't')).to.include({ status: 'done', doneAt: world.now });
    expect(world.refused(completeTask, { id: 't' }).code).to.equal('nothingToDo');
  });

  it('configure the workspace and refuse what is no currency', () => {
    const world = new World();
    world.done(configureWorkspace, { currency: 'USD' });
    world.done(configureWorkspace, { rates: [{ from: 'EUR', to: 'USD', rate: '1.1', asOf: '2026-03-01' }] });
    expect(world.get('workspace', 'workspace')).to.deep.include({ currency: 'USD', timeZone: 'Asia/Shanghai' });
    expect(world.refused(configureWorkspace, { currency: 'RMB' }).message.en).to.contain('“RMB”');
  });

  it('import records with their past, and mark what has none', () => {
    const world = worldWithPipeline();
    const fields = { name: 'A', pipelineId: 'p', stageId: 'generation', status: 'open' };
    world.done(importRecords, {
      records: [
        { type: 'opportunity', id: 'o1', at: '2017-01-02T00:00:00.000Z', fields, steps: [{ at: '2017-02-28T00:00:00.000Z', set: { stageId: 'won', status: 'won' } }] },
        { type: 'opportunity', id: 'o2', fields },
      ],
    });
    expect(world.get('opportunity', 'o1')).to.include({ createdAt: '2017-01-02T00:00:00.000Z', closedAt: '2017-02-28T00:00:00.000Z', status: 'won' });
    expect(world.histories.get('o1')!.map(({ kind, at }) => [kind, at.slice(0, 10)])).to.deep.equal([['created', '2017-01-02'], ['won', '2017-02-28']]);
    expect(world.histories.get('o2')![0]!.undated).to.equal(true);
    expect(world.refused(importRecords, { records: [] }).code).to.equal('nothingToDo');
  });
});

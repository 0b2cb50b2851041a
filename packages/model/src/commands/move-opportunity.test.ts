import { expect } from '@open-wc/testing';
import { salesProcessTemplate } from '../templates/sales-process.js';
import { createOpportunity } from './create-opportunity.js';
import { editRecord } from './edit-record.js';
import { commandForMove, loseOpportunity, moveOpportunity, reopenOpportunity, winOpportunity } from './move-opportunity.js';
import { withRights } from './with-rights.js';
import { worldWithPipeline } from './world.fixture.js';

const amount = { amount: 480_000_00, currency: 'CNY' };
const ready = { accountId: 'huaxin', amount, expectedCloseDate: '2026-07-31' };

function worldWithDeal(fields = {}, change = {}) {
  const world = worldWithPipeline(change);
  world.done(createOpportunity, { id: 'd', pipelineId: 'p', fields: { name: 'Warehouse control', ...fields } });
  return world;
}

describe('moving an opportunity', () => {
  it('changes the stage and the fields that come along as one operation', () => {
    const world = worldWithDeal();
    const operations = world.done(moveOpportunity, { id: 'd', stageId: 'quote', fields: { ...ready, checks: ['need-confirmed'] } });
    expect(operations).to.have.lengthOf(1);
    expect(world.get('opportunity', 'd')).to.include({ stageId: 'quote', expectedCloseDate: '2026-07-31', status: 'open' });
  });

  it('refuses with everything that is missing at once: fields of skipped stages too, and criteria of the stage left', () => {
    const world = worldWithDeal();
    world.done(moveOpportunity, { id: 'd', stageId: 'qualification' });
    const refusal = world.refused(moveOpportunity, { id: 'd', stageId: 'quote' });
    expect(refusal.code).to.equal('gate');
    expect(refusal.missing.map((item) => (item.kind === 'field' ? item.field : item.kind === 'criterion' ? item.id : item.kind)))
      .to.deep.equal(['accountId', 'amount', 'expectedCloseDate', 'need-confirmed']);
    expect(refusal.message).to.deep.equal({ en: '4 things missing for Quote', zh: '进入报价还差 4 项' });
    expect(world.get('opportunity', 'd')!.stageId).to.equal('qualification');
  });

  it('lets a deal back without asking, or asks for a reason where the pipeline wants one', () => {
    const free = worldWithDeal(ready);
    free.done(moveOpportunity, { id: 'd', stageId: 'management' });
    free.done(moveOpportunity, { id: 'd', stageId: 'generation' });

    const strict = worldWithDeal(ready, { regressReason: true });
    strict.done(moveOpportunity, { id: 'd', stageId: 'management' });
    expect(strict.refused(moveOpportunity, { id: 'd', stageId: 'generation' }).missing).to.deep.equal([{ kind: 'reason', why: 'regress' }]);
    const [operation] = strict.done(moveOpportunity, { id: 'd', stageId: 'generation', reason: 'Buyer changed' });
    expect(operation!.reason).to.equal('Buyer changed');
  });

  it('does not let stages be skipped where the pipeline forbids it, and names them', () => {
    const world = worldWithDeal(ready, { skip: 'forbid' });
    const refusal = world.refused(moveOpportunity, { id: 'd', stageId: 'management' });
    expect(refusal.gate).to.equal('pipeline.skip');
    expect(refusal.message.en).to.contain('Qualification');
  });

  it('asks for a reason over a blocking limit, per owner', () => {
    const stages = salesProcessTemplate.stages.map((stage) => (stage.id === 'qualification' ? { ...stage, wipLimit: 1 } : stage));
    const world = worldWithDeal({}, { wip: 'block', stages });
    world.done(createOpportunity, { id: 'e', pipelineId: 'p', fields: { name: 'Second' } });
    world.done(moveOpportunity, { id: 'd', stageId: 'qualification' });
    expect(world.refused(moveOpportunity, { id: 'e', stageId: 'qualification' }).missing).to.deep.equal([{ kind: 'reason', why: 'wip' }]);
    world.done(moveOpportunity, { id: 'e', stageId: 'qualification', reason: 'Fair is over next week' });
  });

  it('asks the same where a deal becomes somebody else’s in its stage, by any route, and nothing of one whose owner stays', () => {
    const stages = salesProcessTemplate.stages.map((stage) => (stage.id === 'generation' ? { ...stage, wipLimit: 1 } : stage));
    const world = worldWithDeal({ ownerId: 'lin' }, { wip: 'block', stages });
    world.done(createOpportunity, { id: 'e', pipelineId: 'p', fields: { name: 'Second', ownerId: 'mei' } });
    const reason = [{ kind: 'reason', why: 'wip' }], handed = { type: 'opportunity', id: 'e', fields: { ownerId: 'lin' } } as const;
    expect(world.refused(editRecord, handed).missing).to.deep.equal(reason);
    expect(world.refused(editRecord, handed).message.en).to.contain('as many in').and.contain('Give a reason');
    expect(world.refused(moveOpportunity, { id: 'e', stageId: 'generation', fields: { ownerId: 'lin' } }).missing).to.deep.equal(reason);
    world.done(editRecord, { type: 'opportunity', id: 'e', fields: { ownerId: 'mei', name: 'Third' } });
    const [operation] = world.done(editRecord, { ...handed, reason: 'Mei is away' });
    expect(operation!.reason).to.equal('Mei is away');
    world.done(editRecord, { type: 'opportunity', id: 'e', fields: { ownerId: null } });
  });

  it('refuses it where the pipeline refuses, but to who may override', () => {
    const stages = salesProcessTemplate.stages.map((stage) => (stage.id === 'generation' ? { ...stage, wipLimit: 1 } : stage));
    const world = worldWithDeal({ ownerId: 'lin' }, { wip: 'refuse', stages });
    world.done(createOpportunity, { id: 'e', pipelineId: 'p', fields: { name: 'Second', ownerId: 'mei' } });
    const handed = { type: 'opportunity', id: 'e', fields: { ownerId: 'lin' } } as const;
    expect(world.refused(editRecord, handed).message.en).to.contain('is full (1 of 1');
    expect(world.refused(withRights(editRecord, ['edit', 'override']), handed).missing).to.have.length(1);
    world.done(withRights(editRecord, ['edit', 'override']), { ...handed, reason: 'Mei is away' });
  });

  it('lets people tick a criterion whose condition cannot be read, and throws nothing', () => {
    const exitCriteria = [{ id: 'odd', text: { en: 'Odd', zh: '异常' }, when: ['frobnicate', 1], blocking: true }];
    const world = worldWithDeal(), pipeline = world.get('pipeline', 'p')!;
    // As a host hands it over: our own commands would not have taken it.
    world.records.set('p', { ...pipeline, stages: pipeline.stages.map((stage) => (stage.id === 'generation' ? { ...stage, exitCriteria } : stage)) });
    expect(world.refused(moveOpportunity, { id: 'd', stageId: 'qualification' }).missing).to.deep.equal([{ kind: 'criterion', id: 'odd', text: { en: 'Odd', zh: '异常' }, manual: true }]);
    world.done(moveOpportunity, { id: 'd', stageId: 'qualification', fields: { checks: ['odd'] } });
  });

  it('drops an own probability and category, which belong to the stage they were set in', () => {
    const world = worldWithDeal(ready);
    world.done(editRecord, { type: 'opportunity', id: 'd', fields: { probabilityOverride: { p: 90 }, forecastCategory: 'commit' } });
    world.done(moveOpportunity, { id: 'd', stageId: 'management' });
    expect(world.get('opportunity', 'd')).to.not.have.any.keys('probabilityOverride', 'forecastCategory');
  });

  it('refuses a stage the pipeline does not have, and a deal that is not there', () => {
    const world = worldWithDeal();
    expect(world.refused(moveOpportunity, { id: 'd', stageId: 'nowhere' }).message.en).to.contain('“nowhere”');
    expect(world.refused(moveOpportunity, { id: 'x', stageId: 'quote' }).code).to.equal('notFound');
    expect(world.refused(moveOpportunity, { id: 'd', stageId: 'generation' }).code).to.equal('nothingToDo');
  });
});

describe('closing an opportunity', () => {
  it('needs amount and close date to win, a reason to lose, and nothing of the stages on the way to lose', () => {
    const world = worldWithDeal();
    expect(world.refused(winOpportunity, { id: 'd' }).missing.map((item) => item.kind === 'field' && item.field))
      .to.deep.equal(['accountId', 'amount', 'expectedCloseDate']);
    expect(world.refused(loseOpportunity, { id: 'd' }).missing).to.deep.equal([{ kind: 'field', field: 'lossReasonId', stageId: 'lost' }]);
    world.done(loseOpportunity, { id: 'd', fields: { lossReasonId: 'price' } });
    expect(world.get('opportunity', 'd')).to.include({ status: 'lost', stageId: 'lost', closedAt: world.now });
  });

  it('asks to reopen a closed deal first, and keeps its history when it is', () => {
    const world = worldWithDeal(ready);
    world.done(winOpportunity, { id: 'd' });
    expect(world.refused(moveOpportunity, { id: 'd', stageId: 'quote' }).code).to.equal('conflict');
    expect(world.refused(loseOpportunity, { id: 'd', fields: { lossReasonId: 'price' } }).code).to.equal('conflict');
    world.later(3).done(reopenOpportunity, { id: 'd', stageId: 'quote' });
    expect(world.get('opportunity', 'd')).to.include({ status: 'open', stageId: 'quote' });
    expect(world.get('opportunity', 'd')).to.not.have.property('closedAt');
    expect(world.histories.get('d')!.map(({ kind }) => kind)).to.deep.equal(['created', 'won', 'reopened']);
  });

  it('is one of four verbs, chosen by the deal and the stage', () => {
    const verbs = (['open', 'won', 'lost'] as const).flatMap((status) => (['open', 'won', 'lost'] as const).map((type) => commandForMove({ status }, { type }).name));
    expect(verbs).to.deep.equal([
      'moveOpportunity', 'winOpportunity', 'loseOpportunity',
      'reopenOpportunity', 'winOpportunity', 'loseOpportunity',
      'reopenOpportunity', 'winOpportunity', 'loseOpportunity',
    ]);
  });
});

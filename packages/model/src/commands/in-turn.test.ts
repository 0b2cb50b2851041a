import { expect } from '@open-wc/testing';
import { isRefusal } from '../refusal.js';
import { salesProcessTemplate } from '../templates/sales-process.js';
import { createOpportunity } from './create-opportunity.js';
import { executeEach, planEach } from './in-turn.js';
import { moveOpportunities } from './move-opportunities.js';
import { loseOpportunity } from './move-opportunity.js';
import { worldWithPipeline, type World } from './world.fixture.js';

const stages = salesProcessTemplate.stages.map((stage) => (stage.id === 'qualification' ? { ...stage, wipLimit: 2 } : stage));
const ids = ['d', 'e', 'f', 'g'];

function worldWithDeals(): World {
  const world = worldWithPipeline({ stages, wip: 'block' });
  for (const id of ids) world.done(createOpportunity, { id, pipelineId: 'p', fields: { name: `Deal ${id}`, ownerId: 'han' } });
  return world;
}

const contextOf = (world: World) => ({ at: world.now, by: 'han', device: 'test', newId: world.newId });
const to = (stageId: string) => ids.map((id) => ({ id, stageId }));

describe('several moves at once', () => {
  it('are planned one after the other, so that a limit counts those before it, and change nothing', () => {
    const world = worldWithDeals();
    const before = world.state();
    const plan = planEach(moveOpportunities, to('qualification'), world, contextOf(world));
    expect(plan.map(({ refusal }) => refusal?.missing)).to.deep.equal([undefined, undefined, [{ kind: 'reason', why: 'wip' }], [{ kind: 'reason', why: 'wip' }]]);
    expect(world.state()).to.deep.equal(before);
  });

  it('say which need something and which are there already', () => {
    const world = worldWithDeals();
    world.done(moveOpportunities, { id: 'd', stageId: 'qualification' });
    expect(planEach(moveOpportunities, to('qualification'), world, contextOf(world)).map(({ refusal }) => refusal?.code)).to.deep.equal(['nothingToDo', undefined, 'gate', 'gate']);
  });

  it('become one group of one operation each, and are undone as one', () => {
    const world = worldWithDeals();
    const before = world.state();
    const operations = executeEach(moveOpportunities, world, to('qualification').slice(0, 2), contextOf(world));
    if (isRefusal(operations)) throw new Error(operations.message.en);
    expect(operations.map(({ recordId }) => recordId)).to.deep.equal(['d', 'e']);
    expect(new Set(operations.map(({ group }) => group)).size).to.equal(1);
    world.apply(operations);
    world.undo(operations);
    expect(world.state()).to.deep.equal(before);
  });

  it('win, lose and reopen by the stage they go to', () => {
    const world = worldWithDeals();
    world.done(moveOpportunities, { id: 'd', stageId: 'lost', fields: { lossReasonId: 'price' } });
    expect(world.get('opportunity', 'd')!.status).to.equal('lost');
    world.done(moveOpportunities, { id: 'd', stageId: 'generation' });
    expect(world.get('opportunity', 'd')!.status).to.equal('open');
    expect(world.histories.get('d')!.map(({ kind }) => kind)).to.deep.equal(['created', 'lost', 'reopened']);
  });

  it('are all refused with the first that may not pass', () => {
    const world = worldWithDeals();
    const answer = executeEach(loseOpportunity, world, [{ id: 'd', fields: { lossReasonId: 'price' } }, { id: 'e' }], contextOf(world));
    expect(isRefusal(answer) && [answer.recordId, answer.missing]).to.deep.equal(['e', [{ kind: 'field', field: 'lossReasonId', stageId: 'lost' }]]);
  });
});

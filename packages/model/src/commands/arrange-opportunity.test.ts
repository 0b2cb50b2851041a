import { expect } from '@open-wc/testing';
import { isRefusal } from '../refusal.js';
import { arrangeOpportunity } from './arrange-opportunity.js';
import { execute } from './command.js';
import { createOpportunity } from './create-opportunity.js';
import { editRecord } from './edit-record.js';
import { moveOpportunities } from './move-opportunities.js';
import { moveOpportunity } from './move-opportunity.js';
import type { Rights } from './rights.js';
import { World, worldWithPipeline } from './world.fixture.js';

function worldWithDeal(): World {
  const world = worldWithPipeline();
  world.done(createOpportunity, { id: 'd', pipelineId: 'p', fields: { name: 'Deal', ownerId: 'han' } });
  return world;
}

const as = (world: World, rights: Rights, input: Parameters<typeof arrangeOpportunity.run>[1]) => {
  const answer = execute(arrangeOpportunity, world, input, { at: world.now, by: 'han', device: 'test', newId: world.newId, rights });
  return isRefusal(answer) ? answer.gate : 'done';
};

describe('arranging a deal', () => {
  it('gives it its place and what comes along as one operation, and leaves its history as it was', () => {
    const world = worldWithDeal(), { length } = world.histories.get('d')!;
    const operations = world.done(arrangeOpportunity, { id: 'd', boardOrder: 'V', fields: { ownerId: 'lin' } });
    expect(operations.map(({ patch, was }) => [patch, was])).to.deep.equal([[{ boardOrder: 'V', ownerId: 'lin' }, { boardOrder: null, ownerId: 'han' }]]);
    expect(world.histories.get('d')!.length).to.equal(length);
    expect(world.refused(arrangeOpportunity, { id: 'd', boardOrder: 'V' }).code).to.equal('nothingToDo');
    expect(world.refused(arrangeOpportunity, { id: 'e', boardOrder: 'V' }).code).to.equal('notFound');
  });

  it('needs the right to move, and to edit as well where fields come along', () => {
    const world = worldWithDeal();
    expect(as(world, ['edit'], { id: 'd', boardOrder: 'V' })).to.equal('right.move');
    expect(as(world, ['move'], { id: 'd', boardOrder: 'V' })).to.equal('done');
    expect(as(world, ['move'], { id: 'd', boardOrder: 'V', fields: { ownerId: 'lin' } })).to.equal('right.edit');
    expect(as(world, ['move', 'edit'], { id: 'd', boardOrder: 'V', fields: { ownerId: 'lin' } })).to.equal('done');
    expect(world.refused(editRecord, { type: 'opportunity', id: 'd', fields: { boardOrder: 'V' } }).code, 'it is no field of a form').to.equal('notAllowed');
    expect(world.refused(arrangeOpportunity, { id: 'd', boardOrder: 'V', fields: { status: 'won' } }).code).to.equal('notAllowed');
  });

  it('comes along with a move to another stage', () => {
    const world = worldWithDeal();
    const [operation, ...more] = world.done(moveOpportunity, { id: 'd', stageId: 'management', reason: 'x', fields: { boardOrder: 'V', accountId: 'a', amount: { amount: 100, currency: 'CNY' }, expectedCloseDate: '2026-08-01', checks: ['need-confirmed'] } });
    expect(operation!.patch).to.include({ stageId: 'management', boardOrder: 'V' });
    expect(more).to.deep.equal([]);
  });

  it('of several is no move where they are in the stage already, closed or not', () => {
    const world = worldWithDeal();
    world.records.set('d', { ...world.get('opportunity', 'd')!, status: 'lost', closedAt: '2026-03-01T00:00:00.000Z' });
    const [operation] = world.done(moveOpportunities, { id: 'd', stageId: 'generation', fields: { boardOrder: 'V' } });
    expect(operation!.patch).to.deep.equal({ boardOrder: 'V' });
    expect(world.get('opportunity', 'd')!.status).to.equal('lost');
  });
});

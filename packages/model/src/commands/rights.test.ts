import { expect } from '@open-wc/testing';
import { isRefusal } from '../refusal.js';
import { salesProcessTemplate } from '../templates/sales-process.js';
import { execute, type Command } from './command.js';
import { createOpportunity } from './create-opportunity.js';
import { deleteRecord } from './delete-record.js';
import { editRecord } from './edit-record.js';
import { moveOpportunity } from './move-opportunity.js';
import { bothRights, forbidden, type Rights } from './rights.js';
import { withRights } from './with-rights.js';
import { World, worldWithPipeline } from './world.fixture.js';

const stages = salesProcessTemplate.stages.map((stage) => (stage.id === 'qualification' ? { ...stage, wipLimit: 1 } : stage));

function worldWithDeals(change = {}): World {
  const world = worldWithPipeline({ stages, ...change });
  for (const id of ['d', 'e']) world.done(createOpportunity, { id, pipelineId: 'p', fields: { name: `Deal ${id}`, ownerId: 'han' } });
  return world;
}

/** What a command answers to somebody with these rights; done when it goes through. */
function asked<Input>(world: World, rights: Rights | undefined, command: Command<Input>, input: Input) {
  const answer = execute(command, world, input, { at: world.now, by: 'han', device: 'test', newId: world.newId, rights });
  if (!isRefusal(answer)) world.apply(answer);
  return answer;
}

const code = (answer: unknown) => (isRefusal(answer) ? `${answer.code} ${answer.gate ?? ''}`.trim() : 'done');

describe('rights', () => {
  it('hold every command to what the host lets somebody do, and say which right is missing', () => {
    const world = worldWithDeals();
    const edit = { type: 'opportunity' as const, id: 'd', fields: { competitor: 'Someone' } };
    expect(code(asked(world, ['edit'], moveOpportunity, { id: 'd', stageId: 'qualification' }))).to.equal('notAllowed right.move');
    expect(code(asked(world, ['move'], editRecord, edit))).to.equal('notAllowed right.edit');
    expect(code(asked(world, ['move', 'edit'], deleteRecord, { type: 'opportunity', id: 'd' }))).to.equal('notAllowed right.delete');
    expect(world.get('opportunity', 'd')).to.include({ stageId: 'generation' }).and.not.have.property('competitor');
    expect(code(asked(world, ['move'], moveOpportunity, { id: 'd', stageId: 'qualification' }))).to.equal('done');
    expect(code(asked(world, undefined, editRecord, edit))).to.equal('done');
  });

  it('say no in both languages, and never to what the product does by itself', () => {
    const no = forbidden(deleteRecord, [])!;
    expect(no.message.en).to.contain('delete records');
    expect(no.message.zh).to.contain('删除记录');
    expect(forbidden({ name: 'setAside', by: 'rule:sync' }, [])).to.equal(null);
  });

  it('of two hosts allow what both allow', () => {
    expect([bothRights(['edit', 'move'], ['move', 'delete']), bothRights(undefined, ['move']), bothRights([], undefined), bothRights(undefined, undefined)]).to.deep.equal([['move'], ['move'], [], undefined]);
  });

  it('of an element narrow a command wherever it is run', () => {
    const world = worldWithDeals();
    expect(code(world.run(withRights(moveOpportunity, ['edit']), { id: 'd', stageId: 'qualification' }))).to.equal('notAllowed right.move');
    expect(code(world.run(withRights(moveOpportunity, undefined), { id: 'd', stageId: 'qualification' }))).to.equal('done');
  });
});

describe('gates that are closed', () => {
  it('refuse a deal over a hard limit whatever the reason, and ask who may override it for one', () => {
    const world = worldWithDeals({ wip: 'refuse' });
    world.done(moveOpportunity, { id: 'd', stageId: 'qualification' });
    const to = { id: 'e', stageId: 'qualification' };
    const no = world.refused(moveOpportunity, { ...to, reason: 'Fair is over' });
    expect([no.gate, no.missing.length, no.message.en]).to.deep.equal(['wip', 0, 'Qualification is full (1 of 1 for this owner). Move one on first.']);
    const why = asked(world, ['move', 'override'], moveOpportunity, to);
    expect(isRefusal(why) && why.missing).to.deep.equal([{ kind: 'reason', why: 'override', text: no.message }]);
    expect(code(asked(world, ['move', 'override'], moveOpportunity, { ...to, reason: 'Fair is over' }))).to.equal('done');
  });

  it('let those with the right pass a criterion that is not met, with a reason that the log keeps', () => {
    const world = worldWithDeals();
    world.done(moveOpportunity, { id: 'd', stageId: 'qualification' });
    const to = { id: 'd', stageId: 'management', fields: { accountId: 'a' } };
    const all: Rights = ['move', 'override'];
    expect(asked(world, undefined, moveOpportunity, to)).to.not.have.property('mayOverride');
    expect(asked(world, all, moveOpportunity, to)).to.include({ mayOverride: true });
    expect(code(asked(world, all, moveOpportunity, { ...to, override: true }))).to.equal('gate qualification.exit');
    expect(code(asked(world, ['move'], moveOpportunity, { ...to, override: true, reason: 'I say so' }))).to.equal('gate qualification.exit');
    const done = asked(world, all, moveOpportunity, { ...to, override: true, reason: 'Board decided' });
    expect(!isRefusal(done) && done[0]!.reason).to.equal('Board decided');
  });

  it('ask for one reason where criteria only guide, and for none where they do not want any', () => {
    const criteria = [
      { id: 'a', text: { en: 'Budget seen', zh: '已见预算' }, manual: true, blocking: false, reason: true },
      { id: 'b', text: { en: 'Visited', zh: '已拜访' }, manual: true, blocking: false },
    ];
    const world = worldWithDeals({ stages: stages.map((stage) => (stage.id === 'generation' ? { ...stage, exitCriteria: criteria } : stage)) });
    const to = { id: 'd', stageId: 'qualification' };
    expect(world.refused(moveOpportunity, to).missing).to.deep.equal([{ kind: 'reason', why: 'criterion', text: { en: 'Budget seen', zh: '已见预算' } }]);
    world.done(moveOpportunity, { ...to, reason: 'Known for years' });
    world.done(moveOpportunity, { id: 'e', stageId: 'qualification', fields: { checks: ['a'] } });
  });
});

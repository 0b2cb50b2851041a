import { expect } from '@open-wc/testing';
import type { Value } from '../fields/field.js';
import { rebase } from '../operations/rebase.js';
import { editRecord } from './edit-record.js';
import { createOpportunity } from './create-opportunity.js';
import { isRefusal } from '../refusal.js';
import { resolveConflict } from './resolve-conflict.js';
import type { Rights } from './rights.js';
import { setAside } from './set-aside.js';
import { withRights } from './with-rights.js';
import { worldWithPipeline, type World } from './world.fixture.js';

/** A deal that others renamed to `Theirs` while `Mine` was being written here. */
function worldWithConflict(): { world: World; id: string } {
  const world = worldWithPipeline();
  world.done(createOpportunity, { id: 'd', pipelineId: 'p', fields: { name: 'Before' } });
  const before = world.get('opportunity', 'd')!;
  const theirs = world.done(editRecord, { type: 'opportunity', id: 'd', fields: { name: 'Theirs' } });
  const mine = [{ ...theirs[0]!, id: 'MINE', by: 'wang', patch: { name: 'Mine' } }];
  const after = world.get('opportunity', 'd')!;
  const { clashes } = rebase(before, after, mine);
  const [kept] = world.done(setAside, { clashes, rev: after.rev });
  return { world, id: kept!.recordId };
}

describe('a conflict', () => {
  it('says what was set aside, whose it is, and what stands; found out twice it is one', () => {
    const { world, id } = worldWithConflict();
    expect(world.get('conflict', id)).to.deep.include({
      subject: { type: 'opportunity', id: 'd' }, field: 'name', base: { name: 'Before' }, mine: { name: 'Mine' }, theirs: { name: 'Theirs' },
      stands: 'theirs', opId: 'MINE', by: 'wang', createdBy: 'han',
    });
    expect(world.all('conflict')).to.have.lengthOf(1);
  });

  it('is closed by keeping what stands, which changes nothing else', () => {
    const { world, id } = worldWithConflict();
    expect(world.done(resolveConflict, { id, keep: 'theirs' })).to.have.lengthOf(1);
    expect(world.get('conflict', id)).to.include({ resolution: 'theirs', resolvedBy: 'han' });
    expect(world.get('opportunity', 'd')!.name).to.equal('Theirs');
    expect(world.refused(resolveConflict, { id, keep: 'mine' }).code).to.equal('conflict');
  });

  it('is closed by keeping what was set aside, and one undo takes that back', () => {
    const { world, id } = worldWithConflict();
    const group = world.done(resolveConflict, { id, keep: 'mine' });
    expect(world.get('opportunity', 'd')!.name).to.equal('Mine');
    world.undo(group);
    expect([world.get('opportunity', 'd')!.name, world.get('conflict', id)!.resolution]).to.deep.equal(['Theirs', undefined]);
  });

  it('asks whoever keeps what was set aside for the right to make that change, and nobody who keeps what stands', () => {
    const world = worldWithPipeline();
    world.done(createOpportunity, { id: 'd', pipelineId: 'p', fields: { name: 'Deal' } });
    const { rev } = world.get('opportunity', 'd')!, [operation] = world.log.slice(-1);
    const set = (field: string, [mine, theirs]: [Value, Value]) => world.done(setAside, {
      clashes: [{ operation: { ...operation!, id: `OP-${world.log.length}` }, field, base: {}, mine: { [field]: mine }, theirs: { [field]: theirs }, stands: 'theirs' }], rev,
    })[0]!.recordId;
    const asked = (field: string, values: [Value, Value], rights: Rights, keep: 'mine' | 'theirs' = 'mine') => {
      const answer = world.run(withRights(resolveConflict, rights), { id: set(field, values), keep });
      return isRefusal(answer) ? answer.gate : 'done';
    };
    expect(asked('stageId', ['qualification', 'generation'], ['edit'])).to.equal('right.move');
    expect(asked('boardOrder', ['1', '2'], ['edit'])).to.equal('right.move');
    expect(asked('deletedAt', [world.now, null], ['edit', 'move'])).to.equal('right.delete');
    expect(world.get('opportunity', 'd')).to.include({ stageId: 'generation' }).and.not.have.any.keys('boardOrder', 'deletedAt');
    expect(asked('ownerId', ['wang', 'han'], ['move']), 'an owner is edited').to.equal('right.edit');
    expect(asked('stageId', ['quote', 'generation'], ['edit'], 'theirs')).to.equal('done');
    expect(asked('ownerId', ['li', 'han'], ['edit'])).to.equal('done');
    expect(asked('deletedAt', [null, world.now], ['edit']), 'what is brought back is edited').to.equal('done');
    expect(asked('stageId', ['qualification', 'quote'], ['edit', 'move'])).to.equal('done');
    expect(world.get('opportunity', 'd')).to.include({ stageId: 'qualification', ownerId: 'li' });
  });

  it('cannot put values into a record that is not there', () => {
    const { world, id } = worldWithConflict();
    world.records.delete('d');
    expect(world.refused(resolveConflict, { id, keep: 'mine' }).code).to.equal('notFound');
    world.done(resolveConflict, { id, keep: 'theirs' });
  });
});

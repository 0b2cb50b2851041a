import { expect } from '@open-wc/testing';
import { rebase } from '../operations/rebase.js';
import { editRecord } from './edit-record.js';
import { createOpportunity } from './create-opportunity.js';
import { resolveConflict } from './resolve-conflict.js';
import { setAside } from './set-aside.js';
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

  it('cannot put values into a record that is not there', () => {
    const { world, id } = worldWithConflict();
    world.records.delete('d');
    expect(world.refused(resolveConflict, { id, keep: 'mine' }).code).to.equal('notFound');
    world.done(resolveConflict, { id, keep: 'theirs' });
  });
});

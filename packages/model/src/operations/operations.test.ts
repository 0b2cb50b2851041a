import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createOpportunity } from '../commands/create-opportunity.js';
import { deleteRecord } from '../commands/delete-record.js';
import { editRecord } from '../commands/edit-record.js';
import { importRecords } from '../commands/import-records.js';
import { loseOpportunity, moveOpportunity, reopenOpportunity, winOpportunity } from '../commands/move-opportunity.js';
import { worldWithPipeline, type World } from '../commands/world.fixture.js';
import { isRefusal } from '../refusal.js';
import { problemsOf } from '../fields/checks.js';
import { recordTables } from '../records/index.js';
import { stageOf } from '../records/pipeline.js';
import { eventsAt, stateAt } from './history.js';
import type { Operation } from './operation.js';
import { applyPatch, diff, sameValue } from './patch.js';
import { replay } from './replay.js';

const LATER = '2099-01-01T00:00:00.000Z';
const amount = { amount: 100_00, currency: 'CNY' };
const ready = { accountId: 'a', amount, expectedCloseDate: '2026-07-31', checks: ['need-confirmed'] };

function worldWithDeal(): World {
  const world = worldWithPipeline();
  world.done(createOpportunity, { id: 'd', pipelineId: 'p', fields: { name: 'A', ...ready } });
  return world;
}

describe('patches', () => {
  it('hold the changed fields only, and put back exactly what was there', () => {
    const table = recordTables.opportunity.fields;
    const before = { name: 'A', tags: ['a', 'b'], amount };
    const after = { name: 'B', tags: ['b', 'c'], expectedCloseDate: '2026-01-01' };
    const { patch, was } = diff(table, before, after);
    expect(patch).to.deep.equal({ name: 'B', tags: { add: ['c'], remove: ['a'] }, amount: null, expectedCloseDate: '2026-01-01' });
    expect(applyPatch(table, before, patch)).to.deep.equal(after);
    expect(applyPatch(table, after, was)).to.deep.equal(before);
  });

  it('take two values for the same whatever the order of their keys, and lists in order', () => {
    expect(sameValue({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).to.equal(true);
    expect(sameValue([1, 2], [2, 1])).to.equal(false);
    expect(sameValue({ a: undefined }, {})).to.equal(false);
    expect(sameValue([], {})).to.equal(false);
  });
});

describe('undo', () => {
  it('takes a win back so that the history is what it was, and a redo brings it again', () => {
    const world = worldWithDeal();
    const before = world.state();
    const win = world.later(1).done(winOpportunity, { id: 'd' });
    const undone = world.later(1).undo(win);
    expect(world.state()).to.deep.equal(before);
    expect(eventsAt(world.histories.get('d')!, LATER).map(({ kind }) => kind)).to.deep.equal(['created']);
    if (isRefusal(undone)) throw new Error('refused');
    world.later(1).undo(undone.operations, 'redo');
    expect(world.get('opportunity', 'd')!.status).to.equal('won');
    expect(eventsAt(world.histories.get('d')!, LATER).map(({ kind }) => kind)).to.deep.equal(['created', 'won']);
    world.later(1).undo(win);
    expect(world.state()).to.deep.equal(before);
    expect(eventsAt(world.histories.get('d')!, LATER).map(({ kind }) => kind)).to.deep.equal(['created']);
  });

  it('shows the past as it was then: a win undone later still stood in between', () => {
    const world = worldWithDeal();
    const win = world.later(1).done(winOpportunity, { id: 'd' });
    const between = world.later(1).now;
    world.later(1).undo(win);
    expect(stateAt(world.histories.get('d')!, between)!.status).to.equal('won');
    expect(stateAt(world.histories.get('d')!, world.now)!.status).to.equal('open');
  });

  it('leaves a field alone that somebody changed since, and says which', () => {
    const world = worldWithDeal();
    const edit = world.done(editRecord, { type: 'opportunity', id: 'd', fields: { name: 'B', competitor: 'Norwick' } });
    world.done(editRecord, { type: 'opportunity', id: 'd', fields: { name: 'C' } });
    const undone = world.undo(edit);
    if (isRefusal(undone)) throw new Error('refused');
    expect(undone.kept).to.deep.equal([{ type: 'opportunity', recordId: 'd', field: 'name' }]);
    expect(world.get('opportunity', 'd')).to.include({ name: 'C' });
    expect(world.get('opportunity', 'd')).to.not.have.property('competitor');
    const nothing = world.undo(world.log.slice(-2, -1));
    expect(isRefusal(nothing) || nothing.kept).to.be.ok;
  });

  it('takes two changes of one record in a group back to before the first', () => {
    const world = worldWithDeal();
    const first = world.done(editRecord, { type: 'opportunity', id: 'd', fields: { name: 'B' } });
    const second = world.done(editRecord, { type: 'opportunity', id: 'd', fields: { name: 'C' } });
    world.undo([...first, ...second]);
    expect(world.get('opportunity', 'd')!.name).to.equal('A');
  });

  it('keeps the rest of a change whose one field was changed again, also when that later change is undone too', () => {
    const world = worldWithDeal();
    const move = world.done(moveOpportunity, { id: 'd', stageId: 'qualification', fields: { amount: { amount: 5, currency: 'CNY' } } });
    const edit = world.later(1).done(editRecord, { type: 'opportunity', id: 'd', fields: { amount: { amount: 7, currency: 'CNY' } } });
    world.later(1).undo(move);
    world.later(1).undo(edit);
    const deal = world.get('opportunity', 'd')!;
    expect(deal).to.deep.include({ stageId: 'generation', amount: { amount: 5, currency: 'CNY' } });
    expect(stateAt(world.histories.get('d')!, LATER)).to.deep.include({ stageId: 'generation', amount: { amount: 5, currency: 'CNY' } });
  });

  it('needs one operation a record for an import, however much past came with it', () => {
    const world = worldWithPipeline();
    const fields = { name: 'A', pipelineId: 'p', stageId: 'generation', status: 'open' };
    const steps = [{ at: '2017-02-28T00:00:00.000Z', set: { stageId: 'won', status: 'won' as const } }];
    const group = world.done(importRecords, { records: ['a', 'b'].map((id) => ({ type: 'opportunity' as const, id, at: '2017-01-02T00:00:00.000Z', fields, steps })) });
    expect(group).to.have.lengthOf(4);
    const undone = world.undo(group);
    if (isRefusal(undone)) throw new Error('refused');
    expect(undone.operations).to.have.lengthOf(2);
    world.undo(undone.operations, 'redo');
    expect(world.all('opportunity').map(({ status }) => status)).to.deep.equal(['won', 'won']);
  });

  it('takes a creation back to a tombstone', () => {
    const world = worldWithPipeline();
    const group = world.done(createOpportunity, { id: 'd', pipelineId: 'p', fields: { name: 'A' } });
    world.undo(group);
    expect(world.all('opportunity')).to.deep.equal([]);
    expect(isRefusal(world.undo(group))).to.equal(true);
  });
});

describe('history', () => {
  it('remembers every value of the tracked fields at its time', () => {
    const world = worldWithDeal();
    const [start] = [world.now];
    world.later(1).done(editRecord, { type: 'opportunity', id: 'd', fields: { amount: { amount: 7, currency: 'USD' } } });
    const edited = world.now;
    world.later(1).done(moveOpportunity, { id: 'd', stageId: 'qualification' });
    const history = world.histories.get('d')!;
    expect(stateAt(history, start)!.amount).to.deep.equal(amount);
    expect(stateAt(history, edited)).to.deep.include({ amount: { amount: 7, currency: 'USD' }, stageId: 'generation', stageSince: start });
    expect(stateAt(history, world.now)).to.deep.include({ stageId: 'qualification', stageSince: world.now });
    expect(stateAt(history, '2020-01-01T00:00:00.000Z')).to.equal(null);
  });

  it('does not grow by changes of other fields', () => {
    const world = worldWithDeal();
    const before = world.histories.get('d');
    world.done(editRecord, { type: 'opportunity', id: 'd', fields: { name: 'B' } });
    expect(world.histories.get('d')).to.equal(before);
  });
});

describe('a clock that runs behind', () => {
  it('cannot put a change before the one it follows; what it claimed is kept', () => {
    const world = worldWithDeal();
    const created = world.now;
    const [operation] = world.later(-5).done(moveOpportunity, { id: 'd', stageId: 'qualification' });
    expect(operation).to.include({ at: created, claimedAt: world.now });
  });
});

type Step = (world: World) => void;
const stage = fc.constantFrom('generation', 'qualification', 'management', 'quote');
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>((world) => void world.run(createOpportunity, { pipelineId: 'p', fields: { name: `Deal ${world.log.length}`, ...ready } })),
  fc.tuple(fc.nat(), stage).map(([n, stageId]): Step => (world) => void world.run(moveOpportunity, { id: pick(world, n), stageId })),
  fc.nat().map((n): Step => (world) => void world.run(winOpportunity, { id: pick(world, n) })),
  fc.nat().map((n): Step => (world) => void world.run(loseOpportunity, { id: pick(world, n), fields: { lossReasonId: 'price' } })),
  fc.tuple(fc.nat(), stage).map(([n, stageId]): Step => (world) => void world.run(reopenOpportunity, { id: pick(world, n), stageId })),
  fc.tuple(fc.nat(), fc.nat(1e6)).map(([n, cents]): Step => (world) =>
    void world.run(editRecord, { type: 'opportunity', id: pick(world, n), fields: { amount: { amount: cents, currency: 'USD' }, tags: [`t${cents % 3}`] } })),
  fc.nat().map((n): Step => (world) => void world.run(deleteRecord, { type: 'opportunity', id: pick(world, n) })),
  fc.integer({ min: -1, max: 20 }).map((days): Step => (world) => void world.later(days)),
  fc.nat().map((n): Step => (world) => void world.undo(groupAt(world, n))),
);

function pick(world: World, n: number): string {
  const ids = [...world.records.values()].filter(({ type }) => type === 'opportunity').map(({ id }) => id);
  return ids[n % Math.max(ids.length, 1)] ?? 'none';
}

function groupAt(world: World, n: number): Operation[] {
  const { group } = world.log[n % world.log.length]!;
  return world.log.filter((operation) => operation.group === group && operation.type === 'opportunity');
}

describe('on random histories', () => {
  it('stored records equal a replay of the log, fit their tables, and keep status, stage and closing date in step', () => {
    fc.assert(fc.property(fc.array(steps, { maxLength: 40 }), (sequence) => {
      const world = worldWithPipeline();
      for (const step of sequence) {
        step(world);
        for (const record of world.records.values()) {
          expect(problemsOf(recordTables[record.type].fields, record)).to.deep.equal([]);
        }
        for (const deal of world.all('opportunity')) {
          expect(stageOf(world.get('pipeline', 'p')!, deal.stageId)!.type).to.equal(deal.status);
          expect(deal.closedAt !== undefined).to.equal(deal.status !== 'open');
          const state = stateAt(world.histories.get(deal.id)!, LATER)!;
          expect([state.stageId, state.status, state.amount]).to.deep.equal([deal.stageId, deal.status, deal.amount]);
        }
      }
      expect(Object.fromEntries(replay(world.log))).to.deep.equal(Object.fromEntries(world.records));
    }), { numRuns: 150, seed: 20261122 });
  });

  it('undoing a command at once brings back the state before it', () => {
    fc.assert(fc.property(fc.array(steps, { maxLength: 25 }), steps, (sequence, last) => {
      const world = worldWithPipeline();
      for (const step of sequence) step(world);
      const before = world.state();
      const length = world.log.length;
      last(world);
      if (world.log.length === length) return;
      const group = world.log.slice(length);
      const undone = world.undo(group);
      expect(isRefusal(undone)).to.equal(false);
      expect(world.state()).to.deep.equal(before);
    }), { numRuns: 200, seed: 20261122 });
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { recordTables, type AnyRecord } from '../records/index.js';
import { merge, type Sides } from './merge.js';
import { SCHEMA_VERSION, type Operation } from './operation.js';
import { diff, sameValue } from './patch.js';
import { rebase } from './rebase.js';
import { applyOperation } from './replay.js';

type Plain = Record<string, unknown>;

const table = recordTables.opportunity.fields;
const FULL = (globalThis as { FULL?: boolean }).FULL === true;
const runs = { numRuns: FULL ? 5_000 : 500, ...(!FULL && { seed: 20261122 }) };

const amount = (cents: number) => ({ amount: cents, currency: 'CNY' });
const items = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }).map((list) => list.sort());
const stages = fc.constantFrom({ stageId: 'one', status: 'open' }, { stageId: 'two', status: 'open' }, { stageId: 'won', status: 'won', closedAt: '2026-03-01T00:00:00.000Z' }, { stageId: 'won', status: 'won', closedAt: '2026-03-02T00:00:00.000Z' });
/** A deal's fields, one of a newer version among them. */
const fields: fc.Arbitrary<Plain> = fc.tuple(stages, fc.record({
  name: fc.constantFrom('A', 'B', 'C'), amount: fc.constantFrom(amount(1), amount(2)), tags: items, contactIds: items, forecastCategory: fc.constantFrom('commit', 'omitted'),
  deletedAt: fc.constantFrom('2026-02-01T00:00:00.000Z', '2026-02-02T00:00:00.000Z'), newerField: fc.constantFrom(1, { deep: [1] }),
}, { requiredKeys: ['name'] })).map(([stage, rest]) => ({ ...stage, ...rest }));
/** Some of the fields changed, others as they were. */
const changed = (base: Plain) => fc.tuple(fields, fc.array(fc.constantFrom('name', 'amount', 'tags', 'contactIds', 'forecastCategory', 'deletedAt', 'newerField', 'stage'))).map(([other, names]) => {
  const after = { ...base };
  for (const name of names.flatMap((each) => (each === 'stage' ? ['stageId', 'status', 'closedAt'] : [each]))) {
    if (name in other) after[name] = other[name];
    else delete after[name];
  }
  return after;
});
const sides = fields.chain((base) => fc.record({ base: fc.constant(base), theirs: changed(base), mine: changed(base) }));
const values = (record: Plain, name: string) => (record[name] ?? []) as string[];
const SETS = ['tags', 'contactIds'];

describe('a merge', () => {
  it('gives both sides the same when they changed different fields', () => {
    fc.assert(fc.property(sides, ({ base, theirs, mine }) => {
      const here = merge(table, { base, theirs, mine }), there = merge(table, { base, theirs: mine, mine: theirs });
      expect(here.clashes.map(({ field }) => field)).to.deep.equal(there.clashes.map(({ field }) => field));
      const clashing = new Set(here.clashes.filter(({ field }) => field !== 'deletedAt').flatMap((clash) => Object.keys(clash.mine)));
      const apart = (record: Plain) => Object.fromEntries(Object.entries(record).filter(([name]) => !clashing.has(name) && name !== 'closedAt' && name !== 'deletedAt'));
      expect(apart(here.record)).to.deep.equal(apart(there.record));
      if (!('deletedAt' in base)) expect('deletedAt' in here.record).to.equal('deletedAt' in there.record);
    }), runs);
  });

  it('asks nobody about two places on the board: the one that came first stands', () => {
    const base = { name: 'A', stageId: 'one', boardOrder: 'V' };
    expect(merge(table, { base, theirs: { ...base, boardOrder: 'W' }, mine: { ...base, boardOrder: 'X', name: 'B' } }))
      .to.deep.include({ record: { ...base, name: 'B', boardOrder: 'W' }, clashes: [], taken: new Set(['boardOrder']) });
  });

  it('brings fields that the workspace defined together one by one, and asks only about one that both set differently', () => {
    const base = { name: 'A', stageId: 'one', custom: { region: 'North', fleet: 3 } };
    const met = merge(table, { base, theirs: { ...base, custom: { region: 'South', fleet: 3 } }, mine: { ...base, custom: { region: 'North', fleet: 5, grade: 'b' } } });
    expect(met).to.deep.include({ record: { ...base, custom: { region: 'South', fleet: 5, grade: 'b' } }, clashes: [] });
    const { record, clashes } = merge(table, { base, theirs: { ...base, custom: { region: 'South' } }, mine: { ...base, custom: { region: 'East', fleet: 3, grade: 'b' } } });
    expect(record.custom).to.deep.equal({ region: 'South', grade: 'b' });
    expect(clashes.map(({ field, mine }) => [field, mine])).to.deep.equal([['custom', { custom: { region: 'East', grade: 'b' } }]]);
    const both = [undefined, { region: 'South' }, { fleet: 5 }].map((custom) => ({ ...base, custom }));
    expect(merge(table, { base: both[0]!, theirs: both[1]!, mine: both[2]! })).to.deep.include({ clashes: [] });
    expect(merge(table, { base, theirs: { ...base, custom: [1] }, mine: { ...base, custom: [2] } }).clashes.length, 'what has no members meets as a whole').to.equal(1);
  });

  it('loses no value of either side: it is in the record, or in a clash, or both came to the same', () => {
    fc.assert(fc.property(sides, ({ base, theirs, mine }) => {
      const { record, clashes } = merge(table, { base, theirs, mine });
      for (const side of ['theirs', 'mine'] as const) {
        const changes = { theirs, mine }[side];
        for (const name of new Set([...Object.keys(base), ...Object.keys(changes)])) {
          if (SETS.includes(name) || sameValue(base[name], changes[name])) continue;
          const isKept = sameValue(record[name], changes[name]) || clashes.some((clash) => name in clash[side] && sameValue(clash[side][name] ?? undefined, changes[name]));
          const isMoment = (name === 'deletedAt' || name === 'closedAt') && name in theirs && name in mine;
          expect(isKept || isMoment, `${name} of ${side}`).to.equal(true);
        }
      }
    }), runs);
  });

  it('leaves theirs in the record where both changed a field differently', () => {
    const { record, clashes, taken } = merge(table, { base: { name: 'A' }, theirs: { name: 'B' }, mine: { name: 'C', competitor: 'Norwick' } });
    expect(record).to.deep.equal({ name: 'B', competitor: 'Norwick' });
    expect(clashes).to.deep.equal([{ field: 'name', base: { name: 'A' }, theirs: { name: 'B' }, mine: { name: 'C' }, stands: 'theirs' }]);
    expect([...taken]).to.deep.equal(['name']);
  });

  it('unites what both added to a set and takes out what either took out', () => {
    fc.assert(fc.property(sides, ({ base, theirs, mine }) => {
      const { record } = merge(table, { base, theirs, mine });
      for (const name of SETS) {
        const [before, one, other] = [base, theirs, mine].map((side) => values(side, name)) as [string[], string[], string[]];
        const expected = ['a', 'b', 'c', 'd'].filter((item) => (before.includes(item) ? one.includes(item) && other.includes(item) : one.includes(item) || other.includes(item)));
        expect([...values(record, name)].sort()).to.deep.equal(expected);
      }
    }), runs);
  });

  it('never mixes the stage of one side with the status or closing date of the other', () => {
    fc.assert(fc.property(sides, ({ base, theirs, mine }) => {
      const { record } = merge(table, { base, theirs, mine });
      const said = (side: Plain) => JSON.stringify(['stageId', 'status', 'closedAt'].map((name) => side[name]));
      expect([said(theirs), said(mine)]).to.include(said(record));
    }), runs);
  });

  it('keeps what one deleted and the other changed, and sets the deletion aside', () => {
    const gone = { name: 'A', deletedAt: '2026-02-01T00:00:00.000Z' };
    for (const [side, stands] of [['theirs', 'mine'], ['mine', 'theirs']] as const) {
      const other = side === 'mine' ? 'theirs' : 'mine';
      const { record, clashes } = merge(table, { base: { name: 'A' }, [side]: gone, [other]: { name: 'B' } } as unknown as Sides);
      expect(record).to.deep.equal({ name: 'B' });
      expect(clashes.map(({ field, stands: kept }) => [field, kept])).to.deep.equal([['deletedAt', stands]]);
    }
    expect(merge(table, { base: { name: 'A' }, theirs: gone, mine: { name: 'A' } }).record).to.deep.equal(gone);
    expect(merge(table, { base: { name: 'A' }, theirs: gone, mine: { ...gone, deletedAt: '2026-02-02T00:00:00.000Z' } }).clashes).to.deep.equal([]);
  });

  it('does not leave a record merged into another that is still wanted', () => {
    const gone = { name: 'A', deletedAt: '2026-02-01T00:00:00.000Z', mergedInto: 'b' };
    for (const [side, other] of [['theirs', 'mine'], ['mine', 'theirs']] as const) {
      expect(merge(table, { base: { name: 'A' }, [side]: gone, [other]: { name: 'B' } } as unknown as Sides).record).to.deep.equal({ name: 'B' });
    }
    expect(merge(table, { base: { name: 'A' }, theirs: gone, mine: { name: 'A' } }).record).to.deep.equal(gone);
  });

  it('shows both where a field never merges, even when both say the same', () => {
    const base = { name: 'A' }, said = { name: 'A', forecastCategory: 'commit' };
    expect(merge(table, { base, theirs: said, mine: said }).clashes.map(({ field }) => field)).to.deep.equal(['forecastCategory']);
    expect(merge(table, { base, theirs: base, mine: said }).clashes).to.deep.equal([]);
  });

  it('lets two copies of a replica keep the same conflict as one', () => {
    const kept = { subject: { type: 'account', id: 'a' }, field: 'name', base: { name: 'A' }, mine: { name: 'C' }, theirs: { name: 'B' }, stands: 'theirs', opId: 'o', by: 'han', at: '2026-03-02T00:00:00.000Z' };
    expect(merge(recordTables.conflict.fields, { base: {}, theirs: kept, mine: kept })).to.deep.include({ record: kept, clashes: [] });
    expect(merge(recordTables.conflict.fields, { base: {}, theirs: kept, mine: { ...kept, mine: { name: 'D' } } }).clashes.map(({ field }) => field)).to.deep.equal(['mine']);
  });
});

const stored = (rev: number, plain: Plain) => ({ id: 'd', type: 'opportunity', createdAt: '2026-01-01T00:00:00.000Z', createdBy: 'han', updatedAt: `2026-01-0${1 + rev}T00:00:00.000Z`, rev, sv: 1, pipelineId: 'p', ...plain }) as unknown as AnyRecord;
const operation = (id: string, before: AnyRecord, after: Plain): Operation => ({
  id, at: '2026-01-03T00:00:00.000Z', by: 'han', device: 'x', cmd: 'editRecord', group: id, type: 'opportunity', recordId: 'd', base: before.rev, sv: SCHEMA_VERSION, ...diff(table, fieldsOf(before), after),
});
const TIMES = ['id', 'type', 'createdAt', 'createdBy', 'updatedAt', 'rev', 'sv', 'pipelineId'];
const fieldsOf = (record: AnyRecord): Plain => Object.fromEntries(Object.entries(record).filter(([name]) => !TIMES.includes(name)));

describe('a rebase', () => {
  const scene = fields.chain((base) => fc.record({ base: fc.constant(base), theirs: changed(base), steps: fc.array(fields, { minLength: 1, maxLength: 4 }) }));

  it('brings the record to where a merge brings it, one exact step after the other', () => {
    fc.assert(fc.property(scene, ({ base, theirs, steps }) => {
      const before = stored(1, base), ahead = stored(4, theirs);
      let mine = before;
      const operations = steps.map((after, i) => {
        const made = operation(`o${i}`, mine, after);
        mine = applyOperation(mine, made);
        return made;
      });
      const { record, clashes } = merge(table, { base: fieldsOf(before), theirs: fieldsOf(ahead), mine: fieldsOf(mine) });
      const rebased = rebase(before, ahead, operations);
      let now = ahead;
      for (const each of rebased.operations) {
        expect(each.base).to.equal(now.rev);
        expect(each.at >= now.updatedAt).to.equal(true);
        const next = applyOperation(now, each);
        expect(diff(table, fieldsOf(next), fieldsOf(now)).patch).to.deep.equal(each.was);
        now = next;
      }
      expect(fieldsOf(now)).to.deep.equal(record);
      expect(rebased.clashes.map(({ operation: by, ...clash }) => clash)).to.deep.equal(clashes);
    }), runs);
  });

  it('lets an operation go when nothing of it is left, and says whose value was set aside', () => {
    const before = stored(1, { name: 'A' });
    const mine = operation('o', before, { name: 'C' });
    const { operations, clashes } = rebase(before, stored(2, { name: 'B' }), [mine]);
    expect(operations).to.deep.equal([]);
    expect(clashes[0]).to.deep.include({ mine: { name: 'C' }, operation: mine });
  });

  it('turns a creation that others came before into a change of theirs', () => {
    const mine: Operation = { ...operation('o', stored(0, {}), { name: 'A', competitor: 'Norwick' }), base: 0 };
    const { operations, clashes } = rebase(undefined, stored(2, { name: 'A' }), [mine]);
    expect(operations.map(({ base, patch, was }) => ({ base, patch, was }))).to.deep.equal([{ base: 2, patch: { competitor: 'Norwick' }, was: { competitor: null } }]);
    expect(clashes).to.deep.equal([]);
  });

  it('keeps the time a clock behind claimed', () => {
    const before = stored(1, { name: 'A' });
    const [moved] = rebase(before, stored(5, { name: 'A', competitor: 'X' }), [operation('o', before, { name: 'B' })]).operations;
    expect(moved).to.deep.include({ at: '2026-01-06T00:00:00.000Z', claimedAt: '2026-01-03T00:00:00.000Z' });
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { problemsOf } from '../fields/checks.js';
import type { Operation } from '../operations/operation.js';
import { replay } from '../operations/replay.js';
import { recordTables, type AnyRecord } from '../records/index.js';
import { isRefusal } from '../refusal.js';
import { bant } from '../qualification/bant.js';
import { captureLead } from './capture-lead.js';
import { convertLead } from './convert-lead.js';
import { createOpportunity } from './create-opportunity.js';
import { createRecord } from './create-record.js';
import { deleteRecord } from './delete-record.js';
import { editRecord } from './edit-record.js';
import { keepApart } from './keep-apart.js';
import { logActivity } from './log-activity.js';
import { mergeRecords, type MergeableType } from './merge-records.js';
import { loseOpportunity, winOpportunity } from './move-opportunity.js';
import { qualifyLead } from './qualify-lead.js';
import { queueHandOffs } from './queue-hand-offs.js';
import { handOffIdOf } from '../identity/hand-off-id.js';
import { scheduleTask } from './schedule-task.js';
import { worldWithPipeline, type World } from './world.fixture.js';

const amount = { amount: 480_000, currency: 'CNY' };

/** Two accounts that are one, the second the older, each with what belongs to it. */
function worldWithDoubles(): World {
  const world = worldWithPipeline();
  world.done(createRecord, { type: 'account', id: 'b', fields: { name: 'Lumen Ltd.', domain: 'lumen.example', industry: 'Lighting', tags: ['fair'], addresses: ['Main St 1'] } });
  world.later(1).done(createRecord, { type: 'account', id: 'a', fields: { name: 'Lumen', industry: 'Lamps', tags: ['web'], addresses: ['Main St 1', 'Dock 4'] } });
  world.done(createRecord, { type: 'account', id: 'child', fields: { name: 'Lumen Asia', parentId: 'b' } });
  world.done(createRecord, { type: 'contact', id: 'c', fields: { name: { full: 'Ada Roe' }, accountIds: ['b', 'a'] } });
  world.done(createOpportunity, { id: 'd', pipelineId: 'p', fields: { name: 'Hall', accountId: 'b', amount } });
  world.done(createOpportunity, { id: 'gone', pipelineId: 'p', fields: { name: 'Gone', accountId: 'b' } });
  world.done(deleteRecord, { type: 'opportunity', id: 'gone' });
  world.done(logActivity, { id: 'call', fields: { kind: 'call', regarding: [{ type: 'account', id: 'a' }, { type: 'account', id: 'b' }, { type: 'contact', id: 'c' }] } });
  world.done(scheduleTask, { id: 'task', fields: { title: 'Call', regarding: [{ type: 'account', id: 'b' }] } });
  world.later(1);
  return world;
}

const inWords = (world: World) => Object.fromEntries([...world.records.values()].map(({ rev, updatedAt, ...rest }) => [rest.id, rest]));

describe('mergeRecords', () => {
  it('keeps the survivor, fills what it lacks, unites lists and takes the earliest creation', () => {
    const world = worldWithDoubles(), created = world.get('account', 'b')!.createdAt;
    world.done(mergeRecords, { type: 'account', survivorId: 'a', otherIds: ['b'] });
    expect(world.get('account', 'a')).to.deep.include({
      name: 'Lumen', industry: 'Lamps', domain: 'lumen.example', tags: ['fair', 'web'], addresses: ['Main St 1', 'Dock 4'], createdAt: created,
    });
    expect(world.get('account', 'b')).to.deep.include({ deletedAt: world.now, mergedInto: 'a', name: 'Lumen Ltd.', industry: 'Lighting' });
  });

  it('takes the value that was chosen, an empty one too', () => {
    const world = worldWithDoubles();
    world.done(mergeRecords, { type: 'account', survivorId: 'a', otherIds: ['b'], take: { name: 'b', domain: 'a', tags: 'a' } });
    const { name, domain, tags, industry } = world.get('account', 'a')!;
    expect([name, domain, tags, industry]).to.deep.equal(['Lumen Ltd.', undefined, ['web'], 'Lamps']);
  });

  it('points everything that named another one to the survivor, what is deleted too, and names it once', () => {
    const world = worldWithDoubles();
    const group = world.done(mergeRecords, { type: 'account', survivorId: 'a', otherIds: ['b'] });
    expect([world.get('opportunity', 'd')!.accountId, world.get('opportunity', 'gone')!.accountId, world.get('account', 'child')!.parentId]).to.deep.equal(['a', 'a', 'a']);
    expect(world.get('contact', 'c')!.accountIds).to.deep.equal(['a']);
    expect(world.get('activity', 'call')!.regarding).to.deep.equal([{ type: 'account', id: 'a' }, { type: 'contact', id: 'c' }]);
    expect(world.get('task', 'task')!.regarding).to.deep.equal([{ type: 'account', id: 'a' }]);
    expect(new Set(group.map((operation) => operation.group)).size).to.equal(1);
  });

  it('leaves a person one entry on a deal: what the first says, with what it lacks from the other', () => {
    const world = worldWithDoubles();
    world.done(createRecord, { type: 'contact', id: 'e', fields: { name: { full: 'A. Roe' } } });
    world.done(editRecord, { type: 'opportunity', id: 'd', fields: { contactRoles: [{ contactId: 'c', role: 'champion' }, { contactId: 'e', role: 'user', stance: 'for' }] } });
    world.done(mergeRecords, { type: 'contact', survivorId: 'e', otherIds: ['c'] });
    expect(world.get('opportunity', 'd')!.contactRoles).to.deep.equal([{ contactId: 'e', role: 'champion', stance: 'for' }]);
  });

  it('merges several at once', () => {
    const world = worldWithDoubles();
    world.done(mergeRecords, { type: 'account', survivorId: 'child', otherIds: ['a', 'b'] });
    expect(world.all('account').map(({ id }) => id)).to.deep.equal(['child']);
    expect(world.get('account', 'child')).to.deep.include({ name: 'Lumen Asia', industry: 'Lamps', domain: 'lumen.example' });
    expect(world.get('account', 'child')).to.not.have.property('parentId');
  });

  it('makes no account its own parent, or the parent of its parent', () => {
    const world = worldWithDoubles();
    world.done(editRecord, { type: 'account', id: 'a', fields: { parentId: 'child' } });
    world.done(mergeRecords, { type: 'account', survivorId: 'a', otherIds: ['b'] });
    expect([world.get('account', 'a')!.parentId, world.get('account', 'child')!.parentId]).to.deep.equal([undefined, 'a']);
  });

  it('lets a refusal stand over a yes, and an answer over none', () => {
    const world = worldWithDoubles();
    const consents = [{ email: 'given', phone: 'given', message: 'unknown', at: '2026-01-02T00:00:00.000Z', evidence: 'form' }, { email: 'refused', phone: 'unknown', at: '2026-01-01T00:00:00.000Z', evidence: 'call' }] as const;
    for (const [i, consent] of consents.entries()) world.done(captureLead, { id: `l${i}`, fields: { name: 'Ada', consent } });
    world.done(mergeRecords, { type: 'lead', survivorId: 'l0', otherIds: ['l1'] });
    expect(world.get('lead', 'l0')!.consent).to.deep.equal({ email: 'refused', phone: 'given', message: 'unknown', at: '2026-01-02T00:00:00.000Z', evidence: 'form\ncall' });
  });

  it('knows one address or number in two spellings', () => {
    const world = worldWithDoubles();
    world.done(captureLead, { id: 'l0', fields: { name: 'Ada', emails: ['Ada@acme.example'], phones: ['+49 30 5550 100'] } });
    world.done(captureLead, { id: 'l1', fields: { name: 'Ada', emails: ['ada@acme.example', 'roe@acme.example'], phones: ['+49305550100'] } });
    world.done(mergeRecords, { type: 'lead', survivorId: 'l0', otherIds: ['l1'] });
    expect(world.get('lead', 'l0')).to.deep.include({ emails: ['Ada@acme.example', 'roe@acme.example'], phones: ['+49 30 5550 100'] });
  });

  it('keeps the stage, the history and the qualification of the one that stays; the other keeps its own', () => {
    const world = worldWithDoubles();
    world.done(createOpportunity, { id: 'e', pipelineId: 'p', stageId: 'qualification', fields: { name: 'Hall again', accountId: 'b', lineItems: [{ name: 'Lamp', quantity: '2' }] } });
    const histories = [world.histories.get('d'), world.histories.get('e')];
    world.done(mergeRecords, { type: 'opportunity', survivorId: 'd', otherIds: ['e'] });
    expect(world.get('opportunity', 'd')).to.deep.include({ stageId: 'generation', lineItems: [{ name: 'Lamp', quantity: '2' }] });
    expect([world.histories.get('d'), world.histories.get('e')]).to.deep.equal(histories);
    world.done(captureLead, { id: 'l0', fields: { name: 'Ada' } });
    world.done(captureLead, { id: 'l1', fields: { name: 'Ada' } });
    world.done(qualifyLead, { id: 'l1', framework: bant, answers: [{ dimension: 'need', value: 4 }], verdict: 'nurture' });
    world.done(mergeRecords, { type: 'lead', survivorId: 'l0', otherIds: ['l1'] });
    expect(world.get('lead', 'l0')).to.include({ status: 'new' }).and.not.have.property('qualificationId');
    expect(world.all('qualification')[0]!.subject).to.deep.equal({ type: 'lead', id: 'l0' });
  });

  it('does not order twice what two entries of one deal order', () => {
    const world = worldWithDoubles();
    for (const id of ['x', 'y']) world.done(createOpportunity, { id, pipelineId: 'p', fields: { name: 'Hall', lineItems: [{ name: 'Lamp', quantity: id === 'x' ? '2' : '3' }] } });
    world.done(mergeRecords, { type: 'opportunity', survivorId: 'x', otherIds: ['y'] });
    expect(world.get('opportunity', 'x')!.lineItems).to.deep.equal([{ name: 'Lamp', quantity: '2' }]);
  });

  it('follows a lead to what it became, and leaves what crossed to a portal as it crossed', () => {
    const world = worldWithDoubles();
    world.done(captureLead, { id: 'l', fields: { name: 'Ada', company: 'Lumen' } });
    world.done(queueHandOffs, { leadIds: ['l'], origin: 'https://portal.example' });
    world.done(convertLead, { id: 'l', pipelineId: 'p', accountId: 'b' });
    world.done(mergeRecords, { type: 'account', survivorId: 'a', otherIds: ['b'] });
    expect(world.get('lead', 'l')!.convertedTo!.accountId).to.equal('a');
    world.done(captureLead, { id: 'm', fields: { name: 'Ada' } });
    expect(world.refused(mergeRecords, { type: 'lead', survivorId: 'm', otherIds: ['l'] }).message).to.deep.equal({
      en: '“Ada” was converted, so it has to be the one that stays.', zh: '“Ada”已转化，请保留这一条。',
    });
    world.done(queueHandOffs, { leadIds: ['m'], origin: 'https://portal.example' });
    world.done(mergeRecords, { type: 'lead', survivorId: 'l', otherIds: ['m'] });
    expect(world.get('handOff', handOffIdOf('m', 'https://portal.example'))!.leadId).to.equal('m');
  });

  it('lets no win and no running deal vanish into what was neither', () => {
    const world = worldWithDoubles();
    for (const id of ['open', 'won', 'lost']) world.done(createOpportunity, { id, pipelineId: 'p', fields: { name: id, amount, expectedCloseDate: '2026-04-01', accountId: 'a' } });
    world.done(winOpportunity, { id: 'won', fields: { checks: ['need-confirmed'] } });
    world.done(loseOpportunity, { id: 'lost', fields: { lossReasonId: 'price' } });
    const code = (survivorId: string, other: string) => {
      const answer = world.run(mergeRecords, { type: 'opportunity', survivorId, otherIds: [other] });
      if (isRefusal(answer)) return answer.code;
      world.undo(answer);
      return 'merged';
    };
    expect([code('open', 'won'), code('lost', 'open'), code('lost', 'won'), code('won', 'open'), code('won', 'lost'), code('open', 'lost')]).to.deep.equal([
      'notAllowed', 'notAllowed', 'notAllowed', 'merged', 'merged', 'merged',
    ]);
  });

  it('refuses fewer than two, what is not there or deleted, another type, and a choice nobody has', () => {
    const world = worldWithDoubles();
    const code = (otherIds: string[], more: object = {}) => world.refused(mergeRecords, { type: 'account', survivorId: 'a', otherIds, ...more }).code;
    expect([code([]), code(['a']), code(['nobody']), code(['d'])]).to.deep.equal(['notAllowed', 'notAllowed', 'notFound', 'notFound']);
    expect([code(['b'], { take: { createdAt: 'b' } }), code(['b'], { take: { name: 'child' } }), code(['b'], { take: { nothing: 'b' } })]).to.deep.equal(['notAllowed', 'notAllowed', 'notAllowed']);
    expect(code(['call'], { type: 'activity' as MergeableType })).to.equal('notAllowed');
    world.done(deleteRecord, { type: 'account', id: 'b' });
    expect([code(['b']), world.refused(mergeRecords, { type: 'account', survivorId: 'b', otherIds: ['a'] }).code]).to.deep.equal(['notFound', 'notFound']);
  });

  it('is undone as one, byte for byte, and made again', () => {
    const world = worldWithDoubles(), before = inWords(world);
    const group = world.done(mergeRecords, { type: 'account', survivorId: 'a', otherIds: ['b'], take: { name: 'b' } }), merged = inWords(world);
    const undone = world.undo(group);
    expect(isRefusal(undone) || undone.kept).to.deep.equal([]);
    expect(inWords(world)).to.deep.equal(before);
    world.undo(isRefusal(undone) ? [] : undone.operations, 'redo');
    expect(inWords(world)).to.deep.equal(merged);
  });

  it('undone later, leaves what was changed since and says so', () => {
    const world = worldWithDoubles();
    const group = world.done(mergeRecords, { type: 'account', survivorId: 'a', otherIds: ['b'] });
    world.done(editRecord, { type: 'account', id: 'a', fields: { domain: 'lumen.test.example' } });
    const undone = world.undo(group);
    expect(isRefusal(undone) || undone.kept).to.deep.equal([{ type: 'account', recordId: 'a', field: 'domain' }]);
    expect([world.get('account', 'a')!.domain, world.get('opportunity', 'd')!.accountId]).to.deep.equal(['lumen.test.example', 'b']);
  });
});

describe('keepApart', () => {
  it('says so on both, and is undone as one; merged after all, neither keeps the other apart', () => {
    const world = worldWithDoubles();
    const group = world.done(keepApart, { type: 'account', ids: ['a', 'b'] });
    expect([world.get('account', 'a')!.notSameAs, world.get('account', 'b')!.notSameAs]).to.deep.equal([['b'], ['a']]);
    expect(world.refused(keepApart, { type: 'account', ids: ['b', 'a'] }).code).to.equal('nothingToDo');
    expect(world.refused(keepApart, { type: 'account', ids: ['a', 'a'] }).code).to.equal('notAllowed');
    world.undo(group);
    expect(world.get('account', 'a')).to.not.have.property('notSameAs');
    world.done(keepApart, { type: 'account', ids: ['a', 'b'] });
    world.done(keepApart, { type: 'account', ids: ['b', 'child'] });
    world.done(mergeRecords, { type: 'account', survivorId: 'a', otherIds: ['b'] });
    expect(world.get('account', 'a')!.notSameAs).to.deep.equal(['child']);
  });
});

const TYPES = ['account', 'contact', 'lead', 'opportunity'] as const;
type Step = (world: World) => void;

const pick = (world: World, type: MergeableType, n: number) => {
  const all = world.all(type);
  return all[n % Math.max(all.length, 1)]?.id ?? 'none';
};
const some = fc.nat(20);
const steps: fc.Arbitrary<Step> = fc.oneof(
  some.map((n): Step => (world) => void world.run(createRecord, { type: 'account', fields: { name: `A${n}`, tags: [`t${n}`], parentId: n % 3 ? pick(world, 'account', n) : null, domain: n % 2 ? 'a.example' : null } })),
  some.map((n): Step => (world) => void world.run(createRecord, { type: 'contact', fields: { name: { full: `C${n}` }, accountIds: [pick(world, 'account', n), pick(world, 'account', n + 1)], emails: [`c${n}@a.example`] } })),
  some.map((n): Step => (world) => void world.run(createOpportunity, { pipelineId: 'p', fields: { name: `D${n}`, accountId: pick(world, 'account', n), contactIds: [pick(world, 'contact', n)], custom: { [`k${n % 3}`]: n } } })),
  some.map((n): Step => (world) => void world.run(captureLead, { fields: { name: `L${n}`, company: 'A', custom: { n } } })),
  some.map((n): Step => (world) => void world.run(convertLead, { id: pick(world, 'lead', n), pipelineId: 'p', accountId: pick(world, 'account', n) })),
  fc.tuple(some, fc.constantFrom(...TYPES)).map(([n, type]): Step => (world) => void world.run(logActivity, { fields: { kind: 'call', regarding: [{ type, id: pick(world, type, n) }, { type, id: pick(world, type, n + 1) }] } })),
  fc.tuple(some, fc.constantFrom(...TYPES)).map(([n, type]): Step => (world) => void world.run(deleteRecord, { type, id: pick(world, type, n) })),
  fc.tuple(some, some, fc.constantFrom(...TYPES)).map(([n, m, type]): Step => (world) => void world.run(keepApart, { type, ids: [pick(world, type, n), pick(world, type, m)] })),
  fc.tuple(some, some, some, fc.constantFrom(...TYPES)).map(([n, m, k, type]): Step => (world) => void merge(world, type, [n, m, k])),
  fc.integer({ min: 0, max: 3 }).map((days): Step => (world) => void world.later(days)),
);

function merge(world: World, type: MergeableType, [n, m, k]: readonly [number, number, number]) {
  return world.run(mergeRecords, { type, survivorId: pick(world, type, n), otherIds: [pick(world, type, m), pick(world, type, k)], take: k % 2 ? { name: pick(world, type, n) } : {} });
}

/** Every id a record names, found without the field tables. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

const withoutOwn = ({ id, mergedInto, notSameAs, ...rest }: AnyRecord & { notSameAs?: string[] }) => ({ rest, said: [id, mergedInto, notSameAs] }).rest;

describe('merging on random histories', () => {
  const runs = { numRuns: 200, seed: 20261122 };

  it('keeps stored equal to replay, every record in its table, no reference to what was merged away, and no account in a circle', () => {
    fc.assert(fc.property(fc.array(steps, { minLength: 5, maxLength: 40 }), (sequence) => {
      const world = worldWithPipeline();
      for (const step of sequence) step(world);
      expect(Object.fromEntries(replay(world.log))).to.deep.equal(Object.fromEntries(world.records));
      const merged = new Set([...world.records.values()].filter(({ mergedInto }) => mergedInto).map(({ id }) => id));
      for (const record of world.records.values()) {
        expect(problemsOf(recordTables[record.type].fields, record)).to.deep.equal([]);
        if (!merged.has(record.id)) expect(idsIn(withoutOwn(record)).filter((id) => merged.has(id))).to.deep.equal([]);
      }
      for (const { id } of world.all('account')) expect(ancestorsOf(world, id)).to.not.include(id);
    }), runs);
  });

  it('undoes a merge to the bytes before it, and loses no value of those that went', () => {
    let count = 0;
    fc.assert(fc.property(fc.array(steps, { minLength: 10, maxLength: 30 }), fc.tuple(some, some, some), fc.constantFrom(...TYPES), (sequence, which, type) => {
      const world = worldWithPipeline();
      for (const step of sequence) step(world);
      const before = inWords(world), histories = new Map(world.histories);
      const group = merge(world, type, which);
      if (isRefusal(group)) return;
      count++;
      for (const { id, mergedInto, deletedAt, ...kept } of world.records.values()) {
        if (mergedInto && deletedAt && !(before[id] as AnyRecord).mergedInto) expect(before[id]).to.deep.include(withoutBook(kept));
      }
      expect(isRefusal(world.undo(group))).to.equal(false);
      expect(inWords(world)).to.deep.equal(before);
      for (const [id, history] of histories) expect(history.length <= world.histories.get(id)!.length).to.equal(true);
    }), runs);
    expect(count).to.be.greaterThan(50);
  });
});

function withoutBook<T extends { rev: number; updatedAt: string }>({ rev, updatedAt, ...rest }: T) {
  return { ...rest };
}

function ancestorsOf(world: World, id: string): string[] {
  const found: string[] = [];
  for (let at = world.get('account', id)?.parentId; at && !found.includes(at); at = world.get('account', at)?.parentId) found.push(at);
  return found;
}

describe('a log of merges', () => {
  it('has one operation on each record the merge touched', () => {
    const world = worldWithDoubles();
    const group: Operation[] = world.done(mergeRecords, { type: 'account', survivorId: 'a', otherIds: ['b'] });
    expect(group.map(({ recordId }) => recordId).sort()).to.deep.equal(['a', 'b', 'c', 'call', 'child', 'd', 'gone', 'task']);
  });
});

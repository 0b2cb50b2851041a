import { expect } from '@open-wc/testing';
import { conflictIdOf, editRecord, setAside, type AnyRecord, type Conflict } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { RecordEditEvent } from '../../shared/events.js';
import { money, sampleDeal, samplePipeline, sampleUsers, SAMPLE_NOW } from '../../shared/sample.fixture.js';
import { all, button, dealIn, forgetWorkspaces, has, isFocused, one, run, shown, shownDeal, still, text, until } from '../shown-record.fixture.js';
import { clashingFields, sidesOf } from './sides.js';

const AT = '2026-06-01T02:00:00.000Z';

/** What u-han renamed here while u-lin changed it on another device, as a sync leaves it. */
async function clash(store: Store, fields: { mine: Record<string, unknown>; theirs: Record<string, unknown> }, { opId = 'op-lin', at = AT } = {}): Promise<string> {
  const { rev } = await dealIn(store), [field] = Object.keys(fields.mine) as [string];
  const before = Object.fromEntries(Object.keys(fields.mine).map((name) => [name, null]));
  const operation = { id: opId, at, by: 'u-lin', device: 'x', cmd: 'editRecord', group: 'g', type: 'opportunity', recordId: 'd-1', base: rev, patch: fields.mine, was: {}, sv: 1 } as const;
  await run(store, setAside, { clashes: [{ operation: { ...operation, patch: fields.mine as never }, field, base: before, mine: fields.mine as never, theirs: fields.theirs as never, stands: 'theirs' }], rev });
  return conflictIdOf(opId, field, rev);
}

/** A deal with a conflict about its amount: 480,000 stands, Lin's 520,000 was set aside. */
async function withConflict() {
  const made = await shownDeal();
  await run(made.store, editRecord, { type: 'opportunity', id: 'd-1', fields: { amount: money(490_000) } });
  const id = await clash(made.store, { mine: { amount: money(520_000) }, theirs: { amount: money(490_000) } });
  await until(() => has(made.element, '.clash'));
  return { ...made, id };
}

const conflictIn = (store: Store, id: string) => store.read({ kind: 'record', type: 'conflict', id });
const sides = (element: Element) => all(element, '.clash-side').map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim());

describe('a record whose field was changed in two places', () => {
  afterEach(forgetWorkspaces);

  it('shows nothing of the kind while there is no conflict', async () => {
    const { element } = await shownDeal();
    expect([has(element, '.conflicts'), has(element, '.clash-mark')]).to.deep.equal([false, false]);
  });

  it('shows both values with who and when, what stands first, and marks the field in words', async () => {
    const { element } = await withConflict();
    await until(() => sides(element)[0]!.includes('韩凯'));
    const [stands, aside] = sides(element) as [string, string];
    expect(stands).to.match(/490,000.*韩凯.*20\d\d.*Stands now.*Keep this/);
    expect(aside).to.match(/520,000.*u-lin.*1 Jun 2026.*Set aside.*Take this instead/);
    expect(text(element, '.amount .clash-mark')).to.equal('Conflict');
    await still(element);
    await expect(element).to.be.accessible();
  });

  it('leads from the mark to both values', async () => {
    const { element } = await withConflict();
    one(element, '.amount .clash-mark').click();
    await until(() => isFocused(element, '.clash'));
  });

  it('takes the other value with one click, and one undo brings value and conflict back', async () => {
    const { element, store, id } = await withConflict();
    one(element, '[data-side="mine"]').click();
    await until(() => !has(element, '.clash'));
    expect([(await dealIn(store)).amount, (await conflictIn(store, id))!.resolution]).to.deep.equal([money(520_000), 'mine']);
    await until(() => text(element, '.toast').includes('Amount: the other change taken'));
    await until(() => isFocused(element, '.header'));
    button(element, 'Undo').click();
    await until(() => has(element, '.clash'));
    expect((await dealIn(store)).amount).to.deep.equal(money(490_000));
  });

  it('keeps what stands with one click, which changes the record no further', async () => {
    const { element, store, id } = await withConflict(), { rev } = await dealIn(store);
    one(element, '[data-side="theirs"]').click();
    await until(() => !has(element, '.clash'));
    expect([(await dealIn(store)).rev, (await conflictIn(store, id))!.resolution]).to.deep.equal([rev, 'theirs']);
  });

  it('says what the field holds where it was changed again since', async () => {
    const { element, store } = await withConflict();
    await run(store, editRecord, { type: 'opportunity', id: 'd-1', fields: { amount: money(500_000) } });
    await until(() => sides(element)[0]!.includes('Changed again since, to ¥500,000'));
  });

  it('goes on to the next conflict when one is closed', async () => {
    const { element, store } = await withConflict();
    await clash(store, { mine: { competitor: 'Calder' }, theirs: { competitor: 'Nordic' } }, { opId: 'op-2', at: '2026-06-02T02:00:00.000Z' });
    await until(() => all(element, '.clash').length === 2);
    one(element, '[data-side="theirs"]').click();
    await until(() => all(element, '.clash').length === 1 && isFocused(element, '.clash'));
    expect(text(element, '.clash-name')).to.contain('Competitor');
  });

  it('shows both values and offers nothing to whoever may not edit', async () => {
    const { element } = await withConflict();
    element.rights = ['move'];
    await until(() => !has(element, '.clash .button'));
    expect(sides(element)).to.have.lengthOf(2);
  });

  it('asks the host that keeps the records, and closes it when the host agrees', async () => {
    const { opportunity } = sampleDeal('d-1', [['2026-05-06', { stageId: 'generation', status: 'open', amount: money(490_000) }]], { name: 'Warehouse' });
    const conflict: Conflict = {
      id: 'x-1', type: 'conflict', createdAt: AT, updatedAt: AT, createdBy: 'rule:sync', rev: 1, sv: 1, subject: { type: 'opportunity', id: 'd-1' }, field: 'amount',
      base: { amount: null }, mine: { amount: { ...money(520_000) } }, theirs: { amount: { ...money(490_000) } }, stands: 'theirs', opId: 'o', by: 'u-lin', at: AT,
    };
    const related: readonly AnyRecord[] = [samplePipeline(), ...sampleUsers, conflict];
    const element = await shown(Object.assign(document.createElement('sales-record'), { record: opportunity, related, asOf: SAMPLE_NOW }));
    const asked: RecordEditEvent[] = [];
    element.addEventListener('sales-record-edit', (event) => { asked.push(event); event.respondWith(true); });
    await until(() => has(element, '[data-side="mine"]'));
    one(element, '[data-side="mine"]').click();
    await until(() => !has(element, '.clash'));
    expect(asked.map(({ detail: { command, ids, fields } }) => [command, ids, fields])).to.deep.equal([['resolveConflict', ['d-1'], { amount: money(520_000) }]]);
    expect(text(element, '.amount')).to.contain('520,000');
  });
});

describe('the two sides of a conflict', () => {
  const conflict = (more: Partial<Conflict>): Conflict => ({
    id: 'x', type: 'conflict', createdAt: AT, updatedAt: AT, createdBy: 'rule:sync', rev: 1, sv: 1, subject: { type: 'opportunity', id: 'd-1' }, field: 'stageId', base: {}, mine: {}, theirs: {},
    stands: 'theirs', opId: 'o', by: 'u-lin', at: AT, ...more,
  });
  const names = (each: Conflict) => clashingFields(each).map(({ name }) => name);

  it('say a closed deal by its stage, without what follows from it', () => {
    const mine = { stageId: 'won', status: 'won', closedAt: AT }, theirs = { stageId: 'quote', status: 'open', closedAt: null };
    expect(names(conflict({ mine, theirs }))).to.deep.equal(['stageId']);
  });

  it('have a deletion of their own, and nothing for a type nobody knows', () => {
    expect(names(conflict({ field: 'deletedAt', mine: { deletedAt: AT }, theirs: { deletedAt: null } }))).to.deep.equal(['deletedAt']);
    expect(names(conflict({ subject: { type: 'quote', id: 'q' }, mine: { a: 1 }, theirs: { a: 2 } }))).to.deep.equal([]);
  });

  it('leave open whose the other change was, where its operation is not known', () => {
    const [stands, aside] = sidesOf(conflict({ mine: { stageId: 'won' }, theirs: { stageId: 'quote' } }), []);
    expect([stands.by, stands.stands, aside.by, aside.which]).to.deep.equal([undefined, true, 'u-lin', 'mine']);
  });
});

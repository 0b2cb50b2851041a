import { expect, waitUntil } from '@open-wc/testing';
import { createOpportunity, createPipeline, createRecord, defineCustomField, isRefusal, type Command, type Opportunity } from '@salescycle/model';
import { openStore, type Store } from '@salescycle/store';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { sampleDeal } from '../../shared/sample.fixture.js';
import { all, card, columnOf, controlledBoard, one, opportunities, settled, shown, template, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';
import './bulk.js';

const stores: Store[] = [];
const said = (board: SalesPipelineBoard) => text(one(board, '[role=status].visually-hidden'));
const selected = (board: SalesPipelineBoard) => all(board, '.card.selected').map(({ dataset }) => dataset.id);
const shot = (board: SalesPipelineBoard, name: string) => waitUntil(() => one(board, name) !== null, `${name} is there`);

async function run<Input>(store: Store, command: Command<Input>, input: Input): Promise<void> {
  const outcome = await store.run(command, input);
  if (isRefusal(outcome)) throw new Error(outcome.message.en);
}

async function filledStore(deals: readonly (Partial<Opportunity> & { id: string })[], pipeline = {}): Promise<Store> {
  const store = await openStore({ workspace: `many-${Date.now()}-${stores.length}`, actor: 'u-lin' });
  stores.push(store);
  await run(store, createRecord, { type: 'user', id: 'u-lin', fields: { name: '林小雨', active: true } });
  await run(store, createPipeline, { id: 'pipe', template: { ...template, ...pipeline } });
  const outcome = await store.runBatch(createOpportunity, deals.map(({ id, ...fields }) => ({ id, pipelineId: 'pipe', fields: { name: `Deal ${id}`, ...fields } })));
  if (isRefusal(outcome)) throw new Error(outcome.message.en);
  return store;
}

const boardOf = (store: Store, changes: Partial<SalesPipelineBoard> = {}, at = {}) => shown(Object.assign(document.createElement('sales-pipeline-board'), { store, ...changes }), at);
const ready = { amount: { amount: 1_000_000, currency: 'CNY' }, expectedCloseDate: '2026-12-01' };
const three = [{ id: 'a', ...ready }, { id: 'b', ...ready }, { id: 'c' }];

async function click(element: HTMLElement, key?: string): Promise<void> {
  const { x, y, width, height } = element.getBoundingClientRect();
  if (key) await sendKeys({ down: key });
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  if (key) await sendKeys({ up: key });
}

async function pressWith(modifier: string, key: string): Promise<void> {
  await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
}

/** Moves what is selected by the bar's menu. */
async function moveAll(board: SalesPipelineBoard, stage: string): Promise<void> {
  await shot(board, '.selection-bar [aria-haspopup=menu]');
  one(board, '.selection-bar [aria-haspopup=menu]').click();
  await settled(board);
  all(board, '[role=menuitem]').find((each) => text(each).startsWith(stage))!.click();
  await settled(board, 160);
}

function fill(board: SalesPipelineBoard, id: string, value: string): void {
  const input = board.shadowRoot!.getElementById(id) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input', { bubbles: true, composed: true }));
}

async function submit(board: SalesPipelineBoard): Promise<void> {
  one(board, 'dialog .acts .primary').click();
  await settled(board, 240);
}

async function select(board: SalesPipelineBoard, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    card(board, id).focus();
    await sendKeys({ press: 'x' });
  }
  await shot(board, '.selection-bar');
}

beforeEach(() => setViewport({ width: 1440, height: 900 }));
afterEach(async () => {
  await resetMouse();
  stores.splice(0).forEach((store) => store.close());
});

describe('selecting cards', () => {
  it('keeps what sends them in sight, however many deals are asked about one by one, and no input under it', async () => {
    await setViewport({ width: 320, height: 560 });
    const board = await boardOf(await filledStore(Array.from({ length: 9 }, (_, i) => ({ id: `n${i}` }))), {}, { width: 320 });
    await select(board, 'n0');
    await pressWith('Control', 'a');
    await moveAll(board, 'Quote');
    all(board, 'dialog.bulk .how button')[1]!.click();
    await waitUntil(() => all(board, 'dialog.bulk .deal').length === 9, 'each has its inputs');
    const button = () => one(board, 'dialog.bulk .acts .primary').getBoundingClientRect(), bar = () => one(board, 'dialog.bulk .acts').getBoundingClientRect();
    for (const input of all(board, 'dialog.bulk .deal .input').filter((_, i) => i % 5 === 0)) {
      input.focus();
      expect(button().bottom <= innerHeight && button().top >= 0, `at ${input.id}`).to.equal(true);
      expect(input.getBoundingClientRect().bottom <= bar().top, `${input.id} is free`).to.equal(true);
    }
  });

  it('asks once for a field of the workspace’s own that a stage needs, and leaves each deal the others it has', async () => {
    const store = await filledStore([{ id: 'a', ...ready, custom: { plant: 'Ulm' } }, { id: 'b', ...ready, custom: { plant: 'Wuxi', region: 'North' } }, { id: 'c', ...ready }]), board = await boardOf(store);
    await run(store, defineCustomField, { of: 'opportunity', name: 'region', schema: { type: 'string', title: { en: 'Region', zh: '大区' }, enum: ['North', 'South'] }, requiredFrom: { pipe: 'needs' } });
    await select(board, 'a', 'b', 'c');
    await moveAll(board, 'Needs');
    expect(all(board, 'dialog.bulk label').map((each) => text(each))).to.deep.equal(['Region (2)']);
    expect(text(one(board, 'dialog.bulk .needs'))).to.contain('Deal aRegion');
    fill(board, 'f-all-custom.region', 'South');
    await submit(board);
    await waitUntil(() => ['a', 'b', 'c'].every((id) => columnOf(board, id) === 'needs'), 'all have moved');
    const custom = await Promise.all(['a', 'b', 'c'].map(async (id) => (await store.read({ kind: 'record', type: 'opportunity', id }))!.custom));
    expect(custom).to.deep.equal([{ plant: 'Ulm', region: 'South' }, { plant: 'Wuxi', region: 'North' }, { region: 'South' }]);
    await store.undo();
    expect((await store.read({ kind: 'record', type: 'opportunity', id: 'a' }))!.custom).to.deep.equal({ plant: 'Ulm' });
  });

  it('takes one more with Control, a range with Shift, and says how many; a plain click opens the record still', async () => {
    const board = await shown(controlledBoard());
    const opened: string[] = [];
    board.addEventListener('sales-record-open', ({ detail }) => opened.push(detail.id));
    const [first, , third] = all(board, '[data-column=inquiry] .card').map(({ dataset }) => dataset.id!);
    await click(card(board, first!), 'Control');
    await settled(board);
    expect(selected(board)).to.deep.equal([first]);
    expect(said(board)).to.equal('1 selected');
    await click(card(board, third!), 'Shift');
    await settled(board);
    expect(selected(board).length).to.equal(3);
    expect(said(board)).to.equal('3 selected');
    expect(opened).to.deep.equal([]);
    await click(card(board, third!));
    expect(opened).to.deep.equal([third]);
    expect(selected(board).length, 'opening keeps the selection').to.equal(3);
  });

  it('goes by keys: X, Shift and arrows, Control A for the column, and Escape lets all go', async () => {
    const board = await shown(controlledBoard());
    const ids = all(board, '[data-column=inquiry] .card').map(({ dataset }) => dataset.id!);
    card(board, ids[0]!).focus();
    await sendKeys({ press: 'x' });
    await pressWith('Shift', 'ArrowDown');
    await settled(board);
    expect(selected(board)).to.deep.equal(ids.slice(0, 2));
    await pressWith('Control', 'a');
    await settled(board);
    expect(selected(board)).to.deep.equal(ids);
    await sendKeys({ press: 'Escape' });
    await settled(board);
    expect(selected(board)).to.deep.equal([]);
    expect(said(board)).to.equal('Nothing selected');
    expect(one(board, '.selection-bar')).to.equal(null);
  });

  it('shows count and sums a currency, exact for a whole column that is not drawn', async () => {
    const many = Array.from({ length: 900 }, (_, i) => ({ ...opportunities[1]!, id: `m-${i}`, amount: { amount: 100_00, currency: i % 3 ? 'CNY' : 'USD' } }));
    const board = await shown(controlledBoard({ opportunities: many }));
    one(board, '[data-column=inquiry] .column-menu').click();
    await settled(board);
    all(board, '[role=menuitem]').find((each) => text(each) === 'Select all 900')!.click();
    await shot(board, '.selection-bar');
    await settled(board);
    expect(text(one(board, '.selection-bar .chosen'))).to.contain('900 selected').and.contain('¥60K · $30K');
  });

  it('waits without its bar while the board shows what changed between two days', async () => {
    const board = await boardOf(await filledStore(three));
    await click(card(board, 'a'), 'Control');
    await shot(board, '.selection-bar');
    board.mode = 'changes';
    await waitUntil(() => one(board, '.selection-bar') === null, 'the bar is gone');
    board.mode = 'board';
    await shot(board, '.selection-bar');
    expect(selected(board)).to.deep.equal(['a']);
  });

  it('lets a deal go that is deleted elsewhere', async () => {
    const board = await shown(controlledBoard());
    await select(board, 'd-1', 'd-2');
    board.opportunities = opportunities.filter(({ id }) => id !== 'd-1');
    await settled(board);
    expect(text(one(board, '.selection-bar .chosen'))).to.contain('1 selected').and.contain('$64K');
  });

  it('is accessible, and offers nothing on a board that is only read', async () => {
    const board = await shown(controlledBoard());
    await select(board, 'd-1', 'd-2');
    await settled(board);
    await expect(board).to.be.accessible();
    board.readonly = true;
    await settled(board);
    card(board, 'd-3').focus();
    await sendKeys({ press: 'x' });
    await settled(board);
    expect(card(board, 'd-3').classList.contains('selected')).to.equal(false);
  });
});

describe('moving several deals', () => {
  it('goes through one sheet that says which pass and which need what, as one step of undo', async () => {
    const store = await filledStore(three);
    const board = await boardOf(store);
    const changes: string[][] = [];
    board.addEventListener('sales-change', ({ detail }) => changes.push(detail.ids));
    await select(board, 'a', 'b', 'c');
    await moveAll(board, 'Quote');
    await shot(board, 'dialog.bulk');
    expect(text(one(board, 'dialog.bulk h3'))).to.equal('Move 3 deals to Quote');
    expect(text(one(board, 'dialog.bulk .lists'))).to.contain('2 can go as they are').and.contain('1 needs something first').and.contain('Deal c');
    await expect(board).to.be.accessible();
    fill(board, 'f-all-amount', '5,000');
    await submit(board);
    expect(columnOf(board, 'c'), 'the date is still missing').to.equal('inquiry');
    fill(board, 'f-all-expectedCloseDate', '2026-11-30');
    await submit(board);
    await waitUntil(() => columnOf(board, 'c') === 'quote', 'all have moved');
    expect(['a', 'b', 'c'].map((id) => columnOf(board, id))).to.deep.equal(['quote', 'quote', 'quote']);
    expect(changes).to.deep.equal([['a', 'b', 'c']]);
    expect(text(one(board, '.toast'))).to.contain('3 deals moved to Quote');
    const moved = await store.read({ kind: 'record', type: 'opportunity', id: 'a' });
    expect(moved?.amount, 'what had an amount keeps it').to.deep.equal(ready.amount);
    await board.undo();
    await waitUntil(() => columnOf(board, 'c') === 'inquiry', 'all are back');
    expect(['a', 'b', 'c'].map((id) => columnOf(board, id))).to.deep.equal(['inquiry', 'inquiry', 'inquiry']);
    await waitUntil(() => said(board) === 'Taken back for 3 deals', 'it says so');
  });

  it('moves those that pass alone, and keeps the others selected', async () => {
    const board = await boardOf(await filledStore(three));
    await select(board, 'a', 'b', 'c');
    await moveAll(board, 'Quote');
    await shot(board, 'dialog.bulk');
    all(board, 'dialog.bulk .acts button').find((each) => text(each) === 'Move the 2 that pass')!.click();
    await waitUntil(() => columnOf(board, 'a') === 'quote', 'they have moved');
    await settled(board);
    expect(columnOf(board, 'c')).to.equal('inquiry');
    expect(selected(board)).to.deep.equal(['c']);
    expect(text(one(board, '.toast'))).to.contain('2 deals moved to Quote, 1 stayed');
  });

  it('asks one by one where each deal has an answer of its own', async () => {
    const store = await filledStore([{ id: 'a' }, { id: 'b', amount: ready.amount }]);
    const board = await boardOf(store);
    await select(board, 'a', 'b');
    await moveAll(board, 'Quote');
    await shot(board, 'dialog.bulk');
    all(board, 'dialog.bulk .how button')[1]!.click();
    await settled(board);
    expect(all(board, 'dialog.bulk fieldset').map((each) => all(board, 'dialog.bulk fieldset label').filter((label) => each.contains(label)).map((label) => text(label))))
      .to.deep.equal([['Amount', 'Expected close'], ['Expected close']]);
    fill(board, 'f-0-amount', '100');
    fill(board, 'f-0-expectedCloseDate', '2026-10-01');
    fill(board, 'f-1-expectedCloseDate', '2026-11-01');
    await submit(board);
    await waitUntil(() => columnOf(board, 'b') === 'quote', 'they have moved');
    const dates = await Promise.all(['a', 'b'].map(async (id) => (await store.read({ kind: 'record', type: 'opportunity', id }))?.expectedCloseDate));
    expect(dates).to.deep.equal(['2026-10-01', '2026-11-01']);
  });

  it('counts those before it against a limit, and asks for one reason', async () => {
    const board = await boardOf(await filledStore([{ id: 'a' }, { id: 'b' }], { wip: 'block' }));
    await select(board, 'a', 'b');
    await moveAll(board, 'Needs');
    await shot(board, 'dialog.bulk');
    expect(text(one(board, 'dialog.bulk .lists'))).to.contain('1 can go as they are').and.contain('1 needs something first');
    fill(board, 'f-all-reason', 'Fair next week');
    await submit(board);
    await waitUntil(() => columnOf(board, 'b') === 'needs', 'both have moved');
  });

  it('carries all that are selected when one of them is dragged, and shows how many', async () => {
    const board = await boardOf(await filledStore([{ id: 'a', ...ready }, { id: 'b', ...ready }]));
    await select(board, 'a', 'b');
    const from = card(board, 'a').getBoundingClientRect(), to = one(board, '[data-column=quote]').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(from.x + 60), Math.round(from.y + 40)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(from.x + 90), Math.round(from.y + 60)] });
    await sendMouse({ type: 'move', position: [Math.round(to.x + 80), Math.round(to.y + 200)] });
    await settled(board);
    expect(text(one(board, '.hand .how-many'))).to.equal('2');
    expect(card(board, 'b').classList.contains('along')).to.equal(true);
    await sendMouse({ type: 'up' });
    await waitUntil(() => columnOf(board, 'b') === 'quote', 'both have moved');
    expect(columnOf(board, 'a')).to.equal('quote');
  });

  it('picks all of them up by keys, and says so in Chinese', async () => {
    const board = await boardOf(await filledStore([{ id: 'a', ...ready }, { id: 'b', ...ready }]), {}, { lang: 'zh-CN' });
    await select(board, 'a', 'b');
    await sendKeys({ press: ' ' });
    await settled(board);
    expect(said(board)).to.equal('已拿起 2 个商机。方向键选阶段，回车放下，Esc 放回。');
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => columnOf(board, 'b') === 'quote', 'both have moved');
    await settled(board);
    expect(said(board)).to.equal('2 个商机已移至方案报价');
  });

  it('asks a host once about all of them, with what each becomes, and moves nothing when it says no', async () => {
    const board = await shown(controlledBoard());
    const asked: { ids: string[]; each: readonly object[] | undefined }[] = [];
    let answer = false;
    board.addEventListener('sales-opportunity-move', (event) => {
      asked.push({ ids: event.detail.ids, each: event.detail.each });
      event.respondWith(answer);
    });
    await select(board, 'd-1', 'd-2');
    await moveAll(board, 'Quote');
    expect(asked).to.deep.equal([{ ids: ['d-1', 'd-2'], each: ['d-1', 'd-2'].map((id) => ({ id, from: 'inquiry', fields: {}, inverse: { stageId: 'inquiry' } })) }]);
    expect(columnOf(board, 'd-1')).to.equal('inquiry');
    expect(text(one(board, '.toast'))).to.contain('Nothing was changed: the portal said no.');
    answer = true;
    await moveAll(board, 'Quote');
    await waitUntil(() => columnOf(board, 'd-1') === 'quote' && columnOf(board, 'd-2') === 'quote', 'both have moved');
  });

  it('moves a thousand with progress, and may be called off without a trace', async () => {
    const many = Array.from({ length: 1_000 }, (_, i) => ({ id: `m-${String(i).padStart(4, '0')}`, ...ready }));
    const store = await filledStore(many);
    const board = await boardOf(store);
    card(board, 'm-0000').focus();
    await pressWith('Control', 'a');
    await shot(board, '.selection-bar');
    const counts = async () => (await store.read({ kind: 'summary', pipelineId: 'pipe' })).stages.get('quote')?.count ?? 0;
    const runBatch = store.runBatch.bind(store);
    // The disk of a test is too quick to be called off by hand.
    const slow: Store['runBatch'] = async (command, inputs, options) => {
      await waitUntil(() => one(board, '.selection-bar progress') !== null, 'it says how far it is');
      one(board, '.selection-bar .button').click();
      return runBatch(command, inputs, options);
    };
    store.runBatch = slow;
    await moveAll(board, 'Quote');
    await waitUntil(() => text(one(board, '.toast')).includes('Called off. Nothing was changed.'), 'it says that it was called off');
    expect(await counts()).to.equal(0);
    store.runBatch = runBatch;
    await moveAll(board, 'Quote');
    await waitUntil(async () => (await counts()) === 1_000, 'all have moved', { timeout: 10_000 });
    await waitUntil(() => text(one(board, '.toast')).includes('1,000 deals moved to Quote'), 'it says so', { timeout: 10_000 });
  });
});

describe('changing several deals', () => {
  const edit = async (board: SalesPipelineBoard, what: string) => {
    one(board, `.selection-bar .edit-${what}`).click();
    await shot(board, 'dialog.bulk-edit');
    await settled(board);
  };

  it('says how many would change before it does, leaves the others alone, and is one step of undo', async () => {
    const store = await filledStore(three);
    const board = await boardOf(store);
    await select(board, 'a', 'b', 'c');
    await edit(board, 'close');
    fill(board, 'f-many-expectedCloseDate', '2026-12-01');
    await settled(board);
    expect(text(one(board, 'dialog.bulk-edit [role=status]'))).to.equal('1 of 3 will change.');
    await expect(board).to.be.accessible();
    await submit(board);
    await waitUntil(() => text(one(board, '.toast')).includes('1 deal changed'), 'it is changed');
    expect((await store.read({ kind: 'record', type: 'opportunity', id: 'c' }))?.expectedCloseDate).to.equal('2026-12-01');
    await board.undo();
    expect((await store.read({ kind: 'record', type: 'opportunity', id: 'c' }))?.expectedCloseDate).to.equal(undefined);
  });

  it('adds a tag to those a deal has, and sets a next step', async () => {
    const store = await filledStore([{ id: 'a', tags: ['asia'] }, { id: 'b' }]);
    const board = await boardOf(store);
    await select(board, 'a', 'b');
    await edit(board, 'tag');
    fill(board, 'f-many-tags', 'fair');
    await submit(board);
    await waitUntil(() => text(one(board, '.toast')).includes('2 deals changed'), 'they are tagged');
    await edit(board, 'next');
    fill(board, 'f-many-nextStep.text', 'Call back');
    await submit(board);
    await waitUntil(() => text(card(board, 'b')).includes('Call back'), 'the card says the next step');
    const tags = await Promise.all(['a', 'b'].map(async (id) => (await store.read({ kind: 'record', type: 'opportunity', id }))?.tags));
    expect(tags).to.deep.equal([['asia', 'fair'], ['fair']]);
  });

  it('deletes them after saying what goes, and undo brings them back', async () => {
    const board = await boardOf(await filledStore(three));
    await select(board, 'a', 'b');
    await edit(board, 'delete');
    expect(text(one(board, 'dialog.bulk-edit'))).to.contain('Delete 2 deals?').and.contain('¥20K leaves the totals.');
    await submit(board);
    await waitUntil(() => all(board, '.card[data-id]').length === 1, 'they are gone');
    expect(one(board, '.selection-bar')).to.equal(null);
    await board.undo();
    await waitUntil(() => all(board, '.card[data-id]').length === 3, 'they are back');
  });

  it('tells a host of an edit with what each becomes', async () => {
    const board = await shown(controlledBoard());
    const each: unknown[] = [];
    board.addEventListener('sales-record-edit', (event) => {
      each.push(event.detail.command, event.detail.each);
      event.respondWith(true);
    });
    await select(board, 'd-1', 'd-3');
    await edit(board, 'owner');
    fill(board, 'f-many-ownerId', 'u-han');
    await submit(board);
    await waitUntil(() => each.length > 0, 'the host is asked');
    expect(each).to.deep.equal(['editRecord', [{ id: 'd-1', fields: { ownerId: 'u-han' }, inverse: { ownerId: 'u-lin' } }]]);
  });
});

describe('rights', () => {
  it('hide what may not be done and refuse it with words by keys, while the rest works', async () => {
    const board = await shown(controlledBoard({ rights: ['edit'] }));
    await select(board, 'd-1', 'd-2');
    expect(one(board, '.selection-bar [aria-haspopup=menu]')).to.equal(null);
    expect(one(board, '.selection-bar .edit-delete')).to.equal(null);
    expect(one(board, '.selection-bar .edit-close')).to.not.equal(null);
    card(board, 'd-3').focus();
    await sendKeys({ press: ' ' });
    await settled(board);
    expect(all(board, '.carried, .slot').length).to.equal(0);
    expect(text(one(board, '.toast'))).to.contain('you may not move deals here');
    board.rights = ['move'];
    await settled(board);
    expect(all(board, '.add, .header .primary').length).to.equal(0);
  });

  it('of the store hold for the board too', async () => {
    const store = await openStore({ workspace: `many-${Date.now()}-r`, actor: 'u-lin' });
    await run(store, createPipeline, { id: 'pipe', template });
    await run(store, createOpportunity, { id: 'a', pipelineId: 'pipe', fields: { name: 'A', ownerId: 'u-lin' } });
    store.close();
    const held = await openStore({ workspace: store.workspace, rights: ['move'] });
    stores.push(held);
    const no = await held.run(createOpportunity, { pipelineId: 'pipe', fields: { name: 'B' } });
    expect(isRefusal(no) && no.gate).to.equal('right.edit');
    const board = await boardOf(held, {}, { lang: 'zh-CN' });
    expect(all(board, '.add').length).to.equal(0);
    expect(columnOf(board, 'a')).to.equal('inquiry');
    board.rights = ['move', 'edit', 'override'];
    await settled(board);
    expect(all(board, '.add').length, 'an element gives no right that the store does not').to.equal(0);
  });
});

describe('a record that cannot be shown', () => {
  it('is a marked card that names it and what does not fit, and everything else is there', async () => {
    const broken = [
      { ...opportunities[1]!, id: 'bad-amount', name: 'Crane', accountId: undefined, amount: { amount: Number.NaN, currency: 'CNY' } },
      { ...opportunities[1]!, id: 'bad-date', name: 'Quay', accountId: undefined, expectedCloseDate: 'soon' },
      { ...opportunities[1]!, id: 'bad-name', name: { first: 'Q' }, accountId: undefined, nextStep: 7 },
    ] as unknown as Opportunity[];
    const board = await shown(controlledBoard({ opportunities: [...opportunities, ...broken] }));
    expect(text(card(board, 'bad-amount'))).to.contain('Crane').and.contain('Record bad-amount').and.contain('Cannot be shown: Amount');
    expect(text(card(board, 'bad-date'))).to.contain('Cannot be shown: Expected close');
    expect(text(card(board, 'bad-name'))).to.contain('Record bad-name').and.contain('Deal name and Next step');
    expect(text(one(board, '.totals'))).to.contain('7 open').and.contain('¥660K');
    expect(text(card(board, 'd-1'))).to.contain('¥180,000');
    board.opportunities = [...opportunities, sampleDeal('bad-amount', [['2026-06-01', { stageId: 'inquiry', status: 'open' }]], { name: 'Crane' }).opportunity];
    await settled(board);
    expect(text(card(board, 'bad-amount'))).to.contain('No amount');
  });
});

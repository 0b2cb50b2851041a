import { expect, waitUntil } from '@open-wc/testing';
import {
  captureLead, configureWorkspace, createOpportunity, createPipeline, createRecord, isRefusal, winOpportunity, type Command, type Opportunity,
} from '@salescycle/model';
import { openStore, type Store, type StoreStatus } from '@salescycle/store';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { all, card, columnOf, one, settled, shown, template, text } from './pipeline-board.fixture.js';
import type { SalesPipelineBoard } from './pipeline-board.js';

let count = 0;
const stores: Store[] = [];

async function emptyStore(actor: string | null = 'u-lin'): Promise<Store> {
  const store = await openStore({ workspace: `board-${Date.now()}-${count++}`, ...(actor !== null && { actor }) });
  stores.push(store);
  return store;
}

async function run<Input>(store: Store, command: Command<Input>, input: Input): Promise<void> {
  const outcome = await store.run(command, input);
  if (isRefusal(outcome)) throw new Error(outcome.message.en);
}

async function filledStore(): Promise<Store> {
  const store = await emptyStore();
  await run(store, createRecord, { type: 'user', id: 'u-lin', fields: { name: '林小雨', active: true } });
  await run(store, createPipeline, { id: 'pipe', template });
  await run(store, createRecord, { type: 'lossReason', id: 'price', fields: { name: { en: 'Price', zh: '价格' }, active: true } });
  await run(store, createRecord, { type: 'account', id: 'a-1', fields: { name: 'Oakline Foods' } });
  await run(store, createOpportunity, {
    id: 'd-1', pipelineId: 'pipe', fields: { name: 'Cold chain', accountId: 'a-1', amount: { amount: 18_000_000, currency: 'CNY' }, expectedCloseDate: '2026-12-01' },
  });
  await run(store, createOpportunity, { id: 'd-2', pipelineId: 'pipe', fields: { name: 'Energy report' } });
  return store;
}

async function boardOf(store: Store, changes: Partial<SalesPipelineBoard> = {}): Promise<SalesPipelineBoard> {
  return shown(Object.assign(document.createElement('sales-pipeline-board'), { store, ...changes }));
}

/** Until the change is durable and on the page, or a sheet or a dialog asks. */
async function answered(board: SalesPipelineBoard): Promise<void> {
  await settled(board);
  await waitUntil(() => all(board, 'dialog').length > 0 || all(board, '.pending, .slot').length === 0, 'the change is answered');
  await settled(board);
}

/** Moves a card by its menu. */
async function send(board: SalesPipelineBoard, id: string, stage: string): Promise<void> {
  card(board, id).focus();
  await sendKeys({ press: 'm' });
  await settled(board);
  all(board, '[role=menuitem]').find((each) => text(each).startsWith(stage))!.click();
  await answered(board);
}

async function withControl(key: string): Promise<void> {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Control' });
}

function type(board: SalesPipelineBoard, id: string, value: string): void {
  const input = board.shadowRoot!.getElementById(id) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}

const submit = async (board: SalesPipelineBoard) => {
  one(board, 'dialog .primary').click();
  await answered(board);
};

describe('<sales-pipeline-board> over a store', () => {
  before(() => setViewport({ width: 1440, height: 900 }));
  afterEach(() => stores.splice(0).forEach((store) => store.close()));

  it('says so where the browser threw away what was there, before somebody begins anew', async () => {
    const store = await emptyStore(), watch: Store['watch'] = store.watch.bind(store);
    const board = await boardOf(store);
    expect(one(board, '[role=alert]')).to.equal(null);
    board.remove();
    store.watch = ((query, listener, options) => (query.kind === 'status'
      ? (listener as (status: StoreStatus) => void)({ state: 'ready', lostAt: '2026-03-01T00:00:00.000Z' }) : watch(query, listener, options)));
    const warned = await boardOf(store, { lang: 'zh-CN' });
    expect(text(one(warned, '[role=alert]'))).to.equal('浏览器发现其存储已损坏并将其清除。如果保存过副本，请先恢复再开始。');
  });

  it('shows the deals with exact totals, and follows changes from elsewhere', async () => {
    const store = await filledStore();
    const board = await boardOf(store);
    expect(all(board, '[data-column=inquiry] .card[data-id]').length).to.equal(2);
    expect(text(one(board, '.totals'))).to.contain('2 open').and.contain('¥180K').and.contain('1 without amount');
    await run(store, createOpportunity, { id: 'd-3', pipelineId: 'pipe', fields: { name: 'Berth planning', amount: { amount: 100_000, currency: 'USD' } } });
    await settled(board);
    expect(text(card(board, 'd-3'))).to.contain('Berth planning');
    expect(text(one(board, '.totals'))).to.contain('3 open').and.contain('¥180K · $1K');
  });

  it('commits a move as one operation and offers Undo, by button and by Ctrl+Z', async () => {
    const board = await boardOf(await filledStore());
    const changes: { command: string; ids: string[]; undoable: boolean; origin: string }[] = [];
    board.addEventListener('sales-change', ({ detail: { command, ids, undoable, origin } }) => changes.push({ command, ids, undoable, origin }));
    await send(board, 'd-1', 'Needs');
    expect(columnOf(board, 'd-1')).to.equal('needs');
    expect(text(one(board, '.toast'))).to.contain('Oakline Foods moved to Needs').and.contain('Undo');
    await withControl('z');
    await waitUntil(() => columnOf(board, 'd-1') === 'inquiry', 'the card is back');
    await settled(board);
    expect(columnOf(board, 'd-1')).to.equal('inquiry');
    expect(text(one(board, '.toast'))).to.contain('Oakline Foods is back in Inquiry');
    await withControl('y');
    await waitUntil(() => columnOf(board, 'd-1') === 'needs', 'the card is there again');
    await settled(board);
    expect(columnOf(board, 'd-1')).to.equal('needs');
    expect(changes).to.deep.equal([
      { command: 'moveOpportunity', ids: ['d-1'], undoable: true, origin: 'user' },
      { command: 'undo', ids: ['d-1'], undoable: false, origin: 'undo' },
      { command: 'redo', ids: ['d-1'], undoable: true, origin: 'undo' },
    ]);
  });

  it('moves stage and missing fields as one operation through the sheet', async () => {
    const store = await filledStore();
    const board = await boardOf(store);
    await send(board, 'd-2', 'Quote');
    expect(all(board, 'dialog.gate label').map((each) => text(each))).to.deep.equal(['Amount', 'Expected close']);
    type(board, 'f-amount', '1200.50');
    type(board, 'f-expectedCloseDate', '2026-12-24');
    await submit(board);
    expect(columnOf(board, 'd-2')).to.equal('quote');
    const deal = await store.read({ kind: 'record', type: 'opportunity', id: 'd-2' });
    expect([deal?.rev, deal?.amount, deal?.expectedCloseDate]).to.deep.equal([2, { amount: 120_050, currency: 'CNY' }, '2026-12-24']);
    await board.undo();
    await settled(board);
    const back = (await store.read({ kind: 'record', type: 'opportunity', id: 'd-2' })) as Opportunity;
    expect([back.stageId, back.amount, back.expectedCloseDate]).to.deep.equal(['inquiry', undefined, undefined]);
  });

  it('says a failure of the store in Chinese to who reads Chinese', async () => {
    const failing = Object.assign(Object.create(await filledStore()) as Store, {
      run: () => Promise.reject(Object.assign(new Error('Not saved'), { code: 'storage-full' })),
    });
    const board = await boardOf(failing, { locale: 'zh-CN' });
    await send(board, 'd-1', '需求分析');
    expect(text(one(board, '.toast'))).to.contain('未保存：本机空间已满');
  });

  it('shows what was closed last first', async () => {
    const store = await filledStore();
    const amount = { amount: 100, currency: 'CNY' };
    for (const [id, expectedCloseDate] of [['first', '2026-12-01'], ['second', '2026-11-01'], ['third', '2026-12-24']] as const) {
      await run(store, createOpportunity, { id, pipelineId: 'pipe', fields: { name: id, amount, expectedCloseDate } });
      await run(store, winOpportunity, { id, stageId: 'won' });
      await new Promise((later) => setTimeout(later, 5));
    }
    const board = await boardOf(store, { closed: 'won' });
    expect(all(board, '[data-column=won] .card').map((each) => each.dataset.id)).to.deep.equal(['third', 'second', 'first']);
  });

  it('leaves the store alone when the host vetoes', async () => {
    const store = await filledStore();
    const board = await boardOf(store);
    board.addEventListener('sales-opportunity-move', (event) => event.preventDefault());
    await send(board, 'd-1', 'Needs');
    expect(columnOf(board, 'd-1')).to.equal('inquiry');
    expect((await store.read({ kind: 'record', type: 'opportunity', id: 'd-1' }))?.rev).to.equal(1);
  });

  it('brings the card back and says why when the store fails', async () => {
    const store = await filledStore();
    const failing = Object.assign(Object.create(store) as Store, {
      run: () => Promise.reject(Object.assign(new Error('Not saved: this device has no space left. Nothing was changed.'), { code: 'storage-full' })),
    });
    const board = await boardOf(failing);
    const errors: string[] = [];
    board.addEventListener('sales-error', ({ detail }) => errors.push(detail.code));
    await send(board, 'd-1', 'Needs');
    expect(columnOf(board, 'd-1')).to.equal('inquiry');
    expect(all(board, '.pending, .slot').length).to.equal(0);
    expect(text(one(board, '.toast'))).to.contain('Not saved: This device has no space left.');
    expect(errors).to.deep.equal(['storage-full']);
  });

  it('turns a lead into a deal in the stage it is moved to', async () => {
    const store = await filledStore();
    await run(store, captureLead, { id: 'l-1', fields: { name: 'Sam Field', company: 'Calder Instruments', source: { kind: 'mail' } } });
    const board = await boardOf(store);
    await send(board, 'l-1', 'Quote');
    expect(text(one(board, 'dialog.gate .way'))).to.equal('Sam Field is still a lead');
    type(board, 'f-amount', '5000');
    type(board, 'f-expectedCloseDate', '2026-12-24');
    await submit(board);
    expect(text(one(board, '[data-column=quote] .card'))).to.contain('Calder Instruments').and.contain('¥5,000');
    expect(one(board, '[data-column=" intake"]')).to.equal(null);
  });

  it('adds a deal with a new account, and takes both back with one Undo', async () => {
    const store = await filledStore();
    const board = await boardOf(store);
    one(board, '.header .primary').click();
    await settled(board);
    await expect(board).to.be.accessible();
    type(board, 'f-accountId', 'Brightwell Clinics');
    type(board, 'f-name', 'Booking desk');
    type(board, 'f-amount', '64,000');
    await submit(board);
    const added = () => all(board, '[data-column=inquiry] .card').find((each) => text(each).includes('Brightwell Clinics'));
    await waitUntil(added, 'the deal is on the board');
    expect(text(added()!)).to.contain('Booking desk').and.contain('¥64,000');
    expect(added()!.querySelector('.disc')?.ariaLabel).to.contain('林小雨');
    await board.undo();
    await settled(board);
    expect((await store.read({ kind: 'window', type: 'account' })).total).to.equal(1);
    expect((await store.read({ kind: 'window', type: 'opportunity' })).total).to.equal(2);
  });

  it('takes an account that is there already, whatever its case', async () => {
    const store = await filledStore();
    const board = await boardOf(store);
    one(board, '[data-column=needs] .add').click();
    await settled(board);
    one(board, '#f-accountId').focus();
    type(board, 'f-accountId', 'oakline foods');
    type(board, 'f-name', 'Second deal');
    await settled(board);
    await submit(board);
    expect((await store.read({ kind: 'window', type: 'account' })).total).to.equal(1);
    expect(text(one(board, '[data-column=needs] .card'))).to.contain('Oakline Foods').and.contain('Second deal');
  });

  it('asks once who works here, before the first change', async () => {
    const store = await emptyStore(null);
    const board = await boardOf(store);
    all(board, '.template .button')[0]!.click();
    await settled(board);
    expect(text(one(board, '.actor-prompt h2'))).to.equal('Who is working here?');
    await expect(board).to.be.accessible();
    one(board, '.actor-prompt .primary').click();
    await settled(board);
    expect(text(one(board, '.actor-prompt .problem'))).to.equal('A name is needed to go on.');
    (one(board, '.actor-prompt input') as HTMLInputElement).value = 'Ada Moore';
    one(board, '.actor-prompt .primary').click();
    await settled(board, 200);
    expect(one(board, '.actor-prompt')).to.equal(null);
    const { rows } = await store.read({ kind: 'window', type: 'user' });
    expect(rows.map(({ record }) => [record.id, record.name])).to.deep.equal([[store.actor, 'Ada Moore']]);
    expect(all(board, '.column-name').map((each) => text(each))).to.include.members(['Lead', 'Interested prospect', 'Opportunity']);
  });

  it('offers the people the workspace knows, before a new name', async () => {
    const store = await filledStore();
    const chosen: string[] = [];
    const stranger = Object.create(store, {
      actor: { get: () => chosen.at(-1) ?? null },
      setActor: { value: (id: string) => Promise.resolve(void chosen.push(id)) },
    }) as Store;
    const board = await boardOf(stranger);
    await send(board, 'd-1', 'Needs');
    expect(all(board, '.actor-prompt option').map((each) => text(each))).to.deep.equal(['林小雨', 'Someone else …']);
    one(board, '.actor-prompt .primary').click();
    await settled(board, 200);
    expect(chosen).to.deep.equal(['u-lin']);
    await waitUntil(() => columnOf(board, 'd-1') === 'needs', 'the card moves once somebody has said who works here');
  });

  it('changes nothing when nobody wants to say', async () => {
    const store = await emptyStore(null);
    const board = await boardOf(store);
    all(board, '.template .button')[0]!.click();
    await settled(board);
    one(board, '.actor-prompt .plain').click();
    await settled(board);
    expect((await store.read({ kind: 'window', type: 'pipeline' })).total).to.equal(0);
    expect(store.actor).to.equal(null);
  });

  it('offers two pipelines to a workspace without one, accessibly', async () => {
    const board = await boardOf(await emptyStore());
    expect(board.matches(':state(empty)')).to.equal(true);
    expect(all(board, '.template').length).to.equal(2);
    await expect(board).to.be.accessible();
  });

  it('says so when the pipeline attribute names none there is', async () => {
    const board = await boardOf(await filledStore(), { pipeline: 'nope' });
    expect(text(one(board, '[role=alert]'))).to.contain('There is no pipeline “nope”').and.contain('test');
  });

  it('reads rates from the workspace', async () => {
    const store = await filledStore();
    await run(store, createOpportunity, { pipelineId: 'pipe', fields: { name: 'Portal', amount: { amount: 1_000_000, currency: 'USD' } } });
    await run(store, configureWorkspace, { currency: 'CNY', timeZone: 'Asia/Shanghai', rates: [{ from: 'USD', to: 'CNY', rate: '7.18', asOf: '2026-06-16' }] });
    const board = await boardOf(store);
    expect(text(one(board, '.totals'))).to.contain('≈ ¥252K at 7.18');
  });

  it('goes on after it was taken off the page and put back', async () => {
    const store = await filledStore();
    const board = await boardOf(store);
    const page = board.parentElement!;
    board.remove();
    await run(store, createOpportunity, { id: 'd-9', pipelineId: 'pipe', fields: { name: 'Meanwhile' } });
    page.append(board);
    await settled(board);
    expect(text(card(board, 'd-9'))).to.contain('Meanwhile');
  });
});

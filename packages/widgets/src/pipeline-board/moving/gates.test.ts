import { expect, waitUntil } from '@open-wc/testing';
import { createOpportunity, createPipeline, createRecord, defineCustomField, isRefusal, moveOpportunity, winOpportunity, type Command, type Rights } from '@salescycle/model';
import { openStore, type Store } from '@salescycle/store';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { all, card, columnOf, controlledBoard, one, settled, shown, stages, template, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';

const stores: Store[] = [];
const ready = { amount: { amount: 1_000_000, currency: 'CNY' }, expectedCloseDate: '2026-12-01' };

async function run<Input>(store: Store, command: Command<Input>, input: Input): Promise<void> {
  const outcome = await store.run(command, input);
  if (isRefusal(outcome)) throw new Error(outcome.message.en);
}

async function boardWith(pipeline: object, { rights, lang = 'en', board: changes = {} }: { rights?: Rights; lang?: string; board?: Partial<SalesPipelineBoard> } = {}) {
  const store = await openStore({ workspace: `gates-${Date.now()}-${stores.length}`, actor: 'u-lin', rights: undefined });
  stores.push(store);
  await run(store, createRecord, { type: 'user', id: 'u-lin', fields: { name: '林小雨', active: true } });
  await run(store, createPipeline, { id: 'pipe', template: { ...template, ...pipeline } });
  await run(store, createRecord, { type: 'lossReason', id: 'price', fields: { name: { en: 'Price', zh: '价格' }, active: true } });
  for (const id of ['a', 'b']) await run(store, createOpportunity, { id, pipelineId: 'pipe', fields: { name: `Deal ${id}`, ...ready } });
  const board = await shown(Object.assign(document.createElement('sales-pipeline-board'), { store, ...(rights && { rights }), ...changes }), { lang });
  return { store, board };
}

async function carry(board: SalesPipelineBoard, id: string, ...keys: string[]): Promise<void> {
  card(board, id).focus();
  for (const press of [' ', ...keys]) await sendKeys({ press });
  await settled(board, 200);
}

function fill(board: SalesPipelineBoard, id: string, value: string): void {
  const input = board.shadowRoot!.getElementById(id) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}

const labels = (board: SalesPipelineBoard) => all(board, 'dialog.gate label').map((each) => text(each));

before(() => setViewport({ width: 1440, height: 900 }));
afterEach(async () => {
  await resetMouse();
  stores.splice(0).forEach((store) => store.close());
});

describe('gates on the board', () => {
  it('ask for a field of the workspace’s own from its stage on, keep the others of the deal, and undo gives back both', async () => {
    const { board, store } = await boardWith({}, { lang: 'zh-CN' }), deal = async () => (await store.read({ kind: 'record', type: 'opportunity', id: 'c' }))!;
    await run(store, createOpportunity, { id: 'c', pipelineId: 'pipe', fields: { name: 'Press', ...ready, custom: { plant: 'Ulm' } } });
    const title = { en: 'Tender', zh: '招标' }, requiredFrom = { pipe: 'needs' };
    await run(store, defineCustomField, { of: 'opportunity', name: 'tender', schema: { type: 'boolean', title, description: { en: 'A public one', zh: '指公开招标' } }, requiredFrom });
    await run(store, defineCustomField, { of: 'opportunity', name: 'seats', schema: { type: 'number', title: { en: 'Seats', zh: '席位' }, minimum: 1 }, requiredFrom });
    await waitUntil(() => card(board, 'c') !== null, 'the card is there');
    await carry(board, 'c', 'ArrowRight', 'Enter');
    expect(labels(board)).to.deep.equal(['招标', '席位']);
    expect([...one(board, '[id="f-custom.tender"]').children].map((each) => text(each))).to.deep.equal(['选择…', '是', '否']);
    expect(text(one(board, 'dialog.gate .field .muted'))).to.equal('指公开招标');
    await expect(one(board, 'dialog.gate')).to.be.accessible();
    fill(board, 'f-custom.tender', 'false');
    fill(board, 'f-custom.seats', '0');
    one(board, 'dialog .primary').click();
    await waitUntil(() => text(one(board, '[id="p-custom.seats"]')) === '与此字段不符', 'it does not fit');
    fill(board, 'f-custom.seats', '40.5');
    one(board, 'dialog .primary').click();
    await waitUntil(() => columnOf(board, 'c') === 'needs', 'it has moved');
    expect((await deal()).custom).to.deep.equal({ plant: 'Ulm', tender: false, seats: 40.5 });
    await store.undo();
    const { stageId, custom } = await deal();
    expect([stageId, custom]).to.deep.equal(['inquiry', { plant: 'Ulm' }]);
  });

  it('ask for a reason where a criterion may be passed with one, and the log keeps it', async () => {
    const exitCriteria = [{ id: 'budget', text: { en: 'Budget seen', zh: '已见预算' }, manual: true, blocking: false, reason: true }];
    const { board, store } = await boardWith({ stages: stages.map((stage) => (stage.id === 'inquiry' ? { ...stage, exitCriteria } : stage)) });
    await carry(board, 'a', 'ArrowRight', 'Enter');
    expect(text(one(board, 'dialog.gate'))).to.contain('Budget seen');
    expect(labels(board)).to.deep.equal(['Why it goes on without this']);
    fill(board, 'f-reason', 'Known for years');
    one(board, 'dialog .primary').click();
    await waitUntil(() => columnOf(board, 'a') === 'needs', 'it has moved');
    // What is shown is not durable yet.
    await waitUntil(async () => (await store.read({ kind: 'undo' })).undo?.cmd === 'moveOpportunity', 'the log has it');
  });

  it('ask for a reason on the way back where the pipeline wants one', async () => {
    const { board } = await boardWith({ regressReason: true }, { lang: 'zh-CN' });
    await carry(board, 'a', 'ArrowRight', 'Enter');
    await waitUntil(() => columnOf(board, 'a') === 'needs', 'it has moved');
    await settled(board);
    await carry(board, 'a', 'ArrowLeft', 'Enter');
    expect(labels(board)).to.deep.equal(['回退理由']);
    fill(board, 'f-reason', '客户换人');
    one(board, 'dialog .primary').click();
    await waitUntil(() => columnOf(board, 'a') === 'inquiry', 'it is back');
  });

  it('say beside what is missing which criteria only guide', async () => {
    const exitCriteria = [{ id: 'visit', text: { en: 'Visited', zh: '已拜访' }, manual: true, blocking: false }, { id: 'need', text: { en: 'Need confirmed', zh: '已确认需求' }, manual: true, blocking: true }];
    const { board } = await boardWith({ stages: stages.map((stage) => (stage.id === 'inquiry' ? { ...stage, exitCriteria } : stage)) });
    await carry(board, 'a', 'ArrowRight', 'Enter');
    expect(text(one(board, 'dialog.gate .guide'))).to.equal('Visited');
    expect(all(board, 'dialog.gate .check').map((each) => text(each))).to.deep.equal(['Need confirmed']);
  });

  it('are ticked by hand where a condition cannot be read, which the host is told once', async () => {
    const exitCriteria = [
      { id: 'odd', text: { en: 'Budget seen', zh: '已见预算' }, when: ['frobnicate', 1], blocking: true },
      { id: 'hint', text: { en: 'Visited', zh: '已拜访' }, when: { a: 1 }, blocking: false },
    ];
    const board = await shown(controlledBoard({ stages: stages.map((stage) => (stage.id === 'inquiry' ? { ...stage, exitCriteria } : stage)) }));
    board.addEventListener('sales-opportunity-move', (event) => event.respondWith(true));
    const told: string[] = [];
    board.addEventListener('sales-error', ({ detail: { code, message } }) => told.push(code, message));
    await carry(board, 'd-1', 'ArrowRight', 'Enter');
    await waitUntil(() => one(board, 'dialog.gate') !== null, 'the sheet asks');
    expect(text(one(board, 'dialog.gate .check'))).to.equal('Budget seen');
    expect(text(one(board, 'dialog.gate .guide'))).to.equal('Visited');
    expect(told).to.deep.equal([
      'bad-condition', '<sales-pipeline-board> stage "inquiry": the condition of the exit criterion "odd" uses the unknown operator "frobnicate": ["frobnicate",1]. Correct its "when"; until then people tick it by hand.',
      'bad-condition', '<sales-pipeline-board> stage "inquiry": the condition of the exit criterion "hint" holds an object; use ["op", ...]: {"a":1}. Correct its "when"; until then people tick it by hand.',
    ]);
    one(board, 'dialog.gate .check input').click();
    one(board, 'dialog.gate .primary').click();
    await waitUntil(() => columnOf(board, 'd-1') === 'needs', 'it has moved');
    expect(told.length).to.equal(4);
  });

  it('show while a card is carried that a full stage takes nobody, and refuse it with words', async () => {
    const { board } = await boardWith({ wip: 'refuse' });
    await carry(board, 'a', 'ArrowRight', 'Enter');
    await waitUntil(() => columnOf(board, 'a') === 'needs', 'the first has moved');
    await settled(board);
    await carry(board, 'b', 'ArrowRight');
    expect(one(board, '[data-column=needs]').classList.contains('no')).to.equal(true);
    expect(text(one(board, '[role=status].visually-hidden'))).to.contain('Needs is full (1 of 1 for this owner). Move one on first.');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => one(board, '.toast.warn') !== null, 'it is refused');
    expect(text(one(board, '.toast'))).to.contain('Needs is full');
    expect(columnOf(board, 'b')).to.equal('inquiry');
  });

  it('show the same under a card that is dragged', async () => {
    const { board } = await boardWith({ wip: 'refuse' });
    await carry(board, 'a', 'ArrowRight', 'Enter');
    await waitUntil(() => columnOf(board, 'a') === 'needs', 'the first has moved');
    await settled(board);
    const from = card(board, 'b').getBoundingClientRect(), to = one(board, '[data-column=needs]').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(from.x + 60), Math.round(from.y + 40)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(from.x + 80), Math.round(from.y + 60)] });
    await sendMouse({ type: 'move', position: [Math.round(to.x + 80), Math.round(to.y + 200)] });
    await settled(board);
    expect(text(one(board, '.hand-no'))).to.contain('Needs is full');
    await sendMouse({ type: 'up' });
  });

  it('let who has the right pass a full stage and a criterion, with a reason', async () => {
    const { board } = await boardWith({ wip: 'refuse' }, { rights: ['move', 'edit', 'override'] });
    await carry(board, 'a', 'ArrowRight', 'Enter');
    await waitUntil(() => columnOf(board, 'a') === 'needs', 'the first has moved');
    await settled(board);
    await carry(board, 'b', 'ArrowRight', 'Enter');
    expect(labels(board)).to.deep.equal(['Why it passes anyway']);
    fill(board, 'f-reason', 'Fair next week');
    one(board, 'dialog .primary').click();
    await waitUntil(() => columnOf(board, 'b') === 'needs', 'it has moved');
    await settled(board);
    await carry(board, 'b', 'ArrowRight', 'Enter');
    const [tick, override] = all(board, 'dialog.gate input[type=checkbox]') as HTMLInputElement[];
    expect([tick!.checked, override!.checked]).to.deep.equal([false, false]);
    override!.click();
    await settled(board);
    fill(board, 'f-reason', 'Boss said so');
    one(board, 'dialog .primary').click();
    await waitUntil(() => columnOf(board, 'b') === 'quote', 'it has moved');
  });
});

describe('deals that are closed', () => {
  it('are asked for what the pipeline wants to win: here the competitor too', async () => {
    const { board, store } = await boardWith({ stages: stages.map((stage) => (stage.id === 'won' ? { ...stage, requiredFields: ['competitor'] } : stage)) });
    card(board, 'a').focus();
    await sendKeys({ press: 'm' });
    await settled(board);
    all(board, '[role=menuitem]').find((each) => text(each) === 'Won')!.click();
    await settled(board, 200);
    expect(labels(board)).to.deep.equal(['Competitor']);
    fill(board, 'f-competitor', 'Someone');
    one(board, 'dialog .primary').click();
    await waitUntil(async () => (await store.read({ kind: 'record', type: 'opportunity', id: 'a' }))?.status === 'won', 'it is won');
  });

  const kinds = async (store: Store) => (await store.read({ kind: 'row', type: 'opportunity', id: 'a' }))!.history.map(({ kind }) => kind);

  it('are taken up again by keys and by drag, and the history keeps both', async () => {
    const { board, store } = await boardWith({}, { board: { closed: 'both' } });
    await run(store, moveOpportunity, { id: 'a', stageId: 'quote' });
    await run(store, winOpportunity, { id: 'a' });
    await waitUntil(() => columnOf(board, 'a') === 'won', 'it is won');
    await settled(board);
    await carry(board, 'a', 'ArrowLeft', 'Enter');
    await waitUntil(() => columnOf(board, 'a') === 'quote', 'it is open again');
    await settled(board);
    const deal = await store.read({ kind: 'record', type: 'opportunity', id: 'a' });
    expect([deal?.status, deal?.closedAt]).to.deep.equal(['open', undefined]);
    expect(await kinds(store)).to.deep.equal(['created', 'moved', 'won', 'reopened']);
    await run(store, winOpportunity, { id: 'a' });
    await waitUntil(() => columnOf(board, 'a') === 'won', 'it is won again');
    await settled(board);
    const from = card(board, 'a').getBoundingClientRect(), to = one(board, '[data-column=inquiry]').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(from.x + 60), Math.round(from.y + 40)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(from.x + 40), Math.round(from.y + 60)] });
    await sendMouse({ type: 'move', position: [Math.round(to.x + 80), Math.round(to.y + 200)] });
    await settled(board);
    await sendMouse({ type: 'up' });
    await waitUntil(() => columnOf(board, 'a') === 'inquiry', 'it is open again');
    expect(await kinds(store)).to.deep.equal(['created', 'moved', 'won', 'reopened', 'won', 'reopened']);
  });
});

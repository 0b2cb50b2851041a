import { expect, waitUntil } from '@open-wc/testing';
import { createOpportunity, createPipeline, defineCustomField, editCustomField, isRefusal, type Command, type CustomField, type Opportunity } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { setViewport } from '@web/test-runner-commands';
import { all, card, columnOf, controlledBoard, one, settled, shown, stages, template, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';
import { NO_FILTER } from '../filters/board-filter.js';
import { boardCsv } from '../print/board-csv.js';
import { viewOf, viewText } from '../views/view-text.js';
import type { OwnConditions } from './own-conditions.js';
// At hand, so that a test waits for the board and not for a file.
import '../filters/filters.js';
import '../lanes/lanes.js';
import '../views/options.js';

before(() => setViewport({ width: 1440, height: 1000 }));

const FIELDS: readonly CustomField[] = [
  { of: 'opportunity', name: 'size', schema: { type: 'string', title: { en: 'Size', zh: '规模' }, enum: ['Large', 'Medium', 'Small'] } },
  { of: 'opportunity', name: 'seats', schema: { type: 'number', title: { en: 'Seats', zh: '席位' } } },
  { of: 'opportunity', name: 'tender', schema: { type: 'boolean', title: { en: 'Tender', zh: '招标' } } },
  { of: 'opportunity', name: 'go live', schema: { type: 'string', format: 'date', title: { en: 'Go-live', zh: '上线日期' } } },
  { of: 'opportunity', name: 'contract', schema: { type: 'string', title: { en: 'Contract', zh: '合同号' } } },
  { of: 'opportunity', name: 'plants', schema: { type: 'array', title: { en: 'Plants', zh: '工厂' } } },
  { of: 'account', name: 'tier', schema: { type: 'string', title: { en: 'Tier', zh: '等级' } } },
];
const VALUES: Readonly<Record<string, Record<string, unknown>>> = {
  a: { size: 'Small', seats: 1_200, tender: true, 'go live': '2026-09-01', contract: 'HX-2026', plants: ['Ulm'] },
  b: { size: 'Large', seats: 80.5, tender: false, 'go live': '2027-01-01', contract: 'nw-17', plants: ['Ulm', 'Wuxi'] },
  c: { size: 'Huge' }, d: {},
};

const stores: Store[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) {
    store.close();
    await deleteWorkspace(store.workspace);
  }
});

async function run<Input>(store: Store, command: Command<Input>, input: Input): Promise<void> {
  const outcome = await store.run(command, input);
  if (isRefusal(outcome)) throw new Error(outcome.message.en);
}

async function board(changes: Partial<SalesPipelineBoard> = {}, page = {}): Promise<{ element: SalesPipelineBoard; store: Store }> {
  const store = await openStore({ workspace: `own-${crypto.randomUUID()}`, actor: 'u-lin' });
  stores.push(store);
  await run(store, createPipeline, { id: 'pipe', template });
  for (const [id, custom] of Object.entries(VALUES)) await run(store, createOpportunity, { id, pipelineId: 'pipe', fields: { name: `Deal ${id}`, custom: custom as Opportunity['custom'] } });
  for (const field of FIELDS) await run(store, defineCustomField, field);
  const element = await shown(Object.assign(document.createElement('sales-pipeline-board'), { store, ...changes }), page);
  await waitUntil(() => all(element, '.card[data-id]').length || one(element, '.banner'), 'the cards are there');
  return { element, store };
}

const filtered = (own: OwnConditions) => ({ filter: { ...NO_FILTER, own } });
const order = (element: SalesPipelineBoard) => all(element, '.item').sort((x, y) => Number(x.dataset.index) - Number(y.dataset.index)).flatMap((item) => item.querySelector<HTMLElement>('.card[data-id]')?.dataset.id ?? []).join('');
const chips = (element: SalesPipelineBoard) => all(element, '.chip').map((each) => text(each));
const press = async (element: SalesPipelineBoard, selector: string, words: string) => {
  all(element, selector).find((each) => text(each) === words)!.click();
  await settled(element);
};

describe('fields of the workspace\'s own on <sales-pipeline-board>', () => {
  const cases: [OwnConditions, string, string][] = [
    [{ size: ['Large', null] }, 'bd', 'Size: Large and Not set'], [{ tender: [true] }, 'a', 'Tender: Yes'], [{ tender: [false] }, 'b', 'Tender: No'],
    [{ seats: { from: 80.5, to: 1_000 } }, 'b', 'Seats: 80.5 to 1,000'], [{ seats: {} }, 'ab', 'Seats: Filled in'], [{ 'go live': { to: '2026-12-31' } }, 'a', 'Go-live: up to 31 Dec'],
    [{ contract: { contains: 'hx' } }, 'a', 'Contract: contains “hx”'], [{ plants: { has: ['Wuxi'] } }, 'b', 'Plants: Wuxi'],
  ];
  for (const [own, expected, said] of cases) {
    it(`are filtered for, and the chip says “${said}”`, async () => {
      const { element } = await board({ ...filtered(own), asOf: '2026-06-16T04:00:00.000Z' });
      await waitUntil(() => chips(element).length === 1, 'the chip is there');
      expect([order(element), chips(element)]).to.deep.equal([expected, [said]]);
      one(element, '.chip').click();
      await settled(element);
      expect([order(element).length, element.filter.own]).to.deep.equal([4, undefined]);
    });
  }

  it('are asked for in the filter\'s sheet as their type has it', async () => {
    const { element } = await board();
    one(element, '.filter-button').click();
    await waitUntil(() => one(element, '.own-filter'), 'the sheet opens');
    one(element, '.own-filter summary').click();
    await settled(element, 300);
    await expect(element).to.be.accessible();
    await press(element, '.own-filter .choice', 'Small');
    await press(element, '.own-filter .choice', 'Large');
    expect([order(element), element.filter.own]).to.deep.equal(['ab', { size: ['Small', 'Large'] }]);
    await press(element, '.own-filter .choice', 'Large');
    const from = one(element, '[aria-label="Seats: From"]') as HTMLInputElement, put = async (input: HTMLInputElement, value: string) => {
      input.value = value;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(element);
    };
    await put(from, 'many');
    expect([from.getAttribute('aria-invalid'), element.filter.own]).to.deep.equal(['true', { size: ['Small'] }]);
    await put(from, '1,000');
    await put(one(element, '[aria-label="Contract: Contains …"]') as HTMLInputElement, ' 2026 ');
    expect([order(element), element.filter.own]).to.deep.equal(['a', { size: ['Small'], seats: { from: 1_000 }, contract: { contains: '2026' } }]);
  });

  it('sort the cards: choices in their order, the largest number and yes first, days as they come, no value last', async () => {
    const { element } = await board();
    const sorted = async (sort: SalesPipelineBoard['sort']) => {
      element.sort = sort;
      await settled(element);
      return order(element);
    };
    expect(await sorted('custom.size')).to.equal('bacd');
    expect(text(one(element, '.sort-pick .cut'))).to.equal('Size');
    expect([await sorted('custom.seats'), await sorted('custom.tender'), await sorted('custom.go live'), await sorted('custom.contract')]).to.deep.equal(['abcd', 'abcd', 'abcd', 'abcd']);
    expect(all(element, '.sort-pick option').map((each) => text(each)).slice(5), 'no order of a list').to.deep.equal(['Size', 'Seats', 'Tender', 'Go-live', 'Contract']);
  });

  it('make rows of choices and of yes and no, and a card gets the value of the row it comes to', async () => {
    const { element, store } = await board({ group: 'custom.size' });
    const names = () => all(element, '.lane-toggle .strong.cut').map((each) => text(each));
    await waitUntil(() => names().length === 5, 'the rows are there');
    expect(names()).to.deep.equal(['Large', 'Medium', 'Small', 'Huge', 'Not set']);
    element.group = 'custom.tender';
    await waitUntil(() => columnOf(element, 'a') === 'inquiry =true' && columnOf(element, 'b') === 'inquiry =false', 'the rows show their cards');
    expect(names()).to.deep.equal(['Yes', 'No', 'Not set']);
    const send = async (row: string) => {
      one(element, '.card[data-id=a] ~ .card-menu').click();
      await waitUntil(() => one(element, '[role=menuitem]'), 'the menu is open');
      await press(element, '[role=menuitem]', row);
    };
    await send('No');
    await waitUntil(() => columnOf(element, 'a') === 'inquiry =false', 'it is in the other row');
    expect((await store.read({ kind: 'record', type: 'opportunity', id: 'a' }))!.custom).to.deep.equal({ ...VALUES.a, tender: false });
    await send('Not set');
    await waitUntil(() => columnOf(element, 'a') === 'inquiry -', 'it has no value');
    expect(Object.keys((await store.read({ kind: 'record', type: 'opportunity', id: 'a' }))!.custom as object)).not.to.include('tender');
  });

  it('keep the order their choices were defined in, whole numbers too: in the filter, in rows and between cards', async () => {
    const { element, store } = await board();
    await run(store, defineCustomField, { of: 'opportunity', name: 'size', schema: { ...FIELDS[0]!.schema, enum: ['30', 'Large', '7', 'Small'] } });
    await run(store, editCustomField, { type: 'opportunity', id: 'c', name: 'size', value: '7' });
    await run(store, editCustomField, { type: 'opportunity', id: 'd', name: 'size', value: '30' });
    one(element, '.filter-button').click();
    await waitUntil(() => one(element, '.own-filter'), 'the sheet opens');
    await waitUntil(() => text(one(element, '.own-filter .choice')) === '30', 'with the new choices');
    expect(all(element, '.own-filter fieldset:first-of-type .choice').slice(0, 5).map((each) => text(each))).to.deep.equal(['30', 'Large', '7', 'Small', 'Not set']);
    element.sort = 'custom.size';
    await waitUntil(() => order(element) === 'dbca', 'the cards stand in it');
    element.group = 'custom.size';
    await waitUntil(() => all(element, '.lane').length === 4, 'the rows are there');
    expect(all(element, '.lane-toggle .strong.cut').map((each) => text(each))).to.deep.equal(['30', 'Large', '7', 'Small']);
  });

  it('take no card to a row whose value is no longer among the choices', async () => {
    const { element } = await board({ group: 'custom.size' });
    await waitUntil(() => card(element, 'a'), 'the rows show their cards');
    one(element, '.card[data-id=a] ~ .card-menu').click();
    await waitUntil(() => one(element, '[role=menuitem]'), 'the menu is open');
    await press(element, '[role=menuitem]', 'Huge');
    await waitUntil(() => text(one(element, '.toast')).startsWith('This field is not changed by moving a card.'), 'it says so');
    expect(columnOf(element, 'a')).to.equal('inquiry =Small');
  });

  it('stand on the cards when they are chosen, with their labels, in the sheet of the view', async () => {
    const { element } = await board();
    one(element, '[aria-label="View options"]').click();
    await waitUntil(() => one(element, '.card-fields'), 'the sheet opens');
    await press(element, '.card-fields label', 'Seats');
    await press(element, '.card-fields label', 'Tender');
    await press(element, '.card-fields label', 'Go-live');
    expect(all(element, '.card[data-id=a] .fact').map((each) => text(each))).to.deep.equal(['Seats: 1,200', 'Tender: Yes', 'Go-live: 1 Sept']);
    expect(all(element, '.card[data-id=d] .fact').length).to.equal(0);
    element.parentElement!.lang = 'zh-CN';
    await settled(element);
    expect(all(element, '.card[data-id=b] .fact').map((each) => text(each))).to.deep.equal(['席位：80.5', '招标：否', '上线日期：2027年1月1日']);
  });

  it('say that they are retired, and the view works on: chip, order, rows and cards', async () => {
    const { element, store } = await board({ ...filtered({ size: ['Small', 'Huge'] }), sort: 'custom.size', cardFields: ['amount', 'custom.size'] });
    await waitUntil(() => chips(element).length === 1, 'the chip is there');
    await run(store, defineCustomField, { of: 'opportunity', name: 'size', schema: null });
    await waitUntil(() => chips(element)[0] === 'size (field retired): Small and Huge', 'the chip says so');
    expect([order(element), text(one(element, '.sort-pick .cut')), text(card(element, 'a'))]).to.deep.equal(['ca', 'size (field retired)', 'Deal a No amount']);
    element.group = 'custom.size';
    one(element, '[aria-label="View options"]').click();
    await waitUntil(() => one(element, '.card-fields'), 'the sheet opens');
    expect([text(one(element, '.options > .field option:checked')), text(all(element, '.card-fields label').at(-1)!)]).to.deep.equal(['size (field retired)', 'size (field retired)']);
    await run(store, defineCustomField, { ...FIELDS[0]!, schema: { ...FIELDS[0]!.schema, title: { en: 'Firm size', zh: '规模' } } });
    await waitUntil(() => chips(element)[0] === 'Firm size: Small and Huge', 'it has its new name');
  });

  it('travel in a view but for words, whatever their names hold', () => {
    const own: OwnConditions = { 'a;b:c,d': ['x,y', 'yes', true, false, null], 规模: { from: 0, to: 12.5 }, seats: {}, day: { from: '2026-01-01' }, plants: { has: ['Ulm', '=-'] } };
    const state = { ...viewOf(''), filter: { ...NO_FILTER, own: { ...own, contract: { contains: 'Oakline' } } }, sort: 'custom.a;b:c' as const, group: 'custom.规模' };
    const line = viewText(state);
    expect(viewOf(line)).to.deep.equal({ ...state, filter: { ...NO_FILTER, own } });
    expect(line).to.match(/^[\w.:;,%~!*'()-]+$/, 'fits into a fragment as it is').and.not.contain('Oakline');
    expect(viewOf('own.a:toString,x;own.b:is;own.c:is,toString;own.d').filter).to.deep.equal(NO_FILTER);
  });

  it('have a column each in the CSV, as plain values', async () => {
    const { element, store } = await board();
    const { rows, related } = await store.read({ kind: 'window', type: 'opportunity', orderBy: { field: 'name' } });
    const lines = boardCsv([{ stage: stages[0]!, rows, related }], (element as unknown as { face: { context: Parameters<typeof boardCsv>[1] } }).face.context).split('\r\n');
    expect(lines[0]!.endsWith('Size,Seats,Tender,Go-live,Contract,Plants')).to.equal(true);
    expect(lines[2]!.endsWith('Large,80.5,No,2027-01-01,nw-17,"Ulm, Wuxi"')).to.equal(true);
  });

  it('of leads narrow the leads, too; others hide them', async () => {
    const leads = [{ id: 'l-1', custom: { size: 'Large' } }, { id: 'l-2', custom: {} }].map((lead) => ({ type: 'lead' as const, name: lead.id, status: 'new' as const, createdAt: '2026-06-01T00:00:00.000Z', updatedAt: '2026-06-01T00:00:00.000Z', createdBy: 'u-lin', rev: 1, sv: 1, ...lead }));
    const customFields = [...FIELDS, { ...FIELDS[0]!, of: 'lead' as const }] as never;
    const element = await shown(controlledBoard({ leads: leads as never, workspaceRecord: { type: 'workspace', id: 'workspace', customFields } as never, ...filtered({ size: ['Large'] }) }));
    expect([Boolean(card(element, 'l-1')), Boolean(card(element, 'l-2'))]).to.deep.equal([true, false]);
    element.filter = { ...NO_FILTER, own: { tender: [true] } };
    await settled(element);
    expect(Boolean(card(element, 'l-1'))).to.equal(false);
  });
});

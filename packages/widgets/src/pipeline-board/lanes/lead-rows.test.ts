import { expect, waitUntil } from '@open-wc/testing';
import { captureLead, createOpportunity, createRecord, defineCustomField, editRecord, type Lead } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { sampleAccounts, sampleLeads } from '../../shared/sample.fixture.js';
import { all, card, columnOf, one, settled, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';
import { accept, boardOf, cell, drag, forgetStores, laned, names, run, said, select, sendByMenu, storeOf, undoes } from './lanes.fixture.js';

before(() => setViewport({ width: 1700, height: 1000 }));
afterEach(async () => {
  await resetMouse();
  await forgetStores();
});

const leadCell = (lane: string | null) => ` intake ${lane === null ? '-' : `=${lane}`}`;
const toggle = (board: SalesPipelineBoard, lane: string) => text(one(board, `[data-lane="${lane}"] .lane-toggle`));
const toast = (board: SalesPipelineBoard) => text(one(board, '.toast-text'));
const stands = (board: SalesPipelineBoard, id: string, column: string) =>
  waitUntil(() => columnOf(board, id) === column && all(board, '.pending, .slot').length === 0, `${id} stands in ${column}`);
const SEGMENT = { name: 'segment', schema: { type: 'string', title: { en: 'Segment', zh: '细分' }, enum: ['Small', 'Large'] } } as const;

/** Leads of a host: of Lin, of Han, of nobody. */
const leads: Lead[] = sampleLeads(3).map((lead, i) => ({
  ...lead, ...(i < 2 && { ownerId: ['u-lin', 'u-han'][i]!, source: { kind: ['fair', 'website'][i]! } }), company: [sampleAccounts[0]!.name, 'Nowhere Ltd.', undefined][i],
}));

/** A deal and two leads of the first of two people, and a lead of nobody. */
async function filled(): Promise<Store> {
  const store = await storeOf(2);
  for (const of of ['opportunity', 'lead'] as const) await run(store, defineCustomField, { of, ...SEGMENT });
  await run(store, createRecord, { type: 'account', id: 'acme', fields: { name: 'Acme' } });
  await run(store, createOpportunity, { id: 'd-1', pipelineId: 'pipe', fields: { name: 'Cold chain', ownerId: 'u-0', accountId: 'acme', custom: { segment: 'Small' } } });
  await run(store, captureLead, { id: 'l-1', fields: { name: 'Lead 1', company: 'Acme', source: { kind: 'fair' }, custom: { segment: 'Large' } } });
  await run(store, captureLead, { id: 'l-2', fields: { name: 'Lead 2', custom: { segment: 'Large' } } });
  await run(store, captureLead, { id: 'l-3', fields: { name: 'Lead 3', company: 'Elsewhere' } });
  await run(store, editRecord, { type: 'lead', id: 'l-3', fields: { ownerId: null } });
  return store;
}

async function stored(group: string): Promise<{ store: Store; board: SalesPipelineBoard }> {
  const store = await filled(), board = await boardOf(store, group);
  board.parentElement!.style.setProperty('inline-size', '1660px');
  await waitUntil(() => ['d-1', 'l-1', 'l-2', 'l-3'].every((id) => card(board, id)), 'all cards are there');
  await settled(board);
  return { store, board };
}

const lead = async (store: Store, id: string) => (await store.read({ kind: 'record', type: 'lead', id }))!;

describe('leads in the rows of <sales-pipeline-board>', () => {
  it('stand in the row of their owner, source, or own field, and in the last one without it; each row counts deals and leads', async () => {
    const { board } = await stored('owner');
    expect(['l-1', 'l-2', 'l-3'].map((id) => columnOf(board, id))).to.deep.equal([leadCell('u-0'), leadCell('u-0'), leadCell(null)]);
    expect([toggle(board, '=u-0'), toggle(board, '-')]).to.deep.equal(['Person 001 open deal2 leads', 'No owner1 lead']);
    expect(text(one(board, '[data-stage=" intake"]'))).to.equal('Leads 3');
    for (const [group, expected] of [['source', ['fair', null, null]], ['custom.segment', ['Large', 'Large', null]]] as const) {
      board.group = group;
      for (const [i, value] of expected.entries()) await stands(board, `l-${i + 1}`, leadCell(value));
    }
    board.parentElement!.lang = 'zh-CN';
    await waitUntil(() => toggle(board, '=Large') === 'Large2 个线索', 'and in Chinese');
    await expect(board).to.be.accessible();
  });

  it('stand with the account that has their company’s name, and follow both when they change', async () => {
    const { store, board } = await stored('account');
    expect(['l-1', 'l-2', 'l-3'].map((id) => columnOf(board, id))).to.deep.equal([leadCell('acme'), leadCell(null), leadCell(null)]);
    await run(store, createRecord, { type: 'account', id: 'else', fields: { name: 'Elsewhere' } });
    await stands(board, 'l-3', leadCell('else'));
    expect(names(board)).to.deep.equal(['Acme', 'Elsewhere', 'No account']);
    await run(store, editRecord, { type: 'lead', id: 'l-1', fields: { company: 'Elsewhere' } });
    await stands(board, 'l-1', leadCell('else'));
    expect(toggle(board, '=else')).to.equal('Elsewhere2 leads');
  });

  it('stand together where a lead has nothing of the kind, and say so when they are carried across', async () => {
    const { store, board } = await stored('month');
    expect(['l-1', 'l-2', 'l-3'].map((id) => columnOf(board, id))).to.deep.equal([leadCell(null), leadCell(null), leadCell(null)]);
    const month = one(board, '.lane').dataset.lane!;
    await drag(board, 'l-1', ` intake ${month}`);
    await waitUntil(() => toast(board).startsWith('A lead has no such field.'), 'it says why');
    await stands(board, 'l-1', leadCell(null));
    await drag(board, 'l-1', `inquiry ${month}`);
    await waitUntil(() => toast(board).includes('is a deal in Inquiry'), 'on a stage it becomes a deal of that month');
    const { convertedTo } = await lead(store, 'l-1');
    const deal = await store.read({ kind: 'record', type: 'opportunity', id: (convertedTo as { opportunityId: string }).opportunityId });
    expect(deal!.expectedCloseDate!.slice(0, 7)).to.equal(month.slice(1));
  });

  it('are not there where the board shows no leads', async () => {
    const board = await laned('owner', { leads, intake: 'off' });
    expect([one(board, '[data-stage=" intake"]'), card(board, 'l-1')]).to.deep.equal([null, null]);
    board.intake = 'on';
    await stands(board, 'l-1', leadCell('u-lin'));
  });
});

describe('a lead that goes to another row', () => {
  it('gets its owner by the mouse, as one edit that undo takes back and redo makes again', async () => {
    const { store, board } = await stored('owner');
    const changes: unknown[] = [];
    board.addEventListener('sales-record-edit', ({ detail: { command, ids, fields } }) => changes.push([command, ids, fields]));
    board.addEventListener('sales-change', ({ detail: { command, ids } }) => changes.push([command, ids]));
    await drag(board, 'l-1', leadCell('u-1'));
    await stands(board, 'l-1', leadCell('u-1'));
    expect(changes).to.deep.equal([['editRecord', ['l-1'], { ownerId: 'u-1' }], ['editRecord', ['l-1']]]);
    expect([toast(board), toggle(board, '=u-1')]).to.deep.equal(['Lead 1 moved to Leads · Person 01', 'Person 011 lead']);
    await undoes(store, { cmd: 'editRecord', count: 1 });
    await board.undo();
    await stands(board, 'l-1', leadCell('u-0'));
    await board.redo();
    await stands(board, 'l-1', leadCell('u-1'));
  });

  it('gets its value by keys, which say each row, by touch, and by the menu', async () => {
    const { store, board } = await stored('custom.segment');
    card(board, 'l-3').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowUp' });
    await waitUntil(() => said(board).startsWith('Leads · Large'), 'the row is said');
    await sendKeys({ press: 'Enter' });
    await stands(board, 'l-3', leadCell('Large'));
    await sendByMenu(board, 'l-3', 'Small');
    await stands(board, 'l-3', leadCell('Small'));
    const from = card(board, 'l-3').getBoundingClientRect(), to = one(board, `[data-column="${leadCell('Large')}"]`).getBoundingClientRect();
    const send = (type: string, { left, top }: DOMRect, target: EventTarget = window) =>
      target.dispatchEvent(new PointerEvent(type, { clientX: left + 30, clientY: top + 12, pointerType: 'touch', pointerId: 1, isPrimary: true, bubbles: true, composed: true }));
    // A pointer that no hand moves cannot be captured.
    card(board, 'l-3').setPointerCapture = () => undefined;
    send('pointerdown', from, card(board, 'l-3'));
    await waitUntil(() => one(board, '.hand'), 'the card is in the hand');
    send('pointermove', to);
    send('pointerup', to);
    await stands(board, 'l-3', leadCell('Large'));
    expect((await lead(store, 'l-3')).custom).to.deep.equal({ segment: 'Large' });
  });

  it('goes along with others that are selected, deals and leads as one step', async () => {
    const { store, board } = await stored('owner');
    const asked: unknown[] = [];
    board.addEventListener('sales-record-edit', ({ detail: { command, each } }) => asked.push([command, each!.map(({ id, fields }) => [id, fields])]));
    await select(board, 'd-1', 'l-1', 'l-2');
    await drag(board, 'l-2', leadCell('u-1'));
    for (const id of ['l-1', 'l-2']) await stands(board, id, leadCell('u-1'));
    await stands(board, 'd-1', cell('inquiry', 'u-1'));
    expect(asked).to.deep.equal([['editRecord', ['d-1', 'l-1', 'l-2'].map((id) => [id, { ownerId: 'u-1' }])]]);
    expect(toast(board)).to.equal('1 deal and 2 leads moved to Person 01');
    await undoes(store, { cmd: 'editRecord', count: 3 });
    await board.undo();
    await stands(board, 'l-2', leadCell('u-0'));
    await stands(board, 'd-1', cell('inquiry', 'u-0'));
    await select(board, 'l-1', 'l-2');
    await sendByMenu(board, 'l-1', 'No owner');
    await stands(board, 'l-2', leadCell(null));
    expect(toast(board)).to.equal('2 leads moved to No owner');
  });

  it('becomes a deal alone, and with others in the hand says so', async () => {
    const { board } = await stored('owner');
    await select(board, 'l-1', 'l-2');
    await drag(board, 'l-1', cell('inquiry', 'u-1'));
    await waitUntil(() => toast(board) === 'Leads become deals one at a time.', 'it says so');
    await stands(board, 'l-1', leadCell('u-0'));
  });

  it('becomes a deal in the row it is put down in, with what the row gives, and of the account whose row it is', async () => {
    const { store, board } = await stored('custom.segment');
    const dealOf = async (id: string) => (await store.read({ kind: 'record', type: 'opportunity', id: ((await lead(store, id)).convertedTo as { opportunityId: string }).opportunityId }))!;
    await drag(board, 'l-2', cell('inquiry', 'Large'));
    await waitUntil(async () => (await lead(store, 'l-2')).status === 'converted', 'it is a deal');
    expect((await dealOf('l-2')).custom, 'in its own row').to.deep.equal({ segment: 'Large' });
    board.group = 'account';
    await stands(board, 'l-1', leadCell('acme'));
    await drag(board, 'l-1', cell('inquiry', 'acme'));
    await waitUntil(async () => (await lead(store, 'l-1')).status === 'converted', 'it is a deal, too');
    expect((await dealOf('l-1')).accountId).to.equal('acme');
    expect((await store.read({ kind: 'window', type: 'account', where: { name: 'Acme' } })).total, 'no second one of that name').to.equal(1);
  });

  it('becomes a deal in the row of the account that is made for it, which is said, and has the focus there', async () => {
    const { store, board } = await stored('account');
    await stands(board, 'l-3', leadCell(null));
    await drag(board, 'l-3', 'inquiry -');
    await waitUntil(async () => (await lead(store, 'l-3')).status === 'converted', 'it is a deal');
    const { opportunityId, accountId } = (await lead(store, 'l-3')).convertedTo as { opportunityId: string; accountId: string };
    await waitUntil(() => toast(board).includes('· Elsewhere'), 'the message names the row');
    await stands(board, opportunityId, cell('inquiry', accountId));
    await waitUntil(() => board.shadowRoot!.activeElement === card(board, opportunityId), 'it has the focus');
  });

  it('stays with its company', async () => {
    const { store, board } = await stored('account');
    await run(store, createRecord, { type: 'account', id: 'else', fields: { name: 'Elsewhere' } });
    await stands(board, 'l-3', leadCell('else'));
    await drag(board, 'l-3', leadCell('acme'));
    await waitUntil(() => toast(board) === 'A lead stays with its company. Open the lead to change it.', 'it says why');
    await drag(board, 'l-3', cell('inquiry', 'acme'));
    await stands(board, 'l-3', leadCell('else'));
    expect((await lead(store, 'l-3')).status).to.equal('new');
    card(board, 'l-3').focus();
    await sendKeys({ press: 'm' });
    await settled(board);
    expect(all(board, '.menu-part [role=menuitem]').map(text), 'the menu offers no row').to.deep.equal(['Select']);
  });

  it('is the host’s to decide, with what takes it back, and goes back where the host says no', async () => {
    const board = await laned('owner', { leads });
    const asked: unknown[] = [];
    board.addEventListener('sales-record-edit', (event) => {
      asked.push([event.detail.ids, event.detail.fields, event.detail.inverse]);
      event.respondWith(asked.length > 1);
    });
    await drag(board, 'l-1', leadCell('u-han'));
    await waitUntil(() => toast(board).startsWith('Not moved: the portal said no.'), 'it says so');
    await stands(board, 'l-1', leadCell('u-lin'));
    await sendByMenu(board, 'l-1', '韩凯');
    await stands(board, 'l-1', leadCell('u-han'));
    expect(asked[1]).to.deep.equal([['l-1'], { ownerId: 'u-han' }, { ownerId: 'u-lin' }]);
  });

  it('stays where it is for whoever may not edit, which is said', async () => {
    const board = await laned('owner', { leads, rights: ['move'] });
    const asked = accept(board);
    card(board, 'l-1').focus();
    await sendKeys({ press: 'm' });
    await settled(board);
    expect(all(board, '.menu-part [role=menuitem]').map(text)).to.deep.equal(['Select']);
    await sendKeys({ press: 'Escape' });
    await drag(board, 'l-1', leadCell('u-han'));
    await waitUntil(() => toast(board).includes('you may not change records'), 'it says why');
    await stands(board, 'l-1', leadCell('u-lin'));
    expect(asked).to.deep.equal([]);
  });
});

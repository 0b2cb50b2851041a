import { expect, waitUntil } from '@open-wc/testing';
import type { Opportunity } from '@salescycle/model';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { sampleUsers } from '../../shared/sample.fixture.js';
import { all, card, columnOf, one, opportunities, settled, text } from '../pipeline-board.fixture.js';
import { accept, cell, drag, laned, names, said, select, sendByMenu } from './lanes.fixture.js';

before(() => setViewport({ width: 1440, height: 900 }));
afterEach(() => resetMouse());

describe('cards of <sales-pipeline-board> that go to another row', () => {
  it('edit their field when a card is sent to another one, keeping the stage', async () => {
    const board = await laned('owner');
    const asked = accept(board);
    await sendByMenu(board, 'd-1', '韩凯');
    expect(columnOf(board, 'd-1')).to.equal(cell('inquiry', 'u-han'));
    expect(asked).to.deep.equal([{ command: 'editRecord', fields: { ownerId: 'u-han' } }]);
    expect(text(one(board, '[role=status].visually-hidden')) + text(one(board, '.toast'))).to.contain('Inquiry · 韩凯');
  });

  it('change the close date to the same day of the month, the last one where it is shorter', async () => {
    const july31 = { ...opportunities[0]!, expectedCloseDate: '2026-07-31' } as Opportunity;
    const board = await laned('month', { opportunities: [july31, ...opportunities.slice(1)] });
    const asked = accept(board);
    await sendByMenu(board, 'd-1', 'June 2026');
    await sendByMenu(board, 'd-3', 'August 2026');
    await sendByMenu(board, 'd-2', 'No date');
    expect(asked.map(({ fields }) => fields)).to.deep.equal([{ expectedCloseDate: '2026-06-30' }, { expectedCloseDate: '2026-08-31' }, { expectedCloseDate: null }]);
  });

  it('say why a deal does not change its account by moving, and leave it where it was', async () => {
    const board = await laned('account');
    const asked = accept(board);
    await drag(board, 'd-1', cell('inquiry', 'a-5'));
    expect(columnOf(board, 'd-1')).to.equal(cell('inquiry', 'a-1'));
    expect(text(one(board, '.toast'))).to.contain('A deal stays with its account');
    expect(asked).to.deep.equal([]);
    card(board, 'd-1').focus();
    await sendKeys({ press: 'm' });
    await settled(board);
    expect(all(board, '.menu-part [role=menuitem]').map(text), 'no other row').to.deep.equal(['Select', 'How Inquiry works']);
  });

  it('take a card by keys: arrows choose stage and row, and every step is said', async () => {
    const board = await laned('owner');
    const asked = accept(board);
    const said = () => text(one(board, '[role=status].visually-hidden'));
    const order = names(board);
    const [from, to] = [order.indexOf('林小雨'), order.indexOf('林小雨') === 0 ? 1 : order.indexOf('林小雨') - 1];
    card(board, 'd-1').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowRight' });
    await settled(board);
    expect(said()).to.contain('Needs, stage 2 of 5');
    await sendKeys({ press: to > from ? 'ArrowDown' : 'ArrowUp' });
    await settled(board);
    expect(said()).to.equal(`Needs · ${order[to]}`);
    await sendKeys({ press: 'Enter' });
    await settled(board, 200);
    expect(asked.length).to.equal(1);
    expect(asked[0]).to.deep.include({ command: 'moveOpportunity', to: 'needs' });
    expect(Object.keys(asked[0]!.fields!)).to.deep.equal(['ownerId']);
    expect((board.shadowRoot!.activeElement as HTMLElement).dataset.id).to.equal('d-1');
  });

  it('take several deals at once: each keeps its stage and gets what the row gives, in one question to the host', async () => {
    const board = await laned('owner');
    const asked: unknown[] = [], order = names(board), home = order.indexOf('林小雨');
    board.addEventListener('sales-record-edit', (event) => {
      asked.push([event.detail.command, event.detail.each]);
      event.respondWith(true);
    });
    await select(board, 'd-1', 'd-2', 'd-4');
    const to = order[home ? home - 1 : 1]!, id = sampleUsers.find(({ name }) => name === to)!.id;
    card(board, 'd-1').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: home ? 'ArrowUp' : 'ArrowDown' });
    await waitUntil(() => said(board) === `Inquiry · ${to}`, 'the row is said while they are carried');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => columnOf(board, 'd-4') === cell('needs', id), 'they are there');
    expect([columnOf(board, 'd-1'), columnOf(board, 'd-2')]).to.deep.equal([cell('inquiry', id), cell('inquiry', id)]);
    const gets = [['d-1', 'u-lin'], ['d-2', 'u-moore'], ['d-4', 'u-lin']].filter(([, from]) => from !== id);
    expect(asked).to.deep.equal([['editRecord', gets.map(([each, from]) => ({ id: each, fields: { ownerId: id }, inverse: { ownerId: from } }))]]);
    expect(text(one(board, '.toast'))).to.contain(`${gets.length} deals moved to ${to}`);
  });

  it('take several deals to another stage and row at once, by one drag', async () => {
    const board = await laned('owner');
    const asked: unknown[] = [];
    board.addEventListener('sales-opportunity-move', (event) => {
      asked.push([event.detail.command, event.detail.to, event.detail.each!.map(({ id, fields }) => [id, fields])]);
      event.respondWith(true);
    });
    await select(board, 'd-1', 'd-2');
    await drag(board, 'd-1', cell('quote', 'u-moore'));
    await waitUntil(() => columnOf(board, 'd-2') === cell('quote', 'u-moore'), 'they are there');
    expect(columnOf(board, 'd-1')).to.equal(cell('quote', 'u-moore'));
    expect(asked).to.deep.equal([['moveOpportunities', 'quote', [['d-1', { ownerId: 'u-moore' }], ['d-2', { ownerId: 'u-moore' }]]]]);
  });

  it('take several deals by the menu of one of them', async () => {
    const board = await laned('month');
    const asked = accept(board);
    await select(board, 'd-1', 'd-3');
    await sendByMenu(board, 'd-1', 'August 2026');
    await waitUntil(() => columnOf(board, 'd-3') === cell('inquiry', '2026-08'), 'they are there');
    expect(asked.map(({ command }) => command)).to.deep.equal(['editRecord']);
  });

  it('say while several deals are carried why an account keeps its own', async () => {
    const board = await laned('account');
    const asked = accept(board), order = names(board);
    await select(board, 'd-1', 'd-2');
    card(board, 'd-1').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: order.indexOf(text(one(board, '[data-lane="=a-1"] .strong.cut'))) ? 'ArrowUp' : 'ArrowDown' });
    await waitUntil(() => said(board).includes('A deal stays with its account'), 'it is said while they are carried');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => text(one(board, '.toast')).includes('A deal stays with its account'), 'and when they are let go');
    expect([columnOf(board, 'd-1'), asked]).to.deep.equal([cell('inquiry', 'a-1'), []]);
  });

  it('let the arrow keys go from a row to the next', async () => {
    const board = await laned('owner');
    const focused = () => (board.shadowRoot!.activeElement as HTMLElement | null)?.dataset.id;
    const inquiry = all(board, '.lane [data-column^="inquiry "] .card[data-id]').map(({ dataset }) => dataset.id);
    expect(inquiry.length).to.equal(3);
    card(board, inquiry[0]!).focus();
    for (const id of [inquiry[1], inquiry[2]]) {
      await sendKeys({ press: 'ArrowDown' });
      await waitUntil(() => focused() === id, `${id} has the focus`);
    }
    await sendKeys({ press: 'ArrowUp' });
    await waitUntil(() => focused() === inquiry[1], 'back again');
  });

  it('are dragged across with the mouse', async () => {
    const board = await laned('owner');
    const asked = accept(board);
    await drag(board, 'd-2', cell('needs', 'u-lin'));
    expect(asked).to.deep.equal([{ command: 'moveOpportunity', to: 'needs', fields: { ownerId: 'u-lin' } }]);
    expect(columnOf(board, 'd-2')).to.equal(cell('needs', 'u-lin'));
  });
});

import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { all, card, columnOf, one, opportunities, settled, text } from '../pipeline-board.fixture.js';
import { cell, laned, names } from './lanes.fixture.js';

before(() => setViewport({ width: 1440, height: 900 }));

describe('rows of <sales-pipeline-board>', () => {
  it('are one an owner, in the order of their names, with count and sums per currency, and a cell a stage', async () => {
    const board = await laned('owner');
    expect(names(board)).to.have.members(['林小雨', '韩凯', 'Ada Moore']);
    const lane = one(board, '[data-lane="=u-lin"]');
    expect(text(lane.querySelector('.lane-toggle'))).to.equal('林小雨2 open deals¥660K');
    expect(columnOf(board, 'd-1')).to.equal(cell('inquiry', 'u-lin'));
    expect(columnOf(board, 'd-2')).to.equal(cell('inquiry', 'u-moore'));
    expect(text(one(board, '[data-stage=inquiry] .column-header'))).to.contain('Inquiry').and.contain('3').and.contain('¥180K · $64K');
  });

  it('are months of closing, with the next ones to move deals to, and those without a date last', async () => {
    const board = await laned('month');
    expect(names(board)).to.deep.equal(['June 2026', 'July 2026', 'August 2026', 'No date']);
    expect(columnOf(board, 'd-3')).to.equal('inquiry -');
    board.parentElement!.lang = 'zh-CN';
    await settled(board);
    expect(names(board)).to.deep.equal(['2026年6月', '2026年7月', '2026年8月', '未定日期']);
  });

  it('are kinds, accounts, sources or a field of the workspace\'s own', async () => {
    const kinds = ['new', 'renewal'] as const;
    const deals = opportunities.map((deal, i) => ({ ...deal, ...(i < 2 && { kind: kinds[i]!, source: { kind: 'fair' }, custom: { segment: `S${i}` } }) }));
    const board = await laned('kind', { opportunities: deals });
    expect(names(board)).to.deep.equal(['New business', 'Expansion', 'Renewal', 'Cross-sell', 'Not set']);
    for (const [group, expected] of [['account', ['华信物流', '北辰医疗', 'Northwind Freight', 'Calder Instruments', 'No account']], ['source', ['Trade fair', 'No source']], ['custom.segment', ['S0', 'S1', 'Not set']]] as const) {
      board.group = group;
      await settled(board, 200);
      expect(names(board), group).to.have.members([...expected]);
      expect(names(board).at(-1)).to.equal(expected.at(-1));
    }
    board.group = undefined;
    await settled(board, 200);
    expect(all(board, '.lane').length).to.equal(0);
    expect(columnOf(board, 'd-1')).to.equal('inquiry');
  });

  it('fold by their header and stay so', async () => {
    const board = await laned('owner');
    const toggle = () => one(board, '[data-lane="=u-lin"] .lane-toggle');
    toggle().click();
    await settled(board);
    expect(toggle().getAttribute('aria-expanded')).to.equal('false');
    expect(card(board, 'd-1')).to.equal(null);
    expect(board.foldedLanes).to.deep.equal(['=u-lin']);
    toggle().click();
    await settled(board, 200);
    expect(text(card(board, 'd-1'))).to.contain('华信物流');
  });

  it('show the limit of each owner in their own cell', async () => {
    const board = await laned('owner', { opportunities: [...opportunities, { ...opportunities[3]!, id: 'd-9' }] });
    expect(text(one(board, `[data-column="${cell('needs', 'u-lin')}"] .cell-limit`))).to.contain('2/1').and.contain('林小雨 is over the limit');
    expect(text(one(board, `[data-column="${cell('needs', 'u-han')}"] .cell-limit`))).to.contain('0/1');
  });

  it('show one stage of every row in 360 px', async () => {
    const board = await laned('owner', {}, { width: 360 });
    const visible = () => all(board, '.cell').filter((each) => each.checkVisibility()).map(({ dataset }) => dataset.column!.split(' ')[0]);
    expect(new Set(visible())).to.deep.equal(new Set(['inquiry']));
    all(board, '.strip button')[1]!.click();
    await settled(board);
    expect(new Set(visible())).to.deep.equal(new Set(['needs']));
    expect(one(board, '.base').scrollWidth).to.be.at.most(360);
  });

  it('follow the filter: only rows with cards, counted by it', async () => {
    const board = await laned('owner');
    board.filter = { search: '', ownerId: 'u-han' };
    await settled(board, 200);
    expect(names(board)).to.deep.equal(['韩凯']);
    board.group = 'month';
    board.filter = { search: '', ownerId: null, close: 'none' };
    await settled(board, 200);
    expect(names(board)).to.deep.equal(['No date']);
  });

  it('hold only what the filter lets through, where both ask for the same field', async () => {
    const [first, second, ...others] = opportunities;
    const deals = [{ ...first!, expectedCloseDate: '2026-06-10' }, { ...second!, expectedCloseDate: '2026-06-20' }, ...others];
    const board = await laned('month', { opportunities: deals, filter: { search: '', ownerId: null, close: 'overdue' } });
    expect(names(board)).to.deep.equal(['June 2026']);
    expect(all(board, '.lane .card[data-id]').map(({ dataset }) => dataset.id)).to.deep.equal(['d-1']);
  });
});

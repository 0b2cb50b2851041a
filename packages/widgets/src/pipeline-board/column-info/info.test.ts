import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { money, sampleDeal, type Step } from '../../shared/sample.fixture.js';
import { controlledBoard, one, settled, shown, stages, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';
// At hand, so that a test waits for the board and not for a file.
import './info.js';

before(() => setViewport({ width: 1440, height: 900 }));

const open = (stageId: string): Step[1] => ({ stageId, status: 'open' });
/** Eight deals begun on 6 June: two went on after four days, six are where they were. */
const deals = Array.from({ length: 8 }, (_, i) => sampleDeal(`d-${i}`, [
  ['2026-06-06T10:00:00.000Z', { ...open('inquiry'), amount: money(100) }], ...(i < 2 ? [['2026-06-10T10:00:00.000Z', open('needs')] as Step] : []),
]));

async function about(stage: string, changes: Partial<SalesPipelineBoard> = {}, page = {}): Promise<SalesPipelineBoard> {
  const board = await shown(controlledBoard({
    opportunities: deals.map(({ opportunity }) => opportunity), histories: new Map(deals.map(({ opportunity, history }) => [opportunity.id, history])), ...changes,
  }), page);
  one(board, `[data-column=${stage}] .info`).click();
  await waitUntil(() => one(board, '#stage-info:popover-open') && !one(board, '.past[aria-busy]'), 'the figures are there');
  await settled(board, 300);
  return board;
}

const said = (board: SalesPipelineBoard) => text(one(board, '#stage-info'));

describe('what there is to know about a stage', () => {
  it('is its sums, how long deals have been in it, and how many go on, with their number and period', async () => {
    const board = await about('inquiry');
    expect(said(board)).to.contain('Deals6').and.contain('Amount¥600').and.contain('Idle after14 d');
    expect(said(board)).to.contain('Age of open dealsmedian 10 d6 deals');
    expect(said(board)).to.contain('Go on from here25% (7%–59%)8 deals, deals opened in the last 12 months');
    await expect(board).to.be.accessible();
  });

  it('says that there are too few deals where there are', async () => {
    const board = await about('needs');
    expect(said(board)).to.contain('Age of open dealstoo few deals to say (2)');
    expect(said(board)).to.contain('Go on from heretoo few deals to say (2)');
  });

  it('names the limit and what is needed to enter and to leave', async () => {
    expect(said(await about('needs'))).to.contain('Limit per owner1, shown when exceeded').and.contain('Needed to leaveThe customer has confirmed the need');
    expect(said(await about('quote', { stages }, { lang: 'zh-CN' }))).to.contain('进入条件金额预计成交日期');
  });

  it('asks for no deals before somebody opens it', async () => {
    const board = await shown(controlledBoard());
    expect(one(board, '#stage-info')).to.equal(null);
  });

  it('collapses the column', async () => {
    const board = await about('needs');
    one(board, '.info-sheet > .button').click();
    await settled(board);
    expect(one(board, '[data-column=needs]').classList.contains('folded')).to.equal(true);
    expect(board.view).to.equal('stages:needs');
  });
});

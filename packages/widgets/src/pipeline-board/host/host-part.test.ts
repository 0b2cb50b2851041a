import { expect, fixture, html } from '@open-wc/testing';
import { hostPart } from './host-part.js';
import { all, card, controlledBoard, one, opportunities, settled, shown, stages, text } from '../pipeline-board.fixture.js';

const { fetch } = hostPart;

/** As on a page whose boards have had no records of a host yet, and to which files come slowly. */
function forget(): void {
  hostPart.Source = null;
  hostPart.fetch = async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    await fetch.call(hostPart);
  };
}

// The face is there, so that only this part is waited for.
before(() => shown(controlledBoard()));
afterEach(() => { hostPart.fetch = fetch; });

describe('what reads records of the host', () => {
  it('is there for the first drawing, which shows them', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const board = controlledBoard();
    forget();
    page.append(board);
    await board.updateComplete;
    expect(all(board, '.column:not(.folded) .column-name').map((each) => text(each))).to.include.members(['Inquiry', 'Needs', 'Quote']);
    expect(text(one(board, '.totals'))).to.contain('4 open');
    await settled(board);
  });

  it('is there for the drawing that follows records set later', async () => {
    const board = await shown(document.createElement('sales-pipeline-board'));
    expect(text(one(board, '[part=empty]'))).to.contain('No data yet');
    forget();
    Object.assign(board, { opportunities, stages });
    await board.updateComplete;
    expect(one(board, '[part=empty]')).to.equal(null);
    await settled(board);
    expect(text(card(board, 'd-2'))).to.contain('Portal');
  });

  it('is told when it does not come, in the board and to the host, and comes when asked for again', async () => {
    const codes: string[] = [];
    const board = controlledBoard();
    board.addEventListener('sales-error', ({ detail }) => codes.push(detail.code));
    const page = await fixture<HTMLElement>(html`<div lang="zh-CN"></div>`);
    forget();
    hostPart.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    page.append(board);
    // There is no drawing to wait for.
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(text(one(board, '[role=alert]'))).to.contain('未能加载');
    expect(codes).to.deep.equal(['not-loaded']);
    hostPart.fetch = fetch;
    one(board, 'button').click();
    await settled(board);
    expect(text(card(board, 'd-1'))).to.contain('华信物流');
    expect(one(board, '[role=alert]')).to.equal(null);
  });
});

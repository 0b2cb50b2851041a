import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { all, controlledBoard, settled, shown } from './pipeline-board.fixture.js';

/** What is marked on the page. */
const marked = () => [...(CSS.highlights?.get('sales-found') ?? [])].map((range) => (range as Range).toString()).sort();

describe('words searched for', () => {
  before(() => setViewport({ width: 1440, height: 900 }));

  it('are marked in the cards, without a change of their elements, and no longer when they are taken out; a browser that cannot shows them as they are', async () => {
    const can = 'highlights' in CSS;
    const board = await shown(controlledBoard({ filter: { search: 'PORT', ownerId: null } }));
    await waitUntil(() => !can || marked().length > 0, 'the words are marked');
    expect(marked()).to.deep.equal(can ? ['Port', 'port'] : []);
    expect(board.shadowRoot!.querySelectorAll('mark').length).to.equal(0);
    if (can) expect(getComputedStyle(all(board, '.card .name')[0]!, '::highlight(sales-found)').backgroundColor, 'it is seen').to.not.match(/, 0\)$|transparent/);
    board.filter = { search: '', ownerId: null };
    await settled(board);
    expect(marked()).to.deep.equal([]);
  });
});

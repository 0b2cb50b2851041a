import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { card, controlledBoard, one, opportunities, settled, shown, stages, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';

const focusOf = (board: SalesPipelineBoard) => board.shadowRoot!.activeElement;
const visibleStages = (board: SalesPipelineBoard) => [...board.shadowRoot!.querySelectorAll<HTMLElement>('[data-column]')].filter((column) => column.checkVisibility()).map(({ dataset }) => dataset.column);

/** Picks up the first card that a board of one column shows. */
async function carried(lang = 'en'): Promise<{ board: SalesPipelineBoard; id: string; home: string }> {
  const board = await shown(controlledBoard(), { width: 360, lang });
  board.addEventListener('sales-opportunity-move', (event) => event.respondWith(true));
  const [home = ''] = visibleStages(board), { id = '' } = one(board, `[data-column="${home}"] .card[data-id]`).dataset;
  card(board, id).focus();
  await sendKeys({ press: ' ' });
  return { board, id, home };
}

describe('the arrow keys on a board that shows one stage', () => {
  it('go on to the next stage, which is then shown', async () => {
    const board = await shown(controlledBoard(), { width: 360 }), [first = ''] = visibleStages(board);
    one(board, `[data-column="${first}"] .card[data-id]`).focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => visibleStages(board)[0] !== first && focusOf(board)?.closest<HTMLElement>('[data-column]')?.dataset.column === visibleStages(board)[0], 'a card of the stage that is shown has the focus');
    await sendKeys({ press: 'ArrowLeft' });
    await waitUntil(() => visibleStages(board)[0] === first && focusOf(board)?.matches('.card'), 'back');
  });
});

describe('a card carried by keys over a board that shows one stage', () => {
  it('keeps the focus in the stage that is shown, and is put down there', async () => {
    const { board, id, home } = await carried();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => focusOf(board)?.matches('.card.carried'), 'the carried card has the focus');
    expect(visibleStages(board)).not.to.include(home);
    await sendKeys({ press: 'Enter' });
    await settled(board);
    await waitUntil(() => board.shadowRoot!.querySelector('dialog[open]') !== null || (!board.shadowRoot!.querySelector('.guest') && focusOf(board) === card(board, id)), 'it is there, or asked for what is missing');
  });

  it('goes on to further stages and back, and Escape brings the board, the card and the focus home', async () => {
    const { board, id, home } = await carried('zh-CN');
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => focusOf(board)?.matches('.card.carried'), 'over the second stage');
    const [second] = visibleStages(board);
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => visibleStages(board)[0] !== second && focusOf(board)?.matches('.card.carried'), 'over the third stage');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => visibleStages(board)[0] === home && focusOf(board) === card(board, id), 'home');
    expect(text(one(board, '[aria-live]'))).to.contain('放回');
  });

  it('is seen in full where it lands last of many, above the note about it', async () => {
    const deal = opportunities.find(({ id }) => id === 'd-1')!;
    const others = Array.from({ length: 12 }, (_, i) => ({ ...deal, id: `other-${i}`, stageId: 'needs' }));
    const board = controlledBoard({ opportunities: [{ ...deal, expectedCloseDate: '2027-01-01' }, ...others], stages: stages.map(({ wipLimit: _, ...stage }) => ({ ...stage, exitCriteria: [] })) });
    board.style.setProperty('block-size', '560px');
    await shown(board, { width: 360 });
    board.addEventListener('sales-opportunity-move', (event) => event.respondWith(true));
    card(board, 'd-1').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => focusOf(board)?.matches('.card.carried'), 'over the second stage');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => one(board, '.toast') !== null && focusOf(board)?.matches('.card[data-id=d-1]:not(.guest)'), 'it is there');
    await settled(board, 300);
    const { bottom, top } = card(board, 'd-1').getBoundingClientRect(), toast = one(board, '.toast').getBoundingClientRect();
    expect(top).to.be.greaterThan(one(board, '[data-column=needs] .scroll').getBoundingClientRect().top - 1);
    expect(bottom).to.be.lessThan(toast.top + 1);
  });
});

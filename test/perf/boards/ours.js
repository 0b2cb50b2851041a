// What both of our boards have in common: a stage list, and keys that carry a card.
import '@salescycle/widgets/pipeline-board/define.js';
import { NOW, probability, STAGES } from './world.js';

const stage = (id, order, type) => ({ id, order, type, name: { en: id, zh: id }, probability: type === 'won' ? 100 : probability(id), forecastCategory: 'pipeline' });

export const stages = [...STAGES.map((id, i) => stage(id, i, 'open')), stage('won', 6, 'won')];

/** A board on the page. */
export function mountBoard(box, changes) {
  document.documentElement.lang = 'en';
  const board = Object.assign(document.createElement('sales-pipeline-board'), { asOf: NOW, timeZone: 'UTC', closed: 'none', style: 'block-size: 100vh', ...changes });
  box.append(board);
  return board;
}

export const root = (board) => board.shadowRoot;

/** Picks a card up by keys and carries it over the next column; {@link drop} lets it go there. */
export async function aim(board, { id }) {
  const card = cardOf(board, id);
  card.focus();
  await board.updateComplete;
  press(card, ' ');
  press(card, 'ArrowRight');
}

export const drop = (board, { id }) => press(cardOf(board, id), 'Enter');

const cardOf = (board, id) => board.shadowRoot.querySelector(`.card[data-id="${id}"]:not(.guest)`);
const press = (card, key) => card.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

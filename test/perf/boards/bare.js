// The cheapest board anybody could write by hand: cards of one height, those on screen only, nodes used again, totals kept by hand.
import { register } from './page.js';
import { accounts, AGE, amountText, boardOrder, deals, EVERYTHING, fits, probability, STAGES, users } from './world.js';

const HEIGHT = 130, CARD = 122, BEYOND = 3;
const accountNames = new Map(accounts.map(({ id, name }) => [id, name]));
const initials = new Map(users.map(({ id, name }) => [id, name.split(' ').map(([letter]) => letter).join('')]));
const styles = `
  .board { display: flex; flex-direction: column; height: 100vh; font: 14px/20px system-ui; } .header { padding: 16px; }
  .columns { display: flex; gap: 8px; flex: 1; min-height: 0; } .column { flex: 1; display: flex; flex-direction: column; background: #f4f4f5; border-radius: 10px; min-width: 0; }
  .column-header { padding: 12px; } .scroll { overflow: hidden auto; padding: 4px 8px; min-height: 0; } .cards { position: relative; }
  .card { position: absolute; left: 0; right: 0; height: ${CARD}px; box-sizing: border-box; padding: 10px 12px; border-radius: 8px; background: #fff; box-shadow: 0 0 0 1px #ddd, 0 1px 2px #0002; user-select: none; }
  .card > span { display: flex; gap: 8px; } .card b, .card i, .card u { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; flex: 1; } .hand { position: fixed; pointer-events: none; }
  .over { background: #dbeafe; }`;

let all, board, filter = EVERYTHING;
const lists = new Map();
const columns = new Map();

class Column {
  constructor(stage) {
    this.stage = stage;
    this.nodes = [];
    this.element = element('section', 'column', `<div class="column-header"><b>${stage}</b> <span class="muted"></span><p></p></div><div class="scroll"><div class="cards"></div></div>`);
    this.element.dataset.column = stage;
    [this.count, this.sum, this.scroll, this.cards] = ['.muted', 'p', '.scroll', '.cards'].map((each) => this.element.querySelector(each));
    this.scroll.addEventListener('scroll', () => this.draw(), { passive: true });
  }

  set(list) {
    this.list = list;
    this.total = list.reduce((sum, { amount }) => sum + amount.amount, 0);
    this.scroll.scrollTop = 0;
    this.changed();
  }

  remove(deal) {
    this.list.splice(this.list.indexOf(deal), 1);
    this.total -= deal.amount.amount;
    this.changed();
  }

  insert(deal) {
    insert(this.list, deal);
    this.total += deal.amount.amount;
    this.changed();
  }

  changed() {
    this.count.textContent = this.list.length;
    this.sum.textContent = amountText({ amount: this.total });
    this.cards.style.height = `${this.list.length * HEIGHT}px`;
    this.draw(true);
  }

  draw(anew) {
    const top = Math.floor(this.scroll.scrollTop / HEIGHT), first = Math.max(0, top - BEYOND);
    const last = Math.min(this.list.length - 1, top + Math.ceil(innerHeight / HEIGHT) + BEYOND);
    const size = Math.ceil(innerHeight / HEIGHT) + 2 * BEYOND + 1;
    for (let i = first; i <= last; i++) {
      const node = (this.nodes[i % size] ??= this.node());
      if (!anew && node.index === i) continue;
      node.index = i;
      write(node, this.list[i]);
      node.style.transform = `translateY(${i * HEIGHT}px)`;
      node.style.display = '';
    }
    for (const node of this.nodes) if (node && (node.index < first || node.index > last)) node.style.display = 'none', node.removeAttribute('data-id'), node.index = -1, node.deal = null;
  }

  node() {
    const node = cardNode();
    this.cards.append(node);
    return node;
  }
}

function cardNode() {
  const node = element('div', 'card', '<span><b></b><em></em></span><i></i><span><u></u><small></small><small></small></span><span><i></i><small></small></span>');
  node.tabIndex = -1;
  node.parts = [...node.querySelectorAll('b, em, i, u, small')].map((each) => each.appendChild(document.createTextNode('')));
  return node;
}

function write(node, deal) {
  if (node.deal === deal && node.amount === deal.amount && node.stage === deal.stageId) return;
  Object.assign(node, { deal, amount: deal.amount, stage: deal.stageId });
  node.dataset.id = deal.id;
  const { name, accountId, ownerId, amount, stageId, nextStep } = deal;
  const texts = [accountNames.get(accountId) ?? name, initials.get(ownerId), accountId ? name : '', amountText(amount), `${probability(stageId)}%`, `${AGE} d`, nextStep.text, nextStep.dueDate];
  texts.forEach((text, i) => { if (node.parts[i].data !== text) node.parts[i].data = text; });
}

function element(tag, className, inside) {
  const made = document.createElement(tag);
  made.className = className;
  made.innerHTML = inside;
  return made;
}

function apply() {
  for (const [stage, list] of lists) columns.get(stage).set(list.filter((each) => fits(each, filter)));
}

const find = (id) => all[Number(id.slice(1))];

function move({ id, to }) {
  const deal = find(id);
  lists.get(deal.stageId).splice(lists.get(deal.stageId).indexOf(deal), 1);
  columns.get(deal.stageId).remove(deal);
  deal.stageId = to;
  insert(lists.get(to), deal);
  columns.get(to).insert(deal);
}

function insert(list, deal) {
  const at = list.findIndex((each) => boardOrder(deal, each) < 0);
  list.splice(at < 0 ? list.length : at, 0, deal);
}

function drag(event) {
  const card = event.target.closest('.card');
  if (!card) return;
  const { left, top, width } = card.getBoundingClientRect();
  const hand = cardNode();
  write(hand, card.deal);
  hand.removeAttribute('data-id');
  hand.className = 'card hand';
  hand.style.cssText = `width: ${width}px; left: ${left}px; top: ${top}px; right: auto;`;
  board.append(hand);
  let over = null;
  const life = new AbortController();
  addEventListener('pointermove', ({ clientX, clientY }) => {
    hand.style.transform = `translate(${clientX - event.clientX}px, ${clientY - event.clientY}px)`;
    const next = document.elementFromPoint(clientX, clientY)?.closest('.column');
    if (next === over) return;
    over?.classList.remove('over');
    next?.classList.add('over');
    over = next;
  }, life);
  addEventListener('pointerup', () => {
    life.abort();
    hand.remove();
    over?.classList.remove('over');
    if (over) move({ id: card.deal.id, to: over.dataset.column });
  }, life);
}

register({
  async prepare(n) {
    all = deals(n);
    for (const stage of STAGES) lists.set(stage, all.filter(({ stageId }) => stageId === stage).sort(boardOrder));
  },
  mount(box) {
    board = element('div', 'board', `<style>${styles}</style><div class="header"><b>Pipeline</b> <input type="search"></div><div class="columns"></div>`);
    for (const stage of STAGES) columns.set(stage, new Column(stage));
    board.lastChild.append(...[...columns.values()].map((column) => column.element));
    board.addEventListener('pointerdown', drag);
    box.append(board);
    apply();
    return board;
  },
  root: (element) => element,
  move,
  update({ id, amount }) {
    const deal = find(id), column = columns.get(deal.stageId);
    column.total += amount.amount - deal.amount.amount;
    deal.amount = amount;
    column.changed();
  },
  filter(next) {
    filter = next;
    apply();
  },
});

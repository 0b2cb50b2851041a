// Our board fed by its host, which keeps its deals as pages with a state library do: a new list with every change.
import { aim, drop, mountBoard, root, stages } from './ours.js';
import { register } from './page.js';
import { accounts, deals, SINCE, users } from './world.js';

const base = (type) => (record) => ({ type, createdAt: SINCE, updatedAt: SINCE, createdBy: 'u0', rev: 1, sv: 1, ...record });
let board, all, histories;

function change(id, changes) {
  all = all.with(Number(id.slice(1)), { ...all[Number(id.slice(1))], ...changes });
  board.opportunities = all;
}

register({
  async prepare(n) {
    all = deals(n).map(base('opportunity'));
    histories = new Map(all.map(({ id, stageId, amount }) => [id, [{ id: `${id}/1`, at: SINCE, by: 'u0', kind: 'created', set: { stageId, status: 'open', amount } }]]));
  },
  mount(box) {
    board = mountBoard(box, { stages, opportunities: all, histories, accounts: accounts.map(base('account')), users: users.map(base('user')) });
    board.addEventListener('sales-opportunity-move', ({ detail: { ids: [id], to } }) => change(id, { stageId: to }));
    return board;
  },
  root,
  aim: (each) => aim(board, each),
  move: (each) => drop(board, each),
  update: ({ id, amount }) => change(id, { amount }),
  filter(filter) { board.filter = filter; },
});

// Our board over a store that holds the records already.
import { createPipeline, editRecord, importRecords } from '@salescycle/model';
import { openStore } from '@salescycle/store';
import { aim, drop, mountBoard, root, stages } from './ours.js';
import { register } from './page.js';
import { accounts, deals, SINCE, users } from './world.js';

const SLICE = 500;
const template = { key: 'bench', name: { en: 'Bench', zh: '测试' }, lossReasons: [], stages };
const open = () => openStore({ workspace: 'bench', actor: 'u0' });
let store, board;

register({
  async fill(n) {
    store = await open();
    await store.run(createPipeline, { id: 'p', template });
    const inputs = [];
    const add = (type, records) => {
      for (let i = 0; i < records.length; i += SLICE) inputs.push({ records: records.slice(i, i + SLICE).map(({ id, ...fields }) => ({ type, id, fields, at: SINCE })) });
    };
    add('user', users);
    add('account', accounts);
    add('opportunity', deals(n));
    await store.runBatch(importRecords, inputs);
  },
  async prepare() { store = await open(); },
  mount: (box) => (board = mountBoard(box, { store })),
  root,
  aim: (each) => aim(board, each),
  move: (each) => drop(board, each),
  update: ({ id, amount }) => void store.run(editRecord, { type: 'opportunity', id, fields: { amount } }),
  filter(filter) { board.filter = filter; },
});

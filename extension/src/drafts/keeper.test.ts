import { aTimeout, expect } from '@open-wc/testing';
import { draftOf } from './draft.fixture.js';
import type { Draft } from './draft.js';
import { Keeper } from './keeper.js';

function keeperWith(write: (draft: Draft) => Promise<void> = () => Promise.resolve()) {
  const kept: string[] = [], states: string[] = [];
  const keeper = new Keeper({ keep: async (draft) => { await write(draft); kept.push(draft.edits.name![0]!); }, changed: () => states.push(keeper.state) });
  const type = (text: string) => keeper.take(draftOf({ edits: { name: [text] } }));
  return { keeper, kept, states, type };
}

describe('the keeper of the draft on screen', () => {
  it('writes an edit within 300 ms, also while somebody types without a pause', async () => {
    const { kept, type } = keeperWith();
    for (let i = 0; i < 30; i++) {
      type(String(i));
      await aTimeout(10);
    }
    expect(kept.length).to.be.greaterThan(0);
    await aTimeout(300);
    expect(kept.at(-1)).to.equal('29');
  });

  it('writes at once when the panel closes, and once only', async () => {
    const { keeper, kept, type } = keeperWith();
    type('a');
    await keeper.flush();
    await keeper.flush();
    await aTimeout(200);
    expect(kept).to.deep.equal(['a']);
  });

  it('never lets an older writing overtake a newer one', async () => {
    let release = () => {};
    const slow = new Promise<void>((done) => { release = done; });
    let writes = 0;
    const { keeper, kept, type } = keeperWith(() => (++writes === 1 ? slow : Promise.resolve()));
    type('old');
    const first = keeper.flush();
    type('new');
    const second = keeper.flush();
    release();
    await Promise.all([first, second]);
    expect(kept).to.deep.equal(['old', 'new']);
    expect(keeper.state).to.equal('kept');
  });

  it('says that it is not kept when the device is full, and keeps it with the next change', async () => {
    let full = true;
    const { keeper, kept, states, type } = keeperWith(() => (full ? Promise.reject(new Error('QuotaExceeded')) : Promise.resolve()));
    type('a');
    await keeper.flush();
    expect(keeper.state).to.equal('failed');
    full = false;
    type('b');
    await keeper.flush();
    expect(kept).to.deep.equal(['b']);
    expect(states).to.deep.equal(['keeping', 'failed', 'keeping', 'kept']);
  });
});

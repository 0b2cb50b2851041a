import { expect } from '@open-wc/testing';
import { Guard } from './guard.js';

/** A clock that only moves when told. */
function clock() {
  let time = 0;
  return { now: () => time, pass: (ms: number) => { time += ms; } };
}

describe('Guard', () => {
  it('is spent after the deadline, and says that something was left unread', () => {
    const { now, pass } = clock(), guard = new Guard({ limits: { deadline: 100 } }, now);
    guard.allows(3_000);
    pass(100);
    expect([guard.isSpent, guard.isTruncated]).to.deep.equal([false, false]);
    pass(1);
    expect([guard.isSpent, guard.isTruncated]).to.deep.equal([true, true]);
  });

  it('gives a page of few elements four times as long: a slow device reads it whole', () => {
    const { now, pass } = clock(), guard = new Guard({ limits: { deadline: 100 } }, now);
    guard.allows(2_999);
    pass(400);
    expect(guard.isSpent).to.be.false;
    pass(1);
    expect(guard.isSpent).to.be.true;
  });

  it('counts work, not the time the page had its turn', async () => {
    const { now, pass } = clock(), guard = new Guard({ limits: { deadline: 100 } }, now);
    guard.allows(3_000);
    for (const work of [60, 30]) {
      pass(work);
      const turn = guard.pause();
      if (work >= 40) pass(5_000);
      await turn;
    }
    expect(guard.isSpent).to.be.false;
    pass(11);
    expect(guard.isSpent).to.be.true;
  });

  it('lets the page have its turn after 40 ms of work, and not before', async () => {
    const { now, pass } = clock(), guard = new Guard({}, now);
    let turns = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { turns++; };
    channel.port2.postMessage(null);
    pass(39);
    await guard.pause();
    expect(turns).to.equal(0);
    pass(1);
    await guard.pause();
    await guard.pause();
    expect(turns).to.equal(1);
    channel.port1.close();
  });

  it('allows as many elements a walk as the limit says', () => {
    const guard = new Guard({ limits: { nodes: 3 } });
    expect([0, 2].map((taken) => guard.allows(taken))).to.deep.equal([true, true]);
    expect(guard.isTruncated).to.be.false;
    expect(guard.allows(3)).to.be.false;
    expect(guard.isTruncated).to.be.true;
  });

  it('stops with the signal’s reason', async () => {
    const stop = new AbortController(), guard = new Guard({ signal: stop.signal });
    stop.abort(new Error('closed'));
    let reason: unknown;
    await guard.pause().catch((error: unknown) => { reason = error; });
    expect((reason as Error).message).to.equal('closed');
  });
});

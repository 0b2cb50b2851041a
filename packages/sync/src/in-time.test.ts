import { expect } from '@open-wc/testing';
import { inTime } from './in-time.js';
import { memoryPort } from './memory-port.js';

const never = { ...memoryPort(), head: () => new Promise<null>(() => undefined) };
const messageOf = (answer: Promise<unknown>) => answer.then(() => null, ({ message }: Error) => message);

describe('a port in time', () => {
  it('gives the answer, or what the port rejected with', async () => {
    const { signal } = new AbortController(), patience = { longest: 1_000, signal };
    expect(await inTime(memoryPort(), patience).pull(null)).to.deep.equal({ operations: [], cursor: '0' });
    expect(await messageOf(inTime({ ...never, head: () => Promise.reject(new Error('offline')) }, patience).head())).to.equal('offline');
  });

  it('takes an answer that does not come for lost', async () => {
    expect(await messageOf(inTime(never, { longest: 20, signal: new AbortController().signal }).head())).to.equal('The port did not answer within 0.02 s.');
  });

  it('waits no more when nobody wants the answer', async () => {
    const end = new AbortController(), asked = inTime(never, { longest: 60_000, signal: end.signal }).head();
    end.abort(new Error('enough'));
    expect(await messageOf(asked)).to.equal('enough');
    expect(await messageOf(inTime(never, { longest: 60_000, signal: end.signal }).head())).to.equal('enough');
  });
});

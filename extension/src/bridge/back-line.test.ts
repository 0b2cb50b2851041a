import { expect, waitUntil } from '@open-wc/testing';
import { BackLine } from './back-line.js';
import type { Answers, Ask } from './bridge-words.js';

/** A page that serves what the test wants, and a background that notes what it is handed. */
function world(answer: (question: { t: string; cursor?: string | null }) => unknown, { came = (ask: Ask) => ({ cursor: (ask as { cursor: string }).cursor }), leads = [], pause = 5 }: { came?: (ask: Ask) => Answers['came']; leads?: string[]; pause?: number } = {}) {
  const { port1, port2 } = new MessageChannel(), asked: Ask[] = [], stands: (readonly string[])[] = [];
  let strange = 0;
  port2.onmessage = ({ data }: MessageEvent<{ id: number; t: string }>) => port2.postMessage({ id: data.id, t: 'sync.answer', value: answer(data) });
  const line = new BackLine({
    port: port1, pause, onStrange: () => strange++, isAlive: () => true, askStands: (ids) => stands.push(ids),
    ask: (ask) => {
      asked.push(ask);
      return Promise.resolve(ask.bridge === 'back' ? { cursor: null, leads } : ask.bridge === 'came' ? came(ask) : null) as never;
    },
  });
  return { line, asked, stands, strange: () => strange, ring: () => port2.postMessage({ t: 'sync.news' }), count: (kind: Ask['bridge']) => asked.filter(({ bridge }) => bridge === kind).length };
}

describe('the line on which changes come back', () => {
  const stretches = ['1', '2', '3'];
  const stream = ({ t, cursor }: { t: string; cursor?: string | null }) => (t === 'sync.head' ? '3' : { operations: [], cursor: stretches[Number(cursor ?? 0)] });

  it('hands over one stretch after the other up to the end, then asks what has become of the leads', async () => {
    const { line, asked, stands } = world(stream, { leads: ['l'] });
    await line.read(true);
    expect(asked.slice(1).map((ask) => (ask.bridge === 'came' ? [ask.from, ask.cursor] : ask.bridge))).to.deep.equal([[null, '1'], ['1', '2'], ['2', '3']]);
    expect([asked[0], stands]).to.deep.equal([{ bridge: 'back', isFresh: true }, [['l']]]);
    line.end();
  });

  it('looks once when the page says a hundred times that there is something', async () => {
    const { line, ring, count } = world(() => null, { pause: 300 });
    await line.read(true);
    for (let i = 0; i < 100; i++) ring();
    await waitUntil(() => count('back') > 1);
    await new Promise((later) => { setTimeout(later, 400); });
    expect(count('back')).to.equal(2);
    line.end();
  });

  it('reads a page that always has more at a hundred stretches a minute', async () => {
    let place = 0;
    const { line, count } = world(({ t }) => (t === 'sync.head' ? 'far' : { operations: [], cursor: String(++place) }));
    await line.read(true);
    expect(count('came')).to.equal(100);
    line.end();
  });

  it('hands over nothing that is larger than a message may be, and says that it is strange', async () => {
    const { line, count, strange } = world(({ t }) => (t === 'sync.head' ? '1' : { operations: ['x'.repeat(256_001)], cursor: '1' }));
    await line.read(true);
    expect([count('came'), strange()]).to.deep.equal([0, 1]);
    line.end();
  });

  it('gives up on a page whose changes never follow on each other', async () => {
    const { line, count } = world(stream, { came: (ask) => ({ cursor: (ask as { from: string | null }).from === null ? '1' : null }) });
    await line.read(true);
    expect(count('came')).to.equal(6);
    line.end();
  });

  it('says and hears nothing after its end', async () => {
    const { line, ring, count } = world(stream);
    line.end();
    ring();
    await line.read(true);
    expect(count('came')).to.equal(0);
  });
});

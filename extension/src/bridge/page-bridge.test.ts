import { expect, waitUntil } from '@open-wc/testing';
import type { FromPage, Offer, ToPage, Welcome } from '@salescycle/widgets/shared/hand-off/messages.js';
import type { Answers, Ask } from './bridge-words.js';
import { PageBridge } from './page-bridge.js';

const nonce = 'c'.repeat(32), at = '2026-03-01T00:00:00.000Z';
const hello = { kit: 'salescycle', v: 1, t: 'hello', nonce, name: 'team-a', scopes: ['leads.receive'] };
const offerOf = (id: string): Offer => ({ handOffId: `h-${id}`, revision: 1, lead: { id, createdAt: at, fields: { name: id }, qualifications: [] } });

/** A page with the bridge in it, and a background that says what the test wants. */
class Page {
  readonly asked: Ask[] = [];
  readonly heard: MessageEvent<Welcome>[] = [];
  readonly got: ToPage[] = [];
  ended = 0;
  isAlive = true;
  answers: { [B in keyof Answers]: (ask: Ask) => Answers[B] | Error } = {
    hello: () => ({ granted: ['leads.receive'] }), offers: () => ({ offers: [], again: null }), answer: () => null,
    back: () => null, came: (ask) => ({ cursor: (ask as { cursor: string }).cursor }), stands: () => null,
  };
  readonly bridge = new PageBridge({
    page: window, pause: 10, isAlive: () => this.isAlive, ended: () => { this.ended++; },
    ask: <A extends Ask>(ask: A) => {
      this.asked.push(ask);
      const answer = this.answers[ask.bridge](ask) as Answers[A['bridge']] | Error;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  });
  port: MessagePort | undefined;
  private readonly listen = (event: MessageEvent<Welcome>) => { if (event.ports.length) this.heard.push(event); };

  constructor() {
    addEventListener('message', this.listen);
    this.bridge.start();
  }

  async connect(): Promise<this> {
    const before = this.heard.length;
    postMessage(hello, location.origin);
    await waitUntil(() => this.heard.length > before, 'a welcome');
    [this.port] = this.heard.at(-1)!.ports as [MessagePort];
    this.port.onmessage = ({ data }: MessageEvent<ToPage>) => this.got.push(data);
    return this;
  }

  say(message: FromPage | object): void {
    this.port!.postMessage(message);
  }

  leave(): void {
    this.bridge.told({ bridge: 'bye', origin: location.origin });
    removeEventListener('message', this.listen);
  }

  /** What was asked of one kind. */
  count(kind: Ask['bridge']): number {
    return this.asked.filter(({ bridge }) => bridge === kind).length;
  }
}

/** Everything that was posted until now has been heard. */
const heardAll = async () => {
  for (let i = 0; i < 3; i++) await new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); });
};

describe('the bridge in a page', () => {
  let page: Page;
  beforeEach(() => { page = new Page(); });
  afterEach(() => page.leave());

  it('says nothing until a script of the page says hello, and then repeats its nonce', async () => {
    expect(page.asked).to.deep.equal([]);
    await page.connect();
    expect(page.asked[0]).to.deep.equal({ bridge: 'hello', name: 'team-a', scopes: ['leads.receive'] });
    expect(page.heard[0]!.data).to.deep.equal({ kit: 'salescycle', v: 1, t: 'welcome', nonce, granted: ['leads.receive'] });
    expect(page.asked[1]).to.deep.equal({ bridge: 'offers', isFresh: true });
  });

  it('does not answer where nothing is granted, nor anything that is no hello', async () => {
    page.answers.hello = () => ({ granted: [] });
    for (const message of [hello, { ...hello, v: 2 }, { ...hello, nonce: 'short' }, { ...hello, pad: 'x' }, null, 'hello', { t: 'welcome' }]) postMessage(message, location.origin);
    const frame = document.body.appendChild(document.createElement('iframe'));
    (frame.contentWindow as unknown as { eval(code: string): void }).eval(`parent.postMessage(${JSON.stringify(hello)}, '*')`);
    await waitUntil(() => page.count('hello') > 0);
    await heardAll();
    frame.remove();
    expect([page.count('hello'), page.count('offers'), page.heard.length]).to.deep.equal([1, 0, 0]);
  });

  it('hands over what waits, passes the answer on, and asks for more when all are answered', async () => {
    const batches = [[offerOf('l'), offerOf('m')], [offerOf('n')], []];
    page.answers.offers = () => ({ offers: batches.shift() ?? [], again: null });
    await page.connect();
    await waitUntil(() => page.got.length === 2);
    expect(page.got[0]).to.deep.equal({ id: 1, t: 'leads.offer', offer: offerOf('l') });
    page.say({ id: 1, t: 'leads.ack' });
    page.say({ id: 2, t: 'leads.ack', refused: 'No.' });
    await waitUntil(() => page.got.length === 3);
    expect(page.asked.filter(({ bridge }) => bridge === 'answer')).to.deep.equal([
      { bridge: 'answer', handOffId: 'h-l', revision: 1 }, { bridge: 'answer', handOffId: 'h-m', revision: 1, refused: 'No.' },
    ]);
    expect(page.asked.filter(({ bridge }) => bridge === 'offers')).to.deep.equal([{ bridge: 'offers', isFresh: true }, { bridge: 'offers', isFresh: false }]);
  });

  it('passes on one answer to an offer, however often it was made and answered', async () => {
    page.answers.offers = () => ({ offers: [offerOf('l')], again: null });
    await page.connect();
    page.bridge.told({ bridge: 'look', origin: location.origin });
    await waitUntil(() => page.got.length === 2);
    page.answers.offers = () => ({ offers: [], again: null });
    for (const id of [1, 1, 2, 7]) page.say({ id, t: 'leads.ack' });
    await waitUntil(() => page.count('answer') > 0);
    await heardAll();
    expect(page.count('answer')).to.equal(1);
  });

  it('asks again when the background says when, and when it is told that something came up', async () => {
    let left = 3;
    page.answers.offers = () => ({ offers: [], again: left-- > 0 ? 1 : null });
    await page.connect();
    await waitUntil(() => page.count('offers') === 4);
    page.bridge.told({ bridge: 'look', origin: 'https://other.example' });
    expect(page.count('offers')).to.equal(4);
    page.bridge.told({ bridge: 'look', origin: location.origin });
    await waitUntil(() => page.count('offers') === 5);
  });

  it('does not miss what comes up while it is asking', async () => {
    let answer: (offers: Answers['offers']) => void = () => {};
    page.answers.offers = () => ({ offers: [], again: null });
    await page.connect();
    await waitUntil(() => page.count('offers') === 1);
    page.answers.offers = () => new Promise((resolve) => { answer = resolve; }) as unknown as Answers['offers'];
    page.bridge.told({ bridge: 'look', origin: location.origin });
    page.bridge.told({ bridge: 'look', origin: location.origin });
    expect(page.count('offers')).to.equal(2);
    answer({ offers: [], again: null });
    await waitUntil(() => page.count('offers') === 3);
  });

  it('asks for another hello when the background was stopped over one', async () => {
    const knocked = new Promise((done) => addEventListener('message', ({ data }: MessageEvent<{ t?: string } | null>) => { if (data?.t === 'knock') done(data); }));
    page.answers.hello = () => new Error('stopped');
    postMessage(hello, location.origin);
    expect(await knocked).to.deep.equal({ kit: 'salescycle', v: 1, t: 'knock' });
    page.answers.hello = () => ({ granted: ['leads.receive'] });
    await page.connect();
  });

  it('asks for all offers afresh when the background was stopped over them, or over an answer', async () => {
    let failures = 2;
    page.answers.offers = () => (failures-- > 0 ? new Error('stopped') : { offers: [offerOf('l')], again: null });
    await page.connect();
    await waitUntil(() => page.got.length === 1);
    expect(page.count('offers')).to.equal(3);
    page.answers.answer = () => new Error('stopped');
    page.say({ id: 1, t: 'leads.ack' });
    await waitUntil(() => page.got.length === 2);
    expect(page.asked.filter(({ bridge }) => bridge === 'offers')).to.deep.equal(Array(4).fill({ bridge: 'offers', isFresh: true }));
  });

  it('ends when the extension is gone', async () => {
    await page.connect();
    [page.isAlive, page.answers.offers] = [false, () => new Error('Extension context invalidated.')];
    page.bridge.told({ bridge: 'look', origin: location.origin });
    await waitUntil(() => page.got.length === 1);
    expect(page.got).to.deep.equal([{ t: 'bye' }]);
    postMessage(hello, location.origin);
    await heardAll();
    expect([page.ended, page.count('hello')]).to.deep.equal([1, 1]);
  });

  it('says goodbye when the pairing ends, and hears nothing after it', async () => {
    await page.connect();
    page.bridge.told({ bridge: 'bye', origin: location.origin });
    await waitUntil(() => page.got.length === 1);
    postMessage(hello, location.origin);
    page.say({ id: 1, t: 'leads.ack' });
    await heardAll();
    expect([page.got, page.ended, page.count('hello')]).to.deep.equal([[{ t: 'bye' }], 1, 1]);
  });

  it('is quiet after the page said goodbye, until it says hello again', async () => {
    await page.connect();
    page.say({ t: 'bye' });
    await waitUntil(() => (page.bridge as unknown as { port: MessagePort | null }).port === null, 'a bridge that hung up');
    page.bridge.told({ bridge: 'look', origin: location.origin });
    expect(page.count('offers')).to.equal(1);
    await page.connect();
    await waitUntil(() => page.count('offers') === 2);
  });

  it('hangs up on a page that says much it was not asked for', async () => {
    await page.connect();
    for (let i = 0; i < 20; i++) page.say({ id: i + 1, t: 'leads.ack' });
    await heardAll();
    expect(page.got).to.deep.equal([]);
    page.say('x'.repeat(300_000) as unknown as object);
    await waitUntil(() => page.got.length === 1);
    expect(page.got).to.deep.equal([{ t: 'bye' }]);
    expect(page.count('answer')).to.equal(0);
  });

  it('hears twenty hellos a minute and no more', async () => {
    for (let i = 0; i < 30; i++) postMessage(hello, location.origin);
    await waitUntil(() => page.heard.length === 20);
    await heardAll();
    expect(page.count('hello')).to.equal(20);
  });
});

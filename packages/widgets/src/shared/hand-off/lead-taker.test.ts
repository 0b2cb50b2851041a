import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { createRecord, deleteRecord, handedLead, handOffIdOf, type HandedLead, type Lead } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import '../../kpi-card/define.js';
import type { RecordEditEvent } from '../events.js';
import type { SalesElement } from '../sales-element.js';
import type { FromPage, Hello, Offer } from './messages.js';

const opened: Store[] = [];
let count = 0, heard: Hello[] = [];
const at = '2026-03-01T00:00:00.000Z';
const listen = ({ data }: MessageEvent<Hello>) => { if (data?.t === 'hello') heard.push(data); };

async function freshStore(actor: string | null = 'han'): Promise<Store> {
  const store = await openStore({ workspace: `taker-${Date.now()}-${count++}`, ...(actor !== null && { actor }) });
  opened.push(store);
  return store;
}

/** An element of a portal that shows the store. */
function show(store: Store, change: Partial<SalesElement> = {}): SalesElement {
  const element = Object.assign(document.createElement('sales-kpi-card') as SalesElement, { store, measure: 'won-value', ...change });
  document.body.append(element);
  return element;
}

const helloOf = async (store: Store, times = 1) => {
  const all = () => heard.filter(({ name }) => name === store.workspace);
  await waitUntil(() => all().length >= times, `hello number ${times}`);
  return all()[times - 1]!;
};

/** The extension's side of a port to the page. */
class Extension {
  readonly said: FromPage[] = [];
  private readonly port: MessagePort;
  private id = 0;

  constructor(port: MessagePort) {
    this.port = port;
    port.onmessage = ({ data }: MessageEvent<FromPage>) => this.said.push(data);
  }

  /** Answers a hello. */
  static welcome({ nonce }: Hello, change: object = {}): Extension {
    const { port1, port2 } = new MessageChannel();
    postMessage({ kit: 'salescycle', v: 1, t: 'welcome', nonce, granted: ['leads.receive'], ...change }, location.origin, [port2]);
    return new Extension(port1);
  }

  tell(message: unknown): void {
    this.port.postMessage(message);
  }

  offer(offer: Offer): number {
    this.tell({ id: ++this.id, t: 'leads.offer', offer });
    return this.id;
  }

  /** Offers, and resolves with the answer. */
  async answerTo(offer: Offer): Promise<FromPage> {
    const id = this.offer(offer);
    const answer = () => this.said.find((each) => 'id' in each && each.id === id);
    await waitUntil(answer, 'an answer');
    return answer()!;
  }
}

const lead = (id: string, name = 'Xu Lan'): HandedLead => handedLead({ id, createdAt: at, name, status: 'new' } as Lead, []);
const offerOf = (id: string, name?: string): Offer => ({ handOffId: `h-${id}`, revision: 1, lead: lead(id, name) });
const leads = async (store: Store) => (await store.read({ kind: 'window', type: 'lead' })).rows.map(({ record }) => record);

/** A page over a fresh store, paired. */
async function paired(change: Partial<SalesElement> = {}, actor: string | null = 'han') {
  const store = await freshStore(actor), element = show(store, change);
  return { store, element, extension: Extension.welcome(await helloOf(store)) };
}

describe('a page that takes leads', () => {
  beforeEach(() => {
    heard = [];
    addEventListener('message', listen);
  });
  afterEach(async () => {
    removeEventListener('message', listen);
    document.body.replaceChildren();
    for (const store of opened.splice(0)) {
      store.close();
      await deleteWorkspace(store.workspace);
    }
  });

  it('says hello once for a store, however many elements show it, with 128 random bits', async () => {
    const store = await freshStore(), elements = [show(store), show(store), show(store)];
    const first = await helloOf(store);
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    expect(first).to.deep.include({ kit: 'salescycle', v: 1, t: 'hello', name: store.workspace, scopes: ['leads.receive', 'leads.return'] });
    expect(first.nonce).to.match(/^[\da-f]{32}$/);
    const other = await freshStore();
    show(other);
    expect((await helloOf(other)).nonce).to.not.equal(first.nonce);
    expect(heard.filter(({ name }) => name === store.workspace)).to.have.length(1);
  });

  it('stores a lead before it says so, and tells the host', async () => {
    const { store, element, extension } = await paired();
    const told: string[] = [];
    element.addEventListener('sales-record-edit', ({ detail }) => told.push(`${detail.command} ${detail.ids[0]} ${detail.origin}`));
    element.addEventListener('sales-change', ({ detail }) => told.push(`stored ${detail.undoable}`));
    expect(await extension.answerTo(offerOf('l'))).to.deep.equal({ id: 1, t: 'leads.ack' });
    expect((await leads(store)).map(({ id, name, ownerId }) => ({ id, name, ownerId }))).to.deep.equal([{ id: 'l', name: 'Xu Lan', ownerId: 'han' }]);
    expect(told).to.deep.equal(['receiveLead l remote', 'stored true']);
  });

  it('says so again when it is offered again, asks nobody, and does not bring back what was deleted', async () => {
    const { store, element, extension } = await paired();
    await extension.answerTo(offerOf('l'));
    element.addEventListener('sales-record-edit', () => expect.fail('the host was asked again'));
    expect(await extension.answerTo(offerOf('l'))).to.not.have.property('refused');
    await store.run(deleteRecord, { type: 'lead', id: 'l' });
    expect(await extension.answerTo(offerOf('l'))).to.not.have.property('refused');
    expect(await leads(store)).to.deep.equal([]);
  });

  it('takes many at once, each once', async () => {
    const { store, extension } = await paired();
    const ids = Array.from({ length: 30 }, (_, i) => `l${i}`);
    const answers = await Promise.all([...ids, ...ids.map((id) => `${id}x`)].map((id) => extension.answerTo(offerOf(id))));
    expect(answers.filter((answer) => 'refused' in answer)).to.deep.equal([]);
    expect(await leads(store)).to.have.length(60);
  });

  it('refuses what does not fit with the words of the page\'s language', async () => {
    const { store, element, extension } = await paired();
    element.lang = 'zh-CN';
    expect(await extension.answerTo(offerOf('l', 'x'.repeat(301)))).to.have.property('refused').that.match(/未保存：name/);
    expect(await leads(store)).to.deep.equal([]);
  });

  it('refuses what the host does not want', async () => {
    const { store, element, extension } = await paired();
    element.addEventListener('sales-record-edit', (event: RecordEditEvent) => event.preventDefault());
    expect(await extension.answerTo(offerOf('l'))).to.deep.equal({ id: 1, t: 'leads.ack', refused: 'vetoed' });
    expect(await leads(store)).to.deep.equal([]);
  });

  it('asks who works here before the first lead, once for all of them', async () => {
    const { store, element, extension } = await paired({}, null);
    extension.offer(offerOf('l'));
    extension.offer(offerOf('m'));
    extension.offer(offerOf('l'));
    const dialogs = () => element.renderRoot.querySelectorAll('dialog');
    await waitUntil(() => dialogs().length > 0);
    const dialog = dialogs()[0]!;
    expect(dialogs()).to.have.length(1);
    dialog.querySelector('input')!.value = 'Han Kai';
    dialog.querySelector<HTMLButtonElement>('.primary')!.click();
    await waitUntil(() => extension.said.length === 2);
    expect((await leads(store)).map(({ ownerId }) => ownerId)).to.deep.equal([store.actor, store.actor]);
  });

  it('says goodbye when nobody says who works here, and keeps nothing', async () => {
    const { store, element, extension } = await paired({}, null);
    extension.offer(offerOf('l'));
    await waitUntil(() => element.renderRoot.querySelector('dialog'));
    element.renderRoot.querySelector<HTMLButtonElement>('dialog .plain')!.click();
    await waitUntil(() => extension.said.length === 1);
    expect(extension.said).to.deep.equal([{ t: 'bye' }]);
    expect(await leads(store)).to.deep.equal([]);
  });

  it('takes nothing into a page that only shows', async () => {
    const { store, extension } = await paired({ readonly: true });
    extension.offer(offerOf('l'));
    // An offer that is left alone is not answered; it has time to arrive.
    await aTimeout(300);
    const writable = show(store);
    await writable.updateComplete;
    expect(await extension.answerTo(offerOf('m'))).to.not.have.property('refused');
    expect((await leads(store)).map(({ id }) => id)).to.deep.equal(['m']);
  });

  it('hears only the welcome to its own hello, and messages that are some', async () => {
    const store = await freshStore();
    show(store);
    const hello = await helloOf(store);
    const strangers = [Extension.welcome({ ...hello, nonce: 'b'.repeat(32) }), Extension.welcome(hello, { v: 2 }), Extension.welcome(hello, { granted: [] })];
    for (const stranger of strangers) stranger.offer(offerOf('stranger'));
    const extension = Extension.welcome(hello), late = Extension.welcome(hello);
    late.offer(offerOf('late'));
    for (const message of [null, 'leads.offer', { id: 1, t: 'leads.offer' }, { id: 1, t: 'leads.list' }]) extension.tell(message);
    await extension.answerTo(offerOf('l'));
    expect((await leads(store)).map(({ id }) => id)).to.deep.equal(['l']);
  });

  it('answers a knock with a new hello, and then listens to the new port only', async () => {
    const { store, extension } = await paired();
    postMessage({ kit: 'salescycle', v: 1, t: 'knock' }, location.origin);
    const again = Extension.welcome(await helloOf(store, 2));
    await again.answerTo(offerOf('l'));
    extension.offer(offerOf('m'));
    await again.answerTo(offerOf('n'));
    expect((await leads(store)).map(({ id }) => id)).to.have.members(['l', 'n']);
  });

  it('serves what becomes of its leads where that is granted, until goodbye, and nowhere else', async () => {
    const store = await freshStore();
    show(store);
    const hello = await helloOf(store), main = new MessageChannel(), back = new MessageChannel(), said: FromPage[] = [], served: { t: string }[] = [];
    main.port1.onmessage = ({ data }: MessageEvent<FromPage>) => said.push(data);
    back.port1.onmessage = ({ data }: MessageEvent<{ t: string }>) => served.push(data);
    postMessage({ kit: 'salescycle', v: 1, t: 'welcome', nonce: hello.nonce, granted: ['leads.receive', 'leads.return'] }, location.origin, [main.port2, back.port2]);
    const offer = { ...offerOf('l'), handOffId: handOffIdOf('l', location.origin) };
    main.port1.postMessage({ id: 1, t: 'leads.offer', offer });
    await waitUntil(() => said.length === 1, 'an answer');
    back.port1.postMessage({ id: 1, t: 'sync.pull', cursor: null });
    main.port1.postMessage({ id: 2, t: 'leads.stand', leads: ['l', 'nobody'] });
    await waitUntil(() => served.some(({ t }) => t === 'sync.answer') && said.length === 2, 'both answers');
    expect(said[1]).to.deep.include({ id: 2, t: 'leads.stand' });
    expect((said[1] as Extract<FromPage, { t: 'leads.stand' }>).stands.map((each) => each.lead)).to.deep.equal(['l']);
    main.port1.postMessage({ t: 'bye' });
    main.port1.postMessage({ id: 3, t: 'leads.stand', leads: ['l'] });
    const { extension } = await paired();
    extension.tell({ id: 1, t: 'leads.stand', leads: ['l'] });
    await extension.answerTo(offerOf('l'));
    expect([said.length, extension.said.length]).to.deep.equal([2, 1]);
  });

  it('takes nothing after goodbye', async () => {
    const { store, extension } = await paired();
    extension.tell({ t: 'bye' });
    extension.offer(offerOf('l'));
    await store.run(createRecord, { type: 'account', fields: { name: 'A' } });
    expect(await leads(store)).to.deep.equal([]);
  });

  it('is quiet when the store is closed', async () => {
    const { store, extension } = await paired();
    store.close();
    extension.offer(offerOf('l'));
    postMessage({ kit: 'salescycle', v: 1, t: 'knock' }, location.origin);
    const other = await freshStore();
    show(other);
    await helloOf(other);
    expect(extension.said).to.deep.equal([]);
    expect(heard.filter(({ name }) => name === store.workspace)).to.have.length(1);
  });
});

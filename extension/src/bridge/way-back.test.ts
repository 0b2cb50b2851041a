// The whole way back of a change, with the real code on both sides, and a stop at every single step.
import { expect, waitUntil } from '@open-wc/testing';
import { bant, editRecord, handedLead, handOffIdOf, offerHandOffs, qualifyLead, receiveLead, settleHandOff } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { openLogStream } from '@salescycle/store/log-stream.js';
import { servePort } from '@salescycle/sync';
import { leadStream } from '@salescycle/widgets/shared/hand-off/lead-stream.js';
import { answerBridge } from './answer-bridge.js';
import { BackLine } from './back-line.js';
import { addLead, forgetStores, freshStore, Surroundings } from './bridge.fixture.js';
import type { Answers, Ask } from './bridge-words.js';
import { pair } from './pairing.js';
import { Portals } from './portals.js';

const { origin } = location, id = handOffIdOf('l', origin);

type Part = 'worker' | 'tab';

/** An extension and a portal that has changed a lead, on a computer that fails at a given step. */
class World {
  readonly steps: string[] = [];
  readonly home: Store;
  readonly portal: Store;
  readonly parts: Surroundings;
  private readonly stops: ReadonlyMap<number, Part>;
  private worker = {};
  private line: BackLine | null = null;
  private life = new AbortController();

  private constructor(home: Store, portal: Store, stops: ReadonlyMap<number, Part>) {
    this.home = home;
    this.portal = portal;
    this.stops = stops;
    this.parts = new Surroundings(home);
  }

  static async with(stops: ReadonlyMap<number, Part>): Promise<World> {
    const world = new World(await freshStore(), await freshStore(undefined, 'clara'), stops), { home, portal } = world;
    await addLead(home, 'l');
    await pair({ found: { origin, title: '', workspaces: ['w'] }, workspace: 'w', leadIds: ['l'], returns: true }, world.parts);
    await home.run(offerHandOffs, { ids: [id] });
    await portal.run(receiveLead, { handOffId: id, lead: handedLead((await home.read({ kind: 'record', type: 'lead', id: 'l' }))!, []) });
    await home.run(settleHandOff, { id, revision: 1 });
    await portal.run(qualifyLead, { id: 'l', framework: bant, answers: [{ dimension: 'budget', value: 3 }], verdict: 'qualify' });
    await portal.run(editRecord, { type: 'lead', id: 'l', fields: { name: 'Xu Lan' } });
    return world;
  }

  openTab(): void {
    const { port1, port2 } = new MessageChannel();
    this.life = new AbortController();
    servePort(port2, leadStream(this.portal), { signal: this.life.signal });
    this.line = new BackLine({ port: port1, pause: 2, ask: (ask) => this.ask(ask) as never, askStands: () => undefined, onStrange: () => expect.fail('strange'), isAlive: () => true });
    void this.line.read(true);
  }

  closeTab(): void {
    this.life.abort();
    this.line?.end();
  }

  private async ask(ask: Ask): Promise<Answers[keyof Answers]> {
    this.step(`worker hears ${ask.bridge}`);
    const mine = this.worker;
    const alive = () => { if (this.worker !== mine) throw new Error('stopped'); };
    const run: Store['run'] = async (command, input) => {
      this.step(`runs ${command.name}`);
      alive();
      const outcome = await this.home.run(command, input);
      this.step(`has run ${command.name}`);
      alive();
      return outcome;
    };
    const store = new Proxy(this.home, { get: (target, name) => {
      const value = target[name as keyof Store] as unknown;
      return name === 'run' ? run : typeof value === 'function' ? (value as (...all: unknown[]) => unknown).bind(target) : value;
    } });
    const answer = await answerBridge(ask, { tab: {}, frameId: 0, url: `${origin}/` }, { local: this.parts.local, now: this.parts.now, isGranted: this.parts.isGranted, store: () => Promise.resolve(store) });
    alive();
    this.step(`worker answers ${ask.bridge}`);
    alive();
    return answer!;
  }

  private step(name: string): void {
    const stop = this.stops.get(this.steps.length);
    this.steps.push(stop ? `${name} (${stop} stopped)` : name);
    if (stop === 'worker') this.worker = {};
    if (stop !== 'tab') return;
    this.closeTab();
    this.openTab();
  }
}

async function comesBackOnce(stops: ReadonlyMap<number, Part>): Promise<World> {
  const world = await World.with(stops), { home, portal } = world;
  world.openTab();
  try {
    const head = await leadStream(portal).head();
    await waitUntil(async () => (await new Portals(world.parts.local).readUpTo(origin)) === head, 'all is read');
    expect(await home.read({ kind: 'record', type: 'lead', id: 'l' })).to.include({ name: 'Xu Lan', status: 'qualified', rev: 2 });
    const { operations } = await openLogStream(home).read({ types: ['lead', 'qualification', 'conflict'], after: 0, most: 1_000 });
    expect(operations.map(({ type, cmd }) => `${type} by ${cmd}`)).to.deep.equal(['lead by captureLead', 'qualification by takeBackLead', 'lead by takeBackLead']);
  } catch (error) {
    (error as Error).message += `\n${world.steps.join('\n')}`;
    throw error;
  } finally {
    world.closeTab();
  }
  return world;
}

describe('a change that comes back', () => {
  afterEach(forgetStores);

  it('is written before it counts as read', async () => {
    const { steps } = await comesBackOnce(new Map());
    expect(steps).to.deep.equal(['worker hears back', 'worker answers back', 'worker hears came', 'runs takeBackLead', 'has run takeBackLead', 'worker answers came']);
  });

  for (const part of ['worker', 'tab'] as const) {
    for (let step = 0; step < 6; step++) {
      it(`comes exactly once when the ${part} is stopped at step ${step + 1}`, async () => { await comesBackOnce(new Map([[step, part]])); });
    }
  }

  it('comes exactly once when both are stopped again and again', async () => {
    for (const every of [2, 3, 5]) await comesBackOnce(new Map(Array.from({ length: 6 }, (_, i): [number, Part] => [(i + 1) * every, i % 2 ? 'worker' : 'tab'])));
  }).timeout(60_000);
});

// The whole way of a lead, with the real code on both sides: the ledger in one store, the lead in another, and a stop at every single step.
import { expect, waitUntil } from '@open-wc/testing';
import type { Store } from '@salescycle/store';
import '@salescycle/widgets/kpi-card/define.js';
import { answerBridge } from './answer-bridge.js';
import { addLead, forgetStores, freshStore, Surroundings } from './bridge.fixture.js';
import type { Answers, Ask } from './bridge-words.js';
import { entriesOf } from './offers.js';
import { PageBridge } from './page-bridge.js';
import { pair } from './pairing.js';

const { origin } = location, LEADS = ['l', 'm'];

/** What can be stopped: the extension's background, or the portal's tab. */
type Part = 'worker' | 'tab';

class Stopped extends Error {}

/** An extension and a portal with a person at a computer that fails at given steps. */
class World {
  /** Each step as it happened. */
  readonly steps: string[] = [];
  readonly home: Store;
  readonly abroad: Store;
  private readonly parts: Surroundings;
  private readonly stops: ReadonlyMap<number, Part>;
  private readonly alive = { worker: {}, tab: {} };
  private tab: { bridge: PageBridge; element: Element; store: Store } | null = null;
  private ahead = 0;

  constructor(home: Store, abroad: Store, stops: ReadonlyMap<number, Part>) {
    this.home = home;
    this.abroad = abroad;
    this.stops = stops;
    this.parts = new Surroundings(home);
  }

  static async with(stops: ReadonlyMap<number, Part>): Promise<World> {
    const world = new World(await freshStore(), await freshStore(), stops);
    for (const id of LEADS) await addLead(world.home, id);
    await pair({ found: { origin, title: '', workspaces: [world.abroad.workspace] }, workspace: world.abroad.workspace, leadIds: LEADS }, world.parts);
    return world;
  }

  /** Opens the portal, as a person would again after a crash. */
  async openTab(): Promise<void> {
    const store = this.stoppable(await freshStore(this.abroad.workspace), 'tab');
    const bridge = new PageBridge({ page: window, pause: 5, isAlive: () => true, ended: () => undefined, ask: (ask) => this.ask(ask) as never });
    bridge.start();
    const element = Object.assign(document.createElement('sales-kpi-card'), { store, measure: 'won-value' as const });
    this.tab = { bridge, element, store };
    document.body.append(element);
  }

  closeTab(): void {
    this.tab?.bridge.told({ bridge: 'bye', origin });
    this.tab?.element.remove();
    this.tab?.store.close();
    this.tab = null;
  }

  /** A message from the page's script to the background, which is woken by it. */
  private async ask(ask: Ask): Promise<Answers[keyof Answers]> {
    const { alive } = this, worker = alive.worker;
    this.step(`worker hears ${ask.bridge}`);
    if (alive.worker !== worker) throw new Stopped();
    const store = this.stoppable(this.home, 'worker');
    // Time passes quickly here, so that what was offered in vain is soon due again.
    const now = () => new Date(Date.now() + (this.ahead += 600_000)).toISOString();
    const answer = await answerBridge(ask, { tab: {}, frameId: 0, url: `${origin}/` }, { ...this.parts, now, store: () => Promise.resolve(store), local: this.parts.local, isGranted: this.parts.isGranted });
    this.step(`worker answers ${ask.bridge}`);
    if (alive.worker !== worker) throw new Stopped();
    return answer!;
  }

  /** A store whose handle dies with the part that holds it. */
  private stoppable(store: Store, part: Part): Store {
    const { alive } = this, mine = alive[part];
    const check = () => { if (alive[part] !== mine) throw new Stopped(); };
    const run: Store['run'] = async (command, input) => {
      if (command.by === 'rule:trial') return store.run(command, input);
      this.step(`${part} runs ${command.name}`);
      check();
      const outcome = await store.run(command, input);
      this.step(`${part} has run ${command.name}`);
      check();
      return outcome;
    };
    return new Proxy(store, { get: (target, name) => (name === 'run' ? run : typeof target[name as keyof Store] === 'function' ? (target[name as keyof Store] as (...all: unknown[]) => unknown).bind(target) : target[name as keyof Store]) });
  }

  private step(name: string): void {
    const stop = this.stops.get(this.steps.length);
    this.steps.push(stop ? `${name} (${stop} stopped)` : name);
    if (!stop) return;
    this.alive[stop] = {};
    if (stop !== 'tab') return;
    this.closeTab();
    void this.openTab();
  }
}

/** Runs a world until every hand-off is settled, and checks that each lead was made exactly once. */
async function handsOverOnce(stops: ReadonlyMap<number, Part>): Promise<World> {
  const world = await World.with(stops);
  await world.openTab();
  try {
    await waitUntil(async () => (await entriesOf(world.home, origin)).every(({ state }) => state === 'acked'), 'all is received');
    // Another handle, which has read what there is: one whose fellow was stopped between writing and telling hears of it with the next write.
    const { rows } = await (await freshStore(world.abroad.workspace)).read({ kind: 'window', type: 'lead' });
    expect(rows.map(({ record }) => record.id).sort()).to.deep.equal(LEADS);
    const log = await (await world.abroad.backup()).text();
    expect(log.match(/"cmd":"receiveLead"/g), 'changes in the portal').to.have.length(2 * LEADS.length);
  } catch (error) {
    (error as Error).message += `\n${world.steps.join('\n')}`;
    throw error;
  } finally {
    world.closeTab();
  }
  return world;
}

describe('a hand-off', () => {
  afterEach(async () => {
    document.body.replaceChildren();
    await forgetStores();
  });

  it('notes the offer, stores the lead, answers, notes the answer, in this order', async () => {
    const { steps } = await handsOverOnce(new Map());
    const order = ['worker has run offerHandOffs', 'worker answers offers', 'tab runs receiveLead', 'tab has run receiveLead', 'worker hears answer', 'worker runs settleHandOff', 'worker has run settleHandOff'];
    expect(order.map((step) => steps.indexOf(step))).to.deep.equal(order.map((step) => steps.indexOf(step)).sort((a, b) => a - b));
    expect(steps.filter((step) => step === 'tab has run receiveLead')).to.have.length(2);
  });

  for (const part of ['worker', 'tab'] as const) {
    for (let step = 0; step < 18; step++) {
      it(`happens exactly once when the ${part} is stopped at step ${step + 1}`, async () => {
        await handsOverOnce(new Map([[step, part]]));
      });
    }
  }

  it('happens exactly once when both are stopped again and again', async () => {
    for (const every of [3, 4, 5, 7]) {
      const stops = new Map(Array.from({ length: 12 }, (_, i): [number, Part] => [(i + 1) * every, i % 2 ? 'worker' : 'tab']));
      await handsOverOnce(stops);
      document.body.replaceChildren();
    }
  }).timeout(60_000);
});

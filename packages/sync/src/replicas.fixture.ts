import {
  captureLead, commandForMove, convertLead, createOpportunity, createPipeline, createRecord, deleteRecord, editRecord, isRefusal, logActivity, recordTables, resolveConflict, salesProcessTemplate, SCHEMA_VERSION,
  type Command, type Conflict, type Id, type Lead, type Operation, type Opportunity, type RecordType,
} from '@salescycle/model';
import { deleteWorkspace, openStore, type Outcome, type Row, type Store } from '@salescycle/store';
import { openErasures } from '@salescycle/store/erase/erasure.js';
import { difference } from '@salescycle/store/oracle/equal.fixture.js';
import { Naive } from '@salescycle/store/oracle/naive.fixture.js';
import { openReplica, type Replica, type StreamPage } from '@salescycle/store/replica/replica.js';
import { Accepted } from './accepted.fixture.js';
import { takeTurn } from './exchange.js';
import { memoryPort } from './memory-port.js';
import { chance, Network } from './network.fixture.js';
import { People } from './people.fixture.js';

const TYPES = Object.keys(recordTables) as RecordType[];
const STAGES = [['generation', 'open'], ['qualification', 'open'], ['management', 'open'], ['quote', 'open'], ['won', 'won'], ['lost', 'lost']] as const;

interface Tab {
  store: Store;
  replica: Replica;
}

interface Device {
  workspace: string;
  actor: string;
  /** One or two tabs on the same database. */
  tabs: Tab[];
}

let runs = 0;

/** Several replicas of a workspace on a bad network, and what people do on them. Everything is decided by the seed. */
export class Replicas {
  readonly network: Network;
  readonly counts = { edits: 0, refused: 0, turns: 0, stale: 0, restarts: 0, conflicts: 0, resolved: 0, erasures: 0 };
  private readonly next: () => number;
  private readonly devices: Device[] = [];
  private readonly accepted = new Accepted();
  private readonly people = new People();
  private readonly pages: { device: number; page: StreamPage }[] = [];
  private readonly run: number;
  private values = 0;

  constructor(seed: number) {
    this.next = chance(seed);
    this.run = runs++;
    this.network = new Network(memoryPort(1 + this.below(12)), this.next);
  }

  async begin(): Promise<void> {
    const count = 3 + this.below(3);
    for (let i = 0; i < count; i++) {
      const device: Device = { workspace: `replica-${Date.now()}-${this.run}-${i}`, actor: ['han', 'wang'][i % 2]!, tabs: [] };
      this.devices.push(device);
      await this.openTab(device);
    }
    await this.edit(0, createPipeline, { id: 'p', template: salesProcessTemplate });
    for (const id of ['d1', 'd2']) await this.edit(0, createOpportunity, { id, pipelineId: 'p', fields: { name: id } });
    await this.capture(0);
    this.network.trouble = 0;
    await this.settle();
    this.network.trouble = this.below(6) / 10;
  }

  /** Something happens somewhere. */
  async step(): Promise<void> {
    const at = this.below(this.devices.length), kind = this.next();
    if (kind < 0.14) await this.meetPeople(at);
    else if (kind < 0.46) await this.work(at);
    else if (kind < 0.8) await this.turn(at);
    else if (kind < 0.88) await this.network.deliverLate();
    else if (kind < 0.92) this.toggle(at);
    else if (kind < 0.95) await this.restart(at);
    else if (kind < 0.97) await this.deliverOldPage();
    else await this.newerVersion();
  }

  /** The network is whole again, and everybody has time. */
  async settle(): Promise<void> {
    this.network.trouble = 0;
    this.network.cut.clear();
    for (let quiet = 0, rounds = 0; quiet < this.devices.length; rounds++) {
      if (rounds > 2_000) throw new Error('the replicas do not come to rest');
      await this.network.deliverLate();
      const turn = await this.turn(rounds % this.devices.length);
      quiet = turn === 'done' ? quiet + 1 : 0;
    }
  }

  /** @throws with the first difference between a replica and the stream, or the first edit that is nowhere */
  async check(): Promise<void> {
    const naive = new Naive();
    naive.add(this.network.server.stream);
    for (const [i, { tabs }] of this.devices.entries()) {
      for (const [j, { store }] of tabs.entries()) await checkStore(store, naive, `replica ${i}, tab ${j}`);
    }
    for (const i of this.devices.keys()) await this.restart(i);
    for (const [i, { tabs: [tab] }] of this.devices.entries()) await checkStore(tab!.store, naive, `replica ${i} opened anew`);
    const outboxes = await Promise.all(this.devices.map(({ tabs: [tab] }) => tab!.replica.outbox(10_000)));
    await this.people.check(this.devices.map(({ workspace }) => workspace), { stream: this.network.server.stream, outboxes });
    this.accepted.check(this.network.server.stream, naive.all('conflict').map(({ record }) => record as Conflict));
  }

  async end(): Promise<void> {
    for (const { workspace, tabs } of this.devices) {
      for (const { store } of tabs) store.close();
      await deleteWorkspace(workspace);
    }
  }

  private async turn(at: number): Promise<string> {
    const { replica } = await this.tab(at), port = this.network.portOf(at);
    this.counts.turns++;
    const keeping: Replica = { ...replica, takeIn: async (page) => {
      if (this.pages.length < 20) this.pages.push({ device: at, page });
      const taken = await replica.takeIn(page);
      this.counts.conflicts += taken.conflicts;
      return taken;
    } };
    try {
      return await takeTurn(keeping, port);
    } catch (error) {
      if ((error as Error).message !== 'unreachable') throw error;
      return 'later';
    }
  }

  /** A page that was taken in long ago arrives once more. */
  private async deliverOldPage(): Promise<void> {
    const [found] = this.pages.splice(this.below(this.pages.length), 1);
    if (!found) return;
    const { isStale } = await (await this.tab(found.device)).replica.takeIn(found.page);
    this.counts.stale += isStale ? 1 : 0;
  }

  private toggle(at: number): void {
    if (!this.network.cut.delete(at)) this.network.cut.add(at);
  }

  /** All tabs close, and one or two open again. */
  private async restart(at: number): Promise<void> {
    const device = this.devices[at]!;
    this.counts.restarts++;
    for (const { store } of device.tabs.splice(0)) store.close();
    await this.openTab(device);
    if (this.next() < 0.3) await this.openTab(device);
  }

  private async openTab(device: Device): Promise<void> {
    const store = await openStore({ workspace: device.workspace, actor: device.actor });
    device.tabs.push({ store, replica: store.attach(openReplica) });
  }

  /** Somebody with a newer version changes a field this one does not know. */
  private async newerVersion(): Promise<void> {
    const { stream } = this.network.server, last = stream.findLast(({ recordId }) => recordId === 'd1')!, rev = stream.filter(({ recordId }) => recordId === 'd1').length;
    const value = { deep: ++this.values }, id = (await this.tab(0)).store.newId();
    await this.network.server.push({
      id, at: last.at, by: 'li', device: 'newer', cmd: 'editRecord', group: id, type: 'opportunity', recordId: 'd1', base: rev, patch: { newerField: value }, was: {}, sv: SCHEMA_VERSION + 1,
    }, rev);
  }

  private async work(at: number): Promise<void> {
    const deals = await this.deals(at), deal = deals[this.below(deals.length)], value = ++this.values;
    const kind = this.below(14);
    if (kind === 0) return this.edit(at, createOpportunity, { id: `n${this.run}-${this.below(4)}`, pipelineId: 'p', fields: { name: `new ${value}` } });
    if (kind === 1) return this.edit(at, createRecord, { type: 'account', id: `a${this.below(3)}`, fields: { name: `account ${value}` } });
    if (kind === 2) return this.edit(at, logActivity, { fields: { kind: 'note', body: `${value}`, at: '2026-03-02T00:00:00.000Z' } } as never);
    if (kind === 3) return this.takeBack(at, (await this.tab(at)).store.undo());
    if (kind === 4) return this.takeBack(at, (await this.tab(at)).store.redo());
    if (kind === 5) return this.resolve(at);
    if (!deal) return;
    const { id, type } = deal;
    if (kind <= 7) return this.edit(at, editRecord, { type, id, fields: { name: `name ${value}`, ...(value % 2 && { competitor: `competitor ${value}` }) } });
    if (kind === 8) return this.edit(at, editRecord, { type, id, fields: { amount: { amount: value, currency: 'CNY' }, accountId: 'a0', expectedCloseDate: '2026-07-31' } });
    if (kind === 9) return this.edit(at, editRecord, { type, id, fields: { tags: this.some(['a', 'b', 'c']), contactIds: this.some(['x', 'y', 'z']), checks: ['need-confirmed'] } });
    if (kind === 10) return this.edit(at, editRecord, { type, id, fields: { forecastCategory: (['commit', 'omitted', null] as const)[this.below(3)]! } });
    if (kind === 11 && value % 3 === 0) return this.edit(at, deleteRecord, { type, id });
    const [stageId, stageType] = STAGES[this.below(STAGES.length)]!;
    return this.edit(at, commandForMove(deal, { type: stageType }), { id, stageId, fields: { lossReasonId: 'price' }, reason: 'because' });
  }

  /** Leads come, are changed, converted and erased. */
  private async meetPeople(at: number): Promise<void> {
    const leads = await this.live(at, 'lead'), lead = leads[this.below(leads.length)], kind = this.below(6), value = ++this.values;
    if (!lead || kind === 0) return this.capture(at);
    const { id } = lead;
    if (kind === 1) return this.erase(at, lead);
    if (kind === 2) return this.edit(at, convertLead, { id, pipelineId: 'p', fields: { name: `deal ${value}` } });
    const { name, emails, wechat } = this.people.fieldsOf(id, value);
    return this.edit(at, editRecord, { type: 'lead', id, fields: ([{ name }, { emails }, { wechat, name }] as const)[value % 3]! });
  }

  private async capture(at: number): Promise<void> {
    const value = ++this.values, id = `l${this.run}-${value}`;
    return this.edit(at, captureLead, { id, fields: { ...this.people.fieldsOf(id, value), company: 'Huaxin' } });
  }

  private async erase(at: number, { id, convertedTo }: Lead): Promise<void> {
    const { store } = await this.tab(at), { contactId } = convertedTo ?? {};
    const person = contactId !== undefined && this.next() < 0.5 ? { type: 'contact' as const, id: contactId } : { type: 'lead' as const, id };
    const { records } = await openErasures(store).erase(person);
    if (records.length) this.people.erase(id);
    this.counts.erasures += records.length ? 1 : 0;
  }

  private async resolve(at: number): Promise<void> {
    const conflicts = (await this.live(at, 'conflict')).filter(({ resolution }) => !resolution);
    const conflict = conflicts[this.below(conflicts.length)];
    if (!conflict) return;
    this.counts.resolved++;
    await this.edit(at, resolveConflict, { id: conflict.id, keep: this.next() < 0.5 ? 'mine' : 'theirs' });
  }

  private async edit<Input>(at: number, command: Command<Input>, input: Input): Promise<void> {
    return this.takeBack(at, (await this.tab(at)).store.run(command, input));
  }

  private async takeBack(at: number, outcome: Promise<Outcome>): Promise<void> {
    const done = await outcome;
    if (isRefusal(done)) this.counts.refused++;
    else {
      this.counts.edits++;
      const waiting = await this.devices[at]!.tabs[0]!.replica.outbox(10_000);
      this.accepted.note(done.operations, waiting.filter(({ id }) => !done.operations.some((each) => each.id === id)));
    }
  }

  private async deals(at: number): Promise<Opportunity[]> {
    return this.live(at, 'opportunity');
  }

  private async live<T extends 'opportunity' | 'conflict' | 'lead'>(at: number, type: T): Promise<({ opportunity: Opportunity; conflict: Conflict; lead: Lead })[T][]> {
    const { rows } = await (await this.tab(at)).store.read({ kind: 'window', type });
    return rows.map(({ record }) => record as never).sort((a: { id: Id }, b: { id: Id }) => (a.id < b.id ? -1 : 1));
  }

  /** A tab that has heard of what the others did: when it would hear by itself is nothing a seed decides. */
  private async tab(at: number): Promise<Tab> {
    const { tabs } = this.devices[at]!, tab = tabs[this.below(tabs.length)]!;
    await caughtUp(tab.store);
    return tab;
  }

  private some(items: readonly string[]): string[] {
    return items.filter(() => this.next() < 0.5);
  }

  private below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
}

/** The replica's records, totals and log say what the stream says. */
async function checkStore(store: Store, naive: Naive, label: string): Promise<void> {
  await caughtUp(store);
  const { put } = await changesOf(store);
  const wrong = difference(byId(put), byId(TYPES.flatMap((type) => naive.all(type))));
  if (wrong) throw new Error(`${label} has other records: ${wrong}`);
  const summary = { kind: 'summary', pipelineId: 'p' } as const;
  const wrongTotals = difference(await store.read(summary), naive.answer(summary, null));
  if (wrongTotals) throw new Error(`${label} has other totals: ${wrongTotals}`);
  const log = new Naive();
  for (const line of (await (await store.backup()).text()).split('\n').slice(1, -3)) log.add((JSON.parse(line) as { operations: Operation[] }).operations);
  const wrongLog = difference(byId(TYPES.flatMap((type) => log.all(type))), byId(put));
  if (wrongLog) throw new Error(`${label} has a log that says something else: ${wrongLog}`);
}

function caughtUp(store: Store): Promise<void> {
  return (store as unknown as { catchUp(): Promise<void> }).catchUp();
}

function changesOf(store: Store): Promise<{ put: readonly Row[] }> {
  return store.read({ kind: 'changes', types: TYPES });
}

function byId(rows: readonly Row[]): Record<string, unknown> {
  return Object.fromEntries(rows.map(({ record, history }) => [`${record.type}/${record.id}`, { record, history }]));
}

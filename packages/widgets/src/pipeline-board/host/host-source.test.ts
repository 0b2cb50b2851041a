import { expect } from '@open-wc/testing';
import {
  arrangeOpportunity, boardOrderBetween, boardOrderOf, captureLead, createOpportunity, createPipeline, createRecord, deleteRecord, editRecord, isRefusal, moveOpportunity, salesProcessTemplate,
  type AnyRecord, type Opportunity, type OpportunityEvent, type Pipeline, type RecordType, type Records,
} from '@salescycle/model';
import { openStore, type Query, type ResultOf, type Row, type Store, type Where } from '@salescycle/store';
import { OpportunityMoveEvent } from '../../shared/events.js';
import { money, sampleAccounts, sampleDeal, sampleDeals, sampleLeads, samplePipeline, sampleUsers, seeded } from '../../shared/sample.fixture.js';
import type { HostInput } from './host-records.js';
import { HostSource } from './host-source.js';

const pipelineName = { en: 'Deals', zh: '商机' };
const { stages } = salesProcessTemplate;
const accounts = sampleAccounts;
const users = sampleUsers;

const input = (opportunities: readonly Opportunity[], more: Partial<HostInput> = {}): HostInput => ({ opportunities, stages, accounts, users, pipelineName, ...more });
const pipelineCalled = (id: string): Pipeline => samplePipeline({ id });
const deals = (count: number): Opportunity[] => sampleDeals(count).map(({ opportunity }) => opportunity);

/** Everything a query says, in order. */
function heard<Q extends Query>(source: HostSource, query: Q): ResultOf<Q>[] {
  const results: ResultOf<Q>[] = [];
  source.watch(query, (result) => results.push(result), new AbortController());
  return results;
}

/** What a query says now. */
const asked = <Q extends Query>(source: HostSource, query: Q): ResultOf<Q> => heard(source, query).at(-1)!;
const cardsOf = (source: HostSource, pipelineId = 'host') => asked(source, { kind: 'window', type: 'opportunity', where: { pipelineId } }).rows;
const totalsOf = (source: HostSource, pipelineId = 'host') => asked(source, { kind: 'summary', pipelineId });

/** A random question of a board: a column under some filter and order, or the totals. */
function randomQuery(random: () => number, pipelineId: string): Query {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const owner = pick<Where>([{}, {}, { ownerId: 'u-lin' }, { ownerId: ['u-han', null] }]);
  const search = pick([{}, {}, { search: '华信' }, { search: 'o 1' }, { search: 'NORTH freight' }]);
  const orderBy = { field: pick(['expectedCloseDate', 'closedAt', 'amount', 'stageSince', 'name', 'createdAt', 'boardOrder']), direction: pick(['ascending', 'descending'] as const) };
  const page = pick([{}, { limit: 4 }, { offset: 3, limit: 5 }, { offset: 900 }]);
  const stage = pick<Where>([{}, { stageId: pick(stages).id }]);
  return pick<Query>([
    { kind: 'window', type: 'opportunity', where: { ...owner, pipelineId, ...stage }, orderBy, with: ['accountId', 'ownerId'], ...search, ...page },
    { kind: 'window', type: 'opportunity', where: { pipelineId, ...stage }, orderBy, ...page },
    { kind: 'window', type: 'lead', where: { status: ['new', 'qualified'] }, orderBy, with: ['ownerId'], ...search, ...page },
    { kind: 'summary', pipelineId, where: owner, ...search },
    { kind: 'summary', pipelineId },
  ]);
}

describe('the board’s answers about a host’s records', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore({ workspace: `host-source-${Date.now()}-${Math.random()}`, actor: 'u-lin' });
    await store.run(createPipeline, { id: 'pipe', template: salesProcessTemplate });
    for (const [type, records] of [['account', accounts], ['user', users]] as const) {
      for (const { id, name } of records) await store.run(createRecord, { type, id, fields: { name } });
    }
    const random = seeded(11);
    await store.runBatch(createOpportunity, sampleDeals(60).map(({ opportunity: { id, name, accountId, ownerId, amount, expectedCloseDate } }, i) => ({
      id, pipelineId: 'pipe', fields: { name, ...(i % 4 && { accountId }), ...(i % 7 && { ownerId }), ...(i % 6 && { amount }), ...(i % 5 && { expectedCloseDate }) },
    })));
    await store.runBatch(captureLead, sampleLeads(12).map(({ id, name }) => ({ id, fields: { name } })));
    await change(random, 60);
  });
  afterEach(() => store.close());

  async function change(random: () => number, steps: number): Promise<void> {
    const rows = await all('opportunity');
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
    for (let i = 0; i < steps; i++) {
      const { id } = pick(rows).record;
      const kind = random();
      if (kind < 0.4) await store.run(moveOpportunity, { id, stageId: pick(stages).id });
      else if (kind < 0.7) await store.run(editRecord, { type: 'opportunity', id, fields: pick([{ amount: money(Math.floor(random() * 900)) }, { ownerId: null }, { probabilityOverride: { p: 33.3333 } }, { name: `Deal ${i}` }]) });
      else if (kind < 0.85) await store.run(arrangeOpportunity, { id, boardOrder: boardOrderBetween(random() < 0.5 ? { before: null, after: boardOrderOf(pick(rows).record) } : { before: boardOrderOf(pick(rows).record), after: null }, id) });
      else if (kind < 0.9) await store.run(deleteRecord, { type: 'opportunity', id });
      else await store.run(editRecord, { type: 'account', id: pick(accounts).id, fields: { name: `Account ${i}` } });
    }
  }

  async function all<T extends RecordType>(type: T): Promise<readonly Row<Records[T]>[]> {
    const { rows } = await store.read<Query>({ kind: 'window', type }) as { rows: readonly Row[] };
    return rows as readonly Row<Records[T]>[];
  }

  /** The store's records as a host would set them. */
  async function storesRecords(): Promise<HostInput> {
    const of = async <T extends RecordType>(type: T) => (await all(type)).map(({ record }) => record);
    const histories = new Map((await all('opportunity')).map(({ record, history }) => [record.id, history]));
    const [opportunities, leads] = [await of('opportunity'), await of('lead')];
    return { opportunities, histories, leads, accounts: await of('account'), users: await of('user'), pipelineRecord: (await of('pipeline'))[0], pipelineName };
  }

  it('are the store’s for the same records, whatever is asked, before and after they change', async () => {
    const random = seeded(5);
    const source = new HostSource(await storesRecords());
    const questions = Array.from({ length: 60 }, () => randomQuery(random, 'pipe'));
    const answers = questions.map((query) => heard(source, query));
    for (let round = 0; round < 6; round++) {
      for (const [i, query] of questions.entries()) {
        expect(answers[i]!.at(-1), `round ${round}, ${JSON.stringify(query)}`).to.deep.equal(await store.read(query));
      }
      await change(random, 8);
      source.update(await storesRecords());
    }
  });

  it('are the same around bare stages, whatever pipeline the deals name', async () => {
    const random = seeded(6);
    const records = await storesRecords();
    const opportunities = records.opportunities.map((deal, i) => ({ ...deal, pipelineId: ['pipe', 'other', undefined as unknown as string][i % 3]! }));
    const source = new HostSource({ ...records, opportunities, stages: records.pipelineRecord!.stages, pipelineRecord: undefined });
    const ids = (result: unknown) => (result as { rows: Row[] }).rows.map(({ record }) => record.id);
    for (let i = 0; i < 60; i++) {
      const seed = Math.floor(random() * 1e9);
      const [ours, stores] = [asked(source, randomQuery(seeded(seed), 'host')), await store.read(randomQuery(seeded(seed), 'pipe'))];
      if ('rows' in (ours as object)) expect([ids(ours), (ours as { total: number }).total]).to.deep.equal([ids(stores), (stores as { total: number }).total]);
      else expect(ours).to.deep.equal(stores);
    }
  });
});

describe('HostSource', () => {
  it('says after any change of the lists what it would have said had they been the first', () => {
    const random = seeded(9);
    const below = (n: number) => Math.floor(random() * n);
    let list = deals(30);
    const questions = Array.from({ length: 25 }, () => randomQuery(random, 'host'));
    const source = new HostSource(input(list));
    const answers = questions.map((query) => heard(source, query));
    const steps: (() => readonly Opportunity[])[] = [
      () => list.map((deal, i) => (i === below(list.length) ? { ...deal, stageId: stages[below(stages.length)]!.id } : deal)),
      () => list.filter(() => random() < 0.9),
      () => [...list.slice(below(list.length)), ...deals(30)],
      () => [...list].reverse(),
      () => [...list, { ...list[0]!, name: 'There twice' }],
      () => [null as unknown as Opportunity, ...list, { ...list[0]!, id: '' }],
      () => list.map((deal) => ({ ...deal, amount: money(below(500)) })),
    ];
    for (let step = 0; step < 60; step++) {
      list = [...steps[below(steps.length)]!()];
      if (list.length < 5) list = deals(30);
      source.update(input(list));
      const fresh = new HostSource(input(list));
      expect(source.skipped, `step ${step}`).to.deep.equal(fresh.skipped);
      for (const [i, query] of questions.entries()) expect(answers[i]!.at(-1), `step ${step}, ${JSON.stringify(query)}`).to.deep.equal(asked(fresh, query));
      list = list.filter((deal, i) => deal?.id && list.findIndex((other) => other?.id === deal.id) === i);
    }
  });

  it('tells one replaced record only to the queries it concerns', () => {
    const list = deals(40);
    const [first] = list;
    const source = new HostSource(input(list));
    const elsewhere = stages.find(({ id }) => id !== first!.stageId)!.id;
    const queries: Query[] = [
      { kind: 'window', type: 'opportunity', where: { pipelineId: 'host', stageId: first!.stageId } },
      { kind: 'window', type: 'opportunity', where: { pipelineId: 'host', stageId: elsewhere } },
      { kind: 'window', type: 'user' }, { kind: 'window', type: 'pipeline' }, { kind: 'record', type: 'workspace', id: 'workspace' },
      { kind: 'summary', pipelineId: 'host' },
      { kind: 'summary', pipelineId: 'host', where: { ownerId: first!.ownerId! } }, { kind: 'summary', pipelineId: 'host', where: { ownerId: 'u-moore' } },
    ];
    const answers = queries.map((query) => heard(source, query));
    const told = () => answers.map((each) => each.splice(0).length);
    told();
    source.update(input(list.map((deal) => (deal === first ? { ...deal, amount: money(1) } : deal))));
    expect(told()).to.deep.equal([1, 0, 0, 0, 0, 1, 1, 0]);
    source.update(input([{ ...first!, amount: money(1) }, ...list.slice(1)]));
    expect(told(), 'another object that says the same').to.deep.equal([0, 0, 0, 0, 0, 0, 0, 0]);
    source.update(input([{ ...first!, amount: money(1), name: 'Renamed' }, ...list.slice(1)]));
    expect(told(), 'a card is drawn anew, and no total is another').to.deep.equal([1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('tells nothing when the same records are set again', () => {
    const list = deals(40);
    const source = new HostSource(input(list));
    const answers = [heard(source, { kind: 'window', type: 'opportunity' }), heard(source, { kind: 'summary', pipelineId: 'host' })];
    source.update(input([...list]));
    expect(answers.map(({ length }) => length)).to.deep.equal([1, 1]);
  });

  it('shows the host’s own objects and leaves them as they are', () => {
    const list = deals(5).map((deal) => Object.freeze({ ...deal, pipelineId: 'theirs' }));
    const source = new HostSource(input(list));
    expect(new Set(cardsOf(source).map(({ record }) => record))).to.deep.equal(new Set(list));
    expect(cardsOf(source).every(({ record }) => list.includes(record as typeof list[number]))).to.equal(true);
  });

  it('leaves deals of another pipeline out without a word, and lists those of its own it cannot show', () => {
    const [a, b, c, d] = deals(4) as [Opportunity, Opportunity, Opportunity, Opportunity];
    const pipelineRecord = pipelineCalled('pipe');
    const half = { ...d, amount: { amount: 0.5, currency: 'CNY' } };
    const unsure = { ...d, id: 'unsure', probabilityOverride: { p: NaN } };
    const source = new HostSource(input([a, { ...b, pipelineId: 'other', stageId: 'theirs' }, { ...c, stageId: 'nowhere' }, a, half, unsure], { pipelineRecord, stages: undefined }));
    // What has a stage has a card, which says what does not fit.
    expect(cardsOf(source, 'pipe').map(({ record }) => record.id)).to.have.members([a.id, d.id, 'unsure']);
    expect(source.skipped).to.deep.equal([{ reason: 'stage', name: c.id }, { reason: 'double', name: a.id }]);
    source.update(input([{ ...c, stageId: a.stageId }, d], { pipelineRecord, stages: undefined }));
    expect([cardsOf(source, 'pipe').length, source.skipped]).to.deep.equal([2, []]);
  });

  it('follows the host to another pipeline, and from bare stages to a pipeline and back', () => {
    const list = deals(10).map((deal, i) => ({ ...deal, pipelineId: i % 2 ? 'one' : 'two' }));
    const source = new HostSource(input(list));
    const pipelines = heard(source, { kind: 'window', type: 'pipeline' });
    for (const [pipelineRecord, count] of [[pipelineCalled('one'), 5], [pipelineCalled('two'), 5], [undefined, 10]] as const) {
      source.update(input(list, { pipelineRecord }));
      const id = pipelineRecord?.id ?? 'host';
      expect(pipelines.at(-1)!.rows.map((row) => row.record.id)).to.deep.equal([id]);
      const { stages: counted } = totalsOf(source, id);
      expect([cardsOf(source, id).length, [...counted.values()].reduce((sum, totals) => sum + totals.count, 0)]).to.deep.equal([count, count]);
    }
  });

  it('judges the same deals anew when the stages are others', () => {
    const list = deals(20), without = stages.filter(({ id }) => id !== list[0]!.stageId), lost = list.filter(({ stageId }) => stageId === list[0]!.stageId);
    const source = new HostSource(input(list)), all = cardsOf(source).length;
    source.update(input(list, { stages: without }));
    expect([cardsOf(source).length, source.skipped.map(({ reason }) => reason)]).to.deep.equal([all - lost.length, lost.map(() => 'stage')]);
    source.update(input(list));
    expect([cardsOf(source).length, source.skipped]).to.deep.equal([all, []]);
  });

  it('takes a list with deals exchanged in their places for what it is', () => {
    const list = deals(30), source = new HostSource(input(list));
    const moved = { ...list[3]!, stageId: list[3]!.stageId === 'quote' ? 'generation' : 'quote' };
    source.update(input(list.with(3, moved)));
    expect(cardsOf(source).find(({ record }) => record.id === moved.id)!.record).to.equal(moved);
    source.update(input(list.with(3, list[7]!).with(7, moved)));
    expect(cardsOf(source).map(({ record }) => record)).to.have.members(list.with(3, moved));
    source.update(input(list.with(3, { ...list[7]!, stageId: 'nowhere' })));
    expect(source.skipped).to.deep.equal([{ reason: 'stage', name: list[7]!.id }]);
    expect(cardsOf(source).map(({ record }) => record)).to.have.members(list.filter((_, i) => i !== 3));
  });

  it('sees what a host changed in place when it sets the same lists again, and no total is upset by it', () => {
    const list = deals(12).map((deal) => ({ ...deal, stageId: 'generation', status: 'open' as const, amount: money(10) }));
    const same = input(list);
    const source = new HostSource(same);
    const window = heard(source, { kind: 'window', type: 'opportunity', where: { pipelineId: 'host', stageId: 'quote' } });
    const [first, second] = list as [Opportunity, Opportunity];
    Object.assign(first, { stageId: 'quote' });
    second.amount!.amount = 7_000;
    source.update({ ...same, opportunities: [...list.slice(0, -1)] });
    expect([...totalsOf(source).stages.values()].map(({ count, sums }) => [count, sums])).to.deep.equal([[11, [money(110)]]]);
    const again = { ...same, opportunities: list.slice(0, -1) };
    source.update(again);
    source.update(again);
    expect(window.at(-1)!.rows.map(({ record }) => record)).to.deep.equal([first]);
    expect([...totalsOf(source).stages].map(([id, { count, sums }]) => [id, count, sums])).to.deep.equal([['generation', 10, [money(160)]], ['quote', 1, [money(10)]]]);
  });

  it('keeps records of different types apart that have the same id', () => {
    const one = <T extends AnyRecord>(record: T): T => ({ ...record, id: '1' });
    const source = new HostSource(input([{ ...one(deals(1)[0]!), accountId: '1', ownerId: '1' }], { accounts: [one(accounts[0]!)], users: [one(users[0]!)], leads: sampleLeads(1).map(one) }));
    const { rows, related } = asked(source, { kind: 'window', type: 'opportunity', search: '华信', with: ['accountId'] });
    expect([rows.length, related.get('1')]).to.deep.equal([1, { ...accounts[0]!, id: '1' }]);
    expect(asked(source, { kind: 'window', type: 'lead' }).total).to.equal(1);
  });

  it('sees a new history of the same record', () => {
    const { opportunity, history } = sampleDeal('d', [['2026-06-01', { stageId: 'generation', status: 'open' }]]);
    const list = [opportunity];
    const source = new HostSource(input(list));
    const window = heard(source, { kind: 'window', type: 'opportunity' });
    const histories = new Map<string, readonly OpportunityEvent[]>([['d', history]]);
    source.update(input(list, { histories }));
    expect(window.map(({ rows }) => rows[0]!.history)).to.deep.equal([[], history]);
  });

  describe('leaves a change to the host', () => {
    const list = sampleDeals(6).map(({ opportunity }) => ({ ...opportunity, stageId: 'generation', status: 'open' as const }));
    const move = (source: HostSource, answer: (event: OpportunityMoveEvent) => void) => {
      const target = new EventTarget();
      target.addEventListener('sales-opportunity-move', (event) => answer(event as OpportunityMoveEvent));
      const { id } = list[0]!;
      return source.change({
        command: moveOpportunity, input: { id, stageId: 'qualification' }, target,
        event: (inverse) => new OpportunityMoveEvent({ command: 'moveOpportunity', ids: [id], from: 'generation', to: 'qualification', fields: {}, origin: 'user', ...(inverse && { inverse }) }),
      });
    };
    const inStage = (source: HostSource, stageId: string) => asked(source, { kind: 'window', type: 'opportunity', where: { pipelineId: 'host', stageId } }).total;

    it('and shows it once it is confirmed, until the host sets its records anew', async () => {
      const source = new HostSource(input(list));
      let inverse: unknown;
      const outcome = await move(source, (event) => {
        ({ inverse } = event.detail);
        event.respondWith(true);
      });
      expect('operations' in outcome).to.equal(true);
      expect(inverse).to.deep.equal({ stageId: 'generation' });
      expect([inStage(source, 'qualification'), totalsOf(source).stages.get('qualification')?.count, list[0]!.stageId]).to.deep.equal([1, 1, 'generation']);
      source.update(input([...list]));
      expect([inStage(source, 'qualification'), totalsOf(source).stages.has('qualification')]).to.deep.equal([0, false]);
    });

    it('and takes new records that say the same for its yes', async () => {
      const source = new HostSource(input(list));
      const moved = { ...list[0]!, stageId: 'qualification' };
      const outcome = await move(source, () => source.update(input([moved, ...list.slice(1)])));
      expect('operations' in outcome).to.equal(true);
      expect(inStage(source, 'qualification')).to.equal(1);
      expect(cardsOf(source).some(({ record }) => record === moved), 'the host’s record is shown').to.equal(true);
    });

    it('and takes new records that say something else for its no', async () => {
      const source = new HostSource(input(list));
      const outcome = await move(source, () => source.update(input(list.map((deal) => ({ ...deal })))));
      expect(outcome).to.deep.equal({ vetoed: 'host' });
      expect(inStage(source, 'qualification')).to.equal(0);
    });

    it('after the gates had their say', async () => {
      const limited = stages.map((stage) => (stage.id === 'qualification' ? { ...stage, wipLimit: 1 } : stage));
      const pipelineRecord: Pipeline = { ...pipelineCalled('pipe'), stages: limited, wip: 'block' };
      const source = new HostSource(input([...list, { ...list[0]!, id: 'other', stageId: 'qualification' }], { pipelineRecord }));
      let wasAsked = false;
      const outcome = await move(source, () => { wasAsked = true; });
      expect(isRefusal(outcome) && outcome.missing).to.deep.equal([{ kind: 'reason', why: 'wip' }]);
      expect(wasAsked).to.equal(false);
    });
  });
});

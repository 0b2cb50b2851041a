import { expect } from '@open-wc/testing';
import type { Deal, OpportunityEvent } from '@salescycle/model';
import { randomOf } from '../shared/random.fixture.js';
import { at, deal, money, opportunity, pipeline, workedDeals, type Step } from '../shared/samples.fixture.js';
import { World } from '../shared/world.fixture.js';
import { CHANGE_KINDS, type ChangeKind } from './change-kind.js';
import { naiveChanges } from './changes-between.fixture.js';
import { changesBetween, type ChangesRequest } from './changes-between.js';

const SEEDS = (globalThis as { FULL?: boolean }).FULL ? 60 : 12;
const DAY = 86_400_000;

/** The week from 9 to 16 March. */
const week: ChangesRequest = { from: at('03-09'), to: at('03-16'), pipeline };
const changes = (...deals: Deal[]) => changesBetween(deals, week);
/** A deal in inquiry since 1 March, with 100 yuan and a close date, and what came after. */
const since = (...steps: Step[]) => deal('a', [['inquiry', '03-01'], ...steps], {}, { amount: money(100), expectedCloseDate: '2026-05-10' });
const kindsAfter = (...steps: Step[]) => changes(since(...steps)).deals[0]?.kinds ?? [];
const undoneFrom = (from: string, to?: string): Partial<OpportunityEvent> => ({ undone: [{ by: 'u', from: at(from), ...(to && { to: at(to) }) }] });

describe('changesBetween', () => {
  it('equals plain loops over the log, on random histories and spans', function () {
    this.timeout(SEEDS * 3000);
    const met = new Set<string>();
    for (let seed = 1; seed <= SEEDS; seed++) {
      const random = randomOf(seed + 500);
      const world = new World(randomOf(seed));
      for (let step = 0; step < 80; step++) world.step();
      const [first, last] = [Date.parse('2026-01-05T02:00:00.000Z'), Date.parse(world.now)];
      const moment = () => (random.chance(0.3) ? random.pick(world.operations).at : new Date(first + random.below(last - first + 2 * DAY) - DAY).toISOString());
      for (let run = 0; run < 12; run++) {
        const [from, to] = [moment(), moment()].sort() as [string, string];
        if (from === to) continue;
        const request = { from, to, pipeline, includeDeleted: random.chance(0.3) };
        const answer = changesBetween(random.shuffled([...world.deals.values()]), request);
        expect(answer, `seed ${seed}, run ${run}`).to.deep.equal(naiveChanges(world.operations, request));
        for (const name of [...Object.keys(answer.totals), ...Object.keys(answer.excluded)]) met.add(name);
      }
    }
    expect([...met].sort()).to.deep.equal([...CHANGE_KINDS, 'deleted', 'otherPipeline', 'undated'].sort());
  });

  it('tells of the worked deals what a week brought', () => {
    const { deals } = changesBetween(workedDeals, week);
    expect(deals.map(({ id, before, after, kinds }) => [id, before?.stageId, after.stageId, kinds])).to.deep.equal([['B', 'inquiry', 'negotiation', ['forward']]]);
    const march = changesBetween(workedDeals, { from: at('03-01'), to: at('04-01'), pipeline });
    expect(march.deals.map(({ id, kinds }) => [id, kinds])).to.deep.equal([['A', ['new', 'won']], ['B', ['new', 'lost']], ['C', ['new']], ['D', ['new']]]);
  });

  it('names each kind', () => {
    const cases: [ChangeKind[], ...Step[]][] = [
      [['won'], ['won', '03-10']], [['lost'], ['lost', '03-10']],
      [['reopened'], ['lost', '03-02'], ['reopen inquiry', '03-10']], [['won'], ['lost', '03-02'], ['reopen inquiry', '03-10'], ['won', '03-11']],
      [['forward'], ['proposal', '03-10']], [['back'], ['negotiation', '03-02'], ['proposal', '03-10']], [['moved'], ['forgotten', '03-10']],
      [['amountUp'], [{ amount: money(101) }, '03-10']], [['amountDown'], [{ amount: money(0) }, '03-10']],
      [['amountChanged'], [{ amount: money(101, 'USD') }, '03-10']], [['amountChanged'], [{ amount: null }, '03-10']],
      [['pushedOut'], [{ expectedCloseDate: '2026-06-01' }, '03-10']], [['pulledIn'], [{ expectedCloseDate: '2026-05-09' }, '03-10']],
      [['dateChanged'], [{ expectedCloseDate: null }, '03-10']],
      [['won', 'amountUp', 'pulledIn'], [{ amount: money(150), expectedCloseDate: '2026-03-12' }, '03-10'], ['won', '03-12']],
    ];
    for (const [kinds, ...steps] of cases) expect(kindsAfter(...steps), JSON.stringify(steps)).to.deep.equal(kinds);
  });

  it('is of a half-open span: what happened at its begin is in, at its end is not', () => {
    const moved = (when: string) => kindsAfter(['proposal', when]);
    expect([moved('2026-03-08T23:59:59.999Z'), moved('03-09'), moved('2026-03-15T23:59:59.999Z'), moved('03-16')]).to.deep.equal([[], ['forward'], ['forward'], []]);
  });

  it('has nothing of what was changed and changed back, by hand or by undo', () => {
    expect(kindsAfter(['proposal', '03-10'], ['inquiry', '03-11'])).to.deep.equal([]);
    expect(kindsAfter(['won', '03-10', undoneFrom('03-11')])).to.deep.equal([]);
    expect(kindsAfter(['won', '03-10', undoneFrom('03-11', '03-12')])).to.deep.equal(['won']);
  });

  it('has a win of before that was undone in the span as taken up again, and one undone later as won', () => {
    expect(kindsAfter(['won', '03-02', undoneFrom('03-10')])).to.deep.equal(['reopened']);
    expect(kindsAfter(['won', '03-10', undoneFrom('03-20')])).to.deep.equal(['won']);
  });

  it('never adds unlike currencies; a deal that changed its currency left one and came to the other', () => {
    const amountOf = (id: string, before: number, after: ReturnType<typeof money> | null, currency = 'CNY') =>
      deal(id, [['inquiry', '03-01'], [{ amount: after }, '03-09'], ['won', '03-10']], {}, { amount: money(before, currency) });
    const { totals } = changes(amountOf('a', 100, money(150)), amountOf('b', 30, money(20)), amountOf('c', 7, money(9, 'USD')), amountOf('d', 5, money(5, 'JPY'), 'JPY'),
      deal('none', [['inquiry', '03-01'], ['won', '03-10']]));
    const of = (currency: string, count: number, before: number, after: number) =>
      ({ currency, count, before: money(before, currency), after: money(after, currency), difference: money(after - before, currency) });
    expect(totals.won).to.deep.equal({ count: 5, withoutAmount: 1, money: [of('CNY', 3, 137, 170), of('JPY', 1, 5, 5), of('USD', 1, 0, 9)] });
    expect(totals.amountUp).to.deep.equal({ count: 1, withoutAmount: 0, money: [of('CNY', 1, 100, 150)] });
    expect(totals.amountChanged?.count).to.equal(1);
    expect(Object.keys(totals)).to.deep.equal(['won', 'amountUp', 'amountDown', 'amountChanged']);
  });

  it('takes undated events for older than the span, and counts their deals', () => {
    const undated = { undated: true } as const;
    const created = changes(deal('a', [['inquiry', '03-10', undated]]), deal('b', [['inquiry', '03-10', undated], ['proposal', '03-11']]));
    expect(created.deals.map(({ id, before, kinds }) => [id, before?.stageId, kinds])).to.deep.equal([['b', 'inquiry', ['forward']]]);
    expect(created.excluded).to.deep.equal({ undated: 2 });
    const closed = changes(since(['proposal', '03-10'], ['won', '03-11', undated]));
    expect([closed.deals, closed.excluded]).to.deep.equal([[], { undated: 1 }]);
    expect(kindsAfter([{ amount: money(150) }, '03-02', undoneFrom('03-12')], ['proposal', '03-10', undated])).to.deep.equal(['amountDown']);
    expect(changes(since(['won', '03-11', { ...undated, ...undoneFrom('03-12') }]), deal('old', [['inquiry', '03-02', undated]])).excluded).to.deep.equal({});
  });

  it('leaves out deleted deals, and counts those that stood before', () => {
    const deleted = (day: string, start = '03-01') => ({ ...deal('a', [['inquiry', start], ['proposal', '03-12']]), opportunity: opportunity('a', { deletedAt: at(day) }) });
    const kinds = (gone: Deal, includeDeleted = false) => {
      const { deals, excluded } = changesBetween([gone], { ...week, includeDeleted });
      return [deals.map((change) => change.kinds), excluded];
    };
    expect(kinds(deleted('03-13'))).to.deep.equal([[], { deleted: 1 }]);
    expect(kinds(deleted('03-13', '03-10'))).to.deep.equal([[], {}]);
    expect(kinds(deleted('2026-03-08T23:59:59.999Z'))).to.deep.equal([[], {}]);
    expect(kinds(deleted('03-09'))).to.deep.equal([[], { deleted: 1 }]);
    expect(kinds(deleted('03-16'))).to.deep.equal([[['forward']], {}]);
    expect(kinds(deleted('03-13'), true)).to.deep.equal([[['forward']], {}]);
  });

  it('knows a new and a closed deal by the record alone', () => {
    const record = (id: string, more: object): Deal => ({ opportunity: opportunity(id, more), history: [] });
    const { deals } = changes(record('a', { createdAt: at('03-10') }), record('b', { status: 'won', stageId: 'won', closedAt: at('03-11') }));
    expect(deals.map(({ id, kinds }) => [id, kinds])).to.deep.equal([['a', ['new']], ['b', ['won']]]);
  });

  it('tells forward from back by today’s order, with retired stages in it', () => {
    const stages = pipeline.stages.map((stage) => (stage.id === 'proposal' ? { ...stage, order: -1, active: false } : stage));
    expect(changesBetween([since(['proposal', '03-10'])], { ...week, pipeline: { ...pipeline, stages } }).deals[0]!.kinds).to.deep.equal(['back']);
  });

  it('has nothing without deals or time, and takes an offset for what it is', () => {
    const nothing = { deals: [], totals: {}, excluded: {} };
    const all = [since(['proposal', '03-10'])];
    expect(changes()).to.deep.equal(nothing);
    expect(changesBetween(all, { ...week, to: week.from })).to.deep.equal(nothing);
    expect(changesBetween(all, { ...week, from: week.to, to: week.from })).to.deep.equal(nothing);
    expect(changesBetween(all, { ...week, from: '2026-03-10T08:00:00+08:00' }).deals).to.have.lengthOf(1);
    expect(changesBetween(all, { ...week, from: '2026-03-10T08:00:01+08:00' }).deals).to.have.lengthOf(0);
    expect(() => changesBetween(all, { ...week, from: 'Monday' })).to.throw(RangeError);
  });
});

import { expect } from '@open-wc/testing';
import {
  checkMove, extendHistory, problemsOf, recordTables, SCHEMA_VERSION, stageOf, stateAt, type ImportedRecord, type Opportunity, type OpportunityEvent, type Pipeline,
} from '@salescycle/model';
import { chanceFrom } from './chance.js';
import { sampleRecords } from './sample.js';

const asOf = '2026-06-16T08:00:00.000Z';
const sample = sampleRecords({ count: 500, asOf });
const of = (type: string, records = sample) => records.filter((record) => record.type === type);
const steps = (deal: ImportedRecord) => deal.steps ?? [];
const moves = (deal: ImportedRecord) => steps(deal).filter(({ set }) => set.stageId);

/** The deal as the store will hold it: its fields with all steps applied. */
function outcome(deal: ImportedRecord): Opportunity {
  const sets = steps(deal).map(({ at, set }) => (set.status && set.status !== 'open' ? { ...set, closedAt: at } : set));
  return Object.assign({ id: deal.id, type: 'opportunity' }, deal.fields, ...sets) as Opportunity;
}

const share = (part: number, whole: number) => part / whole;

describe('the sample data', () => {
  it('is the same byte for byte for the same day and seed', () => {
    expect(JSON.stringify(sampleRecords({ count: 500, asOf }))).to.equal(JSON.stringify(sample));
    expect(JSON.stringify(sampleRecords({ count: 500, asOf, chance: chanceFrom(65) }))).to.not.equal(JSON.stringify(sample));
  });

  it('holds only records their field tables accept, now and after every step', () => {
    const problems = sample.flatMap((record) => {
      const { fields } = recordTables[record.type], own = { createdAt: record.at, updatedAt: record.at, createdBy: 'lin-xiaoyu', rev: 1, sv: SCHEMA_VERSION, type: record.type, id: record.id };
      const stages = [record.fields, ...(record.type === 'opportunity' ? [outcome(record)] : [])];
      return stages.flatMap((state) => problemsOf(fields, { ...state, ...own }).map(({ field, code }) => `${record.type} ${record.id}: ${field} ${code}`));
    });
    expect(problems).to.deep.equal([]);
  });

  it('gives every record an id of its own', () => {
    expect(new Set(sample.map(({ id }) => id)).size).to.equal(sample.length);
  });

  it('refers only to records that are there', () => {
    const ids = new Set(sample.map(({ id }) => id)), dangling: string[] = [];
    const visit = (value: unknown, name: string, where: string) => {
      if (Array.isArray(value)) value.forEach((item) => visit(item, name, where));
      else if (typeof value === 'object' && value) Object.entries(value).forEach(([key, inner]) => visit(inner, key, where));
      else if (/Ids?$/.test(name) && !/^(stage|framework)Id$/.test(name) && !ids.has(String(value))) dangling.push(`${where}.${name}: ${String(value)}`);
    };
    sample.filter(({ type }) => type !== 'pipeline').forEach(({ type, fields }) => visit(fields, '', type));
    expect(dangling).to.deep.equal([]);
  });

  it('lets nothing happen after its day, and nothing before what came before it', () => {
    for (const record of sample) {
      const moments = [record.at!, ...steps(record).map(({ at }) => at)];
      expect(moments.at(-1)! <= asOf, `${record.type} ${record.id} ends ${moments.at(-1)}`).to.equal(true);
      expect(moments).to.deep.equal([...moments].sort());
    }
  });

  it('closes deals the way the gates would have: won ones with amount and date, lost ones with a reason, at the moment of the last step', () => {
    const pipeline = of('pipeline')[0]!.fields as unknown as Pipeline;
    const state = { get: () => undefined, findUnique: () => undefined, recordsOf: () => [], countInStage: () => 0 };
    for (const record of of('opportunity')) {
      const deal = outcome(record), stage = stageOf(pipeline, deal.stageId)!;
      expect(stage.type, deal.id).to.equal(deal.status);
      expect(deal.closedAt, deal.id).to.equal(deal.status === 'open' ? undefined : steps(record).at(-1)!.at);
      expect('lossReasonId' in deal, deal.id).to.equal(deal.status === 'lost');
      const [before] = pipeline.stages.filter(({ id }) => id === (moves(record).at(-2)?.set.stageId ?? record.fields.stageId));
      const refusal = checkMove({ opportunity: { ...deal, stageId: before!.id }, pipeline, to: stage }, state);
      expect(refusal?.missing.filter((missing) => missing.kind === 'field') ?? [], `${deal.id} in ${stage.id}`).to.deep.equal([]);
    }
  });

  it('remembers skipped stages, moves back, changed amounts, and dates put off', () => {
    const order = (id: unknown) => ['inquiry', 'qualified', 'needs', 'quote', 'negotiation', 'won'].indexOf(String(id));
    const made = of('opportunity').flatMap((deal) => moves(deal).map(({ set }, i) => ({ set, by: order(set.stageId) - order(i ? moves(deal)[i - 1]!.set.stageId : deal.fields.stageId) })));
    expect(made.filter(({ by, set }) => by > 1 && set.stageId !== 'lost').length).to.be.greaterThan(20);
    expect(made.filter(({ by, set }) => by < 0 && set.stageId !== 'lost').length).to.be.greaterThan(10);
    expect(made.filter(({ set }) => set.amount).length).to.be.greaterThan(40);
    expect(of('opportunity').flatMap(steps).filter(({ set }) => set.expectedCloseDate && !set.stageId).length).to.be.greaterThan(0);
  });

  it('looks like a real year and a half: a third won, 45 days, fewer deals in every later stage, a fifth in dollars', () => {
    const deals = of('opportunity').map((record) => ({ record, deal: outcome(record) })), won = deals.filter(({ deal }) => deal.status === 'won');
    expect(share(won.length, deals.filter(({ deal }) => deal.status !== 'open').length)).to.be.within(0.3, 0.4);
    const cycles = won.map(({ record, deal }) => (Date.parse(deal.closedAt!) - Date.parse(record.at!)) / 86_400_000).sort((a, b) => a - b);
    expect(cycles[Math.floor(cycles.length / 2)]).to.be.within(35, 55);
    expect(share(deals.filter(({ deal }) => deal.amount?.currency === 'USD').length, deals.length)).to.be.within(0.15, 0.25);
    const passed = (id: string) => deals.filter(({ record }) => [record.fields.stageId, ...steps(record).map(({ set }) => set.stageId)].includes(id)).length;
    const reached = ['inquiry', 'qualified', 'needs', 'quote', 'negotiation', 'won'].map(passed);
    expect(reached).to.deep.equal([...reached].sort((a, b) => b - a));
  });

  it('has something for every state of a card: overdue, planned, none needed, nothing planned, no amount', () => {
    const open = of('opportunity').map(outcome).filter(({ status }) => status === 'open'), today = asOf.slice(0, 10);
    const count = (fits: (deal: Opportunity) => unknown) => open.filter(fits).length;
    expect(open.length).to.be.within(40, 90);
    expect(count(({ nextStep }) => (nextStep?.dueDate ?? today) < today), 'overdue').to.be.greaterThan(2);
    expect(count(({ nextStep }) => (nextStep?.dueDate ?? '') >= today), 'planned').to.be.greaterThan(20);
    expect(count(({ nextStep }) => nextStep?.none), 'none needed').to.be.greaterThan(0);
    expect(count(({ nextStep }) => !nextStep), 'nothing planned').to.be.greaterThan(4);
    expect(count(({ amount }) => !amount), 'no amount').to.be.greaterThan(0);
  });

  it('says of open deals that got far who has which say, how well they fit, what the plan is, and where the documents lie', () => {
    const open = of('opportunity').map(outcome).filter(({ status }) => status === 'open');
    const count = (fits: (deal: Opportunity) => unknown) => open.filter(fits).length;
    expect(count(({ contactRoles, fit, links, plan }) => contactRoles?.length && fit && links?.length && plan), 'with depth').to.be.greaterThan(10);
    expect(count(({ effortDays }) => effortDays), 'effort said').to.be.greaterThan(5);
    expect(count(({ plan }) => !plan), 'nothing said yet').to.be.greaterThan(5);
    expect(open.flatMap(({ contactRoles = [], contactIds }) => contactRoles.filter(({ contactId }) => !contactIds?.includes(contactId)))).to.deep.equal([]);
  });

  it('has about forty leads nobody converted, some with answers and what was said', () => {
    const leads = of('lead').filter(({ fields }) => fields.status !== 'converted');
    expect(leads.length).to.equal(40);
    expect(new Set(leads.map(({ fields }) => fields.status)).size).to.equal(5);
    const answers = of('qualification').flatMap(({ fields }) => fields.answers as { value?: number; evidence?: { text: string } }[]);
    expect(answers.filter(({ evidence }) => evidence?.text).length).to.be.greaterThan(20);
    expect(answers.filter(({ value }) => value === undefined).length, 'unknown answers').to.be.greaterThan(3);
  });

  it('holds one customer twice, under another name', () => {
    const accounts = of('account'), domains = accounts.map(({ fields }) => String(fields.domain).replace('www.', ''));
    expect(accounts.length - new Set(domains).size).to.equal(1);
  });

  it('names nothing that exists: every domain ends in .example', () => {
    const text = JSON.stringify(sample), addresses = text.match(/[\w.-]+@[\w.-]+/g) ?? [];
    expect(addresses.length).to.be.greaterThan(400);
    expect(addresses.filter((address) => !address.endsWith('.example'))).to.deep.equal([]);
  });

  it('grows in proportion: 10 000 deals take as many draws of chance each as 500', () => {
    const drawsEach = (count: number) => {
      const chance = chanceFrom(647), records = sampleRecords({ count, asOf, chance });
      expect(of('opportunity', records).length).to.equal(count);
      expect(new Set(of('account', records).map(({ fields }) => fields.name)).size, 'names of their own').to.equal(of('account', records).length);
      return chance.drawn / count;
    };
    expect(drawsEach(10_000)).to.be.lessThan(drawsEach(500) * 1.2).and.lessThan(80);
  });

  it('replays to the state it ends in', () => {
    for (const record of of('opportunity').slice(0, 50)) {
      const patches = [record.fields, ...steps(record).map(({ set }) => set)], moments = [record.at!, ...steps(record).map(({ at }) => at)];
      const history = patches.reduce<readonly OpportunityEvent[]>((events, patch, base) => extendHistory(events, {
        id: `${base}`, at: moments[base]!, by: 'x', device: 'x', cmd: 'x', group: 'x', type: 'opportunity', recordId: record.id, base, patch: patch as never, was: {}, sv: 1,
      }), []);
      expect(stateAt(history, asOf)?.stageId).to.equal(outcome(record).stageId);
    }
  });
});

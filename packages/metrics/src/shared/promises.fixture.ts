import { expect } from '@open-wc/testing';
import type { Deal, Operation, Pipeline } from '@salescycle/model';
import type { Figure } from '../figure.js';
import { compute, series, type Measure, type MeasureContext } from '../measure.js';
import { randomOf, type Random } from './random.fixture.js';
import { context, lossReasons, pipeline } from './samples.fixture.js';
import { World } from './world.fixture.js';

/** What a measure should say, from plain loops over the log; `recordIds` as lists. */
export type Oracle = (operations: readonly Operation[], context: MeasureContext) => Record<string, unknown>;

const SEEDS = (globalThis as { FULL?: boolean }).FULL ? 30 : 6;
const STEPS = 60;

const reordered: Pipeline = {
  ...pipeline,
  stages: pipeline.stages.map((stage) => ({ ...stage, order: { inquiry: 1, proposal: 0 }[stage.id] ?? stage.order })),
};

/** The contexts every measure is checked in: all time and periods, now and in the past, other stage orders, deleted ones too. */
export const randomContexts: readonly MeasureContext[] = [
  { period: null, asOf: '2026-05-20T05:00:00.000Z' },
  { period: { from: '2026-02-01', to: '2026-03-01' }, asOf: '2026-05-20T05:00:00.000Z' },
  { period: { from: '2026-01-01', to: '2026-02-15' }, asOf: '2026-02-10T16:00:00.000Z' },
  { period: { from: '2026-01-01', to: '2026-04-01' }, asOf: '2026-05-20T05:00:00.000Z', pipeline: reordered, includeDeleted: true },
].map((own) => ({
  ...context, timeZone: 'Asia/Shanghai', pipeline, currency: 'CNY', lossReasons,
  rates: [
    { from: 'USD', to: 'CNY', rate: '6.98', asOf: '2026-01-01' },
    { from: 'JPY', to: 'CNY', rate: '0.0465', asOf: '2026-01-01' },
    { from: 'USD', to: 'CNY', rate: '7.1234', asOf: '2026-02-10' },
  ],
  ...own,
}));

/** The promises every measure keeps. Call it inside the measure's own `describe`. */
export function keepsTheMeasurePromises(measure: Measure, oracle: Oracle): void {
  it('equals a plain recomputation from the log after every change', function () {
    this.timeout(SEEDS * 3000);
    for (let seed = 1; seed <= SEEDS; seed++) followWorld(measure, oracle, seed);
  });

  it('does not depend on the order, the repetition or the detours of what was put', () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const world = grownWorld(seed);
      for (const own of randomContexts) {
        const tally = measure.start(own);
        for (const put of detours(world, randomOf(seed + 1000))) put(tally);
        expect(plain(tally.figure())).to.deep.equal(plain(figureOf(measure, world, own)), `seed ${seed}`);
      }
    }
  });

  it('is empty again when everything has been dropped', () => {
    const world = grownWorld(1);
    for (const own of randomContexts) {
      const tally = measure.start(own);
      for (const deal of world.deals.values()) tally.put(deal);
      for (const lead of world.leads.values()) tally.putLead?.(lead);
      for (const id of [...world.deals.keys(), ...world.leads.keys()]) tally.drop(id);
      expect(plain(tally.figure())).to.deep.equal(plain(measure.start(own).figure()));
    }
  });

  it('computes a series as the figures one by one', () => {
    const { deals, leads } = grownWorld(2);
    const figures = series(measure, deals.values(), randomContexts, leads.values());
    expect(plain(figures)).to.deep.equal(plain(randomContexts.map((own) => compute(measure, deals.values(), own, leads.values()))));
  });

  it('has no value but a true zero without records', () => {
    const { value, n, status } = measure.start(context).figure();
    const units = typeof value === 'object' ? (value?.amount ?? null) : value;
    const isSum = measure.unit === 'money' || measure.unit === 'count';
    expect([n, status, units]).to.deep.equal([0, 'noData', isSum ? 0 : null]);
  });

  it('explains itself in both languages', () => {
    for (const { en, zh } of [measure.label, measure.definition, measure.formula]) expect([en, zh]).to.not.include('');
    expect(measure.id).to.match(/^[a-z]+(-[a-z]+)*$/);
  });
}

function followWorld(measure: Measure, oracle: Oracle, seed: number): void {
  const world = new World(randomOf(seed));
  const tallies = randomContexts.map((own) => measure.start(own));
  for (let step = 0; step < STEPS; step++) {
    const id = world.step();
    tallies.forEach((tally, index) => {
      const [deal, lead] = [world.deals.get(id), world.leads.get(id)];
      if (deal) tally.put(deal);
      if (lead) tally.putLead?.(lead);
      expectSame(tally.figure(), oracle(world.operations, randomContexts[index]!), `seed ${seed}, step ${step}, context ${index}`);
    });
  }
}

function grownWorld(seed: number): World {
  const world = new World(randomOf(seed));
  for (let step = 0; step < STEPS; step++) world.step();
  return world;
}

const figureOf = (measure: Measure, { deals, leads }: World, own: MeasureContext) => compute(measure, deals.values(), own, leads.values());

type Put = (tally: ReturnType<Measure['start']>) => void;

/** All records in random order, some first in another shape, some twice, some dropped in between. */
function detours({ deals, leads }: World, random: Random): Put[] {
  const ofDeals = random.shuffled([...deals.values()]).map((deal): Put => (tally) => {
    if (random.chance(0.3)) tally.put(halfOf(deal));
    tally.put(deal);
    if (random.chance(0.2)) tally.drop(deal.opportunity.id);
    tally.put({ ...deal, history: random.shuffled(deal.history) });
  });
  const ofLeads = random.shuffled([...leads.values()]).map((lead): Put => (tally) => {
    if (random.chance(0.3)) tally.putLead?.({ ...lead, status: 'qualified' });
    if (random.chance(0.2)) tally.drop(lead.id);
    tally.putLead?.(lead);
  });
  return random.shuffled([...ofDeals, ...ofLeads]);
}

const halfOf = (deal: Deal): Deal => ({ opportunity: { ...deal.opportunity, leadId: undefined }, history: deal.history.slice(0, 1) });

/** A figure as plain data: what can be opened as the list it opens. */
export function plain(value: unknown): unknown {
  if (typeof value === 'function') return (value as () => unknown)();
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}

/** That a figure says everything expected of it: counts and money exactly, other numbers to 1e-9 relative. */
export function expectSame(figure: Figure | Record<string, unknown>, expected: Record<string, unknown>, where = ''): void {
  compareInside(plain(figure), expected, where);
}

function compareInside(actual: unknown, expected: unknown, where: string): void {
  if (Object.is(actual, expected)) return; // spares the assertion, of which there would be millions
  if (typeof expected === 'number' && typeof actual === 'number' && !Number.isInteger(expected)) {
    expect(Math.abs(actual - expected) <= 1e-9 * Math.abs(expected), `${where}: ${actual} instead of ${expected}`).to.equal(true);
  } else if (typeof expected === 'object' && expected !== null && !Array.isArray(expected) && !where.endsWith('.excluded')) {
    expect(actual, where).to.be.an('object');
    for (const [name, inner] of Object.entries(expected)) compareInside((actual as Record<string, unknown>)[name], inner, `${where}.${name}`);
  } else if (Array.isArray(expected)) {
    expect((actual as unknown[]).length, `${where}.length`).to.equal(expected.length);
    expected.forEach((inner, index) => compareInside((actual as unknown[])[index], inner, `${where}.${index}`));
  } else {
    expect(actual, where).to.deep.equal(expected);
  }
}

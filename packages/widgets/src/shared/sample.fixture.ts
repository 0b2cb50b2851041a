// Invented records for tests: the same on every run, in both languages, in two currencies.
import {
  extendHistory, salesProcessTemplate, SCHEMA_VERSION,
  type Account, type Deal, type Id, type Lead, type LossReason, type Money, type Opportunity, type OpportunityEvent, type Operation,
  type Pipeline, type TrackedPatch, type User,
} from '@salescycle/model';

/** A moment all sample records lie before: 16 June 2026, 18:00 in Shanghai. */
export const SAMPLE_NOW = '2026-06-16T10:00:00.000Z';

const base = <T extends string>(type: T, id: Id, at = '2026-01-05T02:00:00.000Z') =>
  ({ id, type, createdAt: at, updatedAt: at, createdBy: 'u-lin', rev: 1, sv: SCHEMA_VERSION });

/** A pipeline record of the sales process template; `id` is `pipe`, the key `new-business`. */
export function samplePipeline(changes: Partial<Pipeline> = {}): Pipeline {
  const { name, stages, skip } = salesProcessTemplate;
  return { ...base('pipeline', 'pipe'), key: 'new-business', name, stages, ...(skip && { skip }), ...changes };
}

/** The template's reasons for losing, by id. */
export function sampleLossReasons(): Map<Id, LossReason> {
  return new Map(salesProcessTemplate.lossReasons.map(({ id, ...fields }) => [id, { ...base('lossReason', id), active: true, ...fields }]));
}

/** Three people who sell. */
export const sampleUsers: readonly User[] = [
  { ...base('user', 'u-lin'), name: '林小雨', email: 'lin@salescycle.example', active: true },
  { ...base('user', 'u-han'), name: '韩凯', email: 'han@salescycle.example', active: true },
  { ...base('user', 'u-moore'), name: 'Ada Moore', email: 'moore@salescycle.example', active: true },
];

/** Eight companies, Chinese and English. */
export const sampleAccounts: readonly Account[] = [
  '华信物流', '北辰医疗', '云岭精工', '海川食品', 'Northwind Freight', 'Calder Instruments', 'Brightwell Clinics', 'Oakline Foods',
].map((name, i) => ({ ...base('account', `a-${i + 1}`), name, ownerId: sampleUsers[i % 3]!.id }));

/** Money in major units. */
export function money(major: number, currency = 'CNY'): Money {
  return { amount: Math.round(major * 100), currency };
}

/** What one entry of a sample history sets and when. A plain date means 02:00 UTC, ten o'clock in Shanghai. */
export type Step = readonly [at: string, set: TrackedPatch, undated?: true];

/** A history from what was set when; the first entry creates the deal. */
export function sampleHistory(id: Id, steps: readonly Step[]): readonly OpportunityEvent[] {
  let history: readonly OpportunityEvent[] = [];
  steps.forEach(([at, set, undated], i) => {
    const operation: Operation = {
      id: `${id}/${i + 1}`, at: at.length === 10 ? `${at}T02:00:00.000Z` : at, by: 'u-lin', device: 'test', cmd: 'sample', group: `${id}/${i + 1}`,
      type: 'opportunity', recordId: id, base: i, patch: { ...set } as Operation['patch'], was: {}, sv: SCHEMA_VERSION, ...(undated && { undated }),
    };
    history = extendHistory(history, operation);
  });
  return history;
}

/** A deal from its history and the fields nobody tracks. The record says what the history ends with. */
export function sampleDeal(id: Id, steps: readonly Step[], fields: Partial<Opportunity> = {}): Deal {
  const history = sampleHistory(id, steps);
  const state = Object.assign({}, ...history.map(({ set }) => set)) as TrackedPatch;
  const closing = history.findLast(({ set }) => set.status !== undefined);
  const opportunity = {
    ...base('opportunity', id, history[0]!.at), name: `Deal ${id}`, pipelineId: 'pipe', ownerId: 'u-lin', ...fields,
    stageId: state.stageId ?? 'generation', status: state.status ?? 'open', updatedAt: history.at(-1)!.at, rev: history.length,
    ...(state.amount && { amount: state.amount }), ...(state.expectedCloseDate && { expectedCloseDate: state.expectedCloseDate }),
    ...(closing && closing.set.status !== 'open' && { closedAt: closing.at }),
  } as Opportunity;
  return { opportunity, history };
}

const STAGES = ['generation', 'qualification', 'management', 'quote'] as const;
const REASONS = ['price', 'noReply', 'competitor', 'postponed'] as const;
const DAY = 86_400_000;

/**
 * `count` deals opened evenly from 1 January to {@link SAMPLE_NOW}: they go on a stage about every nine days, some get lost on the way,
 * every fifth is in US dollars. A fixed seed: the same deals every time.
 */
export function sampleDeals(count = 60): Deal[] {
  const random = seeded(7);
  const [first, last] = [Date.parse('2026-01-01T02:00:00.000Z'), Date.parse(SAMPLE_NOW)];
  return Array.from({ length: count }, (_, i) => {
    const account = sampleAccounts[i % sampleAccounts.length]!;
    const amount = i % 5 === 4 ? money(5_000 + Math.floor(random() * 60) * 1_000, 'USD') : money(40_000 + Math.floor(random() * 50) * 10_000);
    const steps = walk(first + ((last - first) * i) / count, last, random);
    const [created, ...rest] = steps;
    const lossReasonId = steps.at(-1)![1].status === 'lost' ? REASONS[i % REASONS.length] : undefined;
    return sampleDeal(`d-${String(i + 1).padStart(4, '0')}`, [[created![0], { ...created![1], amount, expectedCloseDate: '2026-07-31' }], ...rest], {
      name: `${account.name} ${i + 1}`, accountId: account.id, ownerId: sampleUsers[i % 3]!.id, ...(lossReasonId && { lossReasonId }),
    });
  });
}

/** `count` leads created evenly from 1 January to {@link SAMPLE_NOW}, in all statuses. */
export function sampleLeads(count = 30): Lead[] {
  const statuses = ['new', 'working', 'qualified', 'converted', 'disqualified', 'converted', 'nurturing'] as const;
  const [first, last] = [Date.parse('2026-01-01T02:00:00.000Z'), Date.parse(SAMPLE_NOW)];
  return Array.from({ length: count }, (_, i) => {
    const at = new Date(first + ((last - first) * i) / count).toISOString();
    const status = statuses[i % statuses.length]!;
    return { ...base('lead', `l-${i + 1}`, at), name: i % 2 ? `Sam Field ${i + 1}` : `王敏 ${i + 1}`, status, ...(status === 'converted' && { convertedAt: at }) };
  });
}

function walk(start: number, end: number, random: () => number): Step[] {
  const at = (time: number) => new Date(Math.min(time, end)).toISOString();
  const steps: Step[] = [[at(start), { status: 'open', stageId: STAGES[0] }]];
  let time = start;
  for (let stage = 1; stage <= STAGES.length; stage++) {
    time += (4 + random() * 10) * DAY;
    if (time >= end) return steps;
    if (random() < 0.24) return [...steps, [at(time), { status: 'lost', stageId: 'lost' }]];
    steps.push([at(time), stage === STAGES.length ? { status: 'won', stageId: 'won' } : { stageId: STAGES[stage]! }]);
  }
  return steps;
}

/** The same numbers in 0..1 on every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

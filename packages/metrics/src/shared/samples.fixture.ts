import type { Deal, Id, Lead, LossReason, Money, Opportunity, OpportunityEvent, Pipeline, Stage, TrackedPatch } from '@salescycle/model';
import type { MeasureContext } from '../measure.js';

/** Midnight UTC of a day of 2026, `'03-02'`; longer texts are instants already. */
export const at = (text: string): string => (text.length > 5 ? text : `2026-${text}T00:00:00.000Z`);

const COMMON = { createdAt: at('01-01'), updatedAt: at('01-01'), createdBy: 'u1', rev: 1, sv: 1 };

export function stage(id: string, order: number, probability: number, more: Partial<Stage> = {}): Stage {
  return { id, order, probability, type: 'open', name: { en: id, zh: id }, forecastCategory: 'pipeline', ...more };
}

/** The stages of metrics.md section 3, with their two ends. */
export const pipeline: Pipeline = {
  ...COMMON, id: 'p1', type: 'pipeline', key: 'sales', name: { en: 'Sales', zh: '销售' },
  stages: [
    stage('inquiry', 0, 10), stage('proposal', 1, 35), stage('negotiation', 2, 72.5),
    stage('won', 3, 100, { type: 'won', forecastCategory: 'closed' }), stage('lost', 4, 0, { type: 'lost', forecastCategory: 'omitted' }),
  ],
};

const reason = (id: Id, countsAsDecision: boolean): [Id, LossReason] =>
  [id, { ...COMMON, id, type: 'lossReason', name: { en: id, zh: id }, countsAsDecision }];

export const lossReasons: ReadonlyMap<Id, LossReason> = new Map([reason('price', true), reason('competitor', true), reason('duplicate', false)]);

/** All time, as of 10 April 2026, in UTC and CNY. */
export const context: MeasureContext = {
  asOf: at('04-10'), timeZone: 'UTC', period: null, pipeline, currency: 'CNY', lossReasons,
  rates: [{ from: 'USD', to: 'CNY', rate: '6.98', asOf: '2026-01-01' }],
};

export const money = (amount: number, currency = 'CNY'): Money => ({ amount, currency });

export function opportunity(id: Id, more: Partial<Opportunity> = {}): Opportunity {
  return { ...COMMON, id, type: 'opportunity', name: id, pipelineId: 'p1', stageId: 'inquiry', status: 'open', ...more };
}

/** A step of a history: a stage's id and a day, `'reopen proposal'` for taking up again; a patch for anything else. */
export type Step = [what: string | TrackedPatch, day: string, more?: Partial<OpportunityEvent>];

/** A deal with this history. The first step creates it; `won` and `lost` close it. */
export function deal(id: Id, steps: readonly Step[], more: Partial<Opportunity> = {}, start: TrackedPatch = {}): Deal {
  let set: TrackedPatch = {};
  const history = steps.map(([what, day, rest], index): OpportunityEvent => {
    const patch = patchOf(what, index, start);
    set = { ...set, ...patch };
    return { id: `${id}-${String(index).padStart(3, '0')}`, at: at(day), by: 'u1', kind: kindOf(what, index), set: patch, ...rest };
  });
  const { stageId, status } = set;
  return { opportunity: opportunity(id, { createdAt: at(steps[0]![1]), stageId, status, ...more }), history };
}

function patchOf(what: string | TrackedPatch, index: number, start: TrackedPatch): TrackedPatch {
  if (typeof what !== 'string') return index === 0 ? { status: 'open', ...start, ...what } : what;
  const [verb, stageId] = what.split(' ') as [string, string | undefined];
  const patch: TrackedPatch = { stageId: stageId ?? verb };
  if (verb === 'won' || verb === 'lost') patch.status = verb;
  else if (verb === 'reopen' || index === 0) patch.status = 'open';
  return index === 0 ? { ...patch, ...start } : patch;
}

function kindOf(what: string | TrackedPatch, index: number): OpportunityEvent['kind'] {
  if (index === 0) return 'created';
  if (typeof what !== 'string') return what.stageId === undefined && what.status === undefined ? 'changed' : 'moved';
  if (what === 'won' || what === 'lost') return what;
  return what.startsWith('reopen') ? 'reopened' : 'moved';
}

export function lead(id: Id, day: string, more: Partial<Lead> = {}): Lead {
  return { ...COMMON, id, type: 'lead', name: id, status: 'new', ...more, createdAt: at(day) };
}

/** The deals A to E of metrics.md section 3. */
export const workedDeals: readonly Deal[] = [
  deal('A', [['inquiry', '03-02'], ['proposal', '03-06'], ['negotiation', '03-16'], ['won', '03-28']]),
  deal('B', [['inquiry', '03-03'], ['negotiation', '03-10'], ['lost', '03-24']]),
  deal('C', [['inquiry', '03-05'], ['proposal', '03-12'], ['inquiry', '03-15'], ['proposal', '03-20']]),
  deal('D', [['proposal', '03-08'], ['lost', '03-18'], ['reopen proposal', '03-25'], ['won', '04-04']]),
  deal('E', [['inquiry', '04-01']]),
];

import type { Id, ImportedRecord, Money, TrackedPatch } from '@salescycle/model';
import { DAY, dayOf, instant, workMoment } from './calendar.js';
import type { Customer } from './customers.js';
import { depthOf } from './deal-depth.js';
import { travel, type Journey } from './journey.js';
import { channels, competitors, dealNames, lossNotes, nextSteps, noneNeeded, subjects } from './phrases.js';
import { productId } from './settings.js';
import type { World } from './world.js';

/** A deal's record with its past, and what its neighbours need to know of it. */
export interface Deal {
  record: ImportedRecord;
  activities: ImportedRecord[];
  status: Journey['status'];
}

type Fields = Record<string, unknown>;

/** One deal of a customer, from `begin` to its end or the sample's. `leadId` names the lead it came from. */
export function dealOf(world: World, customer: Customer, begin: number, leadId?: Id): Deal {
  const { chance, newId, end, pipelineId } = world, { tongue } = customer;
  const journey = travel(begin, end, chance), id = newId();
  const [sku, name] = chance.pick(dealNames[tongue]);
  const asked = amount(world, customer), closing = begin + chance.around(55, 0.45) * DAY;
  const known = knownFrom(world, journey, asked, closing), moves = steps(world, journey, asked, closing);
  const fields: Fields = {
    name, pipelineId, stageId: journey.visits[0]!.stageId, status: 'open', ownerId: customer.ownerId, accountId: customer.id, contactIds: customer.contacts,
    kind: customer.won ? chance.pick(['expansion', 'renewal', 'crossSell']) : 'new', source: { kind: chance.weighted(channels) },
    lineItems: [{ productId: productId(sku), name, quantity: String(chance.whole(1, 40)) }],
    ...known, ...(leadId && { leadId }), ...ending(world, customer, journey),
  };
  if (journey.status === 'won') customer.won = true;
  return {
    status: journey.status,
    record: {
      type: 'opportunity', id, at: instant(begin), fields: { ...fields, ...depthOf(world, customer, journey) },
      steps: [...moves, ...slip(world, journey, moves.findLast(({ set }) => set.expectedCloseDate)?.set.expectedCloseDate ?? known.expectedCloseDate)],
    },
    activities: activities(world, customer, id, journey),
  };
}

/** A fifth or so of all amounts is in dollars: most English-speaking customers pay in them. */
function amount({ chance }: World, { tongue }: Customer): Money {
  const yuan = chance.around(260_000, 0.75);
  if (tongue === 'en' && chance.happens(0.7)) return { amount: Math.max(2, Math.round(yuan / 7_000)) * 100_000, currency: 'USD' };
  return { amount: Math.max(2, Math.round(yuan / 10_000)) * 1_000_000, currency: 'CNY' };
}

/** Early deals often have neither amount nor date; later stages ask for both, so deals that got there have them. */
function knownFrom({ chance }: World, { reached }: Journey, asked: Money, closing: number): Fields & { expectedCloseDate?: string } {
  const vague = reached < 2;
  return {
    ...(!(vague && chance.happens(0.18)) && { amount: asked }),
    ...(!(vague && chance.happens(0.35)) && { expectedCloseDate: dayOf(closing) }),
    ...(reached > 3 && { checks: ['seen-by-decision-maker'] }),
  };
}

type Steps = NonNullable<ImportedRecord['steps']>;

/** Most people whose deal missed its date name another one some days later. */
function slip({ chance, end }: World, { visits, status }: Journey, expected: string | undefined): Steps {
  const at = Math.max(visits.at(-1)!.at + 1_800_000, end - chance.whole(1, 12) * DAY);
  if (status !== 'open' || expected === undefined || expected >= dayOf(end) || at > end || chance.happens(0.12)) return [];
  return [{ at: instant(at), set: { expectedCloseDate: dayOf(end + chance.whole(4, 60) * DAY) } }];
}

function steps(world: World, { visits }: Journey, asked: Money, closing: number): Steps {
  return visits.slice(1).map(({ stageId, at }, i) => ({ at: instant(at), set: { stageId, ...stageChange(world, stageId, at, visits[i]!.stageId, asked, closing) } }));
}

function stageChange({ chance }: World, stageId: string, at: number, from: string, asked: Money, closing: number): TrackedPatch {
  if (stageId === 'lost') return { status: 'lost' };
  if (stageId === 'won') return { status: 'won', expectedCloseDate: dayOf(at) };
  const late = closing < at + 3 * DAY ? { expectedCloseDate: dayOf(at + chance.whole(7, 30) * DAY) } : {};
  if (stageId !== 'quote' || from === 'negotiation' || chance.happens(0.55)) return late;
  const step = asked.currency === 'USD' ? 100_000 : 1_000_000;
  return { ...late, amount: { ...asked, amount: Math.max(step, Math.round((asked.amount * (0.75 + chance.next() * 0.4)) / step) * step) } };
}

/** Why deals are lost, by the open stage they were lost from. */
const reasons: readonly Readonly<Record<string, number>>[] = [
  { noReply: 45, wrongSegment: 25, duplicate: 8, noBudget: 12, other: 10 }, { noBudget: 30, noReply: 28, postponed: 22, wrongSegment: 12, other: 8 },
  { postponed: 30, noBudget: 25, competitor: 25, noReply: 12, other: 8 }, { price: 42, competitor: 32, postponed: 18, other: 8 }, { price: 38, competitor: 36, noBudget: 16, other: 10 },
];

/** What an open deal plans to do next, or why a lost one was lost. */
function ending(world: World, customer: Customer, journey: Journey): Fields {
  const { chance } = world, { tongue } = customer;
  if (journey.status === 'open') return nextStep(world, customer, journey);
  if (journey.status === 'won') return chance.happens(0.5) ? { nextStep: { text: noneNeeded[tongue], none: true } } : {};
  const lossReasonId = chance.weighted(reasons[journey.last]!);
  const notes = lossNotes[tongue][lossReasonId] ?? [];
  return {
    lossReasonId,
    ...(notes.length > 0 && chance.happens(0.6) && { lossNote: chance.pick(notes) }),
    ...(lossReasonId === 'competitor' && { competitor: chance.pick(competitors[tongue]) }),
  };
}

function nextStep({ chance, end }: World, { tongue }: Customer, { visits }: Journey): Fields {
  const text = chance.pick(nextSteps[tongue][visits.at(-1)!.stageId]!), age = Math.floor((end - visits[0]!.at) / DAY);
  return {
    planned: () => ({ nextStep: { text, dueDate: dayOf(workMoment(end + chance.whole(0, 13) * DAY, chance)) } }),
    overdue: () => ({ nextStep: { text, dueDate: dayOf(end - Math.min(chance.whole(1, 9), age) * DAY) } }),
    missing: () => ({}),
    settled: () => ({ nextStep: { text: noneNeeded[tongue], none: true } }),
  }[chance.weighted({ planned: 64, overdue: 13, missing: 16, settled: 7 })]();
}

const activityKinds = { call: 34, email: 26, meeting: 12, visit: 8, message: 14, demo: 6 } as const;

/** What was done: a call or a mail in many stages, and in most open deals something not long ago. */
function activities(world: World, customer: Customer, id: Id, { visits, status }: Journey): ImportedRecord[] {
  const { chance, end } = world, last = visits.at(-1)!;
  const moments = visits.slice(0, -1).filter(() => chance.happens(0.22)).map(({ at }, i) => at + chance.next() * (visits[i + 1]!.at - at));
  if (status === 'open') moments.push(last.at + 600_000, ...(chance.happens(0.8) ? [Math.max(last.at + 1_200_000, end - chance.around(5, 0.7) * DAY)] : []));
  return moments.filter((at) => at <= end).map((at) => activity(world, customer, { type: 'opportunity', id }, at));
}

/** Something that happened between us and a record's people. */
export function activity({ chance, newId }: World, { tongue, ownerId }: Pick<Customer, 'tongue' | 'ownerId'>, about: { type: string; id: Id }, at: number): ImportedRecord {
  const kind = chance.weighted(activityKinds);
  return {
    type: 'activity', id: newId(), at: instant(at),
    fields: { kind, at: instant(at), direction: chance.happens(0.75) ? 'out' : 'in', subject: chance.pick(subjects[tongue][kind]), ownerId, regarding: [about] },
  };
}

import { ulids, type ImportedRecord, type Instant } from '@salescycle/model';
import { DAY, workMoment } from './calendar.js';
import { chanceFrom, type Chance } from './chance.js';
import { customers } from './customers.js';
import { dealOf } from './deals.js';
import { convertedLead, openLeads } from './leads.js';
import { settings } from './settings.js';
import type { World } from './world.js';

/** How large a sample, and which day is its today. */
export interface SampleOptions {
  /** Opportunities, won and lost ones included. */
  count: number;
  /** Nothing in the sample happens later. */
  asOf: Instant;
  /** Chance to draw from; a fixed seed without it, so that two samples of one day are the same byte for byte. */
  chance?: Chance;
}

const MONTHS_18 = 548 * DAY, FROM_A_LEAD = 0.06, LEADS_PER_DEAL = 0.08;

/**
 * An invented company's last eighteen months: settings, people, customers, deals with their whole history, activities, leads and
 * qualifications, in Chinese and English, in yuan and dollars. About a third of what was decided was won, in about 45 days.
 */
export function sampleRecords({ count, asOf, chance = chanceFrom(647) }: SampleOptions): ImportedRecord[] {
  const end = Date.parse(asOf), start = end - MONTHS_18;
  const newId = ulids({ now: () => start, random: (bytes) => chance.bytes(bytes) });
  const world: World = { chance, newId, start, end, pipelineId: newId(), count };
  const known = customers(world), deals: ImportedRecord[] = [], leads: ImportedRecord[] = [], activities: ImportedRecord[] = [];
  for (const begin of beginnings(world)) {
    // Each deal has chance of its own: what becomes of one depends on the day of the week, and must not change all that follow.
    const customer = known.for(begin), leadId = chance.happens(FROM_A_LEAD) ? newId() : undefined, own = { ...world, chance: chance.branch() };
    const deal = dealOf(own, customer, begin, leadId);
    deals.push(deal.record);
    activities.push(...deal.activities);
    if (leadId) leads.push(convertedLead(own, leadId, deal.record, { name: customer.speaker, company: customer.name, domain: customer.domain }));
  }
  return [...settings(world), ...known.records(), ...leads, ...deals, ...activities, ...openLeads(world, Math.round(count * LEADS_PER_DEAL)), ...known.double(end - 3 * DAY)];
}

/** When each deal begins, oldest first: a little more often the nearer to today. */
function beginnings({ chance, start, end, count }: World): number[] {
  return Array.from({ length: count }, () => Math.min(workMoment(start + (end - start) * chance.next() ** 0.85, chance), end - 3_600_000)).sort((a, b) => a - b);
}

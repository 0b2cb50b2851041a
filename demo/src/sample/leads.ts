import { bant, type Id, type ImportedRecord, type Verdict } from '@salescycle/model';
import { DAY, instant, workMoment } from './calendar.js';
import { activity } from './deals.js';
import { channels, evidence, evidenceSources, jobTitles, verdictReasons } from './phrases.js';
import { sellers } from './settings.js';
import { company, companyCount, person, type Tongue } from './words.js';
import type { World } from './world.js';

type Status = 'new' | 'working' | 'nurturing' | 'qualified' | 'disqualified';

const statuses: Readonly<Record<Status, number>> = { new: 30, working: 34, nurturing: 14, qualified: 10, disqualified: 12 };
const verdictOf: Readonly<Partial<Record<Status, Verdict>>> = { nurturing: 'nurture', qualified: 'qualify', disqualified: 'disqualify' };

/** A lead before it is anything else: a person of a company, met somewhere. */
interface Person {
  id: Id;
  tongue: Tongue;
  ownerId: Id;
  at: number;
}

/** Leads nobody has converted: new ones, ones being worked on, and some with answers to BANT and what was said. */
export function openLeads(all: World, count: number): ImportedRecord[] {
  return Array.from({ length: count }, (_, i) => {
    const world = { ...all, chance: all.chance.branch() }, { chance, end } = world;
    const at = Math.min(workMoment(end - chance.around(24, 0.7) * DAY, chance), end - 3_600_000);
    return leadWithPast(world, { id: world.newId(), tongue: i === 0 || chance.happens(0.66) ? 'zh' : 'en', ownerId: chance.pick(sellers).id, at }, i);
  }).flat();
}

/** The lead a deal came from, converted at the moment the deal began. */
export function convertedLead(world: World, id: Id, deal: ImportedRecord, names: { name: string; company: string; domain: string }): ImportedRecord {
  const { accountId, contactIds, ownerId, source } = deal.fields as { accountId: Id; contactIds: Id[]; ownerId: Id; source: { kind: string } };
  const at = Date.parse(deal.at!) - world.chance.whole(1, 9) * DAY;
  const convertedTo = { accountId, contactId: contactIds[0], opportunityId: deal.id };
  return { type: 'lead', id, at: instant(at), fields: { ...names, ownerId, source, status: 'converted', convertedAt: deal.at, convertedTo } };
}

function leadWithPast(world: World, lead: Person, i: number): ImportedRecord[] {
  const { chance, end } = world, { id, tongue, ownerId, at } = lead;
  const status = i === 0 ? 'working' : chance.weighted(statuses);
  // Companies are numbered from the end here, so that leads and customers rarely share a name.
  const { name: firm, latin: domain } = company(tongue, companyCount[tongue] - 1 - (i % companyCount[tongue])), who = person(tongue, 300 + i);
  const answered = status !== 'new' && (i === 0 || chance.happens(0.72) || status in verdictOf);
  const contacted = status === 'new' ? end + 1 : at + chance.around(0.15, 0.9) * DAY;
  const qualification = answered ? qualificationOf(world, lead, verdictOf[status], i === 0) : undefined;
  const record: ImportedRecord = {
    type: 'lead', id, at: instant(at), fields: {
      name: who.name, company: firm, jobTitle: chance.pick(jobTitles[tongue]), emails: [`${who.latin}@${domain}.example`], domain: `${domain}.example`,
      status, ownerId, source: { kind: chance.weighted(channels) },
      ...(qualification && { qualificationId: qualification.id }), ...(status === 'disqualified' && { disqualifyReason: qualification!.fields.reason }),
    },
  };
  return [record, ...(contacted <= end ? [activity(world, lead, { type: 'lead', id }, contacted)] : []), ...(qualification ? [qualification] : [])];
}

/** Which levels fit a verdict; unknown is an answer too, and the lower the verdict the more often given. */
const levels: Readonly<Record<Verdict | 'none', { from: number; to: number; known: number }>> = {
  qualify: { from: 3, to: 4, known: 1 }, nurture: { from: 1, to: 3, known: 0.75 }, disqualify: { from: 0, to: 1, known: 0.7 }, none: { from: 1, to: 4, known: 0.65 },
};

/** The first lead of every sample has the same answers: high need, a weak date, and the budget still unknown. */
const firstAnswers: Readonly<Record<string, number>> = { need: 4, authority: 2, timeline: 1 };

function qualificationOf({ chance, newId, end }: World, { id, tongue, ownerId, at }: Person, verdict: Verdict | undefined, isFirst: boolean): ImportedRecord {
  const when = instant(Math.min(at + chance.around(3, 0.6) * DAY, end)), { from, to, known } = levels[verdict ?? 'none'];
  const answers = bant.dimensions.flatMap(({ id: dimension }) => {
    const level = isFirst ? firstAnswers[dimension] : chance.happens(known) ? chance.whole(from, to) : undefined;
    if (level === undefined) return isFirst ? [] : [{ dimension, at: when, by: ownerId }];
    const said = { text: evidence[tongue][dimension]![level as 0 | 1 | 2 | 3 | 4], source: chance.pick(evidenceSources[tongue]) };
    return [{ dimension, value: level, at: when, by: ownerId, ...((isFirst || chance.happens(0.8)) && { evidence: said }) }];
  });
  return {
    type: 'qualification', id: newId(), at: when, fields: {
      subject: { type: 'lead', id }, frameworkId: bant.id, frameworkVersion: bant.version, answers, ownerId,
      ...(verdict && { verdict, reason: chance.pick(verdictReasons[tongue][verdict]) }),
    },
  };
}

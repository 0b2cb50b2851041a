import type { Id, ImportedRecord } from '@salescycle/model';
import { DAY, instant } from './calendar.js';
import { jobTitles } from './phrases.js';
import { sellers } from './settings.js';
import { company, companyCount, person, type Tongue } from './words.js';
import type { World } from './world.js';

/** A company of the sample, with the people who speak for it. */
export interface Customer {
  id: Id;
  tongue: Tongue;
  name: string;
  domain: string;
  industry: string;
  ownerId: Id;
  since: number;
  contacts: Id[];
  /** The name of the first contact. */
  speaker: string;
  won: boolean;
}

const CHINESE = 0.68, COMES_AGAIN = 0.42;

/** Gives each deal its customer: often one that came before, else a new one with one or two contacts. */
export function customers({ chance, newId }: World) {
  const all: Customer[] = [], records: ImportedRecord[] = [];
  const count: Record<Tongue, number> = { zh: 0, en: 0 };
  let people = 0;

  function meet(at: number): Customer {
    const tongue = nextTongue();
    const { name, latin, industry } = company(tongue, count[tongue]++);
    const seller = tongue === 'en' && chance.happens(0.7) ? sellers[chance.whole(4, 5)]! : sellers[chance.whole(0, 4)]!;
    const since = at - chance.whole(0, 20) * DAY;
    const customer: Customer = { id: newId(), tongue, name, industry, domain: `${latin}.example`, ownerId: seller.id, since, contacts: [], speaker: '', won: false };
    all.push(customer);
    for (let i = chance.whole(1, 2); i > 0; i--) records.push(contactOf(customer));
    return customer;
  }

  function nextTongue(): Tongue {
    const tongue = chance.happens(CHINESE) ? 'zh' : 'en';
    return count[tongue] < companyCount[tongue] ? tongue : tongue === 'zh' ? 'en' : 'zh';
  }

  function contactOf(customer: Customer): ImportedRecord {
    const { id, tongue, domain, ownerId, since, contacts } = customer;
    const { name, latin, family, given } = person(tongue, people++), contactId = newId();
    contacts.push(contactId);
    customer.speaker ||= name;
    const phone = tongue === 'zh' ? `+86 21 5555 0${chance.whole(100, 999)}` : `+1 202 555 01${chance.whole(10, 99)}`;
    return {
      type: 'contact', id: contactId, at: instant(since),
      fields: { name: { full: name, family, given }, accountIds: [id], ownerId, jobTitle: chance.pick(jobTitles[tongue]), emails: [`${latin}@${domain}`], phones: [phone] },
    };
  }

  const exhausted = () => count.zh + count.en >= companyCount.zh + companyCount.en;
  return {
    /** The customer of a deal that begins now. */
    for: (at: number) => (all.length > 0 && (chance.happens(COMES_AGAIN) || exhausted()) ? chance.pick(all) : meet(at)),
    /** The accounts and contacts, once all deals have theirs. */
    records: (): ImportedRecord[] => [
      ...all.map(({ id, name, domain, industry, ownerId, since, won }): ImportedRecord => ({
        type: 'account', id, at: instant(since), fields: { name, domain, industry, ownerId, lifecycle: won ? 'customer' : 'prospect', employees: chance.whole(3, 90) * 10 },
      })),
      ...records,
    ],
    /** The oldest customer once more, as somebody noted it down at a fair, with what was said there: a duplicate to be found and merged. */
    double(at: number): ImportedRecord[] {
      const { name, tongue, domain } = all.reduce((one, other) => (other.since < one.since ? other : one));
      const id = newId(), ownerId = sellers[1].id, fair = tongue === 'zh' ? '展会' : 'fair';
      const fields = { name: tongue === 'zh' ? `${name}（${fair}）` : `${name} (${fair})`, domain: `www.${domain}`, tags: [fair], ownerId };
      const talk = { kind: 'meeting', at: instant(at), subject: tongue === 'zh' ? '展会面谈' : 'Met at the fair', ownerId, regarding: [{ type: 'account', id }] };
      return [{ type: 'account', id, at: instant(at), fields }, { type: 'activity', id: newId(), at: instant(at), fields: talk }];
    },
  };
}

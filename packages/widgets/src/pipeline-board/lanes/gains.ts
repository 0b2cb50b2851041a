import type { Lead, Opportunity } from '@salescycle/model';
import type { GroupBy } from '@salescycle/store';
import { changedIn } from '../moving/changed-in.js';
import type { Gained } from './lane.js';
import type { LaneKind, LaneWorld } from './lane-kinds.js';

/** What makes a row of a value: what it is, by which field, among what. */
interface Rows {
  kind: LaneKind;
  by: GroupBy;
  world: LaneWorld;
}

/** What a deal gets that comes to a row; without a deal, whether moving changes the row at all. */
export function gainOfDeal(deal: Opportunity | null, value: string | null, { kind, by, world }: Rows): Gained {
  const fields = kind.fieldsFor(deal ?? ({} as Opportunity), value, world), { otherAccount, otherField } = world.texts;
  return fields ? { fields } : { no: by.field === 'accountId' ? otherAccount : otherField };
}

/** What a lead gets that comes to a row and stays a lead. */
export function gainOfLead(lead: Lead | null, value: string | null, { kind, by, world }: Rows): Gained {
  const { texts } = world, fields = kind.fieldsForLead?.(lead ?? ({} as Lead), value, world);
  return fields ? { fields } : { no: by.field === 'accountId' ? texts.otherCompany : kind.fieldsForLead ? texts.otherLeadField : texts.noLeadField };
}

/** What the deal gets that a lead becomes in a row, beside what it takes over. @param from the value of the lead's own row */
export function gainOfConversion(lead: Lead, { value, from }: { value: string | null; from: string | null }, { kind, by, world }: Rows): Gained {
  const { ownerId, source } = lead, taken = { ownerId, source } as Opportunity;
  if (by.field === 'accountId') return value === from || from === null ? { fields: value === null ? {} : { accountId: value } } : { no: world.texts.otherCompany };
  const gained = gainOfDeal(taken, value, { kind, by, world });
  return 'no' in gained ? gained : { fields: changedIn(taken, gained.fields) };
}

import type { EditableFields, Lead, Opportunity } from '@salescycle/model';

/** The fields a record gets by coming to a row, which leads and deals have alike; what to say where it may not come. */
export type Gained = { fields: EditableFields<Opportunity> } | { no: string };

/** The row a cell belongs to. */
export interface Lane {
  readonly key: string;
  readonly name: string;
  /** What a deal that comes here from another row gets. */
  fieldsFor(deal: Opportunity): Gained;
  /** What a lead that comes here from another row gets, and stays a lead. */
  fieldsForLead(lead: Lead): Gained;
  /** What the deal gets that a lead becomes here, beside what it takes over from the lead. */
  fieldsForDealOf(lead: Lead, from: Lane | null): Gained;
}

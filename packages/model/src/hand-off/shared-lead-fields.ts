import { BOOKKEEPING } from '../operations/bookkeeping.js';
import { leadTable, type Lead } from '../records/lead.js';

/** What only means something in one of two workspaces, or is nobody's to change from outside: nobody deletes or merges a lead elsewhere. */
const STAYS: ReadonlySet<string> = new Set<keyof Lead>(['deletedAt', 'mergedInto', 'notSameAs', 'ownerId', 'convertedTo', 'externalIds', 'source', 'provenance']);

/** The fields of a lead that a portal's changes of it may come back in. */
export const sharedLeadFields = leadTable.fields.filter(({ name }) => !BOOKKEEPING.has(name) && !STAYS.has(name));

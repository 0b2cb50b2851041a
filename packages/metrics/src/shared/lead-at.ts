import type { Lead } from '@salescycle/model';
import type { MeasureContext } from '../measure.js';

/** What is known of a lead at an instant. */
export interface LeadAt {
  isQualified: boolean;
  isConverted: boolean;
  isDisqualified: boolean;
}

/**
 * The lead at the context's instant; `null` when it did not exist then or was deleted by then. A lead's statuses are not dated except
 * for its conversion, so for an instant of the past the others are those of today.
 */
export function leadAt({ createdAt, deletedAt, convertedAt, status }: Lead, { asOf, includeDeleted }: MeasureContext): LeadAt | null {
  if (createdAt > asOf || (!includeDeleted && deletedAt !== undefined && deletedAt <= asOf)) return null;
  const isConverted = status === 'converted' && (convertedAt === undefined || convertedAt <= asOf);
  return { isConverted, isQualified: isConverted || status === 'qualified', isDisqualified: status === 'disqualified' };
}

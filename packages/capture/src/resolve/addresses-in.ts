import type { Evidence } from '../contract.js';
import { emailsIn } from './emails.js';

/** Every mail address that evidence gives. */
export const addressesIn = (evidence: readonly Evidence[]): string[] =>
  evidence.filter(({ field }) => field === 'emails').flatMap(({ raw }) => emailsIn(raw));

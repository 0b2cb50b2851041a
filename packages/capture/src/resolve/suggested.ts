import type { Candidate, Field } from '../contract.js';
import type { Values } from './values.js';

/** What is offered of each field; fields with nothing to offer are left out. */
export function suggestedOf(values: Partial<Record<Field, Values>>): Candidate['suggested'] {
  return Object.fromEntries(Object.entries(values).filter(([, { suggested }]) => suggested.length > 0)
    .map(([field, { suggested }]) => [field, suggested]));
}

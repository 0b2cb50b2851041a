import type { Evidence } from '../contract.js';

/** A person or an organisation of a bundle: all that is said of them. */
export interface Somebody {
  type: 'person' | 'organization';
  /** Whether the page or mail is about them. */
  isMain: boolean;
  evidence: Evidence[];
}

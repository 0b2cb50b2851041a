import type { Evidence } from '../contract.js';

/** One thing a signature says. */
export interface SignatureValue {
  field: Extract<Evidence['field'], 'name' | 'title' | 'company' | 'emails' | 'phones' | 'website' | 'location' | 'profiles'>;
  raw: string;
  /** How sure it is: 0.8 with a label or where two things agree, 0.65 by its form, less by its place only. */
  weight: number;
  /** The words of the label it stood beside. */
  label?: string;
  /** The line it stood in. */
  line: string;
}

import type { Evidence } from '../contract.js';

/** One possible value of one field, from one evidence. */
export interface Claim {
  value: string;
  /** What makes two values the same. */
  key: string;
  /** Other keys of the same value: a name in a second script. */
  also?: readonly string[];
  /** 0..1. */
  weight: number;
  evidence: Evidence;
}

/** The possible values of each field. */
export type Claims = Record<'name' | 'givenName' | 'familyName' | 'title' | 'company' | 'emails' | 'phones' | 'website' | 'location'
  | 'profiles', Claim[]>;

/** No claims yet. */
export const noClaims = (): Claims =>
  ({ name: [], givenName: [], familyName: [], title: [], company: [], emails: [], phones: [], website: [], location: [], profiles: [] });

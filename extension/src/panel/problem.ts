import type { Label } from '@salescycle/model';

/** Why saving did not go through: words of the store's, that there is no name, or that nobody of that address is to be taken in. */
export type Problem = Label | 'nameMissing' | 'notStored' | 'neverTaken';

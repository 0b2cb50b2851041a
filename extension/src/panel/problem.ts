import type { Label } from '@salescycle/model';

/** Why saving did not go through: words of the store's, or that there is no name. */
export type Problem = Label | 'nameMissing' | 'notStored';

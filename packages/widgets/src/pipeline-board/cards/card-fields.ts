import type { OwnName } from '../own/own-conditions.js';

/** What a deal's card may show below its name. */
export type CardField = OwnName | UsualField;

/** What any deal has. */
export type UsualField = 'owner' | 'deal' | 'amount' | 'probability' | 'age' | 'next' | 'close' | 'kind' | 'source' | 'tags' | 'reason';

/** What it shows where nobody chose. */
export const USUAL_FIELDS: readonly UsualField[] = ['owner', 'deal', 'amount', 'probability', 'age', 'next'];

/** All there are beside the workspace's own, in the order in which they are offered. */
export const CARD_FIELDS: readonly UsualField[] = [...USUAL_FIELDS, 'close', 'kind', 'source', 'tags', 'reason'];

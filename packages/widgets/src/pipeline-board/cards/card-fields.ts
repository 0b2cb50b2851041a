/** What a deal's card may show below its name. */
export type CardField = 'owner' | 'deal' | 'amount' | 'probability' | 'age' | 'next' | 'close' | 'kind' | 'source' | 'tags' | 'reason';

/** What it shows where nobody chose. */
export const USUAL_FIELDS: readonly CardField[] = ['owner', 'deal', 'amount', 'probability', 'age', 'next'];

/** All there are, in the order in which they are offered. */
export const CARD_FIELDS: readonly CardField[] = [...USUAL_FIELDS, 'close', 'kind', 'source', 'tags', 'reason'];

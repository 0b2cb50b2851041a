import { choicesOf, type Field } from '@salescycle/model';
import type { OrderBy } from '@salescycle/store';
import type { OwnName } from './own-conditions.js';

/** What is largest first, and yes before no. */
const DOWN: ReadonlySet<Field['type']> = new Set(['int', 'number', 'bool']);

/** How cards are sorted by a field of the workspace's own: choices by their order, numbers from the largest. */
export function ownOrder(name: OwnName, own: readonly Field[]): OrderBy {
  const field = own.find((each) => each.name === name);
  return { field: name, ...(field?.enum && { values: choicesOf(field) }), ...(field && DOWN.has(field.type) && { direction: 'descending' as const }) };
}

import type { Opportunity } from '../records/opportunity.js';

/** Beyond every instant, in milliseconds, and the last one that is told apart: so that what is left always has the same number of digits. */
const END = 999_999_999_999_999, LAST = 899_999_999_999_999;

/**
 * Where a deal's card stands among others in an order of one's own: a text to compare by code units. It is the place somebody gave it; a card that
 * nobody has placed stands by when its deal was created, newest first, then by id, which nothing that is edited later changes.
 */
export function boardOrderOf({ boardOrder, createdAt, id }: Pick<Opportunity, 'boardOrder' | 'createdAt' | 'id'>): string {
  if (isBoardOrder(boardOrder)) return boardOrder;
  const time = Math.min(Math.max(Date.parse(createdAt) || 0, 0), LAST);
  return `${END - time}${id.replace(/[^1-9A-Za-z]/g, escaped)}1`;
}

/** Whether a value is a place: a host may keep anything there. Nothing fits right below a text that ends in the lowest digit. */
function isBoardOrder(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(value);
}

function escaped(character: string): string {
  return `0${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

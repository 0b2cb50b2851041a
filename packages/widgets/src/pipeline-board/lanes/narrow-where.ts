import { addMonths, addDays } from '@salescycle/model';
import type { GroupBy, Range, Where } from '@salescycle/store';
import { isOwn } from '../own/own-conditions.js';

/** What one row asks for, within what the filter asks for already. */
export function laneWhere({ field, month }: GroupBy, value: string | null, filter: Where): Where {
  // A yes or no is named as a text, as a choice of that name is.
  if (isOwn(field) && isYesNo(value)) return { [field]: [value, value === 'true'] };
  if (!month || value === null) return { [field]: value };
  const first = `${value}-01`;
  return { [field]: within(filter[field] as Range | undefined, { from: first, to: addDays(addMonths(first, 1), -1) }) };
}

/** Whether the value of a row says yes or no. */
export function isYesNo(value: string | null): value is 'true' | 'false' {
  return value === 'true' || value === 'false';
}

/** What two ranges have in common; nothing has a value in one that ends before it begins. */
function within(outer: Range = {}, inner: Required<Range>): Range {
  const { from = inner.from, to = inner.to } = outer;
  return { from: from > inner.from ? from : inner.from, to: to < inner.to ? to : inner.to };
}

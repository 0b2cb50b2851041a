import { addMonths, addDays } from '@salescycle/model';
import type { GroupBy, Range, Where } from '@salescycle/store';

/** What one row asks for, within what the filter asks for already. */
export function laneWhere({ field, month }: GroupBy, value: string | null, filter: Where): Where {
  if (!month || value === null) return { [field]: value };
  const first = `${value}-01`;
  return { [field]: within(filter[field] as Range | undefined, { from: first, to: addDays(addMonths(first, 1), -1) }) };
}

/** What two ranges have in common; nothing has a value in one that ends before it begins. */
function within(outer: Range = {}, inner: Required<Range>): Range {
  const { from = inner.from, to = inner.to } = outer;
  return { from: from > inner.from ? from : inner.from, to: to < inner.to ? to : inner.to };
}

import type { Oracle } from '../shared/promises.fixture.js';
import { naiveClosing, naiveDeals, naivePlace, naiveSum } from '../shared/naive.fixture.js';

/** The won value by plain loops over the log. */
export const wonValueOracle: Oracle = (operations, context) => {
  const won = naiveDeals(operations, context).filter(({ now }) => now.status === 'won');
  const place = (name: string) => won.filter((deal) => naivePlace(naiveClosing(deal), context) === name);
  return naiveSum(place('in'), operations, context, place('undated').map(() => 'undated'));
};

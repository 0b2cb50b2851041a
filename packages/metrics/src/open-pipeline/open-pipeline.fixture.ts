import type { Oracle } from '../shared/promises.fixture.js';
import { naiveDeals, naiveSum } from '../shared/naive.fixture.js';

/** The open pipeline by plain loops over the log. */
export const openPipelineOracle: Oracle = (operations, context) =>
  naiveSum(naiveDeals(operations, context).filter(({ now }) => now.status === 'open'), operations, context, []);

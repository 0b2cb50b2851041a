import type { Oracle } from '../shared/promises.fixture.js';
import { naiveDeals, naiveStages, naiveWorth, otherPipeline, perCurrency, tallyUp, yuan, type NaiveDeal } from '../shared/naive.fixture.js';

/** The snapshot funnel by plain loops over the log. */
export const snapshotFunnelOracle: Oracle = (operations, context) => {
  const open = naiveDeals(operations, context).filter(({ now }) => now.status === 'open');
  const stages = naiveStages(context);
  const isKnown = ({ now }: NaiveDeal) => stages.some(({ id }) => id === now.stageId);
  const placed = open.filter(isKnown);
  const worth = (deals: NaiveDeal[]) => yuan(deals.reduce((sum, deal) => sum + (naiveWorth(deal, context) ?? 0n), 0n));
  const reasons = open.map((deal) => (!isKnown(deal) ? 'unknownStage' : deal.now.amount ? null : 'noAmount'));
  return {
    value: placed.length, n: placed.length, amount: worth(placed), recordIds: placed.map(({ id }) => id).sort(),
    steps: stages.map((stage) => {
      const here = placed.filter(({ now }) => now.stageId === stage.id);
      return { stage, count: here.length, amount: worth(here), perCurrency: perCurrency(here), recordIds: here.map(({ id }) => id).sort() };
    }),
    excluded: tallyUp([...otherPipeline(operations, context), ...reasons]),
    unconverted: placed.filter((deal) => naiveWorth(deal, context) === undefined).length,
  };
};

import type { DealChange, DealFacts } from '@salescycle/metrics';
import { moneyToText, stageOf, type Money } from '@salescycle/model';
import { csvText } from '../../shared/csv.js';
import { say, type BoardContext } from '../context.js';
import type { ReviewData } from './review-data.js';
import { strings } from './review.strings.js';

/** The deals that changed as CSV: what each was and what it is, amounts as plain numbers beside their currency. */
export function csvOf(listed: readonly DealChange[], data: ReviewData, context: BoardContext): string {
  const t = strings[context.language];
  const stage = (facts: DealFacts | null) => {
    const found = facts && stageOf(context.pipeline, facts.stageId);
    return found ? say(context, found.name) : facts?.stageId ?? '';
  };
  const money = (amount: Money | null | undefined) => (amount ? `${moneyToText(amount)} ${amount.currency}` : '');
  const head = [t.deal, t.account, t.owner, t.change, t.stageBefore, t.stageAfter, t.amountBefore, t.amountAfter, t.closeBefore, t.closeAfter];
  return csvText([head, ...listed.map(({ id, kinds, before, after }) => {
    const deal = data.deal(id);
    return [
      deal.name, data.accountOf(deal) ?? '', context.users.get(deal.ownerId ?? '')?.name ?? '', context.format.list(kinds.map((kind) => t[kind])),
      stage(before), stage(after), money(before?.amount), money(after.amount), before?.expectedCloseDate ?? '', after.expectedCloseDate ?? '',
    ];
  })]);
}

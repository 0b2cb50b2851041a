import type { Money, Opportunity } from '@salescycle/model';

/** The amounts of these deals, one sum a currency in code-unit order; what has no amount adds nothing. */
export function sumsOf(deals: Iterable<Opportunity>): Money[] {
  const sums = new Map<string, number>();
  for (const { amount } of deals) if (amount && Number.isSafeInteger(amount.amount)) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.amount);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, amount]) => ({ amount, currency }));
}

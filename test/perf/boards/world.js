// The deals on every board of the bench, what is done to them, and what a right board shows then.
export const STAGES = ['s0', 's1', 's2', 's3', 's4', 's5'];
/** The moment at which all boards look at the deals. */
export const NOW = '2026-06-16T10:00:00.000Z';
/** When every deal entered its stage. */
export const SINCE = '2026-06-01T10:00:00.000Z';
/** The days between the two. */
export const AGE = 15;

const ACCOUNTS = 997;
const OWNERS = 12;

/** The i-th deal. One in three has no account, so that its card is a line shorter. */
export const deal = (i) => {
  const row = Math.floor(i / STAGES.length);
  return {
    id: `o${i}`, name: `Opportunity ${i}`, ...(row % 3 && { accountId: `a${i % ACCOUNTS}` }), ownerId: `u${row % OWNERS}`, pipelineId: 'p', stageId: STAGES[i % STAGES.length], status: 'open',
    amount: { amount: (1_000 + (i % 5_000)) * 100, currency: 'CNY' }, expectedCloseDate: new Date(Date.UTC(2026, 6, 1 + (row % 400))).toISOString().slice(0, 10),
    nextStep: { text: `Call number ${i % 50}`, dueDate: `2026-12-${String(10 + (i % 20))}` },
  };
};
export const deals = (n) => Array.from({ length: n }, (_, i) => deal(i));
export const accounts = Array.from({ length: ACCOUNTS }, (_, i) => ({ id: `a${i}`, name: `Account ${i} Ltd` }));
export const users = Array.from({ length: OWNERS }, (_, i) => ({ id: `u${i}`, name: `${'ABCDEFGHIJKL'[i]}na Moore` }));
export const probability = (stage) => 10 * (STAGES.indexOf(stage) + 1);

/** By closing date, then by id: the order of a board. */
export const boardOrder = (a, b) => (a.expectedCloseDate === b.expectedCloseDate ? (a.id < b.id ? -1 : 1) : a.expectedCloseDate < b.expectedCloseDate ? -1 : 1);

/** A card's texts; a board whose cards say less does less. */
export const textsOf = ({ name, accountId, amount, stageId, nextStep }) => [
  name, ...(accountId ? [`Account ${accountId.slice(1)} Ltd`] : []), amountText(amount), `${probability(stageId)}%`, `${AGE} d`, nextStep.text,
];

/** An amount as a card writes it. */
export const amountText = ({ amount }) => `¥${(amount / 100).toLocaleString('en-US')}`;

/** Whether a deal passes a filter. */
export function fits({ name, accountId, ownerId }, filter) {
  if (filter.ownerId !== null && filter.ownerId !== ownerId) return false;
  const text = `${name} ${accountId ? `Account ${accountId.slice(1)} Ltd` : ''}`.toLowerCase();
  return filter.search.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

/** The filters that are set and taken off again. */
export const EVERYTHING = { search: '', ownerId: null };
export const FILTERS = [{ search: 'account 77', ownerId: null }, { search: '', ownerId: 'u3' }];

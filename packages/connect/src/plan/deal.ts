import type { Id, ImportedRecord, Money } from '@salescycle/model';
import type { ImportOptions } from './plan.js';
import { historyOf, type Contradiction, type DealHistory } from './deal-history.js';
import type { References } from './references.js';
import type { RowDraft } from './row-draft.js';

/** What a deal is called that has no name of its own: what is sold, else to whom, else its number. */
export function dealName({ values }: RowDraft): string | undefined {
  const names = ['name', 'product', 'accountId', 'contact.name.full', 'externalId'];
  return names.map((name) => values.get(name) as string | undefined).find((name) => name !== undefined);
}

/** Fields of a deal that its row tells directly: in them nothing is looked up. */
export function dealFields(draft: RowDraft, { stage }: DealHistory): Record<string, unknown> {
  const { values } = draft;
  const amount = values.get('amount') as Money | undefined;
  const p = values.get('probabilityOverride.p') as number | undefined;
  const isWorthless = stage.type === 'lost' && amount?.amount === 0;
  if (isWorthless) draft.remarks.push({ kind: 'lostWithoutAmount', value: '' });
  return {
    // Said as undefined, so that it takes the place of the 0 the row's own fields hold.
    amount: isWorthless ? undefined : amount,
    ...(stage.type === 'open' && p !== undefined && p !== stage.probability && { probabilityOverride: { p } }),
    expectedCloseDate: values.get('expectedCloseDate') ?? values.get('closeDate'),
  };
}

/**
 * The deal as it will be created. What a closed deal was worth, and its day, is known since it closed and stands in that step, so
 * that figures of earlier days do not know it.
 */
export function dealRecord(draft: RowDraft, fields: Record<string, unknown>, history: DealHistory, references: References, options: ImportOptions): ImportedRecord {
  const id = options.newId();
  const { amount, expectedCloseDate, ...rest } = { ...fields, ...dealFields(draft, history) } as Record<string, unknown> & { amount?: Money; expectedCloseDate?: string };
  const known = { ...(amount && { amount }), ...(expectedCloseDate !== undefined && { expectedCloseDate }) };
  const isClosing = history.closedAt !== undefined;
  const accountId = references.resolve(draft, 'accountId');
  const contactId = contactOf(draft, accountId, references, options);
  remarkDates(draft, history);
  if (accountId === undefined) draft.remarks.push({ kind: 'noAccount', value: '' });
  const steps = history.steps.map((step, at) => (isClosing && at === history.steps.length - 1 ? { at: step.at, set: { ...step.set, ...known } } : step));
  return {
    type: 'opportunity', id, ...(history.at !== undefined && { at: history.at }), ...(steps.length && { steps }),
    fields: {
      ...rest, ...(isClosing ? {} : known), name: dealName(draft), pipelineId: options.pipeline!.id, ...history.begin,
      ...(accountId !== undefined && { accountId }), ...(contactId !== undefined && { contactIds: [contactId] }),
      ...lossReason(draft, references), ...lineItem(draft, references),
    },
  };
}

/** The contradiction in a deal's dates and stages, or its history. */
export function dealHistory(draft: RowDraft, options: ImportOptions): DealHistory | Contradiction {
  return historyOf(draft, options);
}

function remarkDates(draft: RowDraft, { at, steps, stage, closedAt }: DealHistory): void {
  const isClosed = stage.type !== 'open';
  if (isClosed && closedAt === undefined) draft.remarks.push({ kind: 'closedWithoutDate', value: '' });
  else if (at === undefined && steps.length === 0) draft.remarks.push({ kind: 'noDate', value: '' });
}

/** A product that is no product here stays as a name: somebody has to say whether `GTXPro` is `GTX Pro`. */
function lineItem(draft: RowDraft, { known }: References): Record<string, unknown> {
  const name = draft.values.get('product') as string | undefined;
  if (name === undefined) return {};
  const ids = known.named('product', name);
  if (ids.length !== 1) draft.remarks.push({ kind: 'productUnknown', value: name });
  return { lineItems: [{ ...(ids.length === 1 && { productId: ids[0] }), name }] };
}

function lossReason(draft: RowDraft, { known }: References): Record<string, unknown> {
  const text = draft.values.get('lossReasonId') as string | undefined;
  if (text === undefined) return {};
  const id = known.lossReason(text);
  return id === undefined ? { lossNote: draft.values.get('lossNote') ?? text } : { lossReasonId: id };
}

/** The person a row names beside the deal: found by phone, mail or name at the account, else created. */
function contactOf(draft: RowDraft, accountId: Id | undefined, references: References, options: ImportOptions): Id | undefined {
  const read = (name: string) => draft.values.get(`contact.${name}`);
  const full = read('name.full') as string | undefined;
  if (full === undefined) return undefined;
  const fields = {
    name: { full }, ...(accountId !== undefined && { accountIds: [accountId] }), source: { kind: 'import' },
    ...Object.fromEntries(['phones', 'emails', 'jobTitle'].flatMap((name) => (read(name) === undefined ? [] : [[name, read(name)]]))),
  };
  const found = ['emails', 'phones', 'name.full'].flatMap((by) => references.known.matches('contact', by, fields))[0];
  if (found !== undefined) return found;
  const id = options.newId();
  references.add({ type: 'contact', id, fields });
  return id;
}

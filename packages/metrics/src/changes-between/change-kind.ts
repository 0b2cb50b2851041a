import { stagesOf, type Money, type OpportunityStatus, type Pipeline, type TrackedState } from '@salescycle/model';

/** What a review compares of a deal. */
export interface DealFacts {
  stageId: string;
  status: OpportunityStatus;
  amount: Money | null;
  /** A plain date. */
  expectedCloseDate: string | null;
}

/** The kinds of change, in the order a weekly review goes through them. */
export const CHANGE_KINDS = [
  'new', 'won', 'lost', 'reopened', 'forward', 'back', 'moved', 'amountUp', 'amountDown', 'amountChanged', 'pushedOut', 'pulledIn', 'dateChanged',
] as const;

/**
 * What happened to a deal. `forward` and `back` are moves between open stages, by the pipeline's order of today; `moved` is one nobody
 * can place, because the pipeline never had the stage or the deal is closed. `amountUp` and `amountDown` are of one currency;
 * `amountChanged`: it was given, taken away or put into another currency. The close date was `pushedOut` or `pulledIn`; `dateChanged`: it
 * was given or taken away.
 */
export type ChangeKind = typeof CHANGE_KINDS[number];

/** Where a stage stands in its pipeline; `undefined` for one the pipeline never had. */
export type PlaceOf = (stageId: string) => number | undefined;

/** The place of each stage, retired ones too. */
export function placesIn(pipeline: Pick<Pipeline, 'stages'>): PlaceOf {
  const places = new Map(stagesOf(pipeline, { retired: true }).map(({ id }, place) => [id, place]));
  return (stageId) => places.get(stageId);
}

/** The compared part of a deal's state. */
export function factsOf({ stageId, status, amount, expectedCloseDate }: TrackedState): DealFacts {
  return { stageId, status, amount: amount ?? null, expectedCloseDate: expectedCloseDate ?? null };
}

/** Every kind the change from one to the other is of; none when nothing changed. A new deal is new, and won or lost if it ended so, and nothing else. */
export function kindsOf(before: DealFacts | null, after: DealFacts, placeOf: PlaceOf): ChangeKind[] {
  if (!before) return after.status === 'open' ? ['new'] : ['new', after.status];
  return [stepKind(before, after, placeOf), amountKind(before.amount, after.amount), dateKind(before.expectedCloseDate, after.expectedCloseDate)]
    .filter((kind) => kind !== null);
}

function stepKind(before: DealFacts, after: DealFacts, placeOf: PlaceOf): ChangeKind | null {
  if (before.status !== after.status) return after.status === 'open' ? 'reopened' : after.status;
  if (before.stageId === after.stageId) return null;
  const [from, to] = [placeOf(before.stageId), placeOf(after.stageId)];
  if (after.status !== 'open' || from === undefined || to === undefined) return 'moved';
  return to > from ? 'forward' : 'back';
}

function amountKind(before: Money | null, after: Money | null): ChangeKind | null {
  if (before?.currency !== after?.currency) return 'amountChanged';
  if (!before || !after || before.amount === after.amount) return null;
  return after.amount > before.amount ? 'amountUp' : 'amountDown';
}

function dateKind(before: string | null, after: string | null): ChangeKind | null {
  if (before === after) return null;
  if (before === null || after === null) return 'dateChanged';
  return after > before ? 'pushedOut' : 'pulledIn';
}

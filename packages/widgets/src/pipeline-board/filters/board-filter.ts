import type { Id } from '@salescycle/model';
import type { OwnConditions } from '../own/own-conditions.js';

/** When an open deal is expected to close: before today, in the running month or fiscal quarter, or nobody said. */
export type CloseFilter = 'overdue' | 'month' | 'quarter' | 'none';

/** An amount in one currency, in minor units; both ends included. Deals in another currency are not in it. */
export interface AmountFilter {
  currency: string;
  from?: number;
  to?: number;
}

/** Which cards are shown. All that is set must hold; of several tags, kinds or sources one. */
export interface BoardFilter {
  /** Words of the deal's or the account's name. */
  search: string;
  ownerId: Id | null;
  /** Only those of whoever works here, whoever that is. */
  mine?: boolean;
  amount?: AmountFilter;
  close?: CloseFilter;
  /** Open deals without a next step. */
  noNextStep?: boolean;
  /** Open deals that have been in their stage for longer than it allows. */
  idle?: boolean;
  /** Deals with changes that met and wait for somebody to decide. */
  conflict?: boolean;
  tags?: readonly string[];
  /** Kinds of deal; `''` stands for those without one. */
  kinds?: readonly string[];
  /** Kinds of source; `''` stands for those without one. */
  sources?: readonly string[];
  /** What fields of the workspace's own hold, by the name it gave them. */
  own?: OwnConditions;
}

/** Every card is shown. */
export const NO_FILTER: BoardFilter = { search: '', ownerId: null };

/** The conditions of a filter that are set, by name. */
export function conditionsOf(filter: BoardFilter): (keyof BoardFilter)[] {
  const isSet = (value: unknown) => (typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : value !== undefined && value !== null && value !== '' && value !== false);
  return (Object.keys(filter) as (keyof BoardFilter)[]).filter((name) => isSet(filter[name]));
}

/** The filter without a condition. */
export function without(filter: BoardFilter, name: keyof BoardFilter): BoardFilter {
  const { [name]: dropped, ...others } = filter;
  void dropped;
  return { ...NO_FILTER, ...others };
}

/** The conditions that show as chips: all but words and owner, which stand in the header. */
export function chipsOf(filter: BoardFilter): (keyof BoardFilter)[] {
  return conditionsOf(filter).filter((name) => name !== 'search' && name !== 'ownerId' && name !== 'mine');
}

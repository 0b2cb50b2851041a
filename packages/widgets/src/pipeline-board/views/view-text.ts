import type { Closed, Mode } from '../pipeline-board.js';
import type { CardField } from '../cards/card-fields.js';
import type { Sort } from '../feed.js';
import { isOwn, ownFrom, ownParts } from '../own/own-conditions.js';
import { NO_FILTER, type AmountFilter, type BoardFilter, type CloseFilter } from '../filters/board-filter.js';

/** What a view is made of: everything a person chose about the board but the words searched for, which may name a customer. */
export interface ViewState {
  pipeline: string | undefined;
  mode: Mode;
  group: string | undefined;
  sort: Sort;
  filter: BoardFilter;
  closed: Closed | undefined;
  density: 'compact' | 'regular' | 'comfortable' | undefined;
  cardFields: readonly CardField[] | undefined;
  foldedStages: readonly string[];
  foldedLanes: readonly string[];
}

const SORTS: readonly Sort[] = ['close', 'amount', 'stage', 'name', 'own'];

/** The names of a view's parts, which are the element's properties. */
export const VIEW_PARTS = ['pipeline', 'mode', 'group', 'sort', 'filter', 'closed', 'density', 'cardFields', 'foldedStages', 'foldedLanes'] as const satisfies readonly (keyof ViewState)[];

/**
 * A view as one line: `name:value` parts joined by `;`, several values by `,`, what is as it comes left out. It holds ids, names of fields
 * and of tags, and fits into a fragment as it is.
 *
 * @example viewText({ ...state, group: 'owner', sort: 'amount' }); // "group:owner;sort:amount"
 */
export function viewText(view: ViewState): string {
  const { pipeline, mode, group, sort, filter, closed, density, cardFields, foldedStages, foldedLanes } = view;
  const { ownerId, mine, amount, close, noNextStep, idle, conflict, tags, kinds, sources } = filter;
  const parts: [string, readonly (string | number | undefined)[]][] = [
    ['pipeline', [pipeline]], ['mode', [mode === 'board' ? undefined : mode]], ['group', [group]], ['sort', [sort === 'close' ? undefined : sort]],
    ['owner', [ownerId ?? undefined]], ['mine', [flag(mine)]], ['amount', amount ? [amount.currency, amount.from ?? '', amount.to ?? ''] : []], ['close', [close]],
    ['no-next-step', [flag(noNextStep)]], ['idle', [flag(idle)]], ['conflict', [flag(conflict)]], ['tags', tags ?? []], ['kinds', kinds ?? []], ['sources', sources ?? []],
    ...ownParts(filter.own), ['closed', [closed]], ['density', [density]], ['cards', cardFields ? [...cardFields, ...(cardFields.length ? [] : [''])] : []], ['stages', foldedStages], ['rows', foldedLanes],
  ];
  return parts.filter(([, values]) => values.some((value) => value !== undefined))
    .map(([name, values]) => `${name}:${values.map((value) => encodeURIComponent(value ?? '')).join(',')}`).join(';');
}

/** The view a line says; what it does not say, or says in a way nobody knows, is as it comes. */
export function viewOf(text: string): ViewState {
  const parts = new Map(text.split(';').filter(Boolean).map((part) => {
    const at = part.indexOf(':');
    return [part.slice(0, at), part.slice(at + 1).split(',').map(decoded)] as const;
  }));
  const one = <T extends string>(name: string, allowed?: readonly T[]) => {
    const value = parts.get(name)?.[0] as T | undefined;
    return value && (!allowed || allowed.includes(value)) ? value : undefined;
  };
  const list = (name: string) => parts.get(name);
  const tags = list('tags'), kinds = list('kinds'), sources = list('sources'), amount = amountOf(list('amount'));
  const own = ownFrom(parts), sort = one<Sort>('sort');
  const close = one<CloseFilter>('close', ['overdue', 'month', 'quarter', 'none']);
  return {
    pipeline: one('pipeline'), mode: one<Mode>('mode', ['board', 'changes']) ?? 'board', group: one('group'),
    sort: sort && (isOwn(sort) || SORTS.includes(sort)) ? sort : 'close', closed: one<Closed>('closed', ['none', 'won', 'lost', 'both']),
    density: one('density', ['compact', 'regular', 'comfortable']), cardFields: list('cards')?.filter(Boolean) as CardField[] | undefined,
    foldedStages: list('stages') ?? [], foldedLanes: list('rows') ?? [],
    filter: {
      ...NO_FILTER, ownerId: one('owner') ?? null,
      ...(parts.has('mine') && { mine: true }), ...(amount && { amount }), ...(close && { close }),
      ...(parts.has('no-next-step') && { noNextStep: true }), ...(parts.has('idle') && { idle: true }), ...(parts.has('conflict') && { conflict: true }),
      ...(tags && { tags }), ...(kinds && { kinds }), ...(sources && { sources }), ...(own && { own }),
    },
  };
}

function flag(on: boolean | undefined): string | undefined {
  return on ? 'yes' : undefined;
}

function amountOf([currency, from, to]: readonly string[] = []): AmountFilter | undefined {
  if (!currency || !/^[A-Z]{3}$/.test(currency)) return undefined;
  const number = (text: string | undefined) => (text && /^-?\d+$/.test(text) ? Number(text) : undefined);
  const [least, most] = [number(from), number(to)];
  return { currency, ...(least !== undefined && { from: least }), ...(most !== undefined && { to: most }) };
}

/** Somebody may have cut the address short. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import { type Field, type Id } from '@salescycle/model';
import type { GroupBy, Groups, Where, WindowQuery } from '@salescycle/store';
import type { BoardHost } from '../board-host.js';
import { INTAKE } from '../columns/column.js';
import { isOwn } from '../own/own-conditions.js';
import { laneWhere } from './narrow-where.js';

/** What leads hold in the same field as deals. */
const ALIKE: ReadonlySet<string> = new Set(['ownerId', 'source.kind']);

/** How leads stand in rows of deals: by the same field, by company where the rows are accounts; `null` where a lead has nothing of the kind. */
export function groupingOfLeads(by: GroupBy, own: readonly Field[]): GroupBy | null {
  if (by.field === 'accountId') return { field: 'company' };
  if (!isOwn(by.field)) return ALIKE.has(by.field) ? by : null;
  const field = own.find(({ name }) => name === by.field);
  return field && (field.enum || field.type === 'bool') ? by : null;
}

/** How many leads stand in each row, and what one row asks of them. A lead stands with the account that has its company's name, else with those without one. */
export class LeadRows {
  /** By the row's value; `null` are those without one. */
  counts: Groups = new Map();
  private readonly board: BoardHost;
  private readonly changed: () => void;
  private by: GroupBy | null = null;
  private asked = '';
  private life = new AbortController();
  private names = new AbortController();
  private namesAsked = '';
  private groups: Groups = new Map();
  private readonly accounts = new Map<string, Id>();
  /** The companies of each row, where rows are accounts. */
  private companies: ReadonlyMap<Id | null, readonly (string | null)[]> = new Map();

  constructor(board: BoardHost, changed: () => void) {
    this.board = board;
    this.changed = changed;
  }

  /** Follows what the board asks of leads. */
  update(by: GroupBy): void {
    const { feed, element } = this.board;
    const query = element.intake === 'off' ? null : feed.leadsWith();
    this.by = query && groupingOfLeads(by, feed.own('lead'));
    if (query && !this.by) this.takeAll();
    else this.ask(query, this.by);
  }

  /** What the row of a value asks of leads; `null` where none can stand. */
  where(value: string | null): Where | null {
    const { by } = this;
    if (!by) return value === null && this.counts.size ? {} : null;
    if (by.field !== 'company') return laneWhere(by, value, this.board.feed.leadsWith()?.where ?? {});
    const companies = this.companies.get(value);
    return companies ? { company: companies } : null;
  }

  close(): void {
    this.life.abort();
    this.names.abort();
  }

  /** No lead has a value, so that they stand together. */
  private takeAll(): void {
    this.close();
    this.asked = '';
    const total = this.board.feed.column(INTAKE)?.total ?? 0;
    if ((this.counts.get(null) ?? 0) === total && this.counts.size < 2) return;
    this.counts = total ? new Map([[null, total]]) : new Map();
  }

  private ask(query: WindowQuery<'lead'> | null, by: GroupBy | null): void {
    const { where, search } = query ?? {}, asked = JSON.stringify([where, search, by]);
    if (asked === this.asked) return;
    this.close();
    this.life = new AbortController();
    Object.assign(this, { asked, namesAsked: '', groups: new Map(), counts: new Map(), companies: new Map() });
    this.accounts.clear();
    if (!query || !by) return;
    this.board.feed.source!.watch({ kind: 'groups', type: 'lead', where: where!, ...(search && { search }), by }, (groups) => {
      this.groups = groups;
      if (by.field === 'company') this.askNames();
      else this.tell(groups);
    }, this.life);
  }

  /** Which accounts have the companies' names. */
  private askNames(): void {
    const names = [...this.groups.keys()].filter((name) => name !== null).sort(), asked = JSON.stringify(names);
    if (asked === this.namesAsked) return this.gather();
    this.namesAsked = asked;
    this.names.abort();
    this.names = new AbortController();
    this.board.feed.source!.watch({ kind: 'window', type: 'account', where: { name: names } }, ({ rows }) => {
      this.accounts.clear();
      // Of two with one name the one that was there first.
      for (const { record } of rows) if (!this.accounts.has(record.name)) this.accounts.set(record.name, record.id);
      this.gather();
    }, this.names);
  }

  private gather(): void {
    const counts = new Map<Id | null, number>(), companies = new Map<Id | null, (string | null)[]>();
    for (const [company, count] of this.groups) {
      const row = (company !== null && this.accounts.get(company)) || null;
      counts.set(row, (counts.get(row) ?? 0) + count);
      companies.set(row, [...companies.get(row) ?? [], company]);
    }
    this.companies = companies;
    this.tell(counts);
  }

  private tell(counts: Groups): void {
    this.counts = counts;
    this.changed();
  }
}

import type { Id, Lead, Opportunity } from '@salescycle/model';
import type { Row } from '@salescycle/store';
import type { BoardHost, CardPlace } from '../board-host.js';
import { cardName } from '../cards/card.js';
import type { Column } from '../columns/column.js';
import { strings } from './selection.strings.js';

/** A lead of these no longer waits on the board. */
const GONE: ReadonlySet<Lead['status']> = new Set(['converted', 'disqualified']);

/** The deals and leads that have been selected, each followed while it is: one that is deleted elsewhere leaves, and a lead that no longer waits. */
export class Selection {
  /** Another set whenever one comes or goes. */
  ids: ReadonlySet<Id> = new Set();
  /** The deals as they are now. */
  readonly deals = new Map<Id, Opportunity>();
  /** The leads as they are now. */
  readonly leads = new Map<Id, Lead>();
  /** What their cards call them. */
  readonly names = new Map<Id, string>();
  private readonly board: BoardHost;
  private readonly lives = new Map<Id, AbortController>();
  private anchor: CardPlace | null = null;

  constructor(board: BoardHost) {
    this.board = board;
  }

  get size(): number {
    return this.ids.size;
  }

  /** Whether a card takes others to another stage: it is one of several deals that are selected. Leads become deals one by one. */
  carries(id: Id): boolean {
    return this.deals.size > 1 && this.deals.has(id);
  }

  /** How many cards are carried with one, itself counted: the deals that are selected, and the leads where they can go to another row. */
  countWith(id: Id): number {
    if (this.board.lanes.takesLeads) return this.ids.has(id) ? this.size : 1;
    return this.carries(id) ? this.deals.size : 1;
  }

  /** Puts a card in or takes it out. */
  toggle(place: CardPlace): void {
    if (!this.mayTake) return;
    this.anchor = place;
    const { column, id } = place;
    if (this.ids.has(id)) this.keep([...this.ids].filter((each) => each !== id));
    else this.take(column, [column.at(column.indexOf(id))?.row]);
    this.say();
  }

  /** Takes in every card between the last one that was put in and this one, when they stand in one column. */
  async extend(place: CardPlace): Promise<void> {
    const { anchor } = this, { column, id } = place;
    const from = anchor?.column === column ? column.indexOf(anchor.id) : -1, to = column.indexOf(id);
    if (from < 0 || to < 0) {
      if (!this.ids.has(id)) this.toggle(place);
      this.anchor = place;
      return;
    }
    this.take(column, await column.read(Math.min(from, to), Math.abs(to - from) + 1));
    this.say();
  }

  /** Takes in every card of a column, those that are not drawn too. */
  async all(column: Column): Promise<void> {
    if (!this.mayTake) return;
    this.take(column, await column.read(0, column.total));
    this.say();
  }

  /** Lets all go. */
  clear(): void {
    if (!this.size) return;
    this.keep([]);
    this.say();
  }

  /** Lets all others go. */
  keep(ids: Iterable<Id>): void {
    const kept = new Set(ids);
    for (const [id, life] of this.lives) {
      if (kept.has(id)) continue;
      life.abort();
      for (const each of [this.lives, this.deals, this.leads, this.names]) each.delete(id);
    }
    this.changed();
  }

  private take(column: Column, rows: readonly (Row | undefined)[]): void {
    for (const row of rows) {
      if (!row || this.lives.has(row.record.id)) continue;
      const { record } = row, { id } = record;
      this.names.set(id, cardName(row, column.related));
      const life = new AbortController();
      this.lives.set(id, life);
      if (record.type === 'opportunity') {
        this.deals.set(id, record);
        this.board.feed.source!.watch({ kind: 'record', type: 'opportunity', id }, (deal) => this.follow(this.deals, id, deal, life), life);
      } else if (record.type === 'lead') {
        this.leads.set(id, record);
        this.board.feed.source!.watch({ kind: 'record', type: 'lead', id }, (lead) => this.follow(this.leads, id, lead && GONE.has(lead.status) ? undefined : lead, life), life);
      }
    }
    this.changed();
  }

  private follow<R>(records: Map<Id, R>, id: Id, record: R | undefined, { signal }: AbortController): void {
    if (signal.aborted || records.get(id) === record) return;
    if (record) records.set(id, record);
    else this.keep([...this.ids].filter((each) => each !== id));
    this.board.element.requestUpdate();
  }

  private changed(): void {
    this.ids = new Set(this.lives.keys());
    this.board.element.requestUpdate();
  }

  private get mayTake(): boolean {
    const { context, element } = this.board;
    return context !== null && !element.readonly;
  }

  private say(): void {
    const { context } = this.board;
    if (!context) return;
    const t = strings[context.language];
    this.board.announce(this.size ? t.selected(context.format.count(this.size)) : t.noneSelected);
  }
}

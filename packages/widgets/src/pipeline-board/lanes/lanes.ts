import type { Id } from '@salescycle/model';
import type { GroupBy, WindowQuery } from '@salescycle/store';
import type { TemplateResult } from 'lit';
import type { BoardHost } from '../board-host.js';
import type { Column } from '../columns/column.js';
import type { BoardContext } from '../context.js';
import type { LaneChoice } from './lane-choice.js';
import { gainOfConversion, gainOfDeal, gainOfLead } from './gains.js';
import { laneKindOf, type LaneKind, type LaneWorld } from './lane-kinds.js';
import { LaneRow } from './lane-row.js';
import type { LaneHands } from './lane-hands.js';
import { strings } from './lanes.strings.js';
import { lanesView } from './lanes-view.js';
import { groupingOfLeads, LeadRows } from './lead-rows.js';
import { laneWhere } from './narrow-where.js';

export { lanesStyles as styles } from './lanes.styles.js';

/** Rows shown at first, and how many more a press brings. */
const PAGE = 50;
/** Pixels beyond the screen in which a row is asked for already. */
const AHEAD = 400;
/** Milliseconds of asking after which the page has its turn. */
const TURN = 8;

/** The rows of the board: which there are follows from the totals by group, and only those on screen are asked for. */
export class Lanes {
  /** Shown now, in order. */
  shown: readonly LaneRow[] = [];
  /** Rows beyond them. */
  hidden = 0;
  private readonly board: BoardHost;
  private by: GroupBy | null = null;
  private kind: LaneKind = laneKindOf({ field: '' });
  private readonly rows = new Map<string | null, LaneRow>();
  private readonly leads: LeadRows;
  private limit = PAGE;
  private readonly accounts = new Map<Id, string>();
  private life = new AbortController();
  private observer: IntersectionObserver | null = null;
  private scroller: Element | null = null;
  private asking = false;
  /** Rows have come into sight, or the question is another one, since the last round of asking began. */
  private isBehind = false;
  private built: readonly unknown[] = [];

  constructor(board: BoardHost) {
    this.board = board;
    this.leads = new LeadRows(board, () => board.element.requestUpdate());
  }

  /** The cells on screen, in order. */
  get cells(): readonly Column[] {
    return this.shown.flatMap((lane) => (lane.isOpen ? lane.cells : []));
  }

  /** All cells, those of folded rows too. */
  get all(): readonly Column[] {
    return this.shown.flatMap(({ cells }) => cells);
  }

  find(key: string): Column | undefined {
    return this.all.find((cell) => cell.key === key);
  }

  /** Whether all that is on screen has been answered. */
  get ready(): boolean {
    return this.board.feed.summary?.groups !== undefined && (!this.shown.length || this.shown.some(({ isNear }) => isNear)) && this.cells.every(({ loaded }) => loaded);
  }

  /** The other rows a card may be sent to. */
  choices(column: Column): readonly LaneChoice[] {
    if (!column.lane || !(column.stage ? 'fields' in gainOfDeal(null, (column.lane as LaneRow).value, this.made) : this.takesLeads)) return [];
    return this.shown.filter((lane) => lane !== column.lane)
      .map((lane) => ({ name: lane.name, to: lane.cells.find(({ stage }) => stage === column.stage)! }));
  }

  /** Whether a lead can be sent to another row and stay a lead. */
  get takesLeads(): boolean {
    return Boolean(this.by && this.kind.fieldsForLead && groupingOfLeads(this.by, this.board.feed.own('lead')));
  }

  /** Follows the totals: which rows there are, their names and their order. */
  update(by: GroupBy): void {
    if (JSON.stringify(by) !== JSON.stringify(this.by)) this.regroup(by);
    const { feed, context } = this.board;
    const groups = feed.summary?.groups;
    if (!context || !groups) return;
    const folded = this.board.element.foldedLanes;
    this.leads.update(by);
    const built = [groups, context, this.limit, folded, this.leads.counts, this.columns.length];
    if (built.some((each, i) => each !== this.built[i])) {
      this.built = built;
      this.build(groups, folded);
    }
    void this.ask();
  }

  view(context: BoardContext, hands: LaneHands): TemplateResult {
    return lanesView(this, { context, hands, board: this.board, texts: strings[context.language] });
  }

  /** Folds a row or opens it. */
  fold(lane: LaneRow, folded: boolean): void {
    const others = this.board.element.foldedLanes.filter((key) => key !== lane.key);
    this.board.element.foldedLanes = folded ? [...others, lane.key] : others;
  }

  /** Shows another page of rows. */
  more(): void {
    this.limit += PAGE;
    this.board.element.requestUpdate();
  }

  /** The element that scrolls the rows; given by the view. */
  readonly scrollIn = (element: Element | undefined): void => {
    if (element === this.scroller || (!element && !this.scroller)) return;
    this.scroller = element ?? null;
    this.observer?.disconnect();
    this.observer = element ? new IntersectionObserver((entries) => this.seen(entries), { root: element, rootMargin: `${AHEAD}px 0px` }) : null;
    for (const { element: each } of this.shown) if (each) this.observer?.observe(each);
  };

  close(): void {
    this.life.abort();
    this.observer?.disconnect();
    this.leads.close();
    for (const lane of this.rows.values()) lane.close();
  }

  private regroup(by: GroupBy): void {
    this.life.abort();
    this.life = new AbortController();
    for (const lane of this.rows.values()) lane.close();
    this.rows.clear();
    this.shown = [];
    this.limit = PAGE;
    this.by = by;
    this.kind = laneKindOf(by);
  }

  private build(groups: ReadonlyMap<string | null, unknown>, folded: readonly string[]): void {
    const { feed } = this.board;
    const { kind, world } = this;
    const isNarrowed = feed.where[this.by!.field] !== undefined;
    const values = new Set<string | null>([...(isNarrowed ? [] : kind.always(world)), ...groups.keys(), ...this.leads.counts.keys()]);
    const lanes = [...values].map((value) => this.rowOf(value));
    for (const lane of lanes) Object.assign(lane, { totals: feed.summary!.groups!.get(lane.value), leads: this.leads.counts.get(lane.value) ?? 0 });
    lanes.sort((a, b) => this.compare(a, b, world));
    for (const lane of this.rows.values()) if (!lanes.includes(lane)) this.drop(lane);
    this.shown = lanes.slice(0, this.limit);
    this.hidden = lanes.length - this.shown.length;
    for (const lane of this.shown) {
      this.learnName(lane);
      lane.name = lane.value === null ? kind.none(world.texts) : kind.nameOf(lane.value, world);
      lane.isFolded = folded.includes(lane.key);
      lane.dress(this.columns, () => this.board.element.requestUpdate());
    }
  }

  private rowOf(value: string | null): LaneRow {
    let lane = this.rows.get(value);
    if (!lane) {
      lane = new LaneRow(value, {
        gains: {
          fieldsFor: (deal) => gainOfDeal(deal, value, this.made),
          fieldsForLead: (lead) => gainOfLead(lead, value, this.made),
          fieldsForDealOf: (lead, from) => gainOfConversion(lead, { value, from: (from as LaneRow | null)?.value ?? null }, this.made),
        },
        placed: (row, former) => this.placed(row, former),
      });
      this.rows.set(value, lane);
    }
    return lane;
  }

  private drop(lane: LaneRow): void {
    lane.close();
    this.rows.delete(lane.value);
  }

  /** The columns a row's cells stand below: the leads' where it shows, and the stages'. */
  private get columns(): readonly Column[] {
    return this.board.stageColumns;
  }

  private get made(): { kind: LaneKind; by: GroupBy; world: LaneWorld } {
    return { kind: this.kind, by: this.by!, world: this.world };
  }

  private compare(a: LaneRow, b: LaneRow, world: LaneWorld): number {
    // Those without a value come last.
    if (a.value === null || b.value === null) return a.value === null ? 1 : -1;
    const { rank } = this.kind;
    if (!rank) return (b.totals?.open.count ?? 0) - (a.totals?.open.count ?? 0) || b.leads - a.leads || (a.value < b.value ? -1 : 1);
    const [x, y] = [rank(a.value, world), rank(b.value, world)];
    return typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), world.context.language);
  }

  /** Accounts are looked up by the rows that are shown. */
  private learnName({ value }: LaneRow): void {
    if (this.by!.field !== 'accountId' || value === null || this.accounts.has(value)) return;
    this.accounts.set(value, '…');
    this.board.feed.source!.watch({ kind: 'record', type: 'account', id: value }, (account) => {
      this.accounts.set(value, account?.name ?? '—');
      this.built = [];
      this.board.element.requestUpdate();
    }, this.life);
  }

  private get world(): LaneWorld {
    const context = this.board.context!;
    return { context, texts: strings[context.language], accounts: this.accounts, ownOfLeads: this.board.feed.own('lead') };
  }

  private placed(lane: LaneRow, former: Element | null): void {
    if (former) this.observer?.unobserve(former);
    if (lane.element) this.observer?.observe(lane.element);
  }

  private seen(entries: readonly IntersectionObserverEntry[]): void {
    let isOther = false;
    for (const { target, isIntersecting } of entries) {
      const lane = this.shown.find(({ element }) => element === target);
      // A row that has the focus, or out of which a card is carried, stays in the document.
      if (!lane || lane.isNear === isIntersecting || (!isIntersecting && this.board.holds(lane))) continue;
      lane.height = target.querySelector<HTMLElement>('.cells')?.offsetHeight ?? lane.height;
      lane.isNear = isIntersecting;
      if (!isIntersecting) lane.close();
      isOther = true;
    }
    if (isOther) this.board.element.requestUpdate();
  }

  /** Asks for the cells on screen, one after the other, so that the page has its turns. */
  private async ask(): Promise<void> {
    this.isBehind = true;
    if (this.asking) return;
    this.asking = true;
    let since = performance.now();
    while (this.isBehind) {
      this.isBehind = false;
      for (const cell of this.cells) {
        this.askFor(cell);
        if (performance.now() - since < TURN) continue;
        await new Promise((turn) => setTimeout(turn));
        since = performance.now();
      }
    }
    this.asking = false;
  }

  private askFor(cell: Column): void {
    const { feed } = this.board;
    const lane = cell.lane as LaneRow | null;
    if (!lane?.isOpen || !this.by || !feed.source) return;
    const query = cell.stage ? feed.windowOf(cell.stage, laneWhere(this.by, lane.value, feed.where)) : this.leadsIn(lane);
    if (query) cell.show(feed.source, query);
    else cell.clear();
  }

  private leadsIn({ value }: LaneRow): WindowQuery<'lead'> | null {
    const where = this.leads.where(value);
    return where && this.board.feed.leadsWith(where);
  }
}

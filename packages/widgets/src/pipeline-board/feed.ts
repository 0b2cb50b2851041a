import {
  customFieldsOf, dateIn, stagesOf, WORKSPACE_ID, type Field, type Id, type Instant, type LossReason, type Pipeline, type PlainDate, type Stage, type User, type Workspace,
} from '@salescycle/model';
import type { GroupBy, OrderBy, Query, ResultOf, Row, Summary, Where, WindowQuery } from '@salescycle/store';
import { rowOrder } from '@salescycle/store/queries/order.js';
import type { SourceOfMany } from '../shared/record-source.js';
import { Column, INTAKE } from './columns/column.js';
import { isByClosing, LEADS_ORDER, leadsOf, ORDERS, orderIn } from './feed-questions.js';
import { conditionsOf, type BoardFilter } from './filters/board-filter.js';
import { whereOf } from './filters/filter-where.js';
import { isOwn, type OwnName } from './own/own-conditions.js';
import { ownOrder } from './own/own-order.js';

/** How cards are sorted, by the name the sort menu has for it. */
export type Sort = OwnName | keyof typeof ORDERS;

/** What the board wants to see. */
export interface FeedRequest {
  pipelineKey: string | undefined;
  filter: BoardFilter;
  sort: Sort;
  /** The rows the columns are cut into; `null` for none. */
  by: GroupBy | null;
  /** What a filter's days are counted from, where, and whose deals are "mine". */
  now: Instant;
  zone: string;
  actor: Id | null;
  /** Deals with a conflict; `undefined` while there is none. */
  conflicts: ReadonlySet<Id> | undefined;
}

/** Columns that others keep: the cells of the board's rows. */
export interface Cells {
  all(): readonly Column[];
  find(key: string): Column | undefined;
}

/** What is asked of the source, in the store's words. */
interface Asked {
  pipelineId: Id;
  deals: Where;
  /** `null` where no lead can be meant. */
  leads: Where | null;
  search: string;
  /** How open stages are sorted. */
  order: OrderBy;
  by: GroupBy | null;
}

/** Milliseconds of asking after which the page has its turn. */
const TURN = 8;

/** Everything the board shows, kept live from its source: pipeline, people, settings, totals, and one {@link Column} a stage. */
export class Feed {
  pipelines: readonly Pipeline[] | null = null;
  pipeline: Pipeline | null = null;
  users: ReadonlyMap<Id, User> = new Map();
  lossReasons: readonly LossReason[] = [];
  settings: Workspace | undefined;
  /** A newer version wrote the workspace: nothing can be changed here until the page is reloaded. */
  isReadOnly = false;
  /** When the browser threw away what it had stored. */
  lostAt: Instant | undefined;
  summary: Summary | null = null;
  /** Open deals regardless of the filter; watched only while one is set. */
  unfiltered = 0;
  /** How many deals of each owner stand in each stage; watched only while a stage has a limit. */
  readonly byOwner = new Map<Id, Summary>();
  source: SourceOfMany | null = null;
  /** What the rows of the board hold; `null` while there are none. */
  cells: Cells | null = null;
  private asked: Asked | null = null;
  private readonly changed: () => void;
  private readonly room: () => number;
  private readonly columns = new Map<string, Column>();
  private request: FeedRequest | null = null;
  private life = new AbortController();
  private totals = new AbortController();
  private limits = new AbortController();
  private limited = '';
  private shown = '';
  private day: { minute: string; date: PlainDate } = { minute: '', date: '' };

  /** @param room pixels a column's cards are likely to have on screen, before there are any */
  constructor(changed: () => void, room: () => number) {
    this.changed = changed;
    this.room = room;
  }

  /** Starts over with a source, or stops without one. */
  connect(source: SourceOfMany | null): void {
    this.close();
    this.source = source;
    if (!source) return;
    this.watch({ kind: 'status' }, (status) => {
      this.isReadOnly = status.state === 'read-only';
      this.lostAt = status.state === 'ready' ? status.lostAt : undefined;
    });
    this.watch({ kind: 'window', type: 'pipeline' }, ({ rows }) => {
      this.pipelines = rows.map(({ record }) => record);
      this.select();
    });
    this.watch({ kind: 'window', type: 'user', orderBy: { field: 'name' } }, ({ rows }) => {
      this.users = new Map(rows.map(({ record }) => [record.id, record]));
      this.watchLimits();
    });
    this.watch({ kind: 'window', type: 'lossReason' }, ({ rows }) => {
      this.lossReasons = rows.map(({ record }) => record).filter(({ active }) => active !== false);
    });
    this.watch({ kind: 'record', type: 'workspace', id: WORKSPACE_ID }, (settings) => {
      this.settings = settings;
    });
  }

  /** Ends every subscription. */
  close(): void {
    for (const each of [this.life, this.totals, this.limits]) each.abort();
    this.life = new AbortController();
    for (const column of this.columns.values()) column.close();
    this.columns.clear();
    Object.assign(this, { asked: null, pipelines: null, pipeline: null, summary: null, users: new Map(), lossReasons: [], settings: undefined, shown: '', limited: '', unfiltered: 0, isReadOnly: false });
    this.byOwner.clear();
    this.source = null;
  }

  /** Shows another pipeline, filter or order. */
  ask(request: FeedRequest): void {
    this.request = request;
    this.select();
  }

  /** The column of a stage, of the leads, or of a cell. */
  column(key: string): Column | undefined {
    return this.columns.get(key) ?? this.cells?.find(key);
  }

  /** The columns in order, leads first, then the cells. */
  all(): Column[] {
    return [...this.columns.values(), ...(this.cells?.all() ?? [])];
  }

  /** The columns of stages and leads, whether they hold the cards or cells do. */
  get stageColumns(): Column[] {
    return [...this.columns.values()];
  }

  /** Whether a condition leaves some deals out. */
  get filtered(): boolean {
    return this.request !== null && conditionsOf(this.request.filter).length > 0;
  }

  /** The question for the deals of a stage that fit the filter and `more`; `null` before anything has been asked. */
  windowOf(stage: Stage, more: Where = {}): WindowQuery<'opportunity'> | null {
    const { asked } = this;
    if (!asked) return null;
    return {
      kind: 'window', type: 'opportunity', where: { ...asked.deals, ...more, pipelineId: asked.pipelineId, stageId: stage.id },
      orderBy: orderIn(stage, asked.order), with: ['accountId', 'ownerId'], ...(asked.search && { search: asked.search }),
    };
  }

  /** The question for the leads that fit the filter and `more`; `null` where the filter asks for what no lead has. */
  leadsWith(more: Where = {}): WindowQuery<'lead'> | null {
    const { leads = null, search = '' } = this.asked ?? {};
    return leads && leadsOf({ ...leads, ...more }, search);
  }

  /** Where a card will stand in a column: by the column's order, and first where the latest comes first. */
  landingOf(column: Column, row: Row): number {
    const { order } = this.asked!, { stage } = column;
    if (!stage) return column.landing(row, rowOrder(LEADS_ORDER));
    return isByClosing(stage, order) ? 0 : column.landing(row, rowOrder(order));
  }

  /** The fields the workspace defined for records of a type. */
  own(type: 'opportunity' | 'lead'): readonly Field[] {
    return customFieldsOf(this.settings, type);
  }

  /** What the filter asks of deals. */
  get where(): Where {
    return this.asked?.deals ?? {};
  }

  private watch<Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, { signal } = this.life): void {
    this.source!.watch(query, (result) => {
      listener(result);
      this.changed();
    }, { signal });
  }

  private select(): void {
    const { request, pipelines } = this;
    if (!request || !pipelines || !this.source) return;
    const { pipelineKey } = request;
    this.pipeline = (pipelineKey === undefined ? pipelines[0] : pipelines.find(({ key }) => key === pipelineKey)) ?? null;
    this.arrange();
    this.asked = this.pipeline && this.askedOf(request, this.pipeline);
    const shown = JSON.stringify(this.asked);
    if (shown === this.shown) return;
    this.shown = shown;
    if (this.asked) void this.fill(this.asked);
  }

  private askedOf({ filter, sort, by, now, zone, actor, conflicts }: FeedRequest, pipeline: Pipeline): Asked {
    const where = whereOf(filter, { now, today: this.dayOf(zone, now), pipeline, actor, conflicts, leadFields: this.own('lead'), fiscalStartMonth: this.settings?.fiscalStartMonth ?? 1 });
    return { pipelineId: pipeline.id, ...where, search: filter.search, order: isOwn(sort) ? ownOrder(sort, this.own('opportunity')) : ORDERS[sort] ?? ORDERS.close, by };
  }

  /** The day it is, worked out once a minute: every drawing asks. */
  private dayOf(zone: string, now: Instant): PlainDate {
    const minute = `${zone} ${Math.floor(Date.parse(now) / 60_000)}`;
    if (minute !== this.day.minute) this.day = { minute, date: dateIn(zone, now) };
    return this.day.date;
  }

  /** One column an open stage and one a closed one, kept across changes of the pipeline's settings. */
  private arrange(): void {
    if (!this.pipeline) return;
    const stages = stagesOf(this.pipeline);
    const keys = [INTAKE, ...stages.map(({ id }) => id)];
    if (keys.some((key) => !this.columns.has(key))) this.shown = '';
    const columns = keys.map((key) => this.columns.get(key) ?? new Column(key, this.changed, this.room));
    for (const column of this.columns.values()) if (!columns.includes(column)) column.close();
    this.columns.clear();
    for (const column of columns) this.columns.set(column.key, column);
    for (const stage of stages) this.dress(stage);
    this.watchLimits();
  }

  private dress(stage: Stage): void {
    const column = this.columns.get(stage.id)!;
    if (column.stage !== stage) column.version++;
    column.stage = stage;
  }

  /** Asks anew for columns and totals. One after the other where something is shown already, so that a search in many deals leaves the page its turns. */
  private async fill(asked: Asked): Promise<void> {
    this.totals.abort();
    this.totals = new AbortController();
    const { signal } = this.totals;
    const hasTime = this.summary !== null;
    let since = performance.now();
    for (const ask of this.questions(asked)) {
      if (hasTime && performance.now() - since > TURN) {
        await new Promise((turn) => setTimeout(turn));
        since = performance.now();
      }
      if (signal.aborted) return;
      ask();
    }
  }

  private questions({ pipelineId, deals, search, by }: Asked): (() => void)[] {
    const { source } = this;
    if (!source) return [];
    const more = search ? { search } : {};
    const where = Object.keys(deals).length > 0 && { where: deals };
    const columns = this.stageColumns.map((column) => () => {
      // Cut into rows, a stage's cards are asked for by its cells; the leads' column still says how many there are.
      const query = column.stage ? (by ? null : this.windowOf(column.stage)) : this.leadsWith();
      if (query) column.show(source, query);
      else column.clear();
    });
    // Without a condition the store has the totals at hand; with one it counts.
    const totals = () => this.watch({ kind: 'summary', pipelineId, ...where, ...more, ...(by && { by }) }, (summary) => {
      this.summary = summary;
    }, this.totals);
    const unfiltered = () => this.watch({ kind: 'summary', pipelineId }, ({ open }) => {
      this.unfiltered = open.count;
    }, this.totals);
    return [...columns, totals, ...(this.filtered ? [unfiltered] : [])];
  }

  /** Limits are per owner, so they are counted per owner, and only where there are any. */
  private watchLimits(): void {
    const limited = this.pipeline && stagesOf(this.pipeline).some(({ wipLimit }) => wipLimit !== undefined)
      ? JSON.stringify([this.pipeline.id, [...this.users.keys()]]) : '';
    if (limited === this.limited) return;
    this.limited = limited;
    this.limits.abort();
    this.limits = new AbortController();
    this.byOwner.clear();
    if (!limited) return;
    for (const id of this.users.keys()) {
      this.watch({ kind: 'summary', pipelineId: this.pipeline!.id, where: { ownerId: id } }, (summary) => {
        this.byOwner.set(id, summary);
      }, this.limits);
    }
  }
}

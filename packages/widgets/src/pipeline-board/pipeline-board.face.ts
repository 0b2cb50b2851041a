import { bothRights, createPipeline, forbidden, moveOpportunity, type Id, type PipelineTemplate } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { PropertyValues, TemplateResult } from 'lit';
import { controls } from '../shared/controls.styles.js';
import { ErrorEvent, RecordEditEvent, RecordOpenEvent } from '../shared/events.js';
import { Face } from '../shared/face.js';
import { stageGlyphStyles } from '../shared/stage-glyph.js';
import { tokens } from '../shared/tokens.styles.js';
import type { BoardHost, CardPlace } from './board-host.js';
import { boardView } from './board-view.js';
import { StoreSource } from '../shared/record-source.js';
import { USUAL_FIELDS } from './cards/card-fields.js';
import { cardStyles } from './cards/card.styles.js';
import { Carry } from './moving/carry.js';
import { Changes } from './moving/changes.js';
import { INTAKE, type Column } from './columns/column.js';
import { ConflictMarks } from './conflicts/conflict-marks.js';
import { contextOf, nowOf } from './context-of.js';
import { say, type BoardContext } from './context.js';
import { Feed } from './feed.js';
import { hostPart } from './host/host-part.js';
import { ArrangePart } from './arranging/arrange-part.js';
import { HOST_PROPERTIES } from './host/host-properties.js';
import type { Skipped } from './host/host-records.js';
import type { HostSource } from './host/host-source.js';
import { InfoPart } from './column-info/info-part.js';
import { SearchMarks } from './highlight.js';
import { Keyboard } from './moving/keyboard.js';
import type { Lane } from './lanes/lane.js';
import { LanesPart } from './lanes/lanes-part.js';
import { groupingOf } from './lanes/grouping.js';
import { Layout } from './columns/layout.js';
import { Menus } from './moving/menus.js';
import { MoveMenu } from './moving/move-menu.js';
import { overlayStyles } from './forms/overlay.styles.js';
import { Places } from './columns/places.js';
import { PlaybookPart } from './playbook/playbook-part.js';
import { PointerDrag } from './moving/pointer-drag.js';
import { refusedAt } from './moving/refused-at.js';
import { readAhead } from './read-ahead.js';
import { ReviewPart } from './review/review-part.js';
import type { SalesPipelineBoard } from './pipeline-board.js';
import { boardStyles } from './pipeline-board.styles.js';
import { FiltersPart } from './filters/filters-part.js';
import { OptionsPart } from './views/options-part.js';
import { ViewKeeper } from './views/view-keeper.js';
import { strings } from './pipeline-board.strings.js';
import { Search } from './search.js';
import { BulkPart } from './selection/bulk-part.js';
import { Selection } from './selection/selection.js';
import { Sheets } from './forms/sheets.js';
import { Toast } from '../shared/toast.js';

/** The board on the page: its columns live from a store or from the host, and what hands, keys and menus do to the cards. */
export class PipelineBoardFace extends Face<SalesPipelineBoard> implements BoardHost {
  static readonly styles = [tokens, controls, stageGlyphStyles, boardStyles, cardStyles, overlayStyles];

  readonly feed = new Feed(() => this.requestUpdate(), () => roomIn(this.element));
  readonly layout = new Layout(this);
  readonly places: Places = new Places(this);
  readonly toast = new Toast(this);
  readonly changes: Changes = new Changes(this, { ask: (question) => this.sheets.ask(question), toast: this.toast });
  readonly sheets: Sheets = new Sheets(this, { changes: this.changes, toast: this.toast });
  readonly selection = new Selection(this);
  readonly menu = new MoveMenu(this);
  readonly bulk: BulkPart = new BulkPart(this, { changes: this.changes, toast: this.toast, selection: this.selection, moveMenu: (near) => this.menus.ofSelection(near) });
  readonly arranging: ArrangePart = new ArrangePart(this, this);
  readonly playbook: PlaybookPart = new PlaybookPart(this, { changes: this.changes, toast: this.toast });
  readonly menus: Menus = new Menus(this, this);
  readonly carry = new Carry(this, {
    drop: (carried) => {
      const { row, from, over, at, count, no } = carried;
      if (count > 1 && no !== null) this.toast.show({ text: no, warning: true });
      else if (at !== null) void this.arranging.drop(carried);
      else if (count === 1) void this.changes.move({ row, from, to: over, origin: 'user' });
      else void this.bulk.move({ ...(over.stage && over.stage !== from.stage && { stage: over.stage }), ...(over.lane !== from.lane && { lane: over.lane }), column: over });
    },
    countWith: (id) => this.selection.countWith(id),
    refusalOf: (carried, column) => refusedAt(this, carried, column),
    notAllowed: () => this.sayNotAllowed(),
  });
  readonly review: ReviewPart = new ReviewPart(this);
  readonly views: ViewKeeper = new ViewKeeper(this.element);
  readonly filters: FiltersPart = new FiltersPart(this, this.toast);
  readonly options: OptionsPart = new OptionsPart(this, { changes: this.changes, toast: this.toast, locale: () => this.localeInForce });
  readonly info: InfoPart = new InfoPart(this, { toast: this.toast, fold: (column) => this.layout.fold(column, true) });
  private readonly conflicts = new ConflictMarks(() => this.requestUpdate());
  private readonly marks = new SearchMarks();
  readonly lanes: LanesPart = new LanesPart(this);
  readonly search = new Search((search) => { this.element.filter = { ...this.element.filter, search }; });
  readonly drag: PointerDrag = new PointerDrag(this, this.carry, (place) => this.menus.ofCard(place));
  readonly keys = new Keyboard(this, this.carry, {
    open: (place) => this.openRecord(place), menu: (place) => this.menus.ofCard(place),
    search: () => this.element.renderRoot.querySelector<HTMLElement>('.search input')?.focus(),
    undo: () => void this.changes.undo(), redo: () => void this.changes.redo(),
    select: (place) => this.selection.toggle(place), selectTo: (place) => void this.selection.extend(place), selectAll: ({ column }) => void this.selection.all(column),
    unselect: () => this.selection.size > 0 && (this.selection.clear(), true), arranging: this.arranging,
  });

  context: BoardContext | null = null;
  /** What the live region says. */
  said = '';
  private hostSource: HostSource | null = null;

  override connected(): void {
    super.connected();
    for (const type of ['pointerover', 'focusin']) this.element.addEventListener(type, this.visited, this.life);
  }

  override disconnected(): void {
    super.disconnected();
    this.selection.keep([]);
    this.feed.close();
    this.conflicts.follow(null);
    this.lanes.close();
    this.info.close();
    this.options.close();
    this.marks.mark([], () => []);
    this.review.close();
    this.search.drop();
    this.hostSource = null;
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const wanted = this.element.takeWantedView();
    if (wanted !== null) this.views.show(wanted);
    if (changed.has('viewInUrl')) this.views.read();
    if (this.controlled && (!this.hostSource || HOST_PROPERTIES.some((name) => changed.has(name)))) this.takeHostRecords();
    const { pipeline, filter, sort, readonly, timeZone, asOf, mode, group, cardFields } = this.element;
    const zone = timeZone ?? this.feed.settings?.timeZone ?? this.zone;
    if (mode !== 'changes') this.review.close();
    this.feed.ask({
      pipelineKey: this.controlled ? undefined : pipeline, filter, sort, by: group ? groupingOf(group) : null,
      now: nowOf(asOf), zone, actor: this.actor, conflicts: this.conflicts.deals,
    });
    this.context = contextOf(this.feed, {
      t: this.texts(strings), locale: this.localeInForce, language: this.language, format: (currencies) => this.format(currencies), readonly, rights: bothRights(this.element.rights, this.storeInUse?.rights),
      zone, asOf, cardFields: cardFields ?? USUAL_FIELDS, conflicts: this.conflicts.deals,
    }, this.context);
    this.lanes.update(group && mode !== 'changes' ? groupingOf(group) : null);
    this.arranging.update();
    this.feed.cells = group ? this.lanes : null;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.views.drawn(changed);
    const columns = this.feed.all();
    for (const column of columns) column.stretch();
    for (const column of columns) column.measure();
    for (const column of columns) column.arrange();
    this.marks.mark(this.element.filter.search.toLowerCase().split(/\s+/).filter(Boolean), () => this.element.renderRoot.querySelectorAll('.card .name, .card .deal'));
    if (this.feed.summary && (this.element.group ? this.lanes.ready : this.columns.every(({ loaded }) => loaded))) this.announceReady();
  }

  /** Takes the host's records as they are now. */
  refresh(): void {
    if (this.controlled) this.takeHostRecords();
    this.requestUpdate();
  }

  get storeInUse(): Store | null {
    return this.controlled ? null : this.current;
  }

  get columns(): readonly Column[] {
    return this.element.group ? this.lanes.all() : this.stageColumns;
  }

  get stageColumns(): readonly Column[] {
    return this.feed.stageColumns.filter((column) => column.key !== INTAKE || this.showsIntake(column));
  }

  get isNarrow(): boolean {
    return this.layout.narrow;
  }

  isFolded(column: Column): boolean {
    return this.layout.isFolded(column);
  }

  holds(lane: Lane): boolean {
    return this.carry.carried?.from.lane === lane || (this.places.focused && this.keys.place?.column.lane === lane);
  }

  get actor(): Id | null {
    return this.element.actor ?? this.storeInUse?.actor ?? null;
  }

  /** Records of the host that cannot be shown. */
  get skipped(): readonly Skipped[] {
    return this.hostSource?.skipped ?? [];
  }

  announce(text: string): void {
    // The same words again are only spoken when the text differs.
    this.said = text === this.said ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  focusCard(place: CardPlace): void {
    this.activate(place);
    this.layout.show(place.column);
    void this.places.focus(place);
  }

  revealColumn(column: Column): void {
    this.layout.show(column);
    void this.places.reveal(column);
  }

  complain(error: unknown): void {
    const { code = 'unexpected', message } = error as { code?: string; message: string };
    this.element.dispatchEvent(new ErrorEvent({ code, message, recoverable: true }));
  }

  /** Makes a card the one the arrow keys start from. */
  activate(place: CardPlace): void {
    const { active } = this.keys;
    if (active?.key === place.column.key && active.id === place.id) return;
    for (const column of this.feed.all()) column.keep(column === place.column ? place.id : null);
    this.keys.active = { key: place.column.key, id: place.id };
    this.requestUpdate();
  }

  openRecord({ column, id }: CardPlace): void {
    this.element.dispatchEvent(new RecordOpenEvent({ type: column.stage ? 'opportunity' : 'lead', id, origin: 'user' }));
  }

  /** Sets up the workspace's first pipeline. */
  async setUp(template: PipelineTemplate): Promise<void> {
    const result = await this.changes.make({
      command: createPipeline, ids: [], deal: {}, name: template.name[this.language], from: null, to: null, origin: 'user', near: () => null,
      input: () => ({ template }),
      event: () => new RecordEditEvent({ command: createPipeline.name, ids: [], origin: 'user' }),
    });
    if ('done' in result) this.toast.show({ text: this.texts(strings).chosen(template.name[this.language]), undo: () => void this.changes.undo() });
    else if ('error' in result) this.fail(result.error);
  }

  tryAgain = (): void => this.retry();

  override render(): TemplateResult {
    const { store, workspace } = this.element;
    return boardView(this, {
      t: this.texts(strings), language: this.language, failure: this.failure,
      fed: this.controlled || store !== undefined || workspace !== undefined, state: (state) => this.showState(state),
    });
  }

  protected override connectTo(store: Store): void {
    this.selection.keep([]);
    this.feed.connect(new StoreSource(store));
    this.conflicts.follow(store);
  }

  protected override get controlled(): boolean {
    return this.element.opportunities !== undefined;
  }

  private readonly visited = (): void => {
    if (this.feed.source && this.feed.summary) readAhead(this.feed.source);
  };

  private takeHostRecords(): void {
    const { opportunities = [], stages, pipelineRecord, accounts, users, leads, lossReasons, workspaceRecord, histories, label, store, workspace } = this.element;
    const pipelineName = { en: label ?? strings.en.pipeline, zh: label ?? strings.zh.pipeline };
    const input = { opportunities, stages, pipelineRecord, accounts, users, leads, lossReasons, workspaceRecord, histories, pipelineName };
    if (this.hostSource) return this.hostSource.update(input);
    // What reads them is on its way, and the drawing that follows it comes back here.
    if (!hostPart.Source) return;
    if ((store ?? workspace) !== undefined) {
      console.warn('<sales-pipeline-board> has both records and a workspace; it shows the records and leaves the workspace alone.');
    }
    this.hostSource = new hostPart.Source(input);
    this.feed.connect(this.hostSource);
  }

  private sayNotAllowed(): void {
    const { context } = this;
    const no = context && forbidden(moveOpportunity, context.rights);
    if (no) this.toast.show({ text: say(context, no.message), warning: true });
  }

  private showsIntake({ total }: Column): boolean {
    const { intake } = this.element;
    return intake === 'on' || (intake !== 'off' && total > 0);
  }
}

/** What stands above and below a column's cards, in pixels. */
const AROUND = 190;

/** Pixels a column's cards will have: of the board's own height where the page gives it one, else of what the board takes by itself. */
function roomIn({ clientHeight }: Element): number {
  return clientHeight > AROUND ? clientHeight - AROUND : Math.min(0.8 * innerHeight, 760) - AROUND;
}

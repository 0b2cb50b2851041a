import {
  createPipeline, type Account, type Id, type Lead, type LossReason, type Opportunity, type OpportunityEvent, type Pipeline, type PipelineTemplate,
  type Stage, type User, type Workspace,
} from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { controls } from '../shared/controls.styles.js';
import { ErrorEvent, RecordEditEvent, RecordOpenEvent } from '../shared/events.js';
import { SalesElement } from '../shared/sales-element.js';
import { stageGlyphStyles } from '../shared/stage-glyph.js';
import { tokens } from '../shared/tokens.styles.js';
import type { BoardHost, CardPlace } from './board-host.js';
import { boardView } from './board-view.js';
import { StoreSource } from './board-source.js';
import { cardName } from './card.js';
import { cardStyles } from './card.styles.js';
import { Carry } from './carry.js';
import { Changes } from './changes.js';
import { INTAKE, type Column } from './column.js';
import { contextOf } from './context-of.js';
import type { BoardContext } from './context.js';
import { Feed, type BoardFilter, type Sort } from './feed.js';
import { GateSheet } from './gate-sheet.js';
import { HostSource } from './host-source.js';
import { Keyboard } from './keyboard.js';
import { Layout, type Closed } from './layout.js';
import { MoveMenu } from './move-menu.js';
import { Places } from './places.js';
import { PointerDrag } from './pointer-drag.js';
import { boardStyles } from './pipeline-board.styles.js';
import { strings } from './pipeline-board.strings.js';
import { QuickAdd } from './quick-add.js';
import { sheetStyles } from './sheet.styles.js';
import { Toast } from './toast.js';

const HOST_RECORDS = ['opportunities', 'stages', 'pipelineRecord', 'accounts', 'users', 'leads', 'lossReasons', 'workspaceRecord', 'histories'] as const;

/**
 * The pipeline as a board: a column a stage, cards that are dragged, carried by keys or sent by menu through the pipeline's gates, exact
 * totals, and undo. Fed by a store (`workspace`), or by the host (`opportunities` with `stages` or `pipelineRecord`).
 *
 * @element sales-pipeline-board
 * @summary The pipeline as a board of stages and deals.
 * @slot title - In place of the pipeline's name.
 * @slot toolbar - Before the search field.
 * @slot actions - Before the primary button.
 * @slot empty - In place of what is said when there is nothing to show.
 * @slot error - In place of what is said when the store cannot be read.
 * @slot footer - Below the columns.
 * @csspart base - The whole board.
 * @csspart header - Title, totals and toolbar.
 * @csspart toolbar - Search, filters and the primary button.
 * @csspart body - The columns.
 * @csspart column - One stage.
 * @csspart column-header - A stage's name, count and totals.
 * @csspart column-total - A stage's sums.
 * @csspart card - A deal or a lead.
 * @csspart card-title - A card's first line.
 * @csspart card-meta - A card's second line.
 * @csspart badge - A warning on a card or a column.
 * @csspart rotting - The badge of a deal that has been idle for longer than its stage allows.
 * @csspart drop-marker - The line where the card in the hand would land.
 * @csspart sheet - The sheet of a gate, and the form of a new deal.
 * @csspart empty - What is said when there is nothing to show.
 * @csspart error - What is said when something failed.
 * @cssprop [--sales-column-width=208px] - The least width of a column.
 * @fires sales-opportunity-move - A card is about to move; may be vetoed, or answered later.
 * @fires sales-record-edit - A deal, lead or pipeline is about to be created; may be vetoed.
 * @fires sales-record-open - Somebody wants to see a deal or lead.
 * @fires sales-change - A change is durable.
 * @fires sales-refusal - A gate said no; the board shows what is missing.
 * @fires sales-ready - The first cards are on the page.
 * @fires sales-error - The store failed.
 */
export class SalesPipelineBoard extends SalesElement implements BoardHost {
  static override readonly tag = 'sales-pipeline-board';
  static override styles = [tokens, controls, stageGlyphStyles, boardStyles, cardStyles, sheetStyles];
  static override properties: PropertyDeclarations = {
    pipeline: { type: String },
    closed: { type: String },
    intake: { type: String },
    sort: { type: String },
    filter: { attribute: false },
    ...Object.fromEntries(HOST_RECORDS.map((name) => [name, { attribute: false }])),
  };

  /** The `key` of the pipeline to show; the first one without it. */
  declare pipeline: string | undefined;
  /** Which closed stages are open columns; the others are strips at the end. Without it `won` where there is room. */
  declare closed: Closed | undefined;
  /** The column of leads: `auto` shows it while leads wait. */
  declare intake: 'auto' | 'on' | 'off';
  declare sort: Sort;
  /** Which cards are shown: words of the name or account, and an owner. */
  declare filter: BoardFilter;
  /** The host's deals; setting them keeps the board away from any storage. */
  declare opportunities: readonly Opportunity[] | undefined;
  /** The host's stages, where it has no pipeline record. */
  declare stages: readonly Stage[] | undefined;
  declare pipelineRecord: Pipeline | undefined;
  declare accounts: readonly Account[] | undefined;
  declare users: readonly User[] | undefined;
  declare leads: readonly Lead[] | undefined;
  declare lossReasons: readonly LossReason[] | undefined;
  /** Reporting currency, rates and time zone, in controlled mode. */
  declare workspaceRecord: Workspace | undefined;
  /** The deals' histories by id, for their age in the stage. */
  declare histories: ReadonlyMap<Id, readonly OpportunityEvent[]> | undefined;

  readonly feed = new Feed(() => this.requestUpdate());
  readonly layout = new Layout(this);
  readonly places: Places = new Places(this);
  readonly toast = new Toast(this);
  readonly sheet = new GateSheet(this);
  readonly changes = new Changes(this, { sheet: this.sheet, toast: this.toast });
  readonly carry = new Carry(this, ({ row, from, over }) => void this.changes.move({ row, from, to: over, origin: 'user' }, this.sort));
  readonly quickAdd = new QuickAdd(this, { changes: this.changes, toast: this.toast });
  readonly menu = new MoveMenu(this, (place, stage) => this.sendTo(place, stage));
  readonly drag: PointerDrag = new PointerDrag(this, this.carry, {
    scroller: () => this.renderRoot.querySelector('.columns'), hand: () => this.renderRoot.querySelector('.hand'), sort: () => this.sort,
  });
  readonly keys = new Keyboard(this, this.carry, {
    sort: () => this.sort, open: (place) => this.openRecord(place), menu: (place) => this.openMenu(place),
    search: () => this.renderRoot.querySelector<HTMLElement>('.search input')?.focus(), undo: () => void this.undo(), redo: () => void this.redo(),
  });

  context: BoardContext | null = null;
  /** What the live region says. */
  said = '';
  private hostSource: HostSource | null = null;

  static {
    // The windows of the columns are measured after rendering and may ask for one more.
    this.disableWarning?.('change-in-update');
  }

  constructor() {
    super();
    this.intake = 'auto';
    this.sort = 'close';
    this.filter = { search: '', ownerId: null };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.feed.close();
    this.hostSource = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.controlled && (!this.hostSource || HOST_RECORDS.some((name) => changed.has(name)))) this.takeHostRecords();
    this.feed.ask({ pipelineKey: this.controlled ? undefined : this.pipeline, filter: this.filter, sort: this.sort });
    this.context = contextOf(this.feed, {
      t: this.texts(strings), locale: this.localeInForce, language: this.language, format: (currencies) => this.format(currencies), readonly: this.readonly,
      zone: this.timeZone ?? this.feed.settings?.timeZone ?? this.zone, asOf: this.asOf,
    }, this.context);
  }

  override updated(): void {
    for (const column of this.feed.all()) column.rendered();
    if (this.feed.summary && this.columns.every(({ loaded }) => loaded)) this.announceReady();
  }

  /** Takes back the last change of this person; resolves to whether there was one. */
  undo(): Promise<boolean> {
    return this.changes.undo();
  }

  /** Makes the change again that was taken back last. */
  redo(): Promise<boolean> {
    return this.changes.redo();
  }

  /** Reads the host's records again, for hosts that change them in place. */
  async refresh(): Promise<void> {
    if (this.controlled) this.takeHostRecords();
    this.requestUpdate();
    await this.updateComplete;
  }

  get storeInUse(): Store | null {
    return this.controlled ? null : this.current;
  }

  get columns(): readonly Column[] {
    return this.feed.all().filter((column) => column.key !== INTAKE || this.showsIntake(column));
  }

  /** Records of the host that cannot be shown. */
  get skipped() {
    return this.hostSource?.skipped ?? [];
  }

  announce(text: string): void {
    // The same words again are only spoken when the text differs.
    this.said = text === this.said ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  focusCard(place: CardPlace): void {
    this.activate(place);
    void this.places.focus(place);
  }

  revealColumn(column: Column): void {
    this.layout.show(column.key);
    void this.places.reveal(column);
  }

  complain(error: unknown): void {
    const { code = 'unexpected', message } = error as { code?: string; message: string };
    this.dispatchEvent(new ErrorEvent({ code, message, recoverable: true }));
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
    this.dispatchEvent(new RecordOpenEvent({ type: column.key === INTAKE ? 'lead' : 'opportunity', id, origin: 'user' }));
  }

  openMenu(place: CardPlace, near: HTMLElement | null = this.places.card(place)): void {
    const found = place.column.at(place.column.indexOf(place.id));
    if (found && near) this.menu.show(place, near, cardName(found.row, found.related));
  }

  /** Sets up the workspace's first pipeline. */
  async setUp(template: PipelineTemplate): Promise<void> {
    const result = await this.changes.make({
      command: createPipeline, ids: [], deal: {}, name: template.name[this.language], from: null, to: null, origin: 'user', near: () => null,
      input: () => ({ template }),
      event: () => new RecordEditEvent({ command: createPipeline.name, ids: [], origin: 'user' }),
    });
    if ('done' in result) this.toast.show({ text: this.texts(strings).chosen(template.name[this.language]), undo: () => void this.undo() });
    else if ('error' in result) this.fail(result.error);
  }

  tryAgain = (): void => this.retry();

  protected override connectTo(store: Store): void {
    this.feed.connect(new StoreSource(store));
  }

  protected override get controlled(): boolean {
    return this.opportunities !== undefined;
  }

  protected override render(): TemplateResult {
    return boardView(this, {
      t: this.texts(strings), language: this.language, failure: this.failure,
      fed: this.controlled || this.store !== undefined || this.workspace !== undefined, state: (state) => this.showState(state),
    });
  }

  private takeHostRecords(): void {
    if (!this.hostSource && (this.store ?? this.workspace) !== undefined) {
      console.warn('<sales-pipeline-board> has both records and a workspace; it shows the records and leaves the workspace alone.');
    }
    const { opportunities = [], stages, pipelineRecord, accounts, users, leads, lossReasons, workspaceRecord, histories } = this;
    const pipelineName = { en: this.label ?? strings.en.pipeline, zh: this.label ?? strings.zh.pipeline };
    const input = { opportunities, stages, pipelineRecord, accounts, users, leads, lossReasons, workspaceRecord, histories, pipelineName };
    if (this.hostSource) return this.hostSource.update(input);
    this.hostSource = new HostSource(input);
    this.feed.connect(this.hostSource);
  }

  private showsIntake({ total }: Column): boolean {
    return this.intake === 'on' || (this.intake !== 'off' && total > 0);
  }

  private sendTo({ column, id }: CardPlace, stage: Stage): void {
    const found = column.at(column.indexOf(id));
    const to = this.feed.column(stage.id);
    if (found && to) void this.changes.move({ row: found.row, from: column, to, origin: 'user' }, this.sort);
  }
}

import type {
  Account, Id, Lead, LossReason, Opportunity, OpportunityEvent, Pipeline, Rights, Stage, User, Workspace,
} from '@salescycle/model';
import type { PropertyDeclarations } from 'lit';
import { nextTask } from '../shared/next-task.js';
import { whenLoaded } from '../shared/face-loading.js';
import { SalesElement } from '../shared/sales-element.js';
import type { CardField } from './cards/card-fields.js';
import type { Sort } from './feed.js';
import type { BoardFilter } from './filters/board-filter.js';
import { hostPart } from './host/host-part.js';
import { HOST_PROPERTIES } from './host/host-properties.js';
import type { PipelineBoardFace } from './pipeline-board.face.js';

/** Which closed stages are open columns. */
export type Closed = 'none' | 'won' | 'lost' | 'both';

/** What the element shows of the pipeline: the columns, or what changed. */
export type Mode = 'board' | 'changes';

/**
 * The pipeline as a board: a column a stage, cards that are dragged, carried by keys or sent by menu through the pipeline's gates, exact
 * totals, and undo. Several deals are selected (Control or Shift with a click, X on a card, a held finger) and moved or changed as one step. Sorted by `own` a card stands where somebody put it, above or below another, for everybody. Fed by a store (`workspace`), or by the host (`opportunities` with `stages` or `pipelineRecord`).
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
 * @csspart filters - What is filtered for, as chips.
 * @csspart badge - A warning on a card or a column.
 * @csspart review - What changed between two days.
 * @csspart rotting - The badge of a deal that has been idle for longer than its stage allows.
 * @csspart conflict - The badge of a deal that two people changed at once, until somebody decides.
 * @csspart drop-marker - The line, or in the own order the gap, where the card in the hand would land.
 * @csspart sheet - The sheet of a gate, of several deals, of a stage's playbook, and the form of a new deal.
 * @csspart empty - What is said when there is nothing to show.
 * @csspart error - What is said when something failed.
 * @cssprop [--sales-column-width=208px] - The least width of a column.
 * @fires sales-opportunity-move - A card is about to move, or several at once (`each` says what each becomes); may be vetoed, or answered later. Put at a place in the board's own order, `fields` holds its new `boardOrder`.
 * @fires sales-record-edit - A deal, lead or pipeline is about to be created, or deals changed, put at another place in their stage, or deleted; may be vetoed. A host that keeps deals itself keeps `boardOrder` like any other field; where it does not, the card returns when it sets its deals anew.
 * @fires sales-record-open - Somebody wants to see a deal or lead.
 * @fires sales-view-change - Somebody chose another view: filter, sort, rows, folded columns, cards or mode.
 * @fires sales-change - A change is durable.
 * @fires sales-refusal - A gate said no; the board shows what is missing.
 * @fires sales-ready - The first cards are on the page.
 * @fires sales-error - The store failed.
 */
export class SalesPipelineBoard extends SalesElement<PipelineBoardFace> {
  static override readonly tag = 'sales-pipeline-board';
  protected static override readonly face = () => import('./pipeline-board.face.js').then(({ PipelineBoardFace }) => PipelineBoardFace);
  static override properties: PropertyDeclarations = {
    pipeline: { type: String },
    closed: { type: String },
    intake: { type: String },
    sort: { type: String },
    mode: { type: String },
    since: { type: String },
    until: { type: String },
    group: { type: String },
    filter: { attribute: false },
    foldedStages: { attribute: false },
    foldedLanes: { attribute: false },
    cardFields: { attribute: false },
    view: { type: String, noAccessor: true },
    viewInUrl: { type: String, attribute: 'view-in-url' },
    rights: { converter: (text: string | null) => (text === null ? undefined : text.split(/\s+/).filter(Boolean)) },
    ...Object.fromEntries(HOST_PROPERTIES.map((name) => [name, { attribute: false }])),
  };

  /** The `key` of the pipeline to show; the first one without it. */
  declare pipeline: string | undefined;
  /** Which closed stages are open columns; the others are strips at the end. Without it `won` where there is room. */
  declare closed: Closed | undefined;
  /** The column of leads: `auto` shows it while leads wait. */
  declare intake: 'auto' | 'on' | 'off';
  /** How cards are sorted: `close`, `amount`, `stage` (longest in it first), `name`, `own`: where people put them, above or below one another; or a field of the workspace's own, `custom.<name>`: choices by their order, numbers from the largest. */
  declare sort: Sort;
  /** `board`, or `changes`: what changed between two days, for the weekly meeting. */
  declare mode: Mode;
  /** With `mode="changes"` the first day, or `monday`, `last-week`, `30-days`, `month`; the last Monday before today without it. */
  declare since: string | undefined;
  /** The last day; today without it. */
  declare until: string | undefined;
  /** Cuts the columns into rows: by `owner`, `account`, `source`, `month` of closing, or a deal's field of few values, such as `kind` or `custom.segment`: a choice, or yes and no, of the workspace's own. Leads have no rows. */
  declare group: string | undefined;
  /** Which cards are shown: words of the name or account, owner, amount, closing, next step, idle ones, conflicts, tags, kinds, sources, and what fields of the workspace's own hold (`own`). */
  declare filter: BoardFilter;
  /** Ids of open stages that are shown as strips. */
  declare foldedStages: readonly string[];
  /** Keys of rows that are folded. */
  declare foldedLanes: readonly string[];
  /** What a deal's card shows below its name: `owner`, `deal`, `amount`, `probability`, `age`, `next`, and on wish `close`, `kind`, `source`, `tags`, `reason`, and fields of the workspace's own, `custom.<name>`. */
  declare cardFields: readonly CardField[] | undefined;
  /** Keeps the view in the page's fragment under this key (`sales-board` where it is empty); whatever else the fragment holds stays as it is. */
  declare viewInUrl: string | undefined;
  /** A view that has been set before there was anything to show it. */
  private wantedView: string | null = null;
  /**
   * What the host lets whoever works here do: `move`, `edit`, `delete`, `override` (passing a closed gate, with a reason). Those of the store
   * without it, else everything but `override`. Controls for what is not allowed are not shown; only the host's server can enforce it.
   */
  declare rights: Rights | undefined;
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

  static {
    // The windows of the columns are measured after rendering and may ask for one more.
    this.disableWarning?.('change-in-update');
  }

  constructor() {
    super();
    this.intake = 'auto';
    this.sort = 'close';
    this.mode = 'board';
    this.filter = { search: '', ownerId: null };
    this.foldedStages = [];
    this.foldedLanes = [];
  }

  /**
   * What is shown as one line of text: pipeline, filter, sort, rows, folded columns and rows, cards and mode; never the words searched for, in names or in a field. Setting
   * it brings the view back, `''` the one that comes by itself.
   */
  get view(): string {
    return this.wantedView ?? this.face?.views.text ?? '';
  }

  set view(text: string) {
    this.wantedView = text;
    this.requestUpdate();
  }

  /** Hands over the view that was set, once. */
  takeWantedView(): string | null {
    const { wantedView } = this;
    this.wantedView = null;
    return wantedView;
  }

  /** Takes back the last change of this person; resolves to whether there was one. */
  async undo(): Promise<boolean> {
    return (await this.drawn())?.changes.undo() ?? false;
  }

  /** Makes the change again that was taken back last. */
  async redo(): Promise<boolean> {
    return (await this.drawn())?.changes.redo() ?? false;
  }

  /** Reads the host's records again, for hosts that change them in place. */
  async refresh(): Promise<void> {
    (await this.drawn())?.refresh();
    await this.updateComplete;
  }

  /**
   * Records of the host's own are on the page with the first drawing that has them: what reads them comes before it, beside the face. Later drawings wait
   * until all that is ready to run has run: a move, what a gate or a host says to it, and its note are one drawing.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.opportunities !== undefined && !hostPart.Source) return whenLoaded(this, () => Promise.all([hostPart.fetch(), SalesPipelineBoard.face()])).then(() => super.scheduleUpdate());
    return this.face ? nextTask().then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }
}

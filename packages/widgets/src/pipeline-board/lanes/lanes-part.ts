import type { GroupBy } from '@salescycle/store';
import { html, type TemplateResult } from 'lit';
import { LatePart } from '../../shared/late-part.js';
import type { BoardHost } from '../board-host.js';
import type { Column } from '../columns/column.js';
import type { BoardContext } from '../context.js';
import type { Cells } from '../feed.js';
import type { LaneChoice } from './lane-choice.js';
import type { LaneHands } from './lane-hands.js';
import type * as lanesModule from './lanes.js';

/** The rows the board's columns are cut into; fetched when somebody groups the deals. */
export class LanesPart implements Cells {
  private readonly board: BoardHost;
  private readonly part: LatePart<typeof lanesModule>;
  private lanes: lanesModule.Lanes | null = null;

  constructor(board: BoardHost) {
    this.board = board;
    this.part = new LatePart(board.element, () => import('./lanes.js'));
  }

  /** Brings the rows up to what the feed knows; `null` takes them away. */
  update(by: GroupBy | null): void {
    if (!by) {
      this.close();
      return;
    }
    const { here, isMissing } = this.part;
    if (here) (this.lanes ??= new here.Lanes(this.board)).update(by);
    else if (!isMissing) void this.part.fetch();
  }

  close(): void {
    this.lanes?.close();
    this.lanes = null;
  }

  /** Whether the cells on screen show their cards. */
  get ready(): boolean {
    return this.lanes?.ready ?? false;
  }

  all(): readonly Column[] {
    return this.lanes?.cells ?? [];
  }

  find(key: string): Column | undefined {
    return this.lanes?.find(key);
  }

  /** The cell of a stage in the same row, for a card that goes to another stage. */
  beside(column: Column, stageId: string): Column | undefined {
    return this.lanes?.all.find((each) => each.lane === column.lane && each.stage?.id === stageId);
  }

  /** The rows a card can be sent to, itself left out; none where moving does not change the row. */
  choices(column: Column): readonly LaneChoice[] {
    return this.lanes?.choices(column) ?? [];
  }

  get takesLeads(): boolean {
    return this.lanes?.takesLeads ?? false;
  }

  view(context: BoardContext, hands: LaneHands): TemplateResult {
    return this.lanes?.view(context, hands) ?? html`<div class="notice">${this.part.placeholder(context.language, context.t.loading)}</div>`;
  }
}

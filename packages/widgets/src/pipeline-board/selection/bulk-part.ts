import type { Id, Stage } from '@salescycle/model';
import { nothing } from 'lit';
import { strings as loading } from '../../shared/face-loading.strings.js';
import { LatePart } from '../../shared/late-part.js';
import type { Toast } from '../../shared/toast.js';
import type { BoardHost } from '../board-host.js';
import type { Column } from '../columns/column.js';
import type { BoardContext } from '../context.js';
import type { Lane } from '../lanes/lane.js';
import type { Changes } from '../moving/changes.js';
import type * as bulkModule from './bulk.js';
import type { Selection } from './selection.js';

/** What the work on several deals needs from the board. */
export interface BulkParts {
  changes: Changes;
  toast: Toast;
  selection: Selection;
  /** Opens the menu of stages for all that are selected. */
  moveMenu(near: HTMLElement): void;
}

/** Where several deals go: to a stage, to another row, or both; where one of them is left out they keep their own. */
export interface BulkAim {
  stage?: Stage;
  lane?: Lane | null;
  /** Where the first of them gets the focus. */
  column?: Column | undefined;
  /** Their places in the board's own order, by id, and what is said when they have them and none stayed. */
  orders?: ReadonlyMap<Id, string>;
  said?: string;
}

/** The bar over the selected deals, and what it does with all of them; fetched with the first card that is selected. */
export class BulkPart {
  private readonly board: BoardHost;
  private readonly parts: BulkParts;
  private readonly part: LatePart<typeof bulkModule>;
  private bulk: bulkModule.Bulk | null = null;

  constructor(board: BoardHost, parts: BulkParts) {
    this.board = board;
    this.parts = parts;
    this.part = new LatePart(board.element, () => import('./bulk.js'));
  }

  view(context: BoardContext): unknown {
    if (!this.parts.selection.size && !this.bulk) return nothing;
    const { here, isMissing } = this.part;
    if (here) this.bulk ??= new here.Bulk(this.board, this.parts);
    else if (!isMissing) void this.part.fetch();
    return this.bulk?.view(context) ?? nothing;
  }

  /** Moves all selected deals, through the gates. */
  async move(aim: BulkAim): Promise<void> {
    const part = await this.part.fetch();
    const { context } = this.board;
    if (part) await (this.bulk ??= new part.Bulk(this.board, this.parts)).move(aim);
    else if (context) this.parts.toast.show({ text: loading[context.language].notLoaded, warning: true });
  }
}

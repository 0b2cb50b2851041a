import { strings as loading } from '../../shared/face-loading.strings.js';
import { LatePart } from '../../shared/late-part.js';
import type { Toast } from '../../shared/toast.js';
import type { BoardHost, CardPlace } from '../board-host.js';
import type { Carried } from '../moving/carry.js';
import type { Changes } from '../moving/changes.js';
import type { MenuItem } from '../moving/move-menu.js';
import type { BulkPart } from '../selection/bulk-part.js';
import type { Selection } from '../selection/selection.js';
import type * as arrangeModule from './arrange.js';

/** What arranging needs from the board. */
export interface ArrangeParts {
  changes: Changes;
  bulk: BulkPart;
  selection: Selection;
  toast: Toast;
}

/** Cards above and below one another, as people put them; fetched when somebody sorts so, or puts a card down beside another. */
export class ArrangePart {
  private readonly board: BoardHost;
  private readonly parts: ArrangeParts;
  private readonly part: LatePart<typeof arrangeModule>;
  private arrange: arrangeModule.Arrange | null = null;

  constructor(board: BoardHost, parts: ArrangeParts) {
    this.board = board;
    this.parts = parts;
    this.part = new LatePart(board.element, () => import('./arrange.js'));
  }

  /** Has it at hand while the board is sorted so. */
  update(): void {
    if (this.board.element.sort === 'own' && !this.part.here && !this.part.isMissing) void this.part.fetch();
  }

  /** Puts down what is carried, where it was put; under another order it goes back, and the own one is offered. */
  async drop(carried: Carried): Promise<void> {
    await (await this.fetched())?.drop(carried);
  }

  /** What a card's menu offers in the board's own order. */
  items(place: CardPlace): MenuItem[] {
    return this.board.element.sort === 'own' ? this.now?.items(place) ?? [] : [];
  }

  /** Before which row a carried card comes, a step up or down; `null` where there is no further step. */
  step(carried: Carried, by: 1 | -1): { row: number } | null {
    return this.now?.step(carried, by) ?? null;
  }

  /** Where the carried card stands, in words; nothing under another order. */
  where(carried: Carried): string | null {
    return this.board.element.sort === 'own' ? this.now?.where(carried) ?? null : null;
  }

  /** What the keys can do with a card that has been picked up; nothing under another order. */
  hint(carried: Carried): string | null {
    return this.board.element.sort === 'own' && carried.from.stage ? this.now?.hint(carried) ?? null : null;
  }

  /** Says that the order in force leaves no choice, and which one does. */
  async explain(): Promise<void> {
    (await this.fetched())?.explain();
  }

  private get now(): arrangeModule.Arrange | null {
    const { here } = this.part;
    return here && (this.arrange ??= new here.Arrange(this.board, this.parts));
  }

  private async fetched(): Promise<arrangeModule.Arrange | null> {
    const { context } = this.board;
    if (!(await this.part.fetch()) && context) this.parts.toast.show({ text: loading[context.language].notLoaded, warning: true });
    return this.now;
  }
}

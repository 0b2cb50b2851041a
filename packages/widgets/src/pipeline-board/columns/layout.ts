import type { ReactiveController } from 'lit';
import type { BoardHost } from '../board-host.js';
import { INTAKE, type Column } from './column.js';
import type { Closed } from '../pipeline-board.js';

const NARROW = 520;
const COLUMN = 216;
const STRIP = 80;

/** How the columns share the board's width: which are folded to a strip, and which one a narrow board shows. */
export class Layout implements ReactiveController {
  /** Too narrow for columns side by side. */
  narrow = false;
  private readonly board: BoardHost;
  private width = 0;
  private chosen: string | null = null;
  private observer: ResizeObserver | null = null;

  constructor(board: BoardHost) {
    this.board = board;
    board.element.addController(this);
  }

  hostConnected(): void {
    this.resized(this.board.element.getBoundingClientRect().width);
    // Drawing anew inside a ResizeObserver would be reported to the page as an error.
    this.observer = new ResizeObserver(([entry]) => requestAnimationFrame(() => this.resized(entry!.contentRect.width)));
    this.observer.observe(this.board.element);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
  }

  /** The column a narrow board shows. */
  get current(): string | undefined {
    const columns = this.board.stageColumns;
    return (columns.find(({ key }) => key === this.chosen) ?? columns.find(({ key, count }) => count > 0 || (this.board.feed.summary?.stages.get(key)?.count ?? 0) > 0) ?? columns[0])?.key;
  }

  /** Makes a column the one a narrow board shows; a cell of rows is its stage's. */
  show({ stage }: Column): void {
    const key = stage?.id ?? INTAKE;
    if (key === this.chosen) return;
    this.chosen = key;
    this.board.element.requestUpdate();
    void this.board.element.updateComplete.then(() => this.board.element.renderRoot.querySelector('.strip [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }));
  }

  /** Whether a column is a strip. */
  isFolded({ stage }: Column): boolean {
    if (this.narrow || !stage) return false;
    if (stage.type === 'open') return this.board.element.foldedStages.includes(stage.id);
    const { closed } = this;
    return closed !== 'both' && closed !== stage.type;
  }

  /** Folds or unfolds a column; those of a closed type together. */
  fold({ stage }: Column, folded: boolean): void {
    if (stage?.type === 'open') {
      const others = this.board.element.foldedStages.filter((id) => id !== stage.id);
      this.board.element.foldedStages = folded ? [...others, stage.id] : others;
      return;
    }
    const types = new Set(this.closed === 'both' ? ['won', 'lost'] : [this.closed]);
    if (folded) types.delete(stage!.type);
    else types.add(stage!.type);
    this.board.element.closed = types.has('won') ? (types.has('lost') ? 'both' : 'won') : types.has('lost') ? 'lost' : 'none';
  }

  private get closed(): Closed {
    if (this.board.element.closed) return this.board.element.closed;
    const open = this.board.stageColumns.filter((column) => !column.stage || (column.stage.type === 'open' && !this.isFolded(column))).length;
    return this.width >= (open + 1) * COLUMN + STRIP ? 'won' : 'none';
  }

  private resized(width: number): void {
    if (width === this.width) return;
    this.width = width;
    this.narrow = width > 0 && width < NARROW;
    this.board.element.requestUpdate();
  }
}

import type { Opportunity } from '@salescycle/model';
import type { Summary } from '@salescycle/store';
import { Column, type Lane } from '../columns/column.js';

/** One row of the board: its name and totals, and a cell a stage. */
export class LaneRow implements Lane {
  readonly key: string;
  /** What its deals have in common; `null` for those without a value. */
  readonly value: string | null;
  name = '';
  totals: Summary | undefined;
  isFolded = false;
  /** On screen or nearly so: only then its cells are asked for and drawn. */
  isNear = false;
  /** How high its cells were when they were drawn last, in pixels. */
  height = 0;
  cells: readonly Column[] = [];
  /** The element of the row; given by the view. */
  element: Element | null = null;
  /** Told when the element comes or goes. */
  readonly placed: (element: Element | undefined) => void;
  private readonly answer: Lane['fieldsFor'];

  constructor(value: string | null, { fieldsFor, placed }: { fieldsFor: Lane['fieldsFor']; placed(lane: LaneRow, former: Element | null): void }) {
    this.value = value;
    this.key = value === null ? '-' : `=${value}`;
    this.answer = fieldsFor;
    this.placed = (element) => {
      const former = this.element;
      this.element = element ?? null;
      placed(this, former);
    };
  }

  /** How many cards it holds, in all stages. */
  get count(): number {
    let count = 0;
    for (const totals of this.totals?.stages.values() ?? []) count += totals.count;
    return count;
  }

  /** Whether its cells are shown. */
  get isOpen(): boolean {
    return this.isNear && !this.isFolded;
  }

  fieldsFor(deal: Opportunity): ReturnType<Lane['fieldsFor']> {
    return this.answer(deal);
  }

  /** The cells of these stages, kept across changes of the pipeline's settings. */
  dress(stages: readonly Column[], changed: () => void): void {
    this.cells = stages.map(({ stage }) => {
      const key = `${stage!.id} ${this.key}`;
      const cell = this.cells.find((each) => each.key === key) ?? new Column(key, changed);
      if (cell.stage !== stage) cell.version++;
      cell.stage = stage;
      cell.lane = this;
      return cell;
    });
  }

  close(): void {
    for (const cell of this.cells) cell.close();
  }
}

import type { Summary } from '@salescycle/store';
import { Column, INTAKE } from '../columns/column.js';
import type { Lane } from './lane.js';

/** What comes to a row gets by it. */
type Gains = Pick<Lane, 'fieldsFor' | 'fieldsForLead' | 'fieldsForDealOf'>;

/** One row of the board: its name and totals, and a cell a stage. */
export class LaneRow implements Lane {
  readonly key: string;
  /** What its deals have in common; `null` for those without a value. */
  readonly value: string | null;
  name = '';
  totals: Summary | undefined;
  /** How many leads stand in it. */
  leads = 0;
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
  readonly fieldsFor: Lane['fieldsFor'];
  readonly fieldsForLead: Lane['fieldsForLead'];
  readonly fieldsForDealOf: Lane['fieldsForDealOf'];

  constructor(value: string | null, { gains, placed }: { gains: Gains; placed(lane: LaneRow, former: Element | null): void }) {
    this.value = value;
    this.key = value === null ? '-' : `=${value}`;
    ({ fieldsFor: this.fieldsFor, fieldsForLead: this.fieldsForLead, fieldsForDealOf: this.fieldsForDealOf } = gains);
    this.placed = (element) => {
      const former = this.element;
      this.element = element ?? null;
      placed(this, former);
    };
  }

  /** Whether its cells are shown. */
  get isOpen(): boolean {
    return this.isNear && !this.isFolded;
  }

  /** The cells of these columns, kept across changes of the pipeline's settings. */
  dress(columns: readonly Column[], changed: () => void): void {
    this.cells = columns.map(({ stage }) => {
      const key = `${stage?.id ?? INTAKE} ${this.key}`;
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

import type { Id, Opportunity, OpportunityEvent } from '@salescycle/model';
import type { PropertyDeclarations } from 'lit';
import { MeasureElement } from '../shared/measure-element.js';
import type { FunnelChartFace } from './funnel-chart.face.js';
import type { Mode, Unit } from './steps.js';

/**
 * The funnel, three ways, each under its own name: the deals of a period and how far they ever got (`cohort`), the deals open today by
 * stage (`snapshot`, no conversion), and leads followed to the win and the money (`lifecycle`). Bars are linear; lost and open parts,
 * ranges, and what is left out are shown, not computed in the head. Below five deals there are counts and no percentages.
 *
 * Connected by `workspace` (or `store`); controlled by `opportunities` with `pipelineRecord`, and `history` where there is one.
 * The arrow keys go through rows and the parts of a row; Enter opens what has the focus.
 *
 * @element sales-funnel-chart
 * @summary The sales funnel as cohort, as of today, or from lead to cash.
 * @slot title - Instead of the name.
 * @slot actions - At the end of the toolbar.
 * @slot empty - Instead of the sentence that says why there is nothing.
 * @csspart base - The whole.
 * @csspart header - Title, what is counted, and the toolbar.
 * @csspart toolbar - The controls.
 * @csspart body - Bars and numbers.
 * @csspart bar - A step's bar.
 * @csspart label - A step's name.
 * @csspart percent - A step's share of the one before.
 * @csspart loss - What was lost from a step, with reasons.
 * @csspart table - The same numbers as a table.
 * @csspart footer - What the numbers leave out.
 * @csspart empty - The sentence that says why there is nothing.
 * @csspart error - The sentence that says what failed.
 * @cssprop --sales-color-accent - The part of a bar that went on.
 * @fires sales-drill - Somebody wants the records of a part: `{metric, stage, part, ids}`.
 * @fires sales-ready - The first figures are on screen.
 * @fires sales-error - The records could not be read.
 */
export class SalesFunnelChart extends MeasureElement<FunnelChartFace> {
  static override readonly tag = 'sales-funnel-chart';
  protected static override readonly face = () => import('./funnel-chart.face.js').then(({ FunnelChartFace }) => FunnelChartFace);

  static override properties: PropertyDeclarations = {
    mode: { type: String },
    unit: { type: String },
    table: { type: Boolean },
    opportunities: { attribute: false },
    history: { attribute: false },
  };

  /** `cohort`, `snapshot` or `lifecycle`. */
  declare mode: Mode;
  /** `count` or `value`; the way from lead to cash is counted. */
  declare unit: Unit;
  /** Shows the table below the chart. */
  declare table: boolean;
  /** The host's own opportunities. */
  declare opportunities: readonly Opportunity[] | undefined;
  /** What happened to them, by opportunity id; without it each is known only as its record stands. */
  declare history: ReadonlyMap<Id, readonly OpportunityEvent[]> | undefined;

  constructor() {
    super();
    this.mode = 'cohort';
    this.unit = 'count';
    this.table = false;
  }
}

import type { Figure } from '@salescycle/metrics';
import type { Deal, Money } from '@salescycle/model';
import type { PropertyDeclarations } from 'lit';
import { MeasureElement } from '../shared/measure-element.js';
import type { KpiCardFace } from './kpi-card.face.js';

/** A figure of the host's own: with the comparable one before, and the course up to it, oldest first, itself the last point. */
export interface KpiResult extends Figure {
  previous?: Figure;
  series?: readonly Figure[];
}

/**
 * One figure of the sales cycle: its value, how it stands to the same days of the period before, its course, its target, and its proof
 * behind the info button: formula, window, records in and out, citation.
 *
 * Connected by `workspace` (or `store`); controlled by `result`, or by `deals` with `pipelineRecord`.
 *
 * @element sales-kpi-card
 * @summary One figure with its proof: value, change, trend, target.
 * @slot title - Instead of the measure's name.
 * @slot actions - At the end of the header, before the info button.
 * @slot empty - Instead of the sentence that says why there is nothing.
 * @csspart base - The card.
 * @csspart header - Name, tag and info button.
 * @csspart value - The big line.
 * @csspart unit - What the value counts in.
 * @csspart delta - The change to the comparable period.
 * @csspart trend - The sparkline.
 * @csspart target - What the target is, beside the pace bar.
 * @csspart note - What the value rests on.
 * @csspart empty - The sentence that says why there is nothing.
 * @csspart error - The sentence that says what failed.
 * @csspart definition - The definition that opens under the card.
 * @cssprop --sales-color-accent - The measured part of the pace bar, and links.
 * @fires sales-drill - Somebody wants the records in the figure, or those left out: `{metric, part, ids}`.
 * @fires sales-ready - The first figure is on screen.
 * @fires sales-error - The records could not be read.
 */
export class SalesKpiCard extends MeasureElement<KpiCardFace> {
  static override readonly tag = 'sales-kpi-card';
  protected static override readonly face = () => import('./kpi-card.face.js').then(({ KpiCardFace }) => KpiCardFace);

  static override properties: PropertyDeclarations = {
    measure: { type: String },
    target: { type: Number },
    result: { attribute: false },
    deals: { attribute: false },
  };

  /** Which figure: the id of a measure of `@salescycle/metrics`, such as `win-rate`, `won-value`, `open-pipeline`, `cycle-length`. */
  declare measure: string;
  /** What is to be reached: a share 0..1, a number, or money in the reporting currency's major units; exact as `Money` property. */
  declare target: number | Money | undefined;
  /** A figure to show instead of computing one. */
  declare result: KpiResult | undefined;
  /** The host's own deals. */
  declare deals: readonly Deal[] | undefined;

  constructor() {
    super();
    this.measure = 'won-value';
  }
}

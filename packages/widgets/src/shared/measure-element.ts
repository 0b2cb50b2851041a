import type { ExchangeRate, Id, Lead, LossReason, Pipeline } from '@salescycle/model';
import type { PropertyDeclarations } from 'lit';
import type { FaceLifecycle } from './face-class.js';
import type { LatePart } from './late-part.js';
import type { PeriodName } from './moments.js';
import { SalesElement } from './sales-element.js';

/** What a host's own records need besides: what a workspace would otherwise hold. */
export interface MeasureSettings {
  rates?: readonly ExchangeRate[];
  /** 1..12. */
  fiscalStartMonth?: number;
  lossReasons?: ReadonlyMap<Id, LossReason>;
}

/** What a measuring element asks of its face. */
interface MeasureFaceLifecycle extends FaceLifecycle {
  /** What a page fetches when somebody asks for it, a proof or a table. */
  readonly latePart: LatePart<object>;
}

/** The contract of the elements that show a measure over deals and leads: which pipeline, which period, compared with what. */
export abstract class MeasureElement<F extends MeasureFaceLifecycle = MeasureFaceLifecycle> extends SalesElement<F> {
  static override properties: PropertyDeclarations = {
    pipeline: { type: String },
    period: { type: String },
    from: { type: String },
    to: { type: String },
    compare: { type: String },
    pipelineRecord: { attribute: false },
    leads: { attribute: false },
    settings: { attribute: false },
  };

  /** The key of the pipeline measured; the workspace's first one without it. */
  declare pipeline: string | undefined;
  /** `month`, `quarter`, `year`, `last-quarter`, `last-12-months`, `all`, or `custom` with `from` and `to`. */
  declare period: PeriodName;
  /** First day of a `custom` period, `2026-04-01`. */
  declare from: string | undefined;
  /** Last day of a `custom` period, itself included. */
  declare to: string | undefined;
  /** `previous`: the period before, as it stood when it was as old. */
  declare compare: 'previous' | 'none';
  /** The pipeline of the host's own deals. */
  declare pipelineRecord: Pipeline | undefined;
  /** The host's own leads, where the measure is about leads. */
  declare leads: readonly Lead[] | undefined;
  /** Rates, fiscal year and loss reasons for the host's own records. */
  declare settings: MeasureSettings | undefined;

  constructor() {
    super();
    this.period = 'quarter';
    this.compare = 'previous';
  }

  /** Waits, besides, for the part of the face that was asked for last. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.face?.latePart.coming;
    return super.getUpdateComplete();
  }
}

import type { Label } from '../label.js';

/** One question of a framework, with what its levels 0..4 mean. */
export interface Dimension {
  id: string;
  name: Label;
  question: Label;
  /** What level 0, 1, 2, 3 and 4 mean, in this order. */
  anchors: readonly [Label, Label, Label, Label, Label];
  /** The dimension's share of the score; weights need not add up to 100. */
  weight: number;
  /** Answered exactly 0, the lead is disqualified. Unknown never disqualifies. */
  required?: true;
}

/** A qualification framework (资格鉴定框架) as data; one engine scores all of them. */
export interface Framework {
  id: string;
  version: number;
  name: string;
  /** In the order in which they are asked. */
  dimensions: readonly Dimension[];
  /** Scores from which a lead is warm and hot. */
  bands: { warm: number; hot: number };
}

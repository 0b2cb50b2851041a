import type { Id } from '@salescycle/model';
import type { Chance } from './chance.js';

/** What every part of the sample is made with: chance, ids, and the span of time it plays in. */
export interface World {
  chance: Chance;
  newId(): Id;
  /** The first and the last moment anything may happen, in milliseconds; `end` is the sample's now. */
  start: number;
  end: number;
  pipelineId: Id;
  /** How many deals the sample has. */
  count: number;
}

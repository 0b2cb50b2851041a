import { stagesOf, type Pipeline, type Stage } from '@salescycle/model';
import { headerKey } from '../text-keys.js';
import { LOST_NAMES, WON_NAMES } from './stage-names.js';

/** Which stage each of a file's stage values means; `null` where nobody knows yet. */
export type StageMatches = Readonly<Record<string, string | null>>;

/**
 * Matches a file's stage values by id and by name in either language; "closed won" and its like mean the won stage where the
 * pipeline has just one. Nothing is guessed beyond that: the rest is for a person to match.
 */
export function matchStages(values: Iterable<string>, pipeline: Pick<Pipeline, 'stages'>): StageMatches {
  const stages = stagesOf(pipeline);
  const matches: Record<string, string | null> = {};
  for (const value of values) matches[value] = (byName(value, stages) ?? byOutcome(value, stages))?.id ?? null;
  return matches;
}

/** Whether a stage's name says that the deal is over, and how. */
export function outcomeOf(value: string): 'won' | 'lost' | null {
  const key = headerKey(value);
  if (WON_NAMES.some((name) => headerKey(name) === key)) return 'won';
  return LOST_NAMES.some((name) => headerKey(name) === key) ? 'lost' : null;
}

function byName(value: string, stages: readonly Stage[]): Stage | undefined {
  const key = headerKey(value);
  return stages.find(({ id, name }) => [id, name.en, name.zh].some((each) => headerKey(each) === key));
}

function byOutcome(value: string, stages: readonly Stage[]): Stage | undefined {
  const type = outcomeOf(value);
  const closed = stages.filter((stage) => stage.type === type);
  return closed.length === 1 ? closed[0] : undefined;
}

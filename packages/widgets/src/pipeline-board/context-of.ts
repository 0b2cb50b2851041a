import { dateIn, type Instant } from '@salescycle/model';
import type { Format } from '../shared/format.js';
import type { Language } from '../shared/language.js';
import type { BoardContext } from './context.js';
import type { Feed } from './feed.js';
import type { BoardTexts } from './pipeline-board.strings.js';

/** What the element knows about its reader. */
export interface Reader {
  t: BoardTexts;
  locale: string;
  language: Language;
  readonly: boolean;
  zone: string;
  asOf: Instant | undefined;
  format(currencies: readonly string[]): Format;
}

const TEN_MINUTES = 600_000;

/** The context in force: the one before when nothing it holds has changed, so that cards need not be drawn anew. */
export function contextOf(feed: Feed, { t, language, readonly, zone, asOf, format }: Reader, before: BoardContext | null): BoardContext | null {
  const { pipeline, users, lossReasons, summary } = feed;
  if (!pipeline) return null;
  const sums = summary ? [...summary.stages.values()].flatMap((totals) => totals.sums) : [];
  const now = asOf ?? new Date(Math.floor(Date.now() / TEN_MINUTES) * TEN_MINUTES + TEN_MINUTES - 1).toISOString();
  const next: BoardContext = {
    t, language, readonly, zone, now, pipeline, users, lossReasons,
    format: format(sums.map(({ currency }) => currency)), today: dateIn(zone, asOf ?? new Date().toISOString()),
  };
  const same = before !== null && (Object.keys(next) as (keyof BoardContext)[]).every((name) => before[name] === next[name]);
  return same ? before : next;
}

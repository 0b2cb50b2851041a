import { customFieldsOf, dateIn, type Id, type Instant, type Rights } from '@salescycle/model';
import type { Format } from '../shared/format.js';
import type { Language } from '../shared/language.js';
import type { CardField } from './cards/card-fields.js';
import type { BoardContext } from './context.js';
import type { Feed } from './feed.js';
import type { BoardTexts } from './pipeline-board.strings.js';

/** What the element knows about its reader. */
export interface Reader {
  t: BoardTexts;
  locale: string;
  language: Language;
  readonly: boolean;
  cardFields: readonly CardField[];
  rights: Rights | undefined;
  conflicts: ReadonlySet<Id> | undefined;
  zone: string;
  asOf: Instant | undefined;
  format(currencies: readonly string[]): Format;
}

const TEN_MINUTES = 600_000;

/** The moment that counts, which stays the same for ten minutes so that not every drawing has another one. */
export function nowOf(asOf: Instant | undefined): Instant {
  return asOf ?? new Date(Math.floor(Date.now() / TEN_MINUTES) * TEN_MINUTES + TEN_MINUTES - 1).toISOString();
}

/** The context in force: the one before when nothing it holds has changed, so that cards need not be drawn anew. */
export function contextOf(feed: Feed, { t, language, readonly, rights, cardFields, conflicts, zone, asOf, format }: Reader, before: BoardContext | null): BoardContext | null {
  const { pipeline, users, lossReasons, summary, settings } = feed;
  if (!pipeline) return null;
  const sums = summary ? [...summary.stages.values()].flatMap((totals) => totals.sums) : [];
  const now = nowOf(asOf);
  const next: BoardContext = {
    t, language, readonly, rights, cardFields, conflicts, zone, now, pipeline, users, lossReasons, settings, own: customFieldsOf(settings, 'opportunity'),
    format: format(sums.map(({ currency }) => currency)), today: dateIn(zone, asOf ?? new Date().toISOString()),
  };
  const same = before !== null && (Object.keys(next) as (keyof BoardContext)[]).every((name) => before[name] === next[name]);
  return same ? before : next;
}

import type { Framework, Id, Label, Lead, Score } from '@salescycle/model';
import type { Format } from '../shared/format.js';
import type { Draft, DraftAnswer } from './draft.js';
import type { Words } from './lead-qualifier.strings.js';

/** What every part of the form is drawn from. */
export interface FormView {
  lead: Lead;
  framework: Framework;
  draft: Draft;
  score: Score;
  readonly: boolean;
  /** Level of the parts' headings. */
  level: number;
  t: Words;
  format: Format;
  /** A label of the framework in the language in force. */
  say(label: Label): string;
  /** The day of an instant, short. */
  day(instant: string): string;
  /** A person's name; empty when nobody knows it. */
  readonly who: (id: Id | undefined) => string;
}

/** Points and weights with up to two decimals. */
export function points(format: Format, value: number): string {
  return format.number(value, 2);
}

/** `answered 22 May by Han Kai`; empty while nothing says when. */
export function answeredBy({ t, day, who }: FormView, { at, by }: DraftAnswer): string {
  return at ? t.answered(day(at), who(by)) : '';
}

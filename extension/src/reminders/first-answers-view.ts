import { firstResponse } from '@salescycle/metrics';
import type { FollowUp } from '@salescycle/model';
import type { Language } from '@salescycle/widgets/shared/language.js';
import { formatFor } from '@salescycle/widgets/shared/format.js';
import { html, nothing, type TemplateResult } from 'lit';
import { hoursWords } from '../settings/hours-words.js';
import { LOOK_BACK, type FirstAnswers } from './first-answers.js';
import type { ReminderWords } from './reminders.strings.js';

interface Shown {
  answers: FirstAnswers;
  t: ReminderWords;
  locale: string;
  language: Language;
}

/** How soon new leads were answered, what counts as time, and how many are still pending; nothing before there was a lead. */
export function answeredLine({ answers: { figure, answerWithin, workingHours }, t, locale, language }: Shown): TemplateResult | typeof nothing {
  if (!figure || !(figure.answered + figure.waiting.length)) return nothing;
  const { value, n, status, within, pending, medianMinutes, answered } = figure, format = formatFor(locale);
  const words = [
    value === null ? null : t.inTime(format.count(within), format.count(n), t.hoursLong(format.count(answerWithin)), status === 'small' ? '' : format.percent(value)),
    t.pending(format.count(pending)),
    medianMinutes === null || !answered ? null : t.half(waitText(medianMinutes, t, workingHours !== null)),
  ].filter((each) => each !== null);
  return html`<p title=${`${firstResponse.definition[language]} ${firstResponse.formula[language]}`}>${words.join(' · ')}</p>
    <p class="small muted">${t.counted(format.count(LOOK_BACK), workingHours ? t.workingHours(hoursWords(workingHours, locale)) : t.allHours)}</p>`;
}

/** How long a lead waits. */
export function waitingWords({ answers: { figure, workingHours }, t }: Pick<Shown, 'answers' | 't'>, { id }: FollowUp): TemplateResult {
  const { minutes, isLate } = figure!.waiting.find((each) => each.id === id)!;
  return html`<span class=${isLate ? 'lateness' : ''}>${t.waits(waitText(minutes, t, workingHours !== null))}</span>`;
}

/** Minutes as people say them: working time in hours, since a day of it is no day. */
function waitText(minutes: number, t: ReminderWords, isWorked: boolean): string {
  const whole = Math.floor(minutes), hours = Math.floor(whole / 60);
  if (hours < 1) return t.minutes(whole ? String(whole) : '<1');
  if (hours < 48 || isWorked) return whole % 60 && hours < 10 ? `${t.hoursLong(String(hours))} ${t.minutes(String(whole % 60))}` : t.hoursLong(String(hours));
  return t.daysLong(String(Math.floor(hours / 24)));
}

import { leadsAnsweredBy, WorkingClock, type Activity, type Id, type Instant, type Label, type Lead, type Period, type WorkingHours } from '@salescycle/model';
import { ratio, statusOfRate, type Figure } from '../figure.js';
import { spanOf } from '../shared/span.js';
import { quantile } from '../statistics/quantile.js';
import { wilson } from '../statistics/wilson.js';

const MINUTE = 60_000;

/** What first responses are measured with. */
export interface FirstResponseRequest {
  leads: Iterable<Lead>;
  /** Those that may answer a lead; the others change nothing. */
  activities: Iterable<Activity>;
  asOf: Instant;
  /** Where days and working hours are counted. */
  timeZone: string;
  /** When the leads were created; `null` is all time. */
  period: Period | null;
  /** Minutes within which a lead is to be answered; 0 where nothing is promised. */
  targetMinutes: number;
  /** The hours that count; `null` for all. */
  workingHours: WorkingHours | null;
}

/** A lead nobody has answered. */
export interface WaitingLead {
  id: Id;
  name: string;
  createdAt: Instant;
  /** Minutes it has waited, of those that count. */
  minutes: number;
  /** It waits longer than promised. */
  isLate: boolean;
}

/** First responses. `value` is the share answered in time, within / (within + missed); `n` the leads it rests on. Without a target both counts are 0. */
export interface FirstResponseFigure extends Figure<number> {
  answered: number;
  /** Answered in time. */
  within: number;
  /** Answered late, or unanswered and overdue. */
  missed: number;
  /** Unanswered, and not overdue: in no share, because nobody knows yet. */
  pending: number;
  /** Of the answered ones; `null` when there is none. */
  medianMinutes: number | null;
  meanMinutes: number | null;
  /** The unanswered ones, the oldest first. */
  waiting: readonly WaitingLead[];
}

interface Measure {
  id: string;
  label: Label;
  definition: Label;
  formula: Label;
  unit: 'ratio';
  better: 'higher';
}

/**
 * First response (首次响应): from a lead's creation to the first activity from us, by a person, that names it. Left out: leads that came in a list
 * (`imported`), whose creation is the import, and leads somebody went on with without logging an answer (`undated`).
 */
export const firstResponse: Measure & { compute(request: FirstResponseRequest): FirstResponseFigure } = {
  id: 'first-response',
  label: { en: 'First response', zh: '首次响应' },
  definition: {
    en: 'Of the new leads whose time is up, the share that a person of ours answered in time. Leads that can still be answered in time are counted apart.',
    zh: '已到应答时限的新线索中，由我方人员按时首次跟进的比例；尚未到时限的线索单独计数。',
  },
  formula: {
    en: 'answered within the target ÷ (answered within the target + answered late + unanswered and overdue)',
    zh: '按时跟进数 ÷（按时跟进数 + 超时跟进数 + 超时未跟进数）',
  },
  unit: 'ratio',
  better: 'higher',
  compute,
};

function compute({ leads, activities, asOf, timeZone, period, targetMinutes, workingHours }: FirstResponseRequest): FirstResponseFigure {
  const answers = firstAnswers(activities, asOf), clock = new WorkingClock(workingHours, timeZone), span = spanOf({ period, timeZone, asOf });
  const minutes: number[] = [], waiting: WaitingLead[] = [], ids: Id[] = [], excluded: Record<string, number> = {};
  let [within, missed, pending] = [0, 0, 0];
  const waited = (from: Instant, to: Instant) => clock.between(from, to) / MINUTE;
  for (const { id, name, createdAt, deletedAt, status, source } of leads) {
    if (createdAt > asOf || !span.has(createdAt) || (deletedAt && deletedAt <= asOf)) continue;
    const answeredAt = answers.get(id), reason = source?.kind === 'import' ? 'imported' : !answeredAt && status !== 'new' ? 'undated' : null;
    if (reason) {
      excluded[reason] = (excluded[reason] ?? 0) + 1;
      continue;
    }
    const took = waited(createdAt, answeredAt ?? asOf), isLate = targetMinutes > 0 && took > targetMinutes;
    if (answeredAt) minutes.push(took);
    else waiting.push({ id, name, createdAt, minutes: took, isLate });
    if (isLate) missed++;
    else if (!answeredAt) pending++;
    else if (targetMinutes > 0) within++;
    if (isLate || (answeredAt && targetMinutes > 0)) ids.push(id);
  }
  const n = within + missed;
  return {
    value: ratio(within, n), n, interval: wilson(within, n), status: span.isAhead ? 'notApplicable' : statusOfRate(n), asOf, period,
    excluded, unconverted: 0, recordIds: () => ids.sort(),
    answered: minutes.length, within, missed, pending, medianMinutes: quantile(minutes, 0.5),
    meanMinutes: minutes.length ? minutes.reduce((sum, each) => sum + each, 0) / minutes.length : null,
    waiting: waiting.sort((a, b) => (a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1)),
  };
}

/** When each lead was answered first, as far as it is known by then. */
function firstAnswers(activities: Iterable<Activity>, asOf: Instant): Map<Id, Instant> {
  const answers = new Map<Id, Instant>();
  for (const activity of activities) {
    const { at, deletedAt } = activity;
    if (at > asOf || (deletedAt && deletedAt <= asOf)) continue;
    for (const id of leadsAnsweredBy(activity)) {
      const earlier = answers.get(id);
      if (!earlier || at < earlier) answers.set(id, at);
    }
  }
  return answers;
}

import { fields, type JudgedField } from './case.js';
import type { Claim, Counts, Verdict } from './scoring.js';

/** Precision, recall and their harmonic mean with the counts they come from. All are 1 where there was nothing to find and nothing was given. */
export interface Score extends Counts { precision: number; recall: number; f1: number }

/** One tenth of the confidence scale: how many values claimed it, what they claimed on average, how many were right. */
export interface Bin { from: number; count: number; confidence: number; accuracy: number }

/** The middle, the slow end and the slowest, in milliseconds. */
export interface Times { p50: number; p95: number; max: number }

/** What a set of cases says about an extractor. */
export interface Report {
  cases: number;
  micro: Score;
  /** The mean of the fields' F1. */
  macroF1: number;
  byField: Partial<Record<JudgedField, Score>>;
  byKind: Record<string, Score>;
  byLang: Record<string, Score>;
  falseLeads: string[];
  leaks: { id: string; text: string }[];
  wrongKinds: string[];
  /** Single persons whose name, company, e-mails and phones are all right. */
  exact: { right: number; of: number };
  /** People found on pages with several. */
  people: { found: number; of: number };
  ece: number;
  reliability: Bin[];
  ms: Times;
  warmMs: Times;
}

/** The score of counts added up. */
export function scoreOf(counts: Counts[]): Score {
  const sum = (key: keyof Counts) => counts.reduce((total, each) => total + each[key], 0);
  const right = sum('right'), wrong = sum('wrong'), missed = sum('missed');
  const precision = right + wrong ? right / (right + wrong) : 1, recall = right + missed ? right / (right + missed) : 1;
  const f1 = right + wrong + missed ? 2 * right / (2 * right + wrong + missed) : 1;
  return { right, wrong, missed, precision, recall, f1 };
}

/** How far confidence is from the share of right values, in ten bins: 0 is perfectly calibrated. */
export function calibration(claims: Claim[]): { ece: number; reliability: Bin[] } {
  const bins = Array.from({ length: 10 }, (_, at) => claims.filter(({ confidence }) => Math.min(9, Math.max(0, Math.floor(confidence * 10 + 1e-9))) === at));
  const reliability = bins.map((inside, at) => ({
    from: at / 10, count: inside.length,
    confidence: mean(inside.map(({ confidence }) => confidence)), accuracy: mean(inside.map(({ isRight }) => Number(isRight))),
  }));
  const ece = reliability.reduce((sum, { count, confidence, accuracy }) => sum + (count / (claims.length || 1)) * Math.abs(accuracy - confidence), 0);
  return { ece, reliability: reliability.filter(({ count }) => count) };
}

/** The value below which a share of the numbers lies (nearest rank); 0 for none. */
export function percentile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

const timesOf = (times: number[]): Times => ({ p50: percentile(times, 0.5), p95: percentile(times, 0.95), max: percentile(times, 1) });
const mean = (numbers: number[]) => (numbers.length ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : 0);
const allCounts = (verdicts: Verdict[]) => verdicts.flatMap(({ counts }) => Object.values(counts));

function groupedBy(verdicts: Verdict[], key: (verdict: Verdict) => string): Record<string, Score> {
  const names = [...new Set(verdicts.map(key))].sort();
  return Object.fromEntries(names.map((name) => [name, scoreOf(allCounts(verdicts.filter((each) => key(each) === name)))]));
}

/** What the verdicts say together. */
export function summarise(verdicts: Verdict[]): Report {
  const byField: Report['byField'] = {};
  for (const field of fields) {
    const counts = verdicts.flatMap((verdict) => verdict.counts[field] ?? []);
    if (counts.length) byField[field] = scoreOf(counts);
  }
  const exact = verdicts.filter(({ isExact }) => isExact !== null), people = verdicts.flatMap((verdict) => verdict.people ?? []);
  return {
    cases: verdicts.length, micro: scoreOf(allCounts(verdicts)), macroF1: mean(Object.values(byField).map(({ f1 }) => f1)), byField,
    byKind: groupedBy(verdicts, ({ kind }) => kind), byLang: groupedBy(verdicts, ({ lang }) => lang.slice(0, 2)),
    falseLeads: verdicts.filter(({ isFalseLead }) => isFalseLead).map(({ id }) => id),
    leaks: verdicts.flatMap(({ id, leaks }) => leaks.map((text) => ({ id, text }))),
    wrongKinds: verdicts.filter(({ isKindRight }) => !isKindRight).map(({ id }) => id),
    exact: { right: exact.filter(({ isExact }) => isExact).length, of: exact.length },
    people: { found: people.reduce((sum, { found }) => sum + found, 0), of: people.reduce((sum, { expected }) => sum + expected, 0) },
    ...calibration(verdicts.flatMap(({ claims }) => claims)),
    ms: timesOf(verdicts.map(({ ms }) => ms)), warmMs: timesOf(verdicts.map(({ warmMs }) => warmMs)),
  };
}

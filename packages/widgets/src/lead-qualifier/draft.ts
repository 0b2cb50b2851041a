import type { Framework, Id, Instant, Qualification, QualificationAnswer, Verdict } from '@salescycle/model';

/** What an answer rests on: a sentence somebody said, and where. */
export type Evidence = NonNullable<QualificationAnswer['evidence']>;

/** An answer on screen; `value` is `null` while nobody knows. */
export interface DraftAnswer {
  value: number | null;
  evidence: Evidence | null;
  at?: Instant;
  by?: Id;
}

/** A qualification on screen, saved or not. Dimensions without an entry are unknown. */
export interface Draft {
  answers: Readonly<Record<string, DraftAnswer>>;
  verdict: Verdict | null;
  reason: string;
}

/** An answer nobody gave yet. */
export const UNKNOWN: DraftAnswer = { value: null, evidence: null };

/** What the form shows for a stored qualification; all unknown without one. */
export function draftOf(qualification: Qualification | undefined): Draft {
  const answers = (qualification?.answers ?? []).map(({ dimension, value, evidence, at, by }): [string, DraftAnswer] =>
    [dimension, { value: value ?? null, evidence: evidence ?? null, ...(at && { at }), ...(by && { by }) }]);
  return { answers: Object.fromEntries(answers), verdict: qualification?.verdict ?? null, reason: qualification?.reason ?? '' };
}

/** The draft with another answer in one dimension. */
export function withAnswer(draft: Draft, dimension: string, change: Partial<DraftAnswer>): Draft {
  return { ...draft, answers: { ...draft.answers, [dimension]: { ...(draft.answers[dimension] ?? UNKNOWN), ...change } } };
}

/**
 * The answers to a framework's questions as they are stored: unknown has no level, evidence without words is none. What differs
 * from `base` carries `stamp`, the rest keeps who said it and when.
 */
export function answersOf(framework: Framework, draft: Draft, base?: Draft, stamp?: { at: Instant; by?: Id }): QualificationAnswer[] {
  return framework.dimensions.flatMap(({ id }) => {
    const answer = draft.answers[id] ?? UNKNOWN;
    const evidence = wordsOf(answer.evidence);
    if (answer.value === null && !evidence) return [];
    const said = stamp && !sameAnswer(answer, base?.answers[id]) ? stamp : { at: answer.at, by: answer.by };
    return [{
      dimension: id, ...(answer.value !== null && { value: answer.value }), ...(evidence && { evidence }),
      ...(said.at && { at: said.at }), ...(said.by && { by: said.by }),
    }];
  });
}

/** Whether two drafts say the same about everything. */
export function sameDraft(a: Draft, b: Draft): boolean {
  const dimensions = new Set([...Object.keys(a.answers), ...Object.keys(b.answers)]);
  return a.verdict === b.verdict && a.reason.trim() === b.reason.trim()
    && [...dimensions].every((id) => sameAnswer(a.answers[id], b.answers[id]));
}

function sameAnswer(a: DraftAnswer = UNKNOWN, b: DraftAnswer = UNKNOWN): boolean {
  const one = wordsOf(a.evidence), other = wordsOf(b.evidence);
  return a.value === b.value && one?.text === other?.text && (one?.source ?? '') === (other?.source ?? '');
}

/** The evidence without blanks around its words; `null` when there are none. */
function wordsOf(evidence: Evidence | null): Evidence | null {
  const text = evidence?.text.trim();
  if (!evidence || !text) return null;
  const { source: _source, ...rest } = evidence;
  const source = evidence.source?.trim();
  return { ...rest, text, ...(source && { source }) };
}

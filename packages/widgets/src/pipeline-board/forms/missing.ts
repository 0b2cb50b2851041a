import type { Missing } from '@salescycle/model';
import { inputsOf } from './form.js';

/** A condition of the stage being left that is missing. */
export type MissingCriterion = Extract<Missing, { kind: 'criterion' }>;
/** A reason that is asked for. */
export type MissingReason = Extract<Missing, { kind: 'reason' }>;

/** The inputs of the fields that are missing, each once. */
export function pathsOf(missing: readonly Missing[]): string[] {
  return [...new Set(missing.flatMap((item) => (item.kind === 'field' ? inputsOf(item.field) : [])))];
}

/** The conditions that are missing, each once. */
export function criteriaOf(missing: readonly Missing[]): MissingCriterion[] {
  return [...new Map(missing.filter((item) => item.kind === 'criterion').map((item) => [item.id, item])).values()];
}

/** The first reason that is asked for. */
export function reasonOf(missing: readonly Missing[]): MissingReason | undefined {
  return missing.find((item) => item.kind === 'reason');
}

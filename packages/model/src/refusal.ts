import type { Label } from './label.js';
import type { Problem } from './fields/checks.js';
import type { Id } from './identity/ulid.js';

/** Something a command needs before it can go through; a front asks for exactly these and runs the command again. */
export type Missing =
  /** A field without a value; `stageId` is the stage that asks for it. */
  | { kind: 'field'; field: string; stageId?: string }
  /** An exit criterion of the stage being left; `manual` ones are met by adding their id to the field `checks`. */
  | { kind: 'criterion'; id: string; text: Label; manual: boolean }
  /** A reason in words, passed as `reason`; `text` says what it has to account for, where that is not plain. */
  | { kind: 'reason'; why: 'regress' | 'wip' | 'criterion' | 'override'; text?: Label };

/** What kind of no it is. */
export type RefusalCode = 'gate' | 'invalid' | 'notFound' | 'notAllowed' | 'conflict' | 'nothingToDo';

/**
 * A command's no. Nothing was changed. `missing` lists everything at once, so that one form can ask for all of it; `message` says
 * what is the matter and what to do, in both languages.
 */
export interface Refusal {
  refused: true;
  code: RefusalCode;
  command: string;
  message: Label;
  missing: Missing[];
  /** Values that do not fit their fields. */
  problems: Problem[];
  /** Which gate said no: `<stage id>.enter`, `<stage id>.exit`, `pipeline.skip`, `wip`, `right.<right>`. */
  gate?: string;
  /** The actor may pass the criteria that are missing with `override` and a reason. */
  mayOverride?: true;
  recordId?: Id;
}

/** Makes a refusal; the command's name is added where the command is run. */
export function refuse(code: RefusalCode, message: Label, more: Partial<Pick<Refusal, 'missing' | 'problems' | 'gate' | 'mayOverride' | 'recordId'>> = {}): Refusal {
  return { refused: true, code, command: '', message, missing: [], problems: [], ...more };
}

/** Whether a command's answer is a refusal. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && (answer as Partial<Refusal>).refused === true;
}

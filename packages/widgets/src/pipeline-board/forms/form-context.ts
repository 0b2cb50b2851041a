import type { BoardContext } from '../context.js';
import { strings, type FormTexts } from './forms.strings.js';
import type { BoardTexts } from '../pipeline-board.strings.js';

/** What a form needs to put fields into words: the board's context, with the texts of the forms. */
export interface FormContext extends BoardContext {
  readonly t: BoardTexts & FormTexts;
}

/** The board's context for a form. */
export function formContextOf(context: BoardContext): FormContext {
  return { ...context, t: { ...context.t, ...strings[context.language] } };
}

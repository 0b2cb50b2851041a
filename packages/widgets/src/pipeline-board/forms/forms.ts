import { html, type TemplateResult } from 'lit';
import type { BoardHost } from '../board-host.js';
import type { Changes } from '../moving/changes.js';
import type { BoardContext } from '../context.js';
import { formContextOf } from './form-context.js';
import { GateSheet } from './gate-sheet.js';
import { QuickAdd } from './quick-add.js';
import { sheetStyles } from './sheet.styles.js';
import type { Toast } from '../../shared/toast.js';

/** The look of the forms. */
export const styles = sheetStyles;

/** The board's forms, which a page fetches together when somebody needs the first: the sheet of a gate, and that of a new deal or lead. */
export class Forms {
  readonly gate: GateSheet;
  readonly quickAdd: QuickAdd;

  constructor(board: BoardHost, parts: { changes: Changes; toast: Toast }) {
    this.gate = new GateSheet(board);
    this.quickAdd = new QuickAdd(board, parts);
  }

  view(context: BoardContext): TemplateResult {
    const dressed = formContextOf(context);
    return html`${this.gate.view(dressed)}${this.quickAdd.view(dressed)}`;
  }
}

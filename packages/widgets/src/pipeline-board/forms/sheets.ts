import type { Stage } from '@salescycle/model';
import { nothing, type TemplateResult } from 'lit';
import { strings as loading } from '../../shared/face-loading.strings.js';
import { LatePart } from '../../shared/late-part.js';
import type { BoardHost } from '../board-host.js';
import type { AskPerson, Changes } from '../moving/changes.js';
import type { BoardContext } from '../context.js';
import type * as formsPart from './forms.js';
import type { Toast } from '../../shared/toast.js';

/** The sheets above the board, that of a gate and that of a new deal or lead. Both are forms, which are fetched when somebody needs one. */
export class Sheets {
  private readonly board: BoardHost;
  private readonly parts: { changes: Changes; toast: Toast };
  private readonly part: LatePart<typeof formsPart>;
  private forms: formsPart.Forms | null = null;

  constructor(board: BoardHost, parts: { changes: Changes; toast: Toast }) {
    this.board = board;
    this.parts = parts;
    this.part = new LatePart(board.element, () => import('./forms.js'));
  }

  /** Asks what a gate misses. */
  readonly ask: AskPerson = async (question) => {
    const forms = await this.fetch();
    return forms ? forms.gate.ask(question) : 'notLoaded';
  };

  /** Opens the form of a new deal in a stage, or of a lead with `null`. */
  async add(stage: Stage | null, near: Element | null): Promise<void> {
    const { context } = this.board;
    const forms = await this.fetch();
    if (forms) forms.quickAdd.show(stage, near);
    else if (context) this.parts.toast.show({ text: loading[context.language].notLoaded, warning: true });
  }

  /** The sheet that is open. */
  view(context: BoardContext): TemplateResult | typeof nothing {
    return this.forms?.view(context) ?? nothing;
  }

  private async fetch(): Promise<formsPart.Forms | null> {
    const part = await this.part.fetch();
    return this.forms ??= part && new part.Forms(this.board, this.parts);
  }
}

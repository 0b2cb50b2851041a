import type { Opportunity, Stage } from '@salescycle/model';
import { nothing } from 'lit';
import { strings as loading } from '../../shared/face-loading.strings.js';
import { LatePart } from '../../shared/late-part.js';
import type { Toast } from '../../shared/toast.js';
import type { BoardHost } from '../board-host.js';
import type { BoardContext } from '../context.js';
import type { Changes } from '../moving/changes.js';
import type * as playbookModule from './playbook.js';

/** What a stage is for and what has to be true in it; fetched when somebody asks. */
export class PlaybookPart {
  private readonly board: BoardHost;
  private readonly parts: { changes: Changes; toast: Toast };
  private readonly part: LatePart<typeof playbookModule>;
  private playbook: playbookModule.Playbook | null = null;

  constructor(board: BoardHost, parts: { changes: Changes; toast: Toast }) {
    this.board = board;
    this.parts = parts;
    this.part = new LatePart(board.element, () => import('./playbook.js'));
  }

  /** Opens a stage's playbook, with the checklist of a deal that stands in it. */
  async show(stage: Stage, { near, deal }: { near: HTMLElement | null; deal?: Opportunity }): Promise<void> {
    const part = await this.part.fetch();
    const { context } = this.board;
    if (part) void (this.playbook ??= new part.Playbook(this.board, this.parts.changes)).show(stage, near, deal);
    else if (context) this.parts.toast.show({ text: loading[context.language].notLoaded, warning: true });
  }

  view(context: BoardContext): unknown {
    return this.playbook?.view(context) ?? nothing;
  }
}

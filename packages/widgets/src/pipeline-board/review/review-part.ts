import { html, type TemplateResult } from 'lit';
import { LatePart } from '../../shared/late-part.js';
import type { BoardHost } from '../board-host.js';
import type { BoardContext } from '../context.js';
import type * as reviewModule from './review.js';

/** What changed between two days, in the columns' place; fetched when somebody asks for it. */
export class ReviewPart {
  private readonly board: BoardHost;
  private readonly part: LatePart<typeof reviewModule>;
  private review: reviewModule.Review | null = null;

  constructor(board: BoardHost) {
    this.board = board;
    this.part = new LatePart(board.element, () => import('./review.js'));
  }

  view(context: BoardContext): unknown {
    if (!this.review) {
      const { here, isMissing } = this.part;
      if (here) this.review = new here.Review(this.board);
      else {
        if (!isMissing) void this.part.fetch();
        return this.placeholder(context);
      }
    }
    return this.review.view(context);
  }

  /** Ends what it watches; it begins anew when it is shown again. */
  close(): void {
    this.review?.close();
  }

  private placeholder({ language, t }: BoardContext): TemplateResult {
    return html`<div class="notice">${this.part.placeholder(language, t.loading)}</div>`;
  }
}

import { nothing, type TemplateResult } from 'lit';
import { strings as loading } from '../../shared/face-loading.strings.js';
import { LatePart } from '../../shared/late-part.js';
import type { Toast } from '../../shared/toast.js';
import type { BoardHost } from '../board-host.js';
import type { BoardContext } from '../context.js';
import { Panel } from '../panel.js';
import { chipsOf } from './board-filter.js';
import type * as filtersModule from './filters.js';

/** The sheet that sets the filter, and what is set as chips; fetched when somebody asks for either. */
export class FiltersPart {
  private readonly board: BoardHost;
  private readonly part: LatePart<typeof filtersModule>;
  private readonly toast: Toast;
  private readonly panel: Panel;

  constructor(board: BoardHost, toast: Toast) {
    this.board = board;
    this.toast = toast;
    this.part = new LatePart(board.element, () => import('./filters.js'));
    this.panel = new Panel(board, 'filters');
  }

  /** Opens the sheet at a button. */
  async show(near: HTMLElement): Promise<void> {
    const { context } = this.board;
    if (await this.part.fetch()) this.panel.show(near);
    else if (context) this.toast.show({ text: loading[context.language].notLoaded, warning: true });
  }

  /** What is set, each to be taken away; nothing where the header's own controls say all of it. */
  chips(context: BoardContext): TemplateResult | typeof nothing {
    if (!chipsOf(this.board.element.filter).length) return nothing;
    const { here, isMissing } = this.part;
    if (!here && !isMissing) void this.part.fetch();
    return here ? here.chipsView(this.board, context) : nothing;
  }

  view(context: BoardContext): TemplateResult | typeof nothing {
    const { here } = this.part;
    return here && this.panel.isOpen ? this.panel.view(context.t.filter, () => here.filterForm(this.board, context)) : nothing;
  }
}

import { nothing, type TemplateResult } from 'lit';
import { strings as loading } from '../../shared/face-loading.strings.js';
import { LatePart } from '../../shared/late-part.js';
import type { Toast } from '../../shared/toast.js';
import type { BoardHost } from '../board-host.js';
import type { Column } from '../columns/column.js';
import { columnName, type BoardContext } from '../context.js';
import { Panel } from '../panel.js';
import type * as infoModule from './info.js';

/** What there is to know about a stage, beside its header; fetched and worked out when somebody asks. */
export class InfoPart {
  private readonly board: BoardHost;
  private readonly toast: Toast;
  private readonly fold: (column: Column) => void;
  private readonly part: LatePart<typeof infoModule>;
  private readonly panel: Panel;
  private info: infoModule.Info | null = null;
  private column: Column | null = null;

  constructor(board: BoardHost, { toast, fold }: { toast: Toast; fold(column: Column): void }) {
    this.board = board;
    this.toast = toast;
    this.fold = (column) => {
      this.panel.show(null);
      fold(column);
    };
    this.part = new LatePart(board.element, () => import('./info.js'));
    this.panel = new Panel(board, 'stage-info');
  }

  /** Opens it at a stage's header. */
  async show(column: Column, near: HTMLElement): Promise<void> {
    const { context } = this.board;
    const here = await this.part.fetch();
    this.column = column;
    if (here) {
      this.info ??= new here.Info(this.board, this.fold);
      this.panel.show(near);
    } else if (context) this.toast.show({ text: loading[context.language].notLoaded, warning: true });
  }

  /** Ends what it watches. */
  close(): void {
    this.info?.close();
  }

  view(context: BoardContext): TemplateResult | typeof nothing {
    const { info, column } = this;
    if (!this.panel.isOpen) info?.close();
    return info && column ? this.panel.view(columnName(context, column.stage), () => info.view(context, column)) : nothing;
  }
}

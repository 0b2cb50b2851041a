import { nothing, type TemplateResult } from 'lit';
import { strings as loading } from '../../shared/face-loading.strings.js';
import { LatePart } from '../../shared/late-part.js';
import { OwnFieldsPart } from '../../shared/own-fields/own-fields-part.js';
import type { Toast } from '../../shared/toast.js';
import type { BoardHost } from '../board-host.js';
import type { BoardContext } from '../context.js';
import type { Changes } from '../moving/changes.js';
import { Panel } from '../panel.js';
import type * as optionsModule from './options.js';

/** What the sheet needs from the board. */
interface Parts {
  changes: Changes;
  toast: Toast;
  locale(): string;
}

/** The sheet of the view: saved ones, rows, cards, and the ways out of the board; fetched when somebody opens it. */
export class OptionsPart {
  private readonly board: BoardHost;
  private readonly parts: Parts;
  private readonly fields: OwnFieldsPart;
  private readonly part: LatePart<typeof optionsModule>;
  private readonly panel: Panel;
  private options: optionsModule.Options | null = null;

  constructor(board: BoardHost, parts: Parts) {
    this.board = board;
    this.parts = parts;
    this.part = new LatePart(board.element, () => import('./options.js'));
    this.panel = new Panel(board, 'options');
    this.fields = new OwnFieldsPart({
      element: board.element, toast: parts.toast, locale: parts.locale, source: () => board.feed.source, store: () => board.storeInUse, rights: () => board.context?.rights,
      inForce: () => ({ currency: parts.changes.currency(), timeZone: board.context!.zone }),
    });
  }

  /** Opens the sheet at a button. */
  async show(near: HTMLElement): Promise<void> {
    const { context } = this.board;
    const here = await this.part.fetch();
    if (here) {
      this.options ??= new here.Options(this.board, { ...this.parts, close: () => this.panel.show(null), ownFields: () => this.define(near) });
      this.panel.show(near);
    } else if (context) this.parts.toast.show({ text: loading[context.language].notLoaded, warning: true });
  }

  /** Ends what is open when the board goes. */
  close(): void {
    this.fields.close();
  }

  private define(near: HTMLElement): void {
    this.panel.show(null);
    near.focus();
    void this.fields.open('opportunity');
  }

  view(context: BoardContext): TemplateResult | typeof nothing {
    const { options } = this;
    return options ? this.panel.view(context.t.options, () => options.view(context)) : nothing;
  }
}

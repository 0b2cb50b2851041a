import type { PropertyValues, ReactiveController } from 'lit';
import { ViewChangeEvent } from '../../shared/events.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';
import { viewIn, withView } from './view-fragment.js';
import { VIEW_PARTS, viewOf, viewText } from './view-text.js';

/** The key of the view in the address, where the host says none. */
const KEY = 'sales-board';

/** The board's view as a line of text: told to the host when it changes, and kept in the page's address where the host wants that. */
export class ViewKeeper implements ReactiveController {
  private readonly element: SalesPipelineBoard;
  /** What was told last; `null` before the first drawing. */
  private told: string | null = null;

  constructor(element: SalesPipelineBoard) {
    this.element = element;
    element.addController(this);
  }

  /** The view that is shown. */
  get text(): string {
    return viewText(this.element);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.read);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.read);
  }

  /** Shows a view; the words searched for stay. */
  show(text: string): void {
    const { element } = this;
    const view = viewOf(text);
    Object.assign(element, view, { filter: { ...view.filter, search: element.filter.search } });
  }

  /** Tells of a view that is another one than before. */
  drawn(changed: PropertyValues): void {
    if (this.told !== null && !VIEW_PARTS.some((name) => changed.has(name))) return;
    const { text } = this;
    const isFirst = this.told === null;
    if (text === this.told) return;
    this.told = text;
    if (isFirst) return;
    this.write(text);
    this.element.dispatchEvent(new ViewChangeEvent({ view: text }));
  }

  /** Shows the view the address says, where the host keeps it there. */
  readonly read = (): void => {
    const { key } = this;
    const text = key === null ? null : viewIn(location.hash, key);
    // A fragment without the key is another part of the page's own; the first view of the address is taken as it is.
    if (text !== null && text !== this.text) this.show(text);
  };

  private write(text: string): void {
    const { key } = this;
    if (key === null) return;
    const hash = withView(location.hash, key, text);
    if (hash !== location.hash) history.replaceState(history.state, '', `${location.pathname}${location.search}${hash === '#' ? '' : hash}`);
  }

  private get key(): string | null {
    const { viewInUrl } = this.element;
    // A removed attribute is `null`.
    return viewInUrl === undefined || viewInUrl === null ? null : viewInUrl || KEY;
  }
}

import { css, html, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { ErrorEvent } from './events.js';
import { strings } from './face-loading.strings.js';
import type { Language } from './language.js';
import { whenIdle } from './when-idle.js';

/** The module of a part of an element, with the styles of what it draws where it draws something of its own. */
interface PartModule {
  readonly styles?: CSSResult;
}

/** The look of what stands in a part's place; nobody needs to read that it is loading while that takes a moment. */
export const latePartStyles = css`
  .waiting { animation: wait 0s 200ms both; }
  .not-here + .button { margin-block-start: var(--_2); }
  @keyframes wait { from { opacity: 0; } to { opacity: 1; } }
`;

/**
 * A part of an element that is fetched when somebody first asks for it, at the latest when the page is idle after the element's
 * first useful paint, so that it is there without a network. The element is drawn again when the part has come, and when it did not: then the host hears a `sales-error` of the code `not-loaded`, and {@link LatePart.placeholder} says so.
 */
export class LatePart<M extends object> {
  /** The part's module; `null` until it is there. */
  here: M | null = null;
  /** Settles when nothing is on its way; `null` when nothing is. */
  coming: Promise<M | null> | null = null;
  /** It did not come when it was last asked for. */
  isMissing = false;
  private readonly element: LitElement;
  private readonly load: () => Promise<M>;

  constructor(element: LitElement, load: () => Promise<M>) {
    this.element = element;
    this.load = load;
    element.addEventListener('sales-ready', () => whenIdle(() => void fetchAhead(load)), { once: true });
  }

  /** Fetches the part unless it is there or on its way; `null` when it does not come. */
  async fetch(): Promise<M | null> {
    return this.here ?? (this.coming ??= this.take());
  }

  /** What stands in the part's place: that it is `loading`, or that it did not come and a way to try again. */
  placeholder(language: Language, loading: string): TemplateResult {
    if (!this.isMissing) return html`<p class="waiting muted">${loading}</p>`;
    const { notLoaded, retry } = strings[language];
    return html`<p class="not-here" role="alert">${notLoaded}</p><button class="button" @click=${() => this.fetch()}>${retry}</button>`;
  }

  private async take(): Promise<M | null> {
    this.isMissing = false;
    this.element.requestUpdate();
    try {
      this.here = await this.load();
      const sheet = (this.here as PartModule).styles?.styleSheet;
      if (sheet) this.element.shadowRoot!.adoptedStyleSheets.push(sheet);
    } catch (cause) {
      this.isMissing = true;
      const message = `<${this.element.localName}> could not load a part of what it draws with: ${(cause as Error).message}`;
      this.element.dispatchEvent(new ErrorEvent({ code: 'not-loaded', message, recoverable: true }));
    }
    this.coming = null;
    this.element.requestUpdate();
    return this.here;
  }
}

/** Has the file at hand before anybody asks, so that asking works without a network, too. */
async function fetchAhead(load: () => Promise<unknown>): Promise<void> {
  try {
    await load();
  } catch {
    // Nobody asked for it yet; whoever does tries again and is told.
  }
}

import { languageOf, localeOf, watchLanguage, type Language } from '@salescycle/widgets/shared/language.js';
import { LitElement } from 'lit';

/** What the elements of the extension's own pages share: their language, which is the page's. */
export abstract class PageElement extends LitElement {
  static readonly tag: string;
  private life = new AbortController();

  /** Registers the element. */
  static define(): void {
    if (!customElements.get(this.tag)) customElements.define(this.tag, this as unknown as CustomElementConstructor);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.life = new AbortController();
    watchLanguage(this, () => this.requestUpdate(), this.life);
    this.started(this.life.signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.life.abort();
  }

  /** The element came onto a page; what it follows ends with the signal. */
  protected started(signal: AbortSignal): void;
  protected started(): void {}

  /** The language of the page around it, as a BCP 47 tag. */
  protected get locale(): string {
    return localeOf(this);
  }

  protected get language(): Language {
    return languageOf(this.locale);
  }
}

import type { CSSResult, PropertyValues, TemplateResult } from 'lit';

/** What an element asks of its face. */
export interface FaceLifecycle {
  /** The element came onto the page, or the face came to an element that was there. */
  connected(): void;
  /** The element left the page; it may come back. */
  disconnected(): void;
  /** Before each drawing. */
  willUpdate(changed: PropertyValues): void;
  /** What the element looks like now. */
  render(): TemplateResult;
  /** After each drawing. */
  updated(changed: PropertyValues): void;
}

/** A face's class: made once for an element, when its first drawing is due. */
export interface FaceClass<E = never> {
  readonly styles: readonly CSSResult[];
  new (element: E, internals: ElementInternals): FaceLifecycle;
}

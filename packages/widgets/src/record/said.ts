import type { LitElement } from 'lit';
import type { ToastHost } from '../shared/toast.js';

/** What the record's one live region says. */
export class Said implements ToastHost {
  text = '';
  readonly element: LitElement;

  constructor(element: LitElement) {
    this.element = element;
  }

  announce(text: string): void {
    // The same words again are only spoken when the text differs.
    this.text = text === this.text ? `${text}\u00a0` : text;
    this.element.requestUpdate();
  }
}

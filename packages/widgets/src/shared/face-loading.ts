import { html, render, type LitElement } from 'lit';
import { ErrorEvent } from './events.js';
import { strings } from './face-loading.strings.js';
import { languageOf, localeOf } from './language.js';

/**
 * What `load` fetches for an element. When the file does not come, the element says so with a button to try again, the host hears a
 * `sales-error` of the code `not-loaded`, and the promise waits for a try that succeeds.
 */
export async function whenLoaded<T>(element: LitElement, load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch (cause) {
      const message = `<${element.localName}> could not load what it draws with: ${(cause as Error).message}`;
      element.dispatchEvent(new ErrorEvent({ code: 'not-loaded', message, recoverable: true }));
      await askedAgain(element);
    }
  }
}

/** Shown with the browser's own look: the element's styles are among what did not come. */
function askedAgain(element: LitElement): Promise<void> {
  const t = strings[languageOf(localeOf(element))];
  return new Promise((resolve) => {
    const again = () => {
      render(null, element.renderRoot, element.renderOptions);
      resolve();
    };
    render(html`<p role="alert">${t.notLoaded}</p><button @click=${again}>${t.retry}</button>`, element.renderRoot, element.renderOptions);
  });
}

import { PageElement } from '../shared/page-element.js';
import { strings, type PortalWords } from './portal.strings.js';

/** What the elements about portals share: their texts. */
export abstract class PortalElement extends PageElement {
  protected get t(): PortalWords {
    return strings[this.language];
  }

  /** A day as people write it. */
  protected dayOf(instant: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'medium' }).format(new Date(instant));
  }
}

import { PageElement } from '../shared/page-element.js';
import { strings, type Words } from './panel.strings.js';

/** What the panel's elements share: its texts. */
export abstract class PanelElement extends PageElement {
  /** The panel's texts in the page's language. */
  protected get t(): Words {
    return strings[this.language];
  }
}

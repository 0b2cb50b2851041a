import { Blending, type Paint } from './blending.js';
import type { Guard } from './guard.js';
import { cutOff, hidesByStyle, mutesByStyle, type MutingStyle } from './hiding-styles.js';
import { inertStyles } from './inert-styles.js';
import { isBlockDisplay, isShut, MAX_DEPTH, parentOf, Sight } from './sight.js';

const BLOCKS = new Set(('address article aside blockquote body center caption dd details dialog div dl dt fieldset figcaption figure footer '
  + 'form h1 h2 h3 h4 h5 h6 '
  + 'header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul').split(' '));
/** Names stylesheets give to text that only screen readers get; an inert page may have come without its sheets. */
const UNSEEN_CLASSES = ['visually-hidden', 'visuallyhidden', 'sr-only', 'screen-reader-text', 'element-invisible', 'cdk-visually-hidden'];

/** What could be seen of a document that is parsed only (DOMParser): elements, attributes and the document's own sheets decide. */
export class InertSight extends Sight {
  readonly #stylesOf: ReturnType<typeof inertStyles>;
  readonly #blending = new Blending((element) => this.#paintOf(element));

  constructor(doc: Document, guard: Guard) {
    super();
    this.#stylesOf = inertStyles(doc, guard);
  }

  isMute(element: Element): boolean {
    return (element.localName === 'details' && !element.hasAttribute('open')) || mutesByStyle(this.#inherited(element))
      || this.#blending.hides(element, this.#inkOf(element));
  }

  isBlock(element: Element): boolean {
    const { display } = this.#stylesOf(element);
    return display ? isBlockDisplay(display) : BLOCKS.has(element.localName);
  }

  keepsBreaks(element: Element): boolean {
    return element.closest('pre') !== null;
  }

  protected hidesItself(element: Element): boolean {
    return isShut(element) || UNSEEN_CLASSES.some((name) => element.classList.contains(name)) || this.#hidesByStyle(element);
  }

  #hidesByStyle(element: Element): boolean {
    const style = this.#stylesOf(element), { parentElement: box } = element;
    return hidesByStyle(style) || (box !== null && cutOff(style, this.#stylesOf(box), element.previousElementSibling === null));
  }

  #paintOf(element: Element): Paint {
    const { backgroundColor, backgroundImage, position } = this.#stylesOf(element);
    return { backgroundColor: backgroundColor ?? element.getAttribute('bgcolor') ?? '', backgroundImage: backgroundImage ?? element.getAttribute('background') ?? '', position };
  }

  #inkOf(element: Element): Paint {
    const ink: Paint = {};
    for (let at: Element | null = element, depth = 0; at && depth < MAX_DEPTH && !ink.color; at = parentOf(at), depth++) {
      const { color, textShadow } = this.#stylesOf(at);
      ink.color = color ?? (at.localName === 'font' ? at.getAttribute('color') ?? undefined : undefined);
      ink.textShadow ??= textShadow;
    }
    return ink;
  }

  #inherited(element: Element): MutingStyle {
    const style: MutingStyle = {};
    for (let at: Element | null = element, depth = 0; at && depth < MAX_DEPTH; at = parentOf(at), depth++) {
      const { color, fontSize, textIndent, backgroundClip, webkitTextFillColor } = this.#stylesOf(at);
      style.webkitTextFillColor ??= webkitTextFillColor;
      style.color ??= color;
      style.fontSize ??= fontSize;
      style.textIndent ??= textIndent;
      style.backgroundClip ??= backgroundClip;
    }
    return style;
  }
}

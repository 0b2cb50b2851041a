import { isAlike, solid } from './hiding-styles.js';
import { MAX_DEPTH, parentOf } from './sight.js';

/** How an element is painted, as far as it is known. */
export interface Paint {
  color?: string | undefined;
  backgroundColor?: string | undefined;
  backgroundImage?: string | undefined;
  position?: string | undefined;
  textShadow?: string | undefined;
}

const PAPER = [255, 255, 255], CLEAR = /^(?:|transparent|rgba\(0, 0, 0, 0\)|initial|none)$/;
/** What may lie behind words that stand above it, and give them another ground than their boxes say. */
const PICTURES = 'img,video,canvas,picture,svg,iframe';

/** Which words have the colour of the ground they stand on. Where the ground is a picture, or half to be seen through, nobody can tell, and they count as seen. */
export class Blending {
  readonly #grounds = new Map<Element, readonly number[] | null>();
  readonly #paintOf: (element: Element) => Paint;

  constructor(paintOf: (element: Element) => Paint) {
    this.#paintOf = paintOf;
  }

  /** Whether an element's own words cannot be told from what is behind them. */
  hides(element: Element, { color, textShadow = '' }: Paint): boolean {
    const ink = solid(color);
    if (!ink || !CLEAR.test(textShadow)) return false;
    const ground = this.#groundOf(element);
    return ground !== null && isAlike(ink, ground);
  }

  #groundOf(element: Element): readonly number[] | null {
    const asked: Element[] = [];
    let at: Element | null = element, ground: readonly number[] | null = PAPER;
    for (; at && asked.length < MAX_DEPTH; at = parentOf(at)) {
      const known = this.#grounds.get(at);
      if (known !== undefined) {
        ground = known;
        break;
      }
      asked.push(at);
      const own = this.#ownGround(at);
      if (own !== undefined) {
        ground = own;
        break;
      }
    }
    for (const each of asked) this.#grounds.set(each, ground);
    return ground;
  }

  /** `undefined` where what is behind the element shows. */
  #ownGround(element: Element): readonly number[] | null | undefined {
    const { backgroundColor = '', backgroundImage = '', position = '' } = this.#paintOf(element);
    if (!CLEAR.test(backgroundImage)) return null;
    if (!CLEAR.test(backgroundColor)) return solid(backgroundColor);
    return /^(?:absolute|fixed|sticky|relative)$/.test(position) && element.parentElement?.querySelector(PICTURES) ? null : undefined;
  }
}

import { nothing, type ElementPart } from 'lit';
import { directive, Directive, PartType, type PartInfo } from 'lit/directive.js';

/** Sizes and positions by CSS property; `null` takes one away. */
export type Placement = Readonly<Record<string, string | null>>;

class PlaceDirective extends Directive {
  private placed: Placement = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('place() stands in an element tag: <div ${place({...})}>');
  }

  override render(placement: Placement): typeof nothing {
    void placement;
    return nothing;
  }

  override update({ element }: ElementPart, [placement]: [Placement]): typeof nothing {
    const { style } = element as HTMLElement;
    for (const name of Object.keys(this.placed)) if (!(name in placement)) style.removeProperty(name);
    for (const [name, value] of Object.entries(placement)) {
      if (this.placed[name] === value) continue;
      if (value === null) style.removeProperty(name);
      else style.setProperty(name, value);
    }
    this.placed = placement;
    return nothing;
  }
}

/**
 * Sizes and positions an element from numbers through CSSOM, which a strict `style-src` allows where a style attribute is blocked.
 *
 * @example html`<div ${place({ 'inline-size': '40px' })}></div>`
 */
export const place = directive(PlaceDirective);

/**
 * Which element shows which card. A card keeps its element as long as it is drawn; one that comes into sight takes over the element of one that has gone,
 * since writing other words into a card costs a fraction of making one.
 */
export class Slots {
  /** Slots by card, in the order of the document. */
  private taken: ReadonlyMap<string, number> = new Map();
  private count = 0;

  /** The slots of these cards, in their order. @param reserved a card whose element nobody may take over, because it has the focus */
  assign(keys: readonly string[], reserved: string | null): readonly number[] {
    const { taken } = this, drawn = new Set(keys);
    const free = [...taken].filter(([key]) => !drawn.has(key) && key !== reserved).map(([, slot]) => slot);
    const first = keys.findIndex((key) => taken.has(key));
    // The last one that went is the first to come back and what is new comes before it below those that stay: so drawing moves only elements that
    // are taken over, one by one from one end to the other, and never those that stay, which would lose the focus.
    if (first < 0) free.reverse();
    let fresh = Math.max(0, keys.filter((key) => !taken.has(key)).length - free.length);
    const next = (at: number) => (fresh > 0 && (at > first || !free.length) ? (fresh--, this.count++) : free.pop()!);
    const slots = keys.map((key, at) => taken.get(key) ?? next(at));
    this.taken = new Map(keys.map((key, i) => [key, slots[i]!]));
    return slots;
  }
}

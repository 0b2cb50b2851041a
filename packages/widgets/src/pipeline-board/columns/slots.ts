/**
 * Which element shows which card. A card keeps its element as long as it is drawn; one that comes into sight takes over the element of one that has gone,
 * since writing other words into a card costs a fraction of making one.
 */
export class Slots {
  private taken: ReadonlyMap<string, number> = new Map();
  private count = 0;

  /** The slots of these cards, in their order. @param reserved a card whose element nobody may take over, because it has the focus */
  assign(keys: readonly string[], reserved: string | null): readonly number[] {
    const drawn = new Set(keys);
    const free = [...this.taken].filter(([key]) => !drawn.has(key) && key !== reserved).map(([, slot]) => slot);
    // In the order of the list, so that elements seldom change their places.
    free.reverse();
    const slots = keys.map((key) => this.taken.get(key) ?? free.pop() ?? this.count++);
    this.taken = new Map(keys.map((key, i) => [key, slots[i]!]));
    return slots;
  }
}

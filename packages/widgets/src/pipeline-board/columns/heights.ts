/** Cards whose heights are added up as one. */
const BLOCK = 32;
/** Height of a card nobody has seen yet, until the first one has been seen. */
const CARD = 116;
const GAP = 8;

/**
 * How high the cards of a long list are and where each begins: exactly for cards that have been on screen, and taken to be like the first ones for all
 * others. Looking a place up costs a step per {@link BLOCK} cards, and the memory is that of the cards seen.
 */
export class Heights {
  count = 0;
  private guess = CARD;
  private readonly known = new Map<number, number>();
  /** How much higher than guessed the cards of each block are. */
  private surplus: number[] = [];

  /** The height of a card that has been seen. */
  of(index: number): number | undefined {
    return this.known.get(index);
  }

  /** Where a card begins. */
  top(index: number): number {
    const block = Math.floor(index / BLOCK);
    let top = index * (this.guess + GAP);
    for (let i = 0; i < block && i < this.surplus.length; i++) top += this.surplus[i]!;
    for (let i = block * BLOCK; i < index; i++) top += this.extra(i);
    return top;
  }

  /** Where a card ends. */
  bottom(index: number): number {
    return this.top(index) + this.guess + this.extra(index);
  }

  /** The height of all cards together. */
  get total(): number {
    return this.count ? this.bottom(this.count - 1) : 0;
  }

  /** The card at a height, or the gap after it; the first or the last one beyond the ends. */
  at(y: number): number {
    const whole = BLOCK * (this.guess + GAP);
    let block = 0, top = 0;
    for (; block < this.surplus.length && top + whole + this.surplus[block]! <= y; block++) top += whole + this.surplus[block]!;
    if (block >= this.surplus.length) {
      const more = Math.max(0, Math.floor((y - top) / whole));
      block += more;
      top += more * whole;
    }
    let index = block * BLOCK;
    while (index < this.count - 1 && top + this.guess + GAP + this.extra(index) <= y) top += this.guess + GAP + this.extra(index++);
    return Math.max(0, Math.min(index, this.count - 1));
  }

  /** Takes down a card's height; whether it was not known. */
  learn(index: number, height: number): boolean {
    if (this.known.get(index) === height) return false;
    if (!this.known.size) this.guess = height;
    this.add(index, height - this.guess - this.extra(index));
    this.known.set(index, height);
    return true;
  }

  /** Another card stands there now. */
  forget(index: number): void {
    if (!this.known.has(index)) return;
    this.add(index, -this.extra(index));
    this.known.delete(index);
  }

  /** Other cards stand everywhere. */
  clear(): void {
    this.known.clear();
    this.surplus = [];
  }

  private extra(index: number): number {
    const height = this.known.get(index);
    return height === undefined ? 0 : height - this.guess;
  }

  private add(index: number, surplus: number): void {
    const block = Math.floor(index / BLOCK);
    while (this.surplus.length <= block) this.surplus.push(0);
    this.surplus[block]! += surplus;
  }
}

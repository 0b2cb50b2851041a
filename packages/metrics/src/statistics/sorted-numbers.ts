const BLOCK = 1024;

/**
 * Numbers kept in order while they come and go, so that a median follows one change without sorting again. Adding, removing and
 * asking for a rank cost about the square root of the count; equal values may be there several times.
 */
export class SortedNumbers {
  /** Ordered blocks of at most {@link BLOCK} numbers, none of them empty. */
  #blocks: number[][] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(value: number): void {
    const index = Math.min(this.#blockOf(value), Math.max(0, this.#blocks.length - 1));
    const block = (this.#blocks[index] ??= []);
    block.splice(rankIn(block, value), 0, value);
    if (block.length > BLOCK) this.#blocks.splice(index + 1, 0, block.splice(BLOCK / 2));
    this.#size++;
  }

  /** Takes one occurrence out. A value that is not there is a mistake of the caller and throws a RangeError. */
  remove(value: number): void {
    const index = this.#blockOf(value);
    const block = this.#blocks[index];
    const rank = block ? rankIn(block, value) : -1;
    if (!block || block[rank] !== value) throw new RangeError(`SortedNumbers: ${value} is not among the numbers`);
    block.splice(rank, 1);
    if (block.length === 0) this.#blocks.splice(index, 1);
    this.#size--;
  }

  /** The number of a rank, 0 the smallest. A rank outside throws a RangeError. */
  at(rank: number): number {
    let rest = rank;
    for (const block of this.#blocks) {
      if (rest < block.length) return block[rest]!;
      rest -= block.length;
    }
    throw new RangeError(`SortedNumbers: there is no rank ${rank} among ${this.#size}`);
  }

  /** The first block whose last number is not below the value; the number of blocks when there is none. */
  #blockOf(value: number): number {
    let [low, high] = [0, this.#blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#blocks[middle]!.at(-1)! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function rankIn(block: readonly number[], value: number): number {
  let [low, high] = [0, block.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (block[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

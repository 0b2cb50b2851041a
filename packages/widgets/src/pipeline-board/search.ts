/** Milliseconds without a key after which the words typed are searched for. */
const PAUSE = 150;

/** The words being typed: searched for once the fingers rest, and at once when they are all taken out again. */
export class Search {
  private readonly find: (words: string) => void;
  private timer = 0;

  constructor(find: (words: string) => void) {
    this.find = find;
  }

  /** Takes what stands in the field now. */
  type(words: string): void {
    this.drop();
    if (words) this.timer = window.setTimeout(() => this.find(words), PAUSE);
    else this.find(words);
  }

  /** Forgets what has been typed and not been searched for. */
  drop(): void {
    clearTimeout(this.timer);
  }
}

/** The name under which all boards of a page mark what was searched for; the card's styles say how it looks. */
const NAME = 'sales-found';

/** Marks the words searched for in the cards on screen, by the CSS Custom Highlight API; a browser without it shows the cards unmarked. */
export class SearchMarks {
  private ranges: Range[] = [];

  /** Marks the words in these elements, in place of what was marked before. */
  mark(words: readonly string[], elements: () => Iterable<Element>): void {
    const found = typeof CSS !== 'undefined' && 'highlights' in CSS ? marksOf() : null;
    if (!found || (!words.length && !this.ranges.length)) return;
    for (const range of this.ranges) found.delete(range);
    this.ranges = words.length ? [...elements()].flatMap((element) => rangesIn(element, words)) : [];
    for (const range of this.ranges) found.add(range);
  }
}

function marksOf(): Highlight {
  let found = CSS.highlights.get(NAME);
  if (!found) CSS.highlights.set(NAME, (found = new Highlight()));
  return found;
}

function rangesIn(element: Element, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const text = node.data.toLowerCase();
    // A few letters become another number of them in lower case; where they do, nothing is marked rather than something else.
    if (text.length !== node.data.length) continue;
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
}

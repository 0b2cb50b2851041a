const [GAP, EDGE, ROOM] = [8, 8, 320];

/**
 * Puts something that is about to open in the top layer under another element, above it when there is no room below; its end lies under
 * the element's end, and it stays inside the page. It moves with the page when that scrolls.
 */
export function placeUnder(opening: HTMLElement, anchor: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const width = Math.min(360, clientWidth - 2 * EDGE);
  const start = anchor.matches(':dir(rtl)') ? box.left : box.right - width;
  const isAbove = clientHeight - box.bottom < ROOM && box.top > clientHeight - box.bottom;
  opening.style.setProperty('left', `${Math.max(EDGE, Math.min(start, clientWidth - width - EDGE)) + scrollX}px`);
  opening.style.setProperty('top', isAbove ? 'auto' : `${box.bottom + GAP + scrollY}px`);
  opening.style.setProperty('bottom', isAbove ? `${clientHeight - box.top + GAP - scrollY}px` : 'auto');
}

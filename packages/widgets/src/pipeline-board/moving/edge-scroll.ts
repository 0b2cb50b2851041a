/** Pixels from an edge at which what is under the pointer begins to scroll, and pixels a frame at the very edge. */
const EDGE = 56, SPEED = 14;

const AXES = [
  { at: 'x', by: 'scrollLeft', overflow: 'overflowX', start: 'left', end: 'right', end0: 'innerWidth' },
  { at: 'y', by: 'scrollTop', overflow: 'overflowY', start: 'top', end: 'bottom', end0: 'innerHeight' },
] as const;

type Axis = (typeof AXES)[number];

/** Scrolls what a point is near the edge of, by one frame: on each axis the innermost of what holds the element that can still go that way, out to the page. */
export function scrollAtEdges(inside: Element, point: { x: number; y: number }): void {
  const around = [...ancestors(inside)];
  for (const axis of AXES) around.some((element) => scroll(element, axis, point[axis.at]));
}

/** The element and what it stands in, out of shadow roots, too. */
function* ancestors(inside: Element): Generator<Element> {
  for (let node: Node | null = inside; node; node = node instanceof ShadowRoot ? node.host : node instanceof Element ? node.assignedSlot ?? node.parentNode : null) {
    if (node instanceof Element) yield node;
  }
}

/** Whether it went. Only the part that is in the window has edges somebody can reach. */
function scroll(element: Element, { by, overflow, start, end, end0 }: Axis, at: number): boolean {
  const isPage = element === document.scrollingElement;
  if (!isPage && !/auto|scroll/.test(getComputedStyle(element)[overflow])) return false;
  if (isPage && [document.documentElement, document.body].some((each) => /hidden|clip/.test(getComputedStyle(each)[overflow]))) return false;
  const box = element.getBoundingClientRect();
  const [first, last] = isPage ? [0, window[end0]] : [Math.max(0, box[start]), Math.min(window[end0], box[end])];
  const step = at < first + EDGE ? -SPEED * Math.min(1, (first + EDGE - at) / EDGE) : at > last - EDGE ? SPEED * Math.min(1, (at - last + EDGE) / EDGE) : 0;
  const before = element[by];
  // What moves less than a pixel would not move at all.
  if (step) element[by] += Math.sign(step) * Math.max(1, Math.abs(step));
  return element[by] !== before;
}

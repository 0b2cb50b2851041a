const GAP = 8;
const EDGE = 8;

/**
 * Puts an element of the top layer beside another one, inside the window; a window under 520 px shows it as a sheet at the bottom,
 * which its styles do.
 */
export function anchor(element: HTMLElement, near: Element | null): void {
  const { style } = element;
  for (const name of ['inset-block-start', 'inset-inline-start', 'top', 'left', 'margin']) style.removeProperty(name);
  const box = near?.getBoundingClientRect();
  if (!box || box.width === 0 || innerWidth < 520) return;
  const { width, height } = element.getBoundingClientRect();
  const below = box.bottom - GAP;
  const top = below + height <= innerHeight - EDGE ? below : Math.max(EDGE, Math.min(box.top, innerHeight - height - EDGE));
  const left = Math.max(EDGE, Math.min(box.left + box.width / 2 - width / 2, innerWidth - width - EDGE));
  style.setProperty('margin', '0');
  style.setProperty('top', `${top}px`);
  style.setProperty('left', `${left}px`);
}

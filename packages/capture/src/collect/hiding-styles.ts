/** The properties that decide whether text can be seen. */
export const HIDING = [
    'display', 'visibility', 'opacity', 'clip', 'clipPath', 'fontSize', 'textIndent', 'color', 'backgroundClip', 'position', 'left', 'right',
    'top', 'bottom',
  'marginLeft', 'marginTop', 'width', 'height', 'maxWidth', 'maxHeight', 'overflow', 'overflowX', 'overflowY', 'transform',
] as const;

export type HidingProperty = typeof HIDING[number];
export type HidingStyle = Partial<Record<HidingProperty, string>>;
/** The inherited ones among them. */
export type MutingStyle = Pick<HidingStyle, 'visibility' | 'color' | 'fontSize' | 'textIndent' | 'backgroundClip'>;

const FAR = -500;
const EM = 16;
const px = (text: string | undefined) =>
  (text && /^-?[\d.]{1,12}(px|pt|r?em|%)?$/.test(text) ? parseFloat(text) * (text.endsWith('em') ? EM : 1) : NaN);
const isFar = (text: string | undefined) => px(text) <= FAR;
const isTiny = (text: string | undefined) => px(text) <= 1;

/** Whether a text of this colour leaves no trace. */
export function isTransparent(color = ''): boolean {
  return !color.startsWith('rgb(') && /^(transparent|[a-z]{2,6}\([^()]{1,60}[,/]\s?0(\.0{1,9})?%?\)|#[\da-f]{6}00|#[\da-f]{3}0)$/i.test(color)
    && !/^hsl\([^/]{1,60}$/i.test(color);
}

/** Whether a box cut to this shape shows nothing: `rect(0 0 0 0)`, `inset(50%)`, `circle(0)`, `polygon(0 0, 0 0)`. */
export function cutsAway(clip = '', clipPath = ''): boolean {
  const edges = /^rect\(([^()]{1,60})\)$/.exec(clip)?.[1]?.split(/[\s,]{1,9}/).map(px);
  if (edges?.length === 4 && edges.every((edge) => edge <= 1)) return true;
  const inset = /^inset\(([\d.]{1,9})%/.exec(clipPath)?.[1];
  const corners = /^polygon\(([^()]{1,400})\)$/.exec(clipPath)?.[1]?.split(',').map((corner) => corner.trim().split(/\s{1,9}/).map(parseFloat)) ?? [];
  const isFlat = corners.length > 0 && [0, 1].some((axis) => corners.every((corner) => corner[axis] === corners[0]?.[axis]));
  return isFlat || (inset !== undefined && Number(inset) >= 50) || /^(circle|ellipse)\(0(px|%)?[\s)]/.test(clipPath);
}

/** Whether text with these inherited declarations cannot be seen; a transparent text that shows its background is a gradient. */
export function mutesByStyle({ visibility = 'visible', color, fontSize, textIndent, backgroundClip }: MutingStyle): boolean {
  return visibility !== 'visible' || isTiny(fontSize) || isFar(textIndent) || (isTransparent(color) && backgroundClip !== 'text');
}

/** Whether an element with these declarations, and all that is in it, cannot be seen; for documents nobody lays out. */
export function hidesByStyle(style: HidingStyle): boolean {
  const { position = '', transform = '', overflow, overflowX, overflowY } = style;
  if (style.display === 'none' || /^(hidden|collapse)$/.test(style.visibility ?? '') || parseFloat(style.opacity ?? '1') < 0.05) return true;
  if (cutsAway(style.clip, style.clipPath) || isFar(style.marginLeft) || isFar(style.marginTop)) return true;
  if (/^(absolute|fixed|relative)$/.test(position) && [style.left, style.right, style.top, style.bottom].some(isFar)) return true;
  if (/hidden|clip/.test(`${overflow} ${overflowX} ${overflowY}`) && [style.width, style.height, style.maxWidth, style.maxHeight].some(isTiny)) {
    return true;
  }
  return /scale[XY]?\(0(\.0{1,9})?[,)]|translate[XY]?\(-\d{4,9}px/.test(transform.slice(0, 200));
}

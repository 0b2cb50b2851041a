/** The properties that decide whether text can be seen. */
export const HIDING = [
    'display', 'visibility', 'opacity', 'clip', 'clipPath', 'fontSize', 'textIndent', 'color', 'backgroundClip', 'position', 'left', 'right',
    'top', 'bottom',
  'marginLeft', 'marginTop', 'width', 'height', 'maxWidth', 'maxHeight', 'overflow', 'overflowX', 'overflowY', 'transform',
  'insetInlineStart', 'insetInlineEnd', 'insetBlockStart', 'insetBlockEnd', 'scale', 'translate', 'filter', 'maskImage', 'webkitTextFillColor', 'backgroundColor', 'backgroundImage', 'textShadow',
] as const;

export type HidingProperty = typeof HIDING[number];
export type HidingStyle = Partial<Record<HidingProperty, string>>;
/** The inherited ones among them. */
export type MutingStyle = Pick<HidingStyle, 'visibility' | 'color' | 'fontSize' | 'textIndent' | 'backgroundClip' | 'webkitTextFillColor'>;

const FAR = -500;
const EM = 16, VIEW = 9, MARGIN = 200, LINE = 30;
const px = (text: string | undefined) =>
  (text && /^-?[\d.]{1,12}(px|pt|r?em|%|v[wh])?$/.test(text) ? parseFloat(text) * (text.endsWith('em') ? EM : /v[wh]$/.test(text) ? VIEW : 1) : NaN);
const isFar = (text: string | undefined) => px(text) <= FAR;
const isTiny = (text: string | undefined) => px(text) <= 1;

const MOVED = /translate(?:3d|[XY])?\((?:[^(),]{1,20},\s?)?-(?:\d{4,9}px|\d{3,9}(?:v[wh]|r?em))/;

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
export function mutesByStyle({ visibility = 'visible', color, fontSize, textIndent, backgroundClip, webkitTextFillColor }: MutingStyle): boolean {
  return visibility !== 'visible' || isTiny(fontSize) || isFar(textIndent) || ((isTransparent(color) || isTransparent(webkitTextFillColor)) && backgroundClip !== 'text');
}

/** Whether a filter or a mask leaves nothing of what it is put on. */
export function fadesAway({ filter = '', maskImage = '' }: HidingStyle): boolean {
  const stops = /gradient\((.{1,400})\)$/.exec(maskImage)?.[1]?.match(/#[\da-f]{3,8}|[a-z]{2,6}\([^()]{1,60}\)|\b(?!to\b|left|right|top|bottom|deg|circle|at\b)[a-z]{3,20}\b/gi);
  return /opacity\(0*(\.0\d*)?%?\)/.test(filter.slice(0, 200)) || (stops !== undefined && stops !== null && stops.every(isTransparent));
}

const NAMED: Readonly<Record<string, string>> = { white: '255, 255, 255', snow: '255, 250, 250', ivory: '255, 255, 240', black: '0, 0, 0' };

/** Red, green and blue of a colour that covers what is behind it; `null` for one that does not, or is written in another way. */
export function solid(color = ''): readonly number[] | null {
  const hex = /^#(?:[\da-f]{3}){1,2}$/i.test(color) ? (color.match(color.length > 4 ? /[\da-f]{2}/gi : /[\da-f]/gi) ?? []) : [];
  if (hex.length) return hex.map((part) => parseInt(part.padStart(2, part), 16));
  const [, text = NAMED[color.toLowerCase()]] = /^rgb\(([\d, ]{5,20})\)$/.exec(color) ?? [];
  const parts = text?.split(',').map(Number) ?? [];
  return parts.length === 3 ? parts : null;
}

/** Colours nobody can tell apart. */
export const isAlike = (a: readonly number[], b: readonly number[]): boolean => a.every((part, i) => Math.abs(part - (b[i] ?? -1)) <= 10);

/** Whether what is in a box is cut off by its edge: moved beyond it in a line, or a line below the only one it shows. */
export function cutOff(style: HidingStyle, box: HidingStyle, isFirst: boolean): boolean {
  if (!/hidden|clip/.test(`${box.overflow} ${box.overflowX} ${box.overflowY}`)) return false;
  return px(style.marginLeft) >= MARGIN || (!isFirst && style.display === 'block' && [box.height, box.maxHeight].some((height) => px(height) <= LINE));
}

/** Whether an element with these declarations, and all that is in it, cannot be seen; for documents nobody lays out. */
export function hidesByStyle(style: HidingStyle): boolean {
  const { position = '', transform = '', overflow, overflowX, overflowY } = style;
  if (style.display === 'none' || /^(hidden|collapse)$/.test(style.visibility ?? '') || parseFloat(style.opacity ?? '1') < 0.05) return true;
  if (fadesAway(style) || cutsAway(style.clip, style.clipPath) || isFar(style.marginLeft) || isFar(style.marginTop)) return true;
  if (position === 'fixed' && [style.left, style.right, style.top, style.bottom].some((edge) => /^[1-9]\d\d(\.\d{1,3})?(%|v[wh])$/.test(edge ?? ''))) return true;
  if (/^(absolute|fixed|relative)$/.test(position) && [style.left, style.right, style.top, style.bottom, style.insetInlineStart, style.insetInlineEnd, style.insetBlockStart, style.insetBlockEnd].some(isFar)) return true;
  if (/hidden|clip/.test(`${overflow} ${overflowX} ${overflowY}`) && [style.width, style.height, style.maxWidth, style.maxHeight].some(isTiny)) {
    return true;
  }
  const none = /(?:^|[\s(])scale(?:3d|[XY])?\(-?(?:0|0?\.0\d{0,9})[,)]|scale\([^,()]{1,9},\s?0\)|rotate[XY]\(-?90deg\)/;
  return none.test(transform.slice(0, 200)) || /^0?(\.0\d{0,9})?(\s|$)/.test(style.scale || '1') || MOVED.test(transform.slice(0, 200)) || /(?:^|\s)-(\d{4,9}px|\d{3,9}(v[wh]|r?em))/.test(style.translate ?? '');
}

const MAX_ELEMENTS = 4_000, MAX_DEPTH = 80, MAX_TEXT = 200_000, MAX_ATTRIBUTES = 20, INDENT_TO = 40;
/** Elements of which nothing inside tells about a layout. */
const CLOSED = new Set(['script', 'style', 'svg', 'template', 'noscript', 'iframe', 'select', 'object', 'canvas', 'video', 'audio', 'picture', 'math']);
const ROLES = new Set(`alert article banner button cell checkbox columnheader combobox complementary contentinfo dialog document feed figure form grid gridcell
  group heading img link list listbox listitem log main menu menubar menuitem navigation none note option presentation region row rowgroup rowheader search
  separator status tab table tablist tabpanel textbox toolbar tooltip tree treegrid treeitem`.split(/\s+/));

/**
 * How a page is built, for mending a site's tables: its elements by name, role and the names of their attributes, a line each, indented; like ones in
 * a row stand once with their number. No text, no attribute's value, no address. Names that hold digits or other signs could say something, so digits
 * become `0` and the rest `?`.
 *
 * @example skeletonOf(parsed('<ul><li class="ann"><b>Ann</b></li><li class="bo"><b>Bo</b></li></ul>'));
 * // 'body\n ul\n  2 × li [class]\n   b'
 */
export function skeletonOf(doc: Document): string {
  const lines: string[] = [];
  let left = MAX_ELEMENTS, length = 0;
  // An element may lie however deep, so nothing here calls itself for long: below the last level it is left out.
  const walk = (element: Element, depth: number): string[] => {
    if (--left < 0 || depth > MAX_DEPTH) return [];
    const own = `${' '.repeat(Math.min(depth, INDENT_TO))}${nameOf(element)}`;
    return [own, ...(CLOSED.has(element.localName) ? [] : counted([...element.children].map((child) => walk(child, depth + 1))))];
  };
  for (const line of doc.body ? walk(doc.body, 0) : []) {
    length += line.length + 1;
    if (length > MAX_TEXT) break;
    lines.push(line);
  }
  return lines.join('\n');
}

/** Neighbours that are built alike, once. */
function counted(children: readonly string[][]): string[] {
  const all: { lines: string[]; text: string; times: number }[] = [];
  for (const lines of children.filter(({ length }) => length > 0)) {
    const text = lines.join('\n'), last = all.at(-1);
    if (last?.text === text) last.times++;
    else all.push({ lines, text, times: 1 });
  }
  return all.flatMap(({ lines: [first = '', ...rest], times }) => [times > 1 ? first.replace(/\S/, `${times} × $&`) : first, ...rest]);
}

function nameOf(element: Element): string {
  const role = element.getAttribute('role')?.trim().toLowerCase() ?? '', attributes = [...element.attributes].slice(0, MAX_ATTRIBUTES).map(({ name }) => plain(name));
  return `${/^[a-z]{1,12}[1-6]?$/.test(element.localName) ? element.localName : plain(element.localName)}${ROLES.has(role) ? ` (${role})` : ''}${attributes.length ? ` [${[...new Set(attributes)].sort().join(' ')}]` : ''}`;
}

const plain = (name: string) => name.slice(0, 40).toLowerCase().replace(/\d+/g, '0').replace(/[^a-z0:_-]+/g, '?');

import type { Line } from '../collect/visible-text.js';
import { cleanLabelOf, type Label } from '../tables/labels.js';
import { cleanText } from '../text/clean-text.js';

const MAX_COLUMNS = 12;
/** What says by itself that it reaches somebody: an address, a number written as one calls it. */
const REACHES = /^\S{1,64}@\S{4,}$|^(?:\+\d|0\d[\s./-]?\d)[\d\s./-]{6,18}(?:\s?\([^()]{1,40}\))?$/;
const heads = new WeakMap<Element, readonly (Label | null)[]>();

/**
 * What the head of a table says of the column a line stands in. Beside a column of names no other is one: what the head says nothing known of is
 * rejected but for what reaches somebody, and so is the head itself. `null` outside of tables and in tables without a column of names.
 */
export function columnLabel({ block, parts, text }: Line): Label | null {
  const cell = (parts[0]?.element ?? block).closest<HTMLTableCellElement>('td,th'), table = cell?.closest('table');
  if (!cell || !table) return null;
  const labels = heads.get(table) ?? labelsOf(table);
  heads.set(table, labels);
  if (!labels.some((label) => label?.field === 'name')) return null;
  const above = table.querySelector('td[rowspan]') ? Math.max(0, labels.length - (cell.parentElement?.children.length ?? 0)) : 0;  // a cell of a row before reaches down
  const label = cell.localName === 'td' ? labels[cell.cellIndex + above] : null;
  return label ?? (cell.localName === 'td' && REACHES.test(text) ? null : { field: 'reject', label: '', value: '' });
}

/** The labels of a table's first row, where that is a head of at least three cells. */
function labelsOf(table: HTMLTableElement): readonly (Label | null)[] {
  const cells = [...table.querySelector('tr')?.children ?? []].slice(0, MAX_COLUMNS), isHead = cells.every(({ localName }) => localName === 'th');
  const labels = cells.map(({ textContent }) => cleanLabelOf(cleanText(textContent)));
  return cells.length > 2 && (isHead || labels.filter((label) => label && !label.value).length > 1) ? labels : [];
}

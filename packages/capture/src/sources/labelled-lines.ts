import type { Line } from '../collect/visible-text.js';
import { cleanLabelsIn } from '../tables/labels-in.js';
import { cleanLabelOf, phoneBeforeFax, type Label, type LabelField } from '../tables/labels.js';
import { isCompanyByForm } from '../tables/legal-forms.js';
import { nameIn } from '../text/name-in.js';
import { columnLabel } from './columns.js';

/** A piece of a line, with the label it stands beside: in its own line, or in the cell or line before. */
export interface Cell {
  field: LabelField | null;
  label: string;
  value: string;
  line: Line;
}

const MAX_CELL_LINES = 4, MAX_ALONE = 40, MAX_SENTENCE = 120, MAX_JOB = 60;
/** Somebody else sits there: all of the next block is theirs. */
const DESK = /^(?:se[ck]r[eé]tar|segreter|vorzimmer|秘書)/i;
const HELPERS = /^(?:\S+ )?(?:assistant[es]?|assisten[tz](?:in)?|as?sistente|助理|秘书|アシスタント)$/i;
const INQUIRIES = /(?:問い?合わ?せ|連絡|申込).{1,20}(?:課|部|室|係|センター|事務局|窓口)(?:まで|へ)|(?:联系|聯絡|咨询).{2,20}(?:处|部|办公室|中心)[。:：]?$|\b(?:contact|an|contactez|contacte)\s.{1,30}(?:office|department|team|stelle|abteilung|referat|service|departamento)\b/i;

/**
 * Lines as cells with their labels. A label alone in its line (a table's or list's first cell, a heading) counts for what comes next: the
 * next line, and where that is an address of several lines in one block, for those as well.
 */
export function labelledLines(lines: readonly Line[]): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const column = columnLabel(line);
    if (column) {
      if (!cleanLabelOf(line.text)) cells.push({ field: column.field, label: column.label, value: line.text, line });
      continue;
    }
    const next = lines[at + 1], alone = line.text.length <= MAX_ALONE ? aloneBefore(next, line) : null;
    const desk = next ? deskAt(line, next, alone) : null;
    if (desk && next) {
      const rows = lines.slice(at + 1, at + 1 + MAX_CELL_LINES).filter(({ block }) => block === next.block);
      cells.push(...rows.map((row) => ({ field: 'reject' as const, label: desk, value: row.text, line: row })));
      at += rows.length;
    } else if (alone && next && cleanLabelsIn(next.text).every(({ field }) => !field)) {
      const rows = alone.field === 'location' ? rowsFrom(lines, at + 1) : [next], both = alone.field === 'reject' ? phoneBeforeFax(`${alone.label}: ${next.text}`) : null;
      cells.push(...both ? [{ ...both, line: next }] : rows.length > 1
        ? [joined(alone, rows)]
        : cleanLabelsIn(next.text).map(({ value }) => ({ field: alone.field, label: alone.label, value, line: next })));
      at += rows.length;
      const under = lines[at + 1];
      if (alone.field === 'name' && under?.block === next.block && isJobLike(under.text) && nameIn(next.text)) {
        cells.push({ field: 'title', label: alone.label, value: under.text, line: under });
        at++;
      }
    } else if (!alone) {
      cells.push(...inLine(line));
    }
  }
  return cells;
}

/** What may stand under a labelled name in its cell: short, and neither a way to reach somebody nor a company. */
const isJobLike = (text: string) => text.length <= MAX_JOB && !/[@\d:]|www\./.test(text) && !isCompanyByForm(text) && cleanLabelsIn(text).every(({ field }) => !field);

/** What says that the next block is somebody else's: an office, an assistant's heading, a sentence that sends the reader to a desk. */
function deskAt({ text, block }: Line, next: Line, alone: Label | null): string | null {
  if (alone) return DESK.test(alone.label) ? alone.label : null;
  const isHelpers = block.matches('h2,h3,h4,h5,h6') && HELPERS.test(text);
  return isHelpers || (next.block === block && text.length <= MAX_SENTENCE && INQUIRIES.test(text)) ? text : null;
}

/** A label in a line of its own; as a heading, "Contact" is one only before a name. */
function aloneBefore(next: Line | undefined, { text, block }: Line): Label | null {
  const label = aloneIn(text);
  return label?.field === 'name' && block.closest('h1,h2,h3,h4,h5,h6') && !nameIn(next?.text ?? '') ? null : label;
}

function aloneIn(text: string): Label | null {
  const label = cleanLabelOf(text);
  return label && !label.value ? label : null;
}

/** A line's cells; an element of its own may be the label where there is no colon: `<b>Position</b> Buyer`. */
function inLine(line: Line): Cell[] {
  const [first, second] = line.parts, label = first && second ? aloneIn(first.text) : null;
  if (label && first && !cleanLabelOf(line.text)) {
    return [{ field: label.field, label: label.label, value: line.text.slice(first.text.length).trim(), line }];
  }
  return cleanLabelsIn(line.text).map((cell) => ({ field: cell.field, label: cell.field ? cell.label : '', value: cell.value, line }))
    .filter(({ value }) => value);
}

/** The lines of one block from here, as far as they have no labels. */
function rowsFrom(lines: readonly Line[], start: number): readonly Line[] {
  const block = lines[start]?.block, rows = lines.slice(start, start + MAX_CELL_LINES);
  const end = rows.findIndex((row) => row.block !== block || cleanLabelOf(row.text) !== null || row.text.includes('@'));
  return rows.slice(0, end < 0 ? rows.length : Math.max(1, end));
}

function joined({ field, label }: Label, rows: readonly Line[]): Cell {
  return { field, label, value: rows.map(({ text }) => text).join(', '), line: rows[0]! };
}

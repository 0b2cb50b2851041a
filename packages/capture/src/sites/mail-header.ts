import type { Line, Part } from '../collect/visible-text.js';
import type { ShownMail, ShownMailbox } from '../contract.js';
import { addressesIn } from '../mail/address.js';
import { cleanText, fold } from '../text/clean-text.js';
import type { MailWords } from './mail-words.js';

/** A mail's header as a page without tables shows it. */
export interface MailHeader extends Pick<ShownMail, 'from' | 'to' | 'subject'> {
  layout: 'labelled' | 'named';
  /** Its last part: what follows is the mail. */
  end: Element;
}

const KINDS = ['from', 'to', 'subject', 'further'] as const;
/** A line of the header: which line its label stands in, and what stands beside or under that. */
interface Row { kind: (typeof KINDS)[number]; at: number; until: number; value: readonly Part[] }
interface Sender { row: Pick<Row, 'at' | 'value'>; boxes: readonly ShownMailbox[] }

/** Where no opened mail's header stands. */
const ELSEWHERE = 'nav, aside, thead, [role="navigation"], [role="complementary"], [role="listbox"], [role="grid"], [role="tree"], [role="option"], '
  + '[role="columnheader"], [role="dialog"], [role="textbox"], [contenteditable], form:has(textarea)';
/** What else comes before one: the account, and a list of mails. */
const BEFORE = '[role="banner"], header:not(main *, [role="main"] *, article *, section *), ul:has(> li:nth-child(4)), ol:has(> li:nth-child(4)), table:has(tr:nth-child(4))';
/** A time of day, or a date in figures. */
const WHEN = /(?<!\d)\d{1,2}:\d{2}(?!\d)|\d{1,4} ?[-/.年月] ?\d{1,2}(?!\d)/;
const MAX_LINES = 400, MAX_LABEL = 40, MAX_VALUE = 20, NEAR = 12, MAX_GAP = 4, MAX_NAMED = 120, MAX_ATTRIBUTES = 20, REPEATED = 4, MAX_CLIMB = 8;

/**
 * The header of the mail a page shows: a labelled sender among other labels, or a sender's address above a labelled recipient. Label and value
 * are parts of their own: in one text they may be anybody's. Nothing of a mail comes before its header, so where a time or another's address does,
 * what looks like one may be a sender's text: `unsure`. `null` where nothing looks like one. Lines are all of the page's, `own` the viewer's addresses.
 */
export function findMailHeader(all: readonly Line[], words: MailWords, own: readonly string[]): MailHeader | 'unsure' | null {
  const lines = all.filter(({ block }) => !block.closest(ELSEWHERE)).slice(0, MAX_LINES), rows = rowsOf(lines, words);
  const sender = senderOf(rows, lines);
  if (!sender) return null;
  const { at } = sender.row, isLabelled = rows.some((row) => row.at === at);
  const near = [...rows.filter((row) => isLabelled && row.at < at && at - row.at <= NEAR), ...rowsAfter(at, rows)];
  if (!near.some(({ kind }) => kind === 'to' || (isLabelled && kind === 'further'))) return null;
  if (!isFirst(at, { lines, rows, own })) return 'unsure';
  const of = (kind: Row['kind']) => near.find((row) => row.kind === kind)?.value, end = [sender.row, ...near].reduce((last, row) => (row.at > last.at ? row : last));
  return {
    layout: isLabelled ? 'labelled' : 'named', from: nameless(sender.boxes), to: boxesOf(of('to') ?? []), end: end.value.at(-1)!.element,
    subject: textOf(of('subject') ?? lines.slice(0, at).findLast(({ block }) => block.matches('h1, h2, h3, [role="heading"]'))?.parts ?? []),
  };
}

/** The rows that follow the sender's closely, each kind once: what comes later is the mail's. */
function rowsAfter(at: number, rows: readonly Row[]): Row[] {
  const after: Row[] = [];
  let end = rows.find((row) => row.at === at)?.until ?? at;
  for (const row of rows.filter((each) => each.at > at)) {
    if (row.at - end > MAX_GAP || row.kind === 'from' || (row.kind !== 'further' && after.some(({ kind }) => kind === row.kind))) break;
    after.push(row);
    end = row.until;
  }
  return after;
}

/** A name may hold an address that is another's: then the last one counts, and alone. */
const nameless = (boxes: readonly ShownMailbox[]): ShownMailbox => (boxes.length > 1 ? { name: '', address: boxes.at(-1)!.address } : boxes[0]!);

const textOf = (parts: readonly Part[]) => cleanText(parts.map(({ text }) => text).join(' '));

/** The first labelled sender with an address; where a labelled recipient comes before it, whose address stands nearest above that one. */
function senderOf(rows: readonly Row[], lines: readonly Line[]): Sender | null {
  const labelled = rows.find(({ kind, value }) => kind === 'from' && boxesOf(value).length), to = rows.find(({ kind, value }) => kind === 'to' && value.length);
  if (labelled && !(to && to.at < labelled.at)) return { row: labelled, boxes: boxesOf(labelled.value) };
  const at = to ? lines.slice(0, to.at).findLastIndex(({ text, parts }) => text.length <= MAX_NAMED && boxesOf(parts).length === 1) : -1;
  const value = lines[at]?.parts;
  return value ? { row: { at, value }, boxes: boxesOf(value) } : null;
}

function rowsOf(lines: readonly Line[], words: MailWords): Row[] {
  const labels = lines.map(({ parts: [first] }) => {
    const text = first && first.text.length <= MAX_LABEL ? fold(first.text).replace(/[\s:]{1,4}$/, '').replace(/(\p{Lo}) (?=\p{Lo})/gu, '$1') : '';
    return KINDS.find((kind) => words[kind].includes(text));
  });
  return labels.flatMap((kind, at): Row[] => {
    const [label, ...beside] = lines[at]!.parts;
    let value = beside.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)), until = at;
    if (!kind || !label || value.some(({ element }) => element.contains(label.element))) return [];
    const isUnder = !value.length, row = label.element.closest('tr');
    for (let next = at + 1; next <= at + MAX_VALUE && next < lines.length && !labels[next]; next++) {
      const { block, parts } = lines[next]!;
      if (row && block.closest('tr') !== row) break;
      if (!(isUnder && until === at) && !((kind === 'from' || kind === 'to') && boxesOf(parts).length)) break;
      value = [...value, ...parts];
      until = next;
    }
    return value.length ? [{ kind, at, until, value }] : [];
  });
}

/** Whether nothing comes before a line that a mail's header has: a time, an address. */
function isFirst(at: number, { lines, rows, own }: { lines: readonly Line[]; rows: readonly Row[]; own: readonly string[] }): boolean {
  const here = lines[at]!.block;
  return lines.slice(0, at).every(({ text, block, parts }, index) => {
    const isOfDate = rows.some((row) => row.kind === 'further' && index >= row.at && index <= row.until);
    const isStrange = (WHEN.test(text) && !isOfDate) || parts.some(({ element }) => element.closest('time')) || boxesOf(parts).some(({ address }) => !own.includes(address));
    return !isStrange || isBefore(block, here);
  });
}

/** Whether a part is the program's own: its head, or one of a list. */
function isBefore(block: Element, header: Element): boolean {
  const part = block.closest(BEFORE);
  if (part && !part.contains(header)) return true;
  for (let at: Element | null = block, climbed = 0; at && !at.contains(header) && climbed < MAX_CLIMB; at = at.parentElement, climbed++) {
    const { className, localName } = at;
    if (className && [...at.parentElement?.children ?? []].filter((other) => other.localName === localName && other.className === className).length >= REPEATED) return true;
  }
  return false;
}

/** The mailboxes in a row's parts: an address in the text, or in an attribute of what shows the name. */
function boxesOf(parts: readonly Part[]): ShownMailbox[] {
  const boxes: ShownMailbox[] = [];
  let name = '';
  const add = (address: string, shown: string) => {
    if (boxes.at(-1)?.address !== address) boxes.push({ name: cleanText(shown.replace(/[<>()[\];,"]/g, ' ')), address });
    name = '';
  };
  for (const { text, element } of parts) {
    let rest = text;
    for (const address of addressesIn(text)) {
      const at = rest.toLowerCase().indexOf(address);
      add(address, name + rest.slice(0, Math.max(0, at)));
      rest = rest.slice(at + address.length);
    }
    const address = rest === text ? attributeOf(element) : undefined;
    if (address) add(address, `${name} ${text}`);
    else if (rest === text) name += ` ${text}`;
  }
  return boxes;
}

function attributeOf(element: Element): string | undefined {
  return [...element.attributes, ...element.parentElement?.childElementCount === 1 ? element.parentElement.attributes : []].slice(0, MAX_ATTRIBUTES)
    .map(({ value }) => (value.includes('@') ? addressesIn(value.slice(0, 300))[0] : undefined)).find(Boolean);
}

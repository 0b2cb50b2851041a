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
/** The viewer's addresses, and what answers a mail or passes it on. */
interface Known { own: readonly string[]; buttons: readonly Element[] }
interface Sender { row: Pick<Row, 'at' | 'value'>; boxes: readonly ShownMailbox[] }

/** Where no opened mail's header stands. */
const ELSEWHERE = 'nav, aside, thead, [role="navigation"], [role="complementary"], [role="listbox"], [role="grid"], [role="tree"], [role="option"], '
  + '[role="columnheader"], [role="dialog"], [role="textbox"], [contenteditable]';
/** What is written in; old programs put a message and its buttons into one as well. */
const DRAFT = 'form:has(textarea)';
/** What else comes before one: the account, and a list of mails. */
const BEFORE = '[role="banner"], header:not(main *, [role="main"] *, article *, section *), ul:has(> li:nth-child(4)), ol:has(> li:nth-child(4)), table:has(tr:nth-child(4))';
/** A time of day, or a date in figures. */
const WHEN = /(?<!\d)\d{1,2}:\d{2}(?!\d)|(?<![a-z\d])\d{1,4} ?[-/.年月] ?\d{1,2}(?!\d)/i;
const MAX_LINES = 400, MAX_LABEL = 40, MAX_VALUE = 20, NEAR = 12, MAX_GAP = 4, MAX_NAMED = 120, MAX_ATTRIBUTES = 20, REPEATED = 4, MAX_CLIMB = 8, NEXT = 2, MAX_FOLDED = 240;

/**
 * The header of the mail a page shows: a labelled sender among other labels, or a sender's address above a labelled recipient. Label and value
 * are parts of their own: in one text they may be anybody's. Nothing of a mail comes before its header, so where a time or another's address does,
 * what looks like one may be a sender's text: `unsure`. `null` where nothing looks like one. Lines are all of the page's.
 */
export function findMailHeader(all: readonly Line[], words: MailWords, { own, buttons }: Known): MailHeader | 'unsure' | null {
  const isDraft = (form: Element | null) => form !== null && !buttons.some((button) => form.contains(button));
  const lines = all.filter(({ block }) => !block.closest(ELSEWHERE) && !isDraft(block.closest(DRAFT))).slice(0, MAX_LINES)
    .flatMap((line) => beforeRecipient(line, words)), rows = rowsOf(lines, words);
  const sender = senderOf(rows, lines);
  if (!sender) return null;
  const { at } = sender.row, isLabelled = rows.some((row) => row.at === at);
  const near = [...rows.filter((row) => isLabelled && row.at < at && at - row.at <= NEAR), ...rowsAfter(at, rows)];
  if (!near.some(({ kind }) => kind === 'to' || (isLabelled && kind === 'further')) && !(isLabelled && isDated(rows.find((row) => row.at === at)!, lines))) return null;
  const from = nameless(sender.boxes);
  if (!isFirst(at, { lines, rows, own, buttons, name: from.name || from.address })) return 'unsure';
  const of = (kind: Row['kind']) => near.find((row) => row.kind === kind)?.value, end = [sender.row, ...near].reduce((last, row) => (row.at > last.at ? row : last));
  return {
    layout: isLabelled ? 'labelled' : 'named', from, to: boxesOf(of('to') ?? []), end: end.value.at(-1)!.element,
    subject: textOf(of('subject') ?? lines.slice(0, at).findLast(({ block }) => block.matches('h1, h2, h3, [role="heading"]'))?.parts ?? []),
  };
}

/** Whether a time stands beside or closely under a labelled sender. */
const isDated = ({ at, until }: Row, lines: readonly Line[]) => lines.slice(at, until + 1 + NEXT).some(({ text }) => text.length <= MAX_NAMED && WHEN.test(text));

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

/** A line that goes on with a recipient behind the sender, "Ann Lee to me", as two. */
function beforeRecipient({ text, block, parts }: Line, words: MailWords): Line[] {
  const at = text.length > MAX_NAMED * 2 ? -1 : parts.findIndex((part, index) => index > 0 && isOfRecipient(wordOf(part), words) && boxesOf(parts.slice(0, index)).length === 1);
  return (at < 0 ? [parts] : [parts.slice(0, at), parts.slice(at)]).map((some) => ({ text: at < 0 ? text : textOf(some), block, parts: some }));
}

const isOfRecipient = (word: string, words: MailWords) => words.to.includes(word) || words.toViewer.includes(word);

/** A label for comparing: folded, without its colon and the spaces drawn between ideographs. */
const wordOf = ({ text }: Part) => (text.length > MAX_LABEL ? '' : fold(text).replace(/[\s:]{1,4}$/, '').replace(/(\p{Lo}) (?=\p{Lo})/gu, '$1'));

function rowsOf(lines: readonly Line[], words: MailWords): Row[] {
  const labels = lines.map(({ parts: [first] }) => {
    const text = first ? wordOf(first) : '';
    return words.toViewer.includes(text) ? 'viewer' : KINDS.find((kind) => words[kind].includes(text));
  });
  return labels.flatMap((kind, at): Row[] => {
    const [label, ...beside] = lines[at]!.parts;
    let value = beside.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)), until = at;
    if (kind === 'viewer') return label ? [{ kind: 'to', at, until, value: [label] }] : [];
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

/**
 * Whether nothing comes before a line that a mail's header has: a time, an address. Where the sender is one of a list beside the mail, a time alone
 * there may be a reminder's.
 */
function isFirst(at: number, { lines, rows: all, own, buttons, name }: { lines: readonly Line[]; rows: readonly Row[]; name: string } & Known): boolean {
  const here = lines[at]!.block, above = lines.slice(0, at), mail = partWith(here, buttons), table = tableOf(here, all.find((row) => row.at === at));
  const isBeside = (block: Element) => mail !== null && !mail.contains(block);
  const isChosen = above.some(({ text, block }) => name.length > 1 && text.includes(name) && isBeside(block) && isListed(block, here, ''));
  return above.every(({ text, block, parts }, index) => {
    const isOfDate = all.some((row) => row.kind === 'further' && index >= row.at && index <= row.until), boxes = boxesOf(parts);
    const isStrange = (WHEN.test(text) && !isOfDate) || parts.some(({ element }) => element.closest('time')) || boxes.some(({ address }) => !own.includes(address));
    return !isStrange || (!boxes.length && table !== null && block.closest('tr')?.parentElement === table) || isBefore(block, here) || (!boxes.length && isFolded(block, here)) || (isBeside(block) && (isListed(block, here, name) || (isChosen && !boxes.length && text.length <= MAX_LABEL)));
  });
}

/** What holds the rows of a header whose labels have cells of their own. What a sender writes stands in one cell of it, or in a table of its own. */
function tableOf(here: Element, row: Row | undefined): Element | null {
  const cell = row?.value[0]?.element.closest('td,th');
  return here.matches('td,th') && cell && cell !== here && cell.parentElement === here.parentElement ? here.parentElement!.parentElement : null;
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

/**
 * Whether a part is a folded mail of the conversation: beside what holds the header, said to be folded, or one of several with a time, built and beginning like it, in a
 * line or two. One alone may be the true header above a text that is built alike.
 */
function isFolded(block: Element, header: Element): boolean {
  let mail = block;
  for (let climbed = 0; mail.parentElement && !mail.parentElement.contains(header) && climbed < MAX_CLIMB; climbed++) mail = mail.parentElement;
  const others = [...mail.parentElement?.children ?? []].filter((part) => part !== mail), open = others.find((part) => part.contains(header)), text = mail.textContent ?? '';
  const isAlike = (one?: Element | null, other?: Element | null) => Boolean(one?.classList[0]) && one?.classList[0] === other?.classList[0];
  const isSaidSo = mail.getAttribute('aria-expanded') === 'false' && open?.getAttribute('aria-expanded') === 'true';
  const isOneOfSeveral = others.some((part) => part !== open && part.className === mail.className && WHEN.test(part.textContent ?? ''));
  return (isSaidSo || (isOneOfSeveral && isAlike(mail, open) && isAlike(mail.firstElementChild, open?.firstElementChild))) && text.length <= MAX_FOLDED && !text.includes('@');
}

/** What the header shares with everything that answers a mail or passes it on. A sender who writes such buttons, too, only makes it larger. */
function partWith(header: Element, buttons: readonly Element[]): Element | null {
  let part: Element | null = buttons.length ? header : null;
  while (part && !buttons.every((button) => part!.contains(button))) part = part.parentElement;
  return part;
}

/** Whether a part outside of the mail stands in a list: among its like, or with the sender's name. */
function isListed(block: Element, header: Element, name: string): boolean {
  for (let at: Element | null = block, climbed = 0; at && !at.contains(header) && climbed < MAX_CLIMB; at = at.parentElement, climbed++) {
    if (hasLike(at) || (name.length > 1 && (at.textContent ?? '').includes(name))) return true;
  }
  return false;
}

/** Whether a part is one of several: a row, an item, one of a class. */
function hasLike(part: Element): boolean {
  const { localName, classList } = part, isItem = /^(?:li|tr)$/.test(localName) || /^(?:listitem|row|option)$/.test(part.getAttribute('role') ?? '');
  return [...part.parentElement?.children ?? []].some((other) => other !== part && other.localName === localName && (isItem || [...classList].some((name) => other.classList.contains(name))));
}

/** The mailboxes in a row's parts: an address in the text, or in an attribute of what shows the name. */
function boxesOf(parts: readonly Part[]): ShownMailbox[] {
  const boxes: ShownMailbox[] = [];
  let name = '';
  const add = (address: string, shown: string) => {
    if (boxes.at(-1)?.address !== address) boxes.push({ name: withoutMarks(cleanText(shown.replace(/[<>()[\];"]/g, ' '))), address });
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

/** A name without the letters drawn in place of a picture, and without what programs say of senders from outside: "MO Maren Oldenkamp External". */
function withoutMarks(shown: string): string {
  const name = shown.replace(/^[\s,、]{1,4}|[\s,、]{1,4}$/g, '').replace(/\s(?:external|extern[eo]?|外部|外部联系人|外部聯絡人|社外|vip)$/i, ''), [, mark = '', rest = ''] = /^(\p{L}{1,2})\s(.{2,})$/u.exec(name) ?? [];
  const initials = rest.split(' ', 6).map((word) => word.charAt(0)).join('');
  return mark && (initials.startsWith(mark) || initials === mark || (initials.length > 1 && mark === initials[0]! + initials.at(-1)!) || /^\p{Lo}/u.test(mark) && rest.includes(mark)) ? rest : name;
}

function attributeOf(element: Element): string | undefined {
  return [...element.attributes, ...element.parentElement?.childElementCount === 1 ? element.parentElement.attributes : []].slice(0, MAX_ATTRIBUTES)
    .map(({ value }) => (value.includes('@') ? addressesIn(value.slice(0, 300))[0] : undefined)).find(Boolean);
}

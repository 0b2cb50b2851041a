import type { Guard } from '../collect/guard.js';
import { type Looking, readLines } from '../collect/visible-text.js';
import type { Snapshot } from '../contract.js';
import { type MailButtons, mailButtonsIn } from './mail-buttons.js';
import { findMailHeader, type MailHeader } from './mail-header.js';
import type { MailWords } from './mail-words.js';
import { readMessage } from './message.js';
import type { SitePage } from './site-page.js';
import { SiteView } from './site-view.js';
import type { MessageParts, SiteReading } from './site.js';

const UNREAD = 'nav, aside, footer, button, [role="button"], [role="toolbar"], [role="menu"], [role="dialog"], [role="textbox"], [contenteditable], textarea';
/** Pages for the public: what looks like a mail program there is a picture of one. */
const PUBLIC = 'head > meta[property="og:type"][content="article" i], head > meta[property^="article:"]';

/** Letters of a line that is no button's or mark's. */
const LONG = 16;

const PARTS: MessageParts = {
  recipients: { sel: ':not(*)', emails: { sel: ':scope' }, name: { sel: ':scope' } },
  subject: { sel: ':not(*)' },
  quotes: ['.gmail_quote', '.yahoo_quoted', '#isReplyContent', '#isForwardContent', '.qmQuote'],
  own: [{ sel: 'head > title', isAnywhere: true, take: 'account' }],
};

/** How a page of no known site is looked at for a mail. */
export interface MailQuestion {
  words: MailWords;
  viewer: Snapshot['viewer'];
  /** Whether it is known to be a webmail's; if not, it has what answers a mail and what passes one on. */
  isWebmail: boolean;
  guard: Guard;
}

/**
 * The opened mail of a webmail nobody made tables for, in the page or in a frame of it; nobody's where a sender may be made up, since anybody wrote
 * what is there. `null` for any other page.
 */
export function readUnknownMail(page: SitePage, question: MailQuestion): SiteReading | null {
  if (page.doc.querySelector(PUBLIC)) return null;
  const frames = page.frames.filter(({ element }) => element && !(element.ownerDocument === page.doc && page.sight.isAway(element)));
  const pages = [page, ...frames.map(({ doc }): SitePage => ({ ...page, doc, sight: page.sightOf(doc) }))];
  const buttons = pages.map((each) => mailButtonsIn(each.doc, each.sight, question.words));
  if (!question.isWebmail && !(['reply', 'forward'] as const).every((kind) => buttons.some((found) => found[kind].length))) return null;
  for (const [index, each] of pages.entries()) {
    const reading = each.doc.body && readIn(each, page, { question, buttons: buttons[index]! });
    if (reading) return reading;
  }
  return null;
}

function readIn(page: SitePage, top: SitePage, { question: { words, viewer, guard }, buttons }: { question: MailQuestion; buttons: MailButtons }): SiteReading | null {
  const view = new SiteView(page.doc, guard, page.sight), topView = page === top ? view : new SiteView(top.doc, guard, top.sight);
  const own = /[^\s@]+@[^\s@]+/.exec(topView.title)?.[0].toLowerCase(), emails = viewer.emails.map((email) => email.toLowerCase());
  const header = findMailHeader(readLines(page.doc.body, { guard, sight: page.sight }), words, { own: own ? [...emails, own] : emails, buttons: [...buttons.reply, ...buttons.forward] });
  if (!header) return null;
  if (header === 'unsure') return nobody();
  const { pane, before } = around(header.end, page, { buttons, guard }), skips = new Set([...before, ...pane.querySelectorAll(UNREAD)]);
  const frames = page.frames.flatMap(({ element }) => (element && pane.contains(element) && ![...before].some((part) => part.contains(element)) && !page.sight.isAway(element) ? element : []));
  const layout = { id: header.layout, when: [], root: [], ignore: [], fields: {}, expects: [] };
  const open = { layout, page, view, top: topView, roots: [pane], body: [pane, ...frames], ignore: [], skips };
  return { ...readMessage(PARTS, readingOf(header), { open, guard, shown: header }), ignore: [pane] };
}

/**
 * The part of the page that shows the mail, which what answers it and what passes it on belong to, and in which more than its time follows the header;
 * and what in it comes before the header's end.
 */
function around(end: Element, { doc: { body }, sight }: SitePage, { buttons: { reply, forward }, guard }: { buttons: MailButtons; guard: Guard }): { pane: Element; before: Set<Element> } {
  const has = (part: Element, buttons: readonly Element[]) => buttons.some((button) => part.contains(button));
  const before = new Set([end]);
  const isWhole = (part: Element) => has(part, reply) && has(part, forward) && (part.querySelector('iframe') !== null || hasText(part, { guard, sight, skips: new Set([...before, ...part.querySelectorAll(UNREAD)]) }));
  let pane = end;
  while (pane !== body && pane.parentElement && !isWhole(pane)) {
    for (let other = pane.previousElementSibling; other; other = other.previousElementSibling) before.add(other);
    pane = pane.parentElement;
  }
  return { pane, before };
}

/** Whether more than a time and a word or two is to be seen. */
function hasText(part: Element, looking: Looking): boolean {
  const lines = readLines(part, looking).filter(({ text }) => /\p{L}{2}/u.test(text) && !/\d{1,2}:\d{2}|\d{1,4}[-/.年月]\d{1,2}/.test(text));
  return lines.length > 1 || lines.some(({ text }) => text.length >= (/\p{Lo}/u.test(text) ? LONG / 2 : LONG));
}

function nobody(): SiteReading {
  return {
    report: { id: 'unknown-mail', version: 1, layout: null, missed: ['emails'] }, roots: [], body: [], ignore: [], page: 'nothing', warnings: [], mail: null,
    viewer: { emails: [], names: [] }, entities: [], evidence: [],
  };
}

function readingOf({ from: { name, address }, layout }: MailHeader): SiteReading {
  const reading = nobody();
  return {
    ...reading, report: { ...reading.report, layout, missed: name ? [] : ['name'] }, page: 'detail',
    evidence: ([['name', name], ['emails', address]] as const).map(([field, raw]) => ({ entity: 'main', field, raw, source: 'site', path: '', snippet: '', trust: 'header' })),
  };
}

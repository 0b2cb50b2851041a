import { evidenceOf } from '../collect/evidence-of.js';
import { pathOf } from '../collect/reading.js';
import type { Line } from '../collect/visible-text.js';
import type { Evidence } from '../contract.js';
import { addressesIn } from '../mail/address.js';
import { mailboxOf } from '../mail/mailbox.js';

/** What mail programs write before a sender, in the languages of capture.md. */
const WORDS = 'from|sender|von|absender|de|expéditeur|remitente|da|van|发 ?件 ?人|发 ?信 ?人|寄 ?件 ?者|寄 ?件 ?人|差出人|送信者|보낸 ?사람';
const FROM = new RegExp(`^(?:${WORDS})\\s?:?\\s{0,3}(?=\\S)`, 'i');
const ALONE = new RegExp(`^(?:${WORDS})\\s?:?$`, 'i');
const MAIN = 'main, [role="main"]', LIST_OR_DRAFT = '[role="listbox"], [role="grid"], [role="option"], [contenteditable], [role="textbox"], form';
const MAX_LINES = 300, ADDRESS = 0.8, NAME = 0.75;

/**
 * The sender of the message opened in a webmail without tables of its own: the first row that is labelled so and holds an address, in the page's
 * main part if it has one, and in no list and nothing being written. It may be the sender's own text, so it counts as the body's.
 */
export function readSenderRow(all: readonly Line[]): Evidence[] {
  const inMain = all.filter(({ block }) => block.closest(MAIN));
  const lines = (inMain.length ? inMain : all).filter(({ block }) => !block.closest(LIST_OR_DRAFT));
  for (const [index, { text, block }] of lines.slice(0, MAX_LINES).entries()) {
    const row = ALONE.test(text) ? lines[index + 1]?.text ?? '' : FROM.test(text) ? text.replace(FROM, '') : '', [address] = addressesIn(row);
    const box = address ? mailboxOf(row) : null;
    if (!address || !box) continue;
    const place = { entity: 'main', source: 'label', path: pathOf(block), snippet: row, trust: 'body' } as const;
    return [
      evidenceOf({ ...place, field: 'emails', raw: address, weight: ADDRESS }),
      ...box.name ? [evidenceOf({ ...place, field: 'name', raw: box.name, weight: NAME })] : [],
    ];
  }
  return [];
}

import type { EvidenceBundle, ShownMail, ShownMailbox } from '../contract.js';
import { withoutCopies } from '../collect/without-copies.js';
import { addressOf } from './address.js';
import { emptyMail, type Mail, type Mailbox } from './mail.js';
import { displayName } from './mailbox.js';
import { factsOf } from './message-facts.js';
import { readMail } from './read-mail.js';
import { tidyBodyLine } from './tidy-line.js';

const MAX_EVIDENCE = 400;
/** What pages show and say of a mailbox, the word before it in any language: "From: Ann Lee<ann@x.test>". */
const LABEL = /^(?:[^<>@"]{1,24}[:：])?([^\n]{0,250}?)<\s?([^<>\s@]{1,64}@[^<>\s@]{1,190})\s?>[\s;,]{0,3}$/u;

/**
 * A bundle whose message is read: who is the lead, and what the message says of them, as evidence. A bundle without a message as it is.
 * Nothing of the message's text is left but what became evidence.
 */
export function withMailRead(bundle: EvidenceBundle): EvidenceBundle {
  const { mail, ...rest } = bundle;
  if (!mail) return bundle;
  const shown = mailOf(mail), { lang, page, ...reading } = readMail(shown, bundle), evidence = withoutCopies(reading.evidence).slice(0, MAX_EVIDENCE);
  const entities = reading.entities.filter(({ id }) => evidence.some(({ entity }) => entity === id));
  return { ...rest, lang, evidence, entities, page, ...(page !== 'nothing' && { message: factsOf(shown, bundle.viewer) }), warnings: [...new Set([...bundle.warnings, ...reading.warnings])] };
}

/** A message a page shows, in the form in which mails are read. */
function mailOf({ from, to, subject, id = '', sentAt = '', parts }: ShownMail): Mail {
  const lines = parts.flatMap(({ trust, lines: own }) => (trust === 'quoted' ? ['', ...own] : own));
  return { ...emptyMail(), from: [mailboxOf(from)], to: to.map(mailboxOf), subject, id, sentAt, lines: lines.map(tidyBodyLine) };
}

/** A label is read from its end: a name may hold an address that is another's. */
function mailboxOf({ name, address }: ShownMailbox): Mailbox {
  return { name: displayName(LABEL.exec(name)?.[1] ?? name), address: addressOf(LABEL.exec(address)?.[2] ?? address) };
}

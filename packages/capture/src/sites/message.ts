import type { Guard } from '../collect/guard.js';
import type { Looking } from '../collect/visible-text.js';
import type { ShownMail, ShownMailbox, WarningCode } from '../contract.js';
import { bodyLines } from '../mail/body-lines.js';
import { type OpenLayout, writtenIn } from './open-layout.js';
import { readPick } from './read-fields.js';
import { outermost } from './site-view.js';
import type { MessageParts, Sel, SiteReading } from './site.js';

const MAX_RECIPIENTS = 50, MAX_QUOTES = 50, MAX_LINES = 3_000, MAX_LINE = 4_000, MAX_TEXT = 100_000;

type Part = ShownMail['parts'][number];
type MailboxField = 'name' | 'emails';
/** `shown` is what of the header is known without tables. */
type Opened = { open: OpenLayout; guard: Guard; shown?: Pick<ShownMail, 'to' | 'subject'> };

/**
 * A webmail's opened message as plain texts: header fields as the site shows them, then the body's lines. What they mean is settled where
 * mails' files are read, too, so nothing of it is evidence yet, and the general readers are to leave the body alone.
 */
export function readMessage(parts: MessageParts, reading: SiteReading, { open, guard, shown }: Opened): SiteReading {
  const own = parts.own.flatMap((pick) => readPick(pick, { view: open.top, roots: [] }));
  const emails = [...new Set(own.flatMap(({ field, raw }) => (field ? [] : raw)))], names = own.flatMap(({ field, raw }) => (field ? raw : []));
  const from = mailboxOf((field) => reading.evidence.find((each) => each.field === field)?.raw);
  if (from.name && emails.includes(from.address.toLowerCase())) names.push(from.name);
  const texts = open.body.map((body) => writtenIn(body, open.page));
  const warnings: WarningCode[] = texts.includes(null) ? [...reading.warnings, 'body-unreadable'] : reading.warnings;
  const textAt = (pick: typeof parts.subject | undefined) => (pick ? readPick(pick, open)[0]?.raw ?? '' : '');
  const mail: ShownMail = {
    from, to: shown?.to ?? recipientsOf(parts, open), subject: shown?.subject ?? textAt(parts.subject), id: textAt(parts.id), sentAt: textAt(parts.sentAt),
    parts: capped(texts.flatMap((text) => (text ? partsOf(text.body, parts.quotes, { guard, sight: text.sight, ...(open.skips && { skips: open.skips }) }) : [])), guard),
  };
  return { ...reading, mail, warnings, evidence: [], entities: [], ignore: [...reading.ignore, ...reading.body], viewer: { emails, names } };
}

/** What the sender wrote, then what they quote: so an answer between quotes keeps its signature. */
function partsOf(body: Element, quotes: readonly Sel[], looking: Looking & Pick<OpenLayout, 'skips'>): Part[] {
  const quoted = outermost([...body.querySelectorAll(quotes.join())]).slice(0, MAX_QUOTES);
  const own: Part = { trust: 'body', lines: bodyLines(body, { ...looking, skips: new Set([...looking.skips ?? [], ...quoted]) }) };
  return [own, ...quoted.map((part): Part => ({ trust: 'quoted', lines: bodyLines(part, looking) }))];
}

/** As much of the parts as a bundle may hold, from the start. */
function capped(parts: readonly Part[], guard: Guard): Part[] {
  let lines = MAX_LINES, text = MAX_TEXT;
  return parts.map(({ trust, lines: all }) => {
    const kept = all.map((line) => line.slice(0, MAX_LINE)).filter((line) => --lines >= 0 && (text -= line.length) >= 0);
    if (kept.length < all.length || all.some((line) => line.length > MAX_LINE)) guard.truncate();
    return { trust, lines: kept };
  });
}

const mailboxOf = (textOf: (field: MailboxField) => string | undefined): ShownMailbox => ({ name: textOf('name') ?? '', address: textOf('emails') ?? '' });

function recipientsOf({ recipients }: MessageParts, { view, roots }: OpenLayout): ShownMailbox[] {
  return roots.flatMap((root) => view.find(root, recipients.sel, recipients.isFolded)).slice(0, MAX_RECIPIENTS).map((element) => mailboxOf((field) =>
    readPick(recipients[field], { view, roots: [element] })[0]?.raw));
}

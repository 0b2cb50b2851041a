import type { Guard } from '../collect/guard.js';
import type { Looking } from '../collect/visible-text.js';
import type { ShownMail, ShownMailbox } from '../contract.js';
import { bodyLines } from '../mail/body-lines.js';
import { cleanText } from '../text/clean-text.js';
import type { OpenLayout } from './open-layout.js';
import { readPick } from './read-fields.js';
import { outermost } from './site-view.js';
import type { MessageParts, Sel, SiteReading } from './site.js';

const MAX_RECIPIENTS = 50, MAX_QUOTES = 50, MAX_LINES = 3_000, MAX_LINE = 4_000, MAX_TEXT = 100_000;

type Part = ShownMail['parts'][number];

/**
 * A webmail's opened message as plain texts: header fields as the site shows them, then the body's lines. What they mean is settled where
 * mails' files are read, too, so nothing of it is evidence yet, and the general readers are to leave the body alone.
 */
export function readMessage(parts: MessageParts, reading: SiteReading, { open, guard }: { open: OpenLayout; guard: Guard }): SiteReading {
  const own = [...new Set(parts.own.flatMap((pick) => readPick(pick, open)).map(({ raw }) => raw.toLowerCase()))], from = senderOf(reading);
  const mail: ShownMail = {
    from, to: recipientsOf(parts, open), subject: cleanText(readPick(parts.subject, open)[0]?.raw ?? ''),
    parts: capped(open.body.flatMap((body) => partsOf(body, parts.quotes, { guard, sight: open.view.sight })), guard),
  };
  return {
    ...reading, mail, evidence: [], entities: [], ignore: [...reading.ignore, ...reading.body],
    viewer: { emails: own, names: from.name && own.includes(from.address.toLowerCase()) ? [from.name] : [] },
  };
}

/** What the sender wrote, then what they quote: so an answer between quotes keeps its signature. */
function partsOf(body: Element, quotes: readonly Sel[], looking: Looking): Part[] {
  const quoted = outermost([...body.querySelectorAll(quotes.join())]).slice(0, MAX_QUOTES);
  const own: Part = { trust: 'body', lines: bodyLines(body, { ...looking, skips: new Set(quoted) }) };
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

function senderOf({ evidence }: SiteReading): ShownMailbox {
  const valueOf = (field: 'name' | 'emails') => evidence.find((each) => each.field === field)?.raw ?? '';
  return { name: valueOf('name'), address: valueOf('emails') };
}

function recipientsOf({ recipients: { sel, address, name } }: MessageParts, { view, roots }: OpenLayout): ShownMailbox[] {
  const said = (element: Element, attribute: string) => cleanText(element.getAttribute(attribute) ?? '');
  return roots.flatMap((root) => view.find(root, sel)).slice(0, MAX_RECIPIENTS)
    .map((element) => ({ name: said(element, name), address: said(element, address) }));
}

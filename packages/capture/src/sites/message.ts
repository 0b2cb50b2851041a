import type { Guard } from '../collect/guard.js';
import type { Looking } from '../collect/visible-text.js';
import type { Snapshot } from '../contract.js';
import { bodyLines } from '../mail/body-lines.js';
import { emptyMail, type Mail, type Mailbox } from '../mail/mail.js';
import { addressOf, displayName } from '../mail/mailbox.js';
import { readMail } from '../mail/read-mail.js';
import type { OpenLayout } from './open-layout.js';
import { readPick } from './read-fields.js';
import { outermost } from './site-view.js';
import type { MessageParts, Sel, SiteReading } from './site.js';

const MAX_RECIPIENTS = 50, MAX_QUOTES = 50;

/**
 * A webmail's opened message, read like a mail's file: header fields as the site shows them, then the body's lines. The general readers are
 * to leave the body alone, since all that is in it has been weighed here: whose signature it is, what is quoted, what is passed on.
 */
export function readMessage(parts: MessageParts, reading: SiteReading, { open, viewer, guard }: { open: OpenLayout; viewer: Snapshot['viewer']; guard: Guard }): SiteReading {
  const own = [...new Set(parts.own.flatMap((pick) => readPick(pick, open)).map(({ raw }) => addressOf(raw)).filter(Boolean))];
  const mail: Mail = {
    ...emptyMail(), from: senderOf(reading), to: recipientsOf(parts, open), subject: readPick(parts.subject, open)[0]?.raw ?? '',
    lines: open.body.flatMap((body) => linesOf(body, parts.quotes, { guard, sight: open.view.sight })),
  };
  const { evidence, entities, page, warnings } = readMail(mail, { ...viewer, emails: [...new Set([...viewer.emails, ...own])] });
  return {
    ...reading, evidence, entities, page, warnings: [...reading.warnings, ...warnings], ignore: [...reading.ignore, ...reading.body],
    viewer: { emails: own, names: mail.from.filter(({ address, name }) => name && own.includes(address)).map(({ name }) => name) },
  };
}

/** What the sender wrote, then what they quote, an empty line before each part: so an answer between quotes keeps its signature. */
function linesOf(body: Element, quotes: readonly Sel[], looking: Looking): string[] {
  const quoted = outermost([...body.querySelectorAll(quotes.join())]).slice(0, MAX_QUOTES);
  return [...bodyLines(body, { ...looking, skips: new Set(quoted) }), ...quoted.flatMap((part) => ['', ...bodyLines(part, looking)])];
}

function senderOf({ evidence }: SiteReading): Mailbox[] {
  const valueOf = (field: 'name' | 'emails') => evidence.find((each) => each.field === field)?.raw ?? '';
  return [{ name: displayName(valueOf('name')), address: addressOf(valueOf('emails')) }];
}

function recipientsOf({ recipients: { sel, address, name } }: MessageParts, { view, roots }: OpenLayout): Mailbox[] {
  return roots.flatMap((root) => view.find(root, sel)).slice(0, MAX_RECIPIENTS)
    .map((element) => ({ name: displayName(element.getAttribute(name) ?? ''), address: addressOf(element.getAttribute(address) ?? '') }));
}

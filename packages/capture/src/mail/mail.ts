/** A name and an address as a mail gives them; either may be empty. */
export interface Mailbox {
  name: string;
  /** Lower case; empty when there is none. */
  address: string;
}

/**
 * What a mail's headers say about how it came to be. `auto`: nobody wrote it (answers of machines, bounces, receipts); `bulk`: to many
 * (newsletters); `list`: passed on by a mailing list; `broken`: its headers contradict themselves, nobody can say who sent it.
 */
export type MailMark = 'auto' | 'bulk' | 'list' | 'broken';

/** One mail as plain data: of a file, of a webmail page, or of a block some mail passes on. */
export interface Mail {
  from: Mailbox[];
  /** Who sent it in the name of `from`. */
  sender: Mailbox | null;
  replyTo: Mailbox[];
  to: Mailbox[];
  cc: Mailbox[];
  /** What a mailing list kept of the sender it replaced. */
  originalFrom: Mailbox | null;
  /** A mailing list's own addresses and names. */
  list: string[];
  subject: string;
  /** The Message-ID or a webmail's own id, and when it was sent, as its system wrote them; `''` where it does not say. */
  id: string;
  sentAt: string;
  marks: ReadonlySet<MailMark>;
  /** The visible text, line by line: cleaned, cells of a row parted by tabs, `> ` before what is quoted, `--` before a marked signature. */
  lines: readonly string[];
  /** Mails it carries whole (message/rfc822). */
  attached: readonly Mail[];
  /** Whether its headers are a mail system's own, or lines in somebody's text. */
  trust: 'header' | 'body';
}

/** A mail with nothing in it, to be filled. */
export function emptyMail(): Mail {
  return {
    from: [], sender: null, replyTo: [], to: [], cc: [], originalFrom: null, list: [], subject: '', id: '', sentAt: '', marks: new Set(), lines: [], attached: [],
    trust: 'header',
  };
}

import { isRobotMailbox, isSharedMailbox } from '../tables/role-mailboxes.js';
import { DESK_LOCALS } from '../tables/mail-words.js';
import { formRows, type FormRow } from './form-rows.js';
import { senderIn } from './header-block.js';
import type { Mail, Mailbox } from './mail.js';
import { addressesIn } from './address.js';
import { isEastAsian } from './names-alike.js';
import type { Own } from './own.js';
import { cutQuotes } from './quotes.js';

/** What somebody filled in on a site, as the site's mail has it. */
export interface FormMail {
  rows: FormRow[];
  /** Whom an answer goes to, where that is not the viewer nor a machine. */
  replyTo: Mailbox | null;
}

const MIN_ROWS = 3, MIN_FROM_ANYBODY = 4, MAX_HEAD = 10, DESKS = new Set(DESK_LOCALS);

/**
 * The form a mail carries; `null` when it carries none. A form comes from a machine, from the viewer's own site or, with more rows, from a
 * desk elsewhere; it names somebody, says how to reach them, and they are neither the viewer nor a colleague.
 */
export function formMailOf(mail: Mail, own: Own): FormMail | null {
  const sender = mail.from[0];
  const replyTo = mail.replyTo.find(({ address }) => address !== '' && !own.has(address) && !isRobotMailbox(address) && address !== sender?.address)
    ?? null;
  if (!sender || mail.marks.has('list')) return null;
  const rows = formRows(cutQuotes(mail.lines), (address) => own.has(address)), isOwn = own.has(sender.address);
  if (isAboutThem(rows, replyTo, own) && rows.length >= rowsFor({ mail, sender, isOwn, isAnswered: isAnsweredTo(rows, replyTo) })) {
    return { rows: withWholeName(rows), replyTo };
  }
  return isOwn && (isDeskAddress(sender.address) || isRobotMailbox(sender.address)) ? plainForm(mail, replyTo, own) : null;
}

/** A form of one's own site with no labels for a person: whom an answer goes to, or who the text says it is from. */
function plainForm(mail: Mail, replyTo: Mailbox | null, own: Own): FormMail | null {
  const named = mail.lines.slice(0, MAX_HEAD).map(senderIn)
    .find((box) => box !== null && box.address !== '' && !own.has(box.address) && !isRobotMailbox(box.address)) ?? null;
  if (!replyTo) return named ? { rows: rowsOf(named), replyTo: null } : null;
  return { rows: named?.address === replyTo.address && !replyTo.name ? rowsOf({ ...named, address: '' }) : [], replyTo };
}

function rowsOf({ name, address }: Mailbox): FormRow[] {
  const rows: FormRow[] = [{ field: 'name', label: '', value: name }, { field: 'emails', label: '', value: address }];
  return rows.filter(({ value }) => value);
}

/** How many rows make a form, by who sent it and whom an answer goes to. */
function rowsFor({ mail, sender, isOwn, isAnswered }: { mail: Mail; sender: Mailbox; isOwn: boolean; isAnswered: boolean }): number {
  if (mail.marks.has('bulk')) return MIN_FROM_ANYBODY;
  if (isOwn || isAnswered || isRobotMailbox(sender.address) || mail.marks.has('auto')) return MIN_ROWS;
  return isDeskAddress(sender.address) ? MIN_FROM_ANYBODY : Infinity;
}

/** Whether an answer goes to the address somebody filled in. */
function isAnsweredTo(rows: readonly FormRow[], replyTo: Mailbox | null): boolean {
  return replyTo !== null && rows.some(({ field, value }) => field === 'emails' && addressesIn(value).includes(replyTo.address));
}

function isDeskAddress(address: string): boolean {
  return isSharedMailbox(address) || DESKS.has(address.slice(0, address.lastIndexOf('@')));
}

/** A name or company, a way to reach them, and nothing of it the viewer's own. */
function isAboutThem(rows: readonly FormRow[], replyTo: Mailbox | null, own: Own): boolean {
  const has = (...fields: FormRow['field'][]) => rows.some(({ field }) => fields.includes(field));
  const emails = rows.filter(({ field }) => field === 'emails').flatMap(({ value }) => addressesIn(value));
  return has('name', 'givenName', 'familyName', 'company') && (replyTo !== null || has('phones') || emails.length > 0)
    && !emails.some((address) => own.has(address));
}

function withWholeName(rows: readonly FormRow[]): FormRow[] {
  const valueOf = (field: FormRow['field']) => rows.find((row) => row.field === field);
  const given = valueOf('givenName'), family = valueOf('familyName');
  if (!given || !family || valueOf('name')) return [...rows];
  const value = isEastAsian(family.value) ? `${family.value}${given.value}` : `${given.value} ${family.value}`;
  return [{ field: 'name', label: `${given.label}, ${family.label}`, value }, ...rows];
}

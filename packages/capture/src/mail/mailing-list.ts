import { fold } from '../text/clean-text.js';
import type { Mail, Mailbox } from './mail.js';
import { domainOf } from './address.js';

const VIA = /^['"]?(.{1,80}?)['"]?\s(?:via|über|par|por|通过|透過|経由)\s(.{1,120})$/i;

/** Whether a mailing list passed the mail on. */
export function isListMail(mail: Mail): boolean {
  return mail.marks.has('list');
}

/**
 * Who wrote to a mailing list: the sender the list kept, the sender itself, or whom an answer goes to, whichever is not the list; or else
 * their name only. `null` when not even that is known.
 */
export function writerOf(mail: Mail): Mailbox | null {
  const [sender] = mail.from, name = VIA.exec(sender?.name ?? '')?.[1]?.trim() ?? '', isVia = name !== '';
  const candidates = [mail.originalFrom, isVia ? null : sender, ...mail.replyTo];
  const found = candidates.find((box) => box !== null && box !== undefined && box.address !== '' && !isListAddress(mail, box.address));
  if (found) return { address: found.address, name: VIA.exec(found.name)?.[1]?.trim() ?? (found.name || name) };
  return name ? { name, address: '' } : null;
}

/** The list's own address, or one at the list's own host. */
function isListAddress(mail: Mail, address: string): boolean {
  const domain = domainOf(address), local = address.slice(0, address.lastIndexOf('@'));
  if (/(?:^|[.-])(?:lists?|groups?|googlegroups|mailman|liste|listen|listserv)\./.test(`${domain}.`)
    || /-(?:bounces|request|owner|subscribe|unsubscribe)$/.test(local)) return true;
  return mail.list.some((text) => {
    const list = fold(text);
    return list.includes(address) || list === `${local}.${domain}`;
  });
}

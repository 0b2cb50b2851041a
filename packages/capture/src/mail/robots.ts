import { isRobotMailbox } from '../tables/role-mailboxes.js';
import { AUTO_SUBJECTS } from '../tables/mail-words.js';
import { fold } from '../text/clean-text.js';
import type { Mail } from './mail.js';

/** Whether no person wrote the mail for its reader: newsletters, bounces, receipts, answers of machines, calendars. */
export function isAutomatic(mail: Mail): boolean {
  return mail.marks.has('auto') || mail.marks.has('bulk') || hasRobotSender(mail) || isAutoSubject(mail.subject);
}

/** Whether a machine's mailbox is the sender. */
export function hasRobotSender(mail: Mail): boolean {
  return mail.from.some(({ address }) => isRobotMailbox(address)) || (mail.sender !== null && /^calendar-/.test(mail.sender.address));
}

function isAutoSubject(subject: string): boolean {
  const text = fold(subject);
  return AUTO_SUBJECTS.some((words) => text.startsWith(words));
}

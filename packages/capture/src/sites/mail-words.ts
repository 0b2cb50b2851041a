import { HEADER_WORDS, type HeaderKind } from '../tables/mail-words.js';

/** Words by which a mail program is told whose name nobody knows, folded and without spaces between ideographs. Plain JSON: the page is given them. */
export interface MailWords {
  /** What stands before a header's lines. */
  from: readonly string[];
  to: readonly string[];
  subject: readonly string[];
  /** Further lines of a header: dates and copies. */
  further: readonly string[];
  /** What is pressed to answer a mail, and to pass one on: programs that show mails have both. */
  reply: readonly string[];
  forward: readonly string[];
}

const words = (...kinds: readonly HeaderKind[]) => [...new Set(HEADER_WORDS.flatMap((language) => kinds.flatMap((kind) => language[kind])))];

/** The words of {@link MailWords} in the languages mails are read in. */
export const mailWords: MailWords = {
  from: words('from'),
  to: [...words('to'), '发送给', '发给', '至', 'reçu par'],
  subject: words('subject'),
  further: words('sent', 'cc'),
  reply: [
    'reply', 'antworten', 'répondre', 'responder', 'rispondi', 'beantwoorden', 'odpowiedz', 'ответить', 'svara', 'svar', 'vastaa', '回复', '答复', '回覆', '答覆', '返信', '답장',
  ],
  forward: [
    'forward', 'weiterleiten', 'transférer', 'faire suivre', 'reenviar', 'inoltra', 'doorsturen', 'przekaż', 'переслать', 'vidarebefordra', 'videresend',
    'encaminhar', 'välitä', '转发', '轉寄', '轉發', '転送', '전달',
  ],
};

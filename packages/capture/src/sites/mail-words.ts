import { HEADER_WORDS, type HeaderKind } from '../tables/mail-words.js';

/** Words by which a mail program is told whose name nobody knows, folded and without spaces between ideographs. Plain JSON: the page is given them. */
export interface MailWords {
  /** What stands before a header's lines. */
  from: readonly string[];
  to: readonly string[];
  subject: readonly string[];
  /** What says in one that the viewer is the recipient: "to me". */
  toViewer: readonly string[];
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
  to: [...words('to'), '发送给', '发给', '发至', '至', '收件', '寄給', '傳送至', 'reçu par', 'destinataires', 'destinatarios', 'recipients', 'empfangen von', 'voor', 'pour'],
  toViewer: [
    'to me', 'to you', 'an mich', 'an sie', 'an dich', 'à moi', 'à vous', 'pour moi', 'para mí', 'para mi', 'a mí', 'para ti', 'para mim', 'a me', 'aan mij', 'do mnie', 'til mig', 'till mig',
    '发给我', '发送给我', '至我', '收件人:我', '我收', '寄給我', '給我', '自分宛', '宛先:自分', '나에게',
  ],
  subject: words('subject'),
  further: words('sent', 'cc'),
  reply: [
    'reply', 'reply to sender', 'reply to this message', 'antworten', 'antwort', 'beantworten', 'répondre', 'répondre à l\'expéditeur', 'responder', 'rispondi', 'beantwoorden', 'odpowiedz', 'ответить', 'svara', 'svar', 'vastaa', '回复', '答复', '回信', '回复邮件', '回复发件人', '快速回复', '回覆', '答覆', '回覆寄件者', '返信', '返信する', '답장', '회신',
  ],
  forward: [
    'forward', 'forward message', 'weiterleiten', 'transférer', 'faire suivre', 'reenviar', 'inoltra', 'doorsturen', 'przekaż', 'переслать', 'vidarebefordra', 'videresend',
    'encaminhar', 'välitä', '转发', '转发邮件', '轉寄', '轉發', '転送', '転送する', '전달',
  ],
};

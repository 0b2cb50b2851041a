import { letters, type Letter } from '../../letters.fixture.js';
import type { SavedPage } from '../../site.fixture.js';
import { compose, list, message } from './shell.fixture.js';

const HOSTS = ['mail.163.com', 'mail.126.com', 'mail.yeah.net', 'hw.mail.163.com'];
const urlOf = (module: string, number = 0) => `https://${HOSTS[number % HOSTS.length] ?? ''}/js6/main.jsp?sid=invented&df=mail163_letter#module=${module}%7C%7B%7D`;

function shown(name: string, letter: Letter, number: number): SavedPage[] {
  const { expected, mustNot = [], warnings, viewer, page } = letter, earlier = letter === letters.posing ? letters.german : letters.posing;
  return ([true, false]).map((isFramed): SavedPage => ({
    name: `${isFramed ? 'framed' : 'inline'}: ${name}`, layout: isFramed ? 'framed' : 'inline', url: urlOf('read.ReadModule', number), html: message(letter, earlier, isFramed),
    expected, mustNot: [...mustNot, earlier.from.name, 'Listed Lisa'], otherLanguage: [['发件人', 'From'], ['收件', 'In']],
    ...(warnings && { warnings }), ...(viewer && { viewer }), ...(page && { page }),
  }));
}

/** Invented pages of the mail of 163, 126 and yeah.net. */
export const pages: readonly SavedPage[] = [
  ...shown('English', letters.full, 0), ...shown('Chinese', letters.chinese, 1), ...shown('a sender without a name', letters.sparse, 2), ...shown('forwarded', letters.forwarded, 3),
  ...shown('sent by the viewer', letters.ownSent, 0), ...shown('a text that poses as a header', letters.posing, 0), ...shown('a machine', letters.machine, 0),
  { name: 'list', url: urlOf('mbox.ListModule'), layout: null, page: 'nothing', expected: {}, mustNot: ['Listed Lisa', 'Maren'], html: list(letters.full) },
  { name: 'a new mail', url: urlOf('compose.ComposeModule'), layout: null, page: 'nothing', expected: {}, mustNot: ['Sunniva', 'Viewer', 'Maren'], html: compose(letters.full) },
];

import { letters, type Letter } from '../../letters.fixture.js';
import type { SavedPage } from '../../site.fixture.js';
import { appCompose, appList, appMessage, classicCompose, classicList, framed, readmail } from './shell.fixture.js';

const FRAME = 'https://mail.qq.com/cgi-bin/frame_html?sid=invented&r=1', READ = 'https://mail.qq.com/cgi-bin/readmail?folderid=1&t=readmail&mailid=ZC1';
const APP = 'https://wx.mail.qq.com/home/index?sid=invented#/read/1', ENGLISH = [['发件人', 'From'], ['收件人', 'To']] as const;

function saved(name: string, letter: Letter, given: Pick<SavedPage, 'url' | 'html' | 'layout'>): SavedPage {
  const { expected, mustNot = [], warnings, viewer, page } = letter;
  return {
    ...given, name: `${given.layout}: ${name}`, expected, mustNot: [...mustNot, 'Listed Lisa'], otherLanguage: ENGLISH,
    ...(warnings && { warnings }), ...(viewer && { viewer }), ...(page && { page }),
  };
}

const inFrame = (name: string, letter: Letter) => saved(`in the frame, ${name}`, letter, { layout: 'classic', url: FRAME, html: framed(readmail(letter)) });
const inApp = (name: string, letter: Letter) => saved(name, letter, { layout: 'app', url: APP, html: appMessage(letter) });
const nobody = (name: string, given: Pick<SavedPage, 'url' | 'html'>): SavedPage =>
  ({ ...given, name, layout: null, page: 'nothing', expected: {}, mustNot: ['Listed Lisa', 'Sunniva', 'Viewer'] });

/** Invented pages of QQ Mail, the old and the new. */
export const pages: readonly SavedPage[] = [
  ...[inFrame, inApp].flatMap((show) => [
    show('English', letters.full), show('Chinese', letters.chinese), show('a sender without a name', letters.sparse), show('forwarded', letters.forwarded),
    show('sent by the viewer', letters.ownSent), show('a text that poses as a header', letters.posing), show('a machine', letters.machine),
  ]),
  saved('in a window', letters.german, { layout: 'classic', url: READ, html: readmail(letters.german) }),
  nobody('list in the frame', { url: FRAME, html: framed(classicList) }),
  nobody('a new mail in the frame', { url: FRAME, html: framed(classicCompose) }),
  nobody('a new mail in a window', { url: 'https://mail.qq.com/cgi-bin/readtemplate?t=compose', html: classicCompose }),
  nobody('the app\'s list', { url: 'https://wx.mail.qq.com/home/index?sid=invented#/list/1/1', html: appList }),
  nobody('a new mail in the app', { url: 'https://wx.mail.qq.com/home/index?sid=invented#/compose', html: appCompose }),
];

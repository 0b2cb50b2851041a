import { letters, type Letter } from '../../letters.fixture.js';
import type { SavedPage } from '../../site.fixture.js';
import { compose, elastic, larry, listWith, otherWords } from './shell.fixture.js';

const AT = 'https://webmail.slatework.example/roundcube/?_task=mail', READ = `${AT}&_uid=12&_mbox=INBOX&_action=show`;

function saved(name: string, letter: Letter, { layout, html, url = READ }: Pick<SavedPage, 'layout' | 'html'> & { url?: string }): SavedPage {
  const { expected, mustNot = [], warnings, viewer, page, lang } = letter;
  return {
    name: `${layout}: ${name}`, url, html, layout, expected, mustNot: [...mustNot, 'Listed Lisa'], otherLanguage: otherWords(lang, lang === 'de' ? 'zh' : 'de'),
    ...(warnings && { warnings }), ...(viewer && { viewer }), ...(page && { page }),
  };
}

const inElastic = (name: string, letter: Letter) => saved(name, letter, { layout: 'elastic', html: elastic(letter, { isSent: letter === letters.ownSent }) });
const inLarry = (name: string, letter: Letter) => saved(name, letter, { layout: 'larry', html: larry(letter) });

/** A page kept without its scripts, told by its sheets alone, and with a header whose summary alone names the sender. */
const summary = listWith(elastic(letters.german, { around: '' }).replace(/<script.*?<\/script>/, '').replace(/<tr><td class="header-title">[^<]*<\/td><td class="header from">.*?<\/tr>/s, ''))
  .replace(/<script.*?<\/script>/, '<link rel="stylesheet" type="text/plain" href="skins/elastic/styles/styles.min.css">');

/** Invented pages of Roundcube in its skins. */
export const pages: readonly SavedPage[] = [
  ...[inElastic, inLarry].flatMap((show) => [
    show('English', letters.full), show('German', letters.german), show('Chinese', letters.chinese), show('a sender without a name', letters.sparse), show('forwarded', letters.forwarded),
    show('sent by the viewer', letters.ownSent), show('a text that poses as a header', letters.posing), show('a machine', letters.machine),
  ]),
  saved('beside the list', letters.full, { layout: 'elastic', url: `${AT}&_mbox=INBOX`, html: listWith(elastic(letters.full, { around: '' })) }),
  saved('beside the list', letters.chinese, { layout: 'larry', url: `${AT}&_mbox=INBOX`, html: listWith(larry(letters.chinese, '')) }),
  { ...saved('kept without scripts', letters.german, { layout: 'elastic', url: `${AT}&_mbox=INBOX`, html: summary }), otherLanguage: [['>An</td>', '>收件人</td>']] },
  { name: 'list', url: AT, layout: 'list', page: 'nothing', expected: {}, mustNot: ['Listed Lisa'], html: listWith('<p>Roundcube</p>') },
  { name: 'a new mail', url: `${AT}&_action=compose`, layout: 'compose', page: 'nothing', expected: {}, mustNot: ['Sunniva', 'Viewer'], html: compose },
];

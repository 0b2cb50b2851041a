import { expect } from '@open-wc/testing';
import { Guard } from '../../collect/guard.js';
import { sightOf } from '../../collect/sight-of.js';
import { SiteView } from '../site-view.js';
import { takes, type TakeId } from './index.js';

/** What a take makes of the selector's matches in an inert page. */
function take(
  id: TakeId, html: string, { sel = 'body > *', attr, title = '', isFolded = false }: { sel?: string; attr?: string; title?: string; isFolded?: boolean } = {},
): Record<string, string> {
  const doc = new DOMParser().parseFromString(`<title>${title}</title><body>${html}`, 'text/html'), guard = new Guard();
  const view = new SiteView(doc, guard, sightOf(doc, guard)), [first, ...rest] = view.find(doc.documentElement, sel, isFolded);
  if (!first) throw new Error('Nothing matches.');
  return Object.fromEntries(takes[id]([first, ...rest], view, { ...(attr && { attr }) }).map(({ field = 'own', raw }) => [field, raw]));
}

describe('take text', () => {
  it('is the first match\'s visible text or attribute', () => {
    expect(take('text', '<p>Ann <b>Lee</b><i hidden>x</i></p><p>Bo</p>')).to.deep.equal({ own: 'Ann Lee' });
    expect(take('text', '<p title=" Ann ">x</p>', { attr: 'title' })).to.deep.equal({ own: 'Ann' });
  });

  it('is what a folded part says', () => {
    expect(take('text', '<p hidden>Ann <b>Lee</b></p>', { isFolded: true })).to.deep.equal({ own: 'Ann Lee' });
  });

  it('is nothing for masks and placeholders', () => {
    for (const text of ['***** ***', '--', '·']) expect(take('text', `<p>${text}</p>`), text).to.deep.equal({});
  });
});

describe('take account', () => {
  const of = (title: string) => take('account', '<p>x</p>', { sel: 'head > title', title });

  it('is the name in Outlook\'s title, where no address shows', () => {
    for (const [title, name] of [['Mail - Ann Lee - Outlook', 'Ann Lee'], ['邮件 - 李安 - Outlook', '李安']] as const) expect(of(title), title).to.deep.equal({ name });
    expect(of('Mail - ann@x.test - Outlook')).to.deep.equal({ own: 'ann@x.test' });
    for (const title of ['Outlook', 'Offer - Outlook', 'Mail - Ann Lee - Elsewhere']) expect(of(title), title).to.deep.equal({});
  });
});

describe('take place', () => {
  it('is the last match that is no count', () => {
    expect(take('place', '<p>Consultant</p><p>Graz, Austria</p><p>·</p><p>31 followers</p>')).to.deep.equal({ own: 'Graz, Austria' });
    expect(take('place', '<p>31 followers</p>')).to.deep.equal({});
  });
});

describe('take placeBeside', () => {
  const beside = (html: string) => take('placeBeside', html, { sel: 'a' }).own;

  it('is what stands before the link in its row', () => {
    expect(beside('<div><span>Graz, Austria</span> <span><a href="#">Contact</a></span></div>')).to.equal('Graz, Austria');
    expect(beside('<div><p>Graz, Austria</p><p>·</p><p><a href="#">Contact</a></p><p>Elsewhere</p></div>')).to.equal('Graz, Austria');
    expect(beside('<div><p>Graz, Austria</p><a href="#">Contact</a></div>')).to.equal('Graz, Austria');
  });

  it('is nothing where the link is alone in its row, or the row is no row', () => {
    expect(beside('<div><p>Head of Sales</p><div><p><a href="#">Contact</a></p></div></div>')).to.be.undefined;
    expect(beside('<div><h2>Ann Lee</h2><p>Head of Sales</p><p><a href="#">Contact</a></p></div>')).to.be.undefined;
    expect(beside('<div><p>31 followers</p><p><a href="#">Contact</a></p></div>')).to.be.undefined;
  });
});

describe('take redirectTarget', () => {
  const target = (href: string) => take('redirectTarget', `<a href="${href}">x</a>`).own;

  it('is where a link leads behind a redirect', () => {
    expect(target('https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Facme%2Eexample%2F&amp;urlhash=x')).to.equal('https://acme.example/');
    expect(target('https://acme.example/a')).to.equal('https://acme.example/a');
  });

  it('is nothing for links that are no page', () => {
    for (const href of [
      'javascript:alert(1)', 'https://www.linkedin.com/redir/redirect?url=javascript:alert(1)', 'https://a:b@acme.example/', '/relative',
      'data:text/html,x',
    ]) {
      expect(target(href), href).to.be.undefined;
    }
  });
});

describe('take account', () => {
  const account = (title: string) => take('account', '<p>x</p>', { sel: 'head > title', title }).own;

  it('is the address before the product or in brackets', () => {
    expect(account('Re: Offer - Ann@own.example - Gmail')).to.equal('ann@own.example');
    expect(account('a@x.test - b - ann@own.example - Own Mail')).to.equal('ann@own.example');
    expect(take('account', '<a aria-label="Account: Ann Lee  (ann@own.example)">x</a>', { attr: 'aria-label' }).own).to.equal('ann@own.example');
  });

  it('is no address a subject mentions', () => {
    for (const title of ['Write to bo@x.test', 'bo@x.test - Gmail and more@x.test', 'Gmail']) expect(account(title), title).to.be.undefined;
  });
});

describe('take memberLink', () => {
  const member = (...links: string[]) => take('memberLink', links.map((href) => `<a href="${href}">x</a>`).join('')).own;

  it('is the member links lead to, whatever else the links say', () => {
    for (const href of ['/in/ann-lee', 'https://de.linkedin.com/in/ann-lee/?trk=x', 'https://www.linkedin.com/in/ann-lee/overlay/x']) expect(member(href), href).to.equal('https://www.linkedin.com/in/ann-lee');
    for (const href of ['/sales/lead/ACw1_x,NAME_SEARCH,y?z', '/sales/people/ACw1_x']) expect(member(href), href).to.equal('https://www.linkedin.com/sales/lead/ACw1_x');
    expect(member('/in/ann-lee', '/company/x', '/in/ann-lee/')).to.equal('https://www.linkedin.com/in/ann-lee');
  });

  it('is nobody where they lead to several, or elsewhere', () => {
    for (const links of [['/in/ann', '/in/bo'], ['/company/acme'], ['https://x.test/in/ann'], ['https://www.linkedin.com.x.test/in/ann'], ['javascript:/in/ann']]) expect(member(...links), links.join(' ')).to.be.undefined;
  });
});

describe('take linkedinTitle', () => {
  const read = (title: string) => take('linkedinTitle', '<p>x</p>', { sel: 'head > title', title });

  it('is name, title and company as far as the title tells them apart', () => {
    expect(read('(3) Ann Lee | LinkedIn')).to.deep.equal({ name: 'Ann Lee' });
    expect(read('李娜 | 领英')).to.deep.equal({ name: '李娜' });
    expect(read('Ann Lee - VP Sales - EMEA - Acme | LinkedIn')).to.deep.equal({ name: 'Ann Lee', title: 'VP Sales - EMEA', company: 'Acme' });
    expect(read('Ann Lee - Acme | LinkedIn')).to.deep.equal({ name: 'Ann Lee' });
  });

  it('is nothing for other titles', () => {
    for (const title of ['LinkedIn', 'Ann Lee', 'Ann Lee | Acme', '| LinkedIn']) expect(read(title), title).to.deep.equal({});
  });
});

describe('take linkedinName', () => {
  const read = (html: string, title: string) => take('linkedinName', html, { sel: 'h1, h2', title }).own;

  it('is the heading the title agrees with, wherever it stands', () => {
    expect(read('<h2>Suggested for you</h2><h2>Ann Lee</h2>', '(1) Ann Lee | LinkedIn')).to.equal('Ann Lee');
  });

  it('is the only heading when the title tells nobody, and none of several', () => {
    expect(read('<h2>Ann Lee</h2>', 'LinkedIn')).to.equal('Ann Lee');
    expect(read('<h2>Suggested</h2><h2>Ann Lee</h2>', 'LinkedIn')).to.be.undefined;
    expect(read('<h2>Suggested</h2>', 'Ann Lee | LinkedIn')).to.be.undefined;
  });
});

describe('take job', () => {
  const single = (dates: string) => take('job', `<div><p>Buyer</p><p>Acme · Full-time</p><p>${dates}</p><p>Graz</p></div>`);

  it('is title and company of a job still held, in any language', () => {
    for (const dates of [
      'Nov 2018 - Present · 2 yrs', 'Nov 2018 to Present', '2018年11月 - 至今 · 2 年 9 个月', 'Okt. 2021–Heute · 3 Jahre',
      'sept. 2015 - aujourd’hui · 9 ans', '2018년 11월 - 현재', '2019 - oggi',
    ]) {
      expect(single(dates), dates).to.deep.equal({ title: 'Buyer', company: 'Acme' });
    }
  });

  it('is nothing for a job that ended, or without dates', () => {
    for (const dates of ['2014 - 2018 · 4 yrs', 'May 2016 to Dec 2018', '2016年5月 - 2018年12月', 'Aug 2020 · 1 mo', '2020年8月 · 1 个月', 'long ago']) {
      expect(single(dates), dates).to.deep.equal({});
    }
  });

  it('is the newest title of several at one company', () => {
    const grouped = (dates: string) =>
      take(
        'job',
        `<div><p>Acme</p><p>Full-time · 6 yrs</p><ul><li>`
          + `<p>Director</p><p>${dates}</p></li><li><p>Buyer</p><p>2014 - 2018 · 4 yrs</p></li></ul></div>`,
      );
    expect(grouped('2018 - Present · 6 yrs')).to.deep.equal({ title: 'Director', company: 'Acme' });
    expect(grouped('2018 - 2020 · 2 yrs')).to.deep.equal({});
  });

  it('names no company that is not there', () => {
    expect(take('job', '<div><p>Freelancer</p><p>2019 - Present</p><p>Graz</p></div>')).to.deep.equal({ title: 'Freelancer' });
  });
});

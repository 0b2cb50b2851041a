import { expect } from '@open-wc/testing';
import { addressOn, isHostOf, saidBy } from './address.js';
import { linkedin } from './linkedin/site.js';

const at = (path: string) => addressOn(linkedin, new URL(`https://www.linkedin.com${path}`));
const profileAt = (path: string) => saidBy(at(path));

describe('isHostOf', () => {
  const hosts = ['linkedin.com', '*.linkedin.com'];

  it('takes the host, its country hosts, any case and a final dot', () => {
    for (const host of ['linkedin.com', 'www.linkedin.com', 'de.linkedin.com', 'WWW.LinkedIn.com', 'www.linkedin.com.']) {
      expect(isHostOf(host, hosts), host).to.be.true;
    }
  });

  it('takes no host that contains the name otherwise', () => {
    for (const host of ['linkedin.com.x.test', 'xlinkedin.com', 'linkedin.co', 'linkedin.com-x.test', 'com', '', 'x.test']) {
      expect(isHostOf(host, hosts), host).to.be.false;
    }
  });

  it('takes nothing under an exact host', () => {
    expect(isHostOf('a.mail.google.com', ['mail.google.com'])).to.be.false;
  });
});

describe('addressOn', () => {
  it('knows a profile with a language or a dialog behind it', () => {
    for (const path of ['/in/ann', '/in/ann/', '/in/ann/de', '/incareer/in/ann', '/in/ann/overlay/contact-info/', '/IN/ann']) {
      expect(at(path).rule?.page, path).to.equal('detail');
      expect(profileAt(path), path).to.equal('https://www.linkedin.com/in/ann');
    }
  });

  it('knows what is nobody, and leaves alone what it has no rule for', () => {
    for (const path of ['/', '/feed/', '/login', '/in/unavailable/', '/search/results/people/', '/in/ann/recent-activity/all/']) {
      expect(at(path).rule?.page, path).to.equal('nothing');
    }
    for (const path of ['/in/', '/something/new']) expect(at(path).rule, path).to.be.null;
    expect(at('/sales/company/1').rule?.page).to.equal('other');
  });

  it('knows what a page shows that is no member\'s', () => {
    for (const [path, shows] of [['/company/acme/about/', 'company'], ['/showcase/acme', 'company'], ['/sales/lead/ACw1,NAME,x', 'sales-lead'], ['/sales/lists/people/7', 'sales-list'],
      ['/messaging/thread/2-x==/', 'messaging']] as const) {
      expect(at(path).rule?.shows, path).to.equal(shows);
    }
  });

  it('takes of a segment what stands before its first comma, where the rule says so', () => {
    for (const path of ['/sales/lead/ACwAAB-1_x,NAME_SEARCH,AbCd', '/sales/people/ACwAAB-1_x', '/sales/lead/ACwAAB-1_x,']) {
      expect(profileAt(path), path).to.equal('https://www.linkedin.com/sales/lead/ACwAAB-1_x');
    }
    expect(profileAt('/sales/lead/,NAME')).to.be.null;
  });

  it('decodes the name in the address', () => {
    expect(profileAt('/in/%E6%9D%8E%E5%A8%9C-12')).to.equal('https://www.linkedin.com/in/李娜-12');
  });

  it('makes no key of what hides a path, a query, markup or nothing at all', () => {
    for (const path of ['/in/a%2Fb', '/in/a%3Fx', '/in/%3Cb%3E', '/in/%', '/in/a%00', `/in/${'a'.repeat(300)}`, '/in/me/']) {
      expect(profileAt(path), path).to.be.null;
    }
  });
});

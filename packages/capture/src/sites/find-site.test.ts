import { expect } from '@open-wc/testing';
import { siteAt, tablesFor } from './find-site.js';
import { sites } from './index.js';

describe('siteAt', () => {
  it('finds the site of an address by its host alone', () => {
    for (const [url, id] of [['https://de.linkedin.com/company/x', 'linkedin'], ['https://mail.google.com/mail/u/0/', 'gmail'],
      ['https://outlook.live.com/mail/0/', 'outlook'], ['https://outlook.cloud.microsoft/mail/', 'outlook'], ['https://wx.mail.qq.com/', 'qq-mail'],
      ['https://mail.qq.com/cgi-bin/frame_html', 'qq-mail'], ['https://exmail.qq.com/cgi-bin/frame_html', 'qq-mail'], ['https://mail.126.com/js6/main.jsp', 'netease-mail'],
      ['https://hw.mail.163.com/js6/main.jsp', 'netease-mail']] as const) {
      expect(siteAt(url)?.id, url).to.equal(id);
    }
  });

  it('is null for every other address, and for what is none', () => {
    for (const url of [
      'https://acme.example/', 'https://linkedin.com.x.test/in/ann', 'file:///linkedin.com', 'about:blank', 'no address', '', null,
    ]) {
      expect(siteAt(url), String(url)).to.be.null;
    }
  });

});

describe('tablesFor', () => {
  const idsFor = (url: string | null) => tablesFor(url).map(({ id }) => id);

  it('gives a site\'s pages its tables, and every other page of the web those of programs on any host', () => {
    expect([idsFor('https://outlook.office.com/mail/'), idsFor('https://webmail.acme.example/')]).to.deep.equal([['outlook'], ['roundcube']]);
  });

  it('gives none for what is no page of the web', () => {
    for (const url of ['file:///mail.google.com', 'about:blank', 'no address', '', null]) expect(idsFor(url), String(url)).to.deep.equal([]);
  });

  it('gives one\'s own tables first, and on any host before those of programs', () => {
    const own = ['mine', 'outlook'].map((id) => ({ ...sites[0]!, id, hosts: id === 'mine' ? ['crm.acme.example'] : ['outlook.office.com'] })), free = { ...sites[0]!, id: 'free', hosts: [] };
    const idsOf = (url: string) => tablesFor(url, [...own, free]).map(({ id }) => id);
    expect([idsOf('https://crm.acme.example/'), idsOf('https://outlook.office.com/mail/'), idsOf('https://x.test/')]).to.deep.equal([['mine'], ['outlook', 'outlook'], ['free', 'roundcube']]);
  });

  it('gives tables that travel as JSON', () => {
    for (const { id, hosts } of sites) {
      const url = `https://${(hosts[0] ?? 'acme.example').replace('*.', 'www.')}/`;
      expect(idsFor(url)).to.deep.equal([id]);
      expect(JSON.parse(JSON.stringify(tablesFor(url)))).to.deep.equal(tablesFor(url));
    }
  });
});

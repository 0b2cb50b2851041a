import { expect } from '@open-wc/testing';
import { siteAt } from './find-site.js';

describe('siteAt', () => {
  it('finds the site of an address by its host alone', () => {
    for (const [url, id] of [['https://de.linkedin.com/company/x', 'linkedin'], ['https://mail.google.com/mail/u/0/', 'gmail']] as const) {
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

  it('gives tables that travel as JSON', () => {
    const site = siteAt('https://www.linkedin.com/in/ann');
    expect(JSON.parse(JSON.stringify(site))).to.deep.equal(site);
  });
});

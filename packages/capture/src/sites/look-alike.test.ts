import { expect } from '@open-wc/testing';
import { sites } from './index.js';
import { looksLike } from './look-alike.js';

const isSuspect = (host: string) => sites.some((site) => looksLike(site, new URL(`https://${host}`).hostname));

describe('looksLike', () => {
  it('knows hosts that carry a site in their name', () => {
    for (const host of [
      'linkedin.com.x.test', 'linkedin-com.x.test', 'linked-in.com', 'www-linkedin.com', 'mail.google.com.x.test', 'mail-google.com', 'outlook.live.com.x.test', 'out1ook.live.com',
      'mail.qq.com.x.test', 'mail-163.com',
    ]) {
      expect(isSuspect(host), host).to.be.true;
    }
  });

  it('knows digits for letters, and letters of other scripts', () => {
    for (const host of ['1inkedin.com', 'linkedln.com', 'www.linkedın.com', 'lіnkedin.com', 'linkеdіn.com']) {
      expect(isSuspect(host), host).to.be.true;
    }
  });

  it('suspects neither the sites nor anybody else', () => {
    for (const host of [
      'linkedin.com', 'de.linkedin.com', 'mail.google.com', 'outlook.live.com', 'outlook.cloud.microsoft', 'wx.mail.qq.com', 'en.mail.qq.com', 'exmail.qq.com',
      'mail.163.com', 'hw.mail.163.com', 'email.163.com', 'live.com', 'office.com', 'qq.com', '163.com', 'google.com', 'xn--bcher-kva.example', 'linked.example', 'link.com', 'acme.example',
    ]) {
      expect(isSuspect(host), host).to.be.false;
    }
  });
});

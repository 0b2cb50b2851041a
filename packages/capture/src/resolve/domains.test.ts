import { expect } from '@open-wc/testing';
import { companyDomain, registrableDomain, websiteOf } from './domains.js';
import { isRobotMailbox, isSharedMailbox } from '../tables/role-mailboxes.js';

describe('domains', () => {
  it('finds the registrable domain under every kind of suffix', () => {
    for (const [host, domain] of [['mail.acme.co.uk', 'acme.co.uk'], ['www.yunshan.com.cn', 'yunshan.com.cn'], ['ACME.example', 'acme.example'],
      ['a.b.xn--bcher-kva.example', 'xn--bcher-kva.example'], ['ada.github.io', 'ada.github.io']] as const) {
      expect(registrableDomain(host), host).to.equal(domain);
    }
    for (const host of ['localhost', '10.0.0.1', 'co.uk', '']) expect(registrableDomain(host), host).to.equal(null);
  });

  it('takes no free mail and no social site for a company', () => {
    for (const host of ['gmail.com', 'vip.163.com', 'vip.qq.com', 'wo.cn', 'foxmail.com', '189.cn', 'yahoo.co.jp', 'hotmail.fr', 'outlook.de',
      'live.cn', 't-online.de', 'web.de', 'gmx.net', 'orange.fr', 'free.fr', 'laposte.net', 'libero.it', 'mail.ru', 'naver.com', 'daum.net',
      'sina.cn', 'aliyun.com', 'tom.com', 'me.com', 'proton.me',
      'www.linkedin.com', 'github.com', 'weixin.qq.com']) expect(companyDomain(host), host).to.equal(null);
    expect(companyDomain('mail.acme.example')).to.equal('acme.example');
  });

  it('gives a company\'s website as its host', () => {
    for (const [raw, host] of [['https://www.acme.example/contact?x=1', 'acme.example'], ['www.acme.example', 'acme.example'],
      ['Shop.Acme.Example', 'shop.acme.example'],
      ['http://bücher.example', 'xn--bcher-kva.example']] as const) expect(websiteOf(raw), raw).to.equal(host);
    for (const raw of ['https://www.linkedin.com/company/acme', 'gmail.com', 'Acme', 'javascript:acme.example', 'https://10.0.0.1/'])
      expect(websiteOf(raw), raw).to.equal(null);
  });
});

describe('mailboxes', () => {
  it('knows a desk from a person', () => {
    for (const local of ['info', 'sales', 'sales-cn', 'sales01', 'marketing_de', 'kontakt', 'vertrieb', 'hr', 'kefu', 'contacto', 'it', 'mail',
      'service.team']) expect(isSharedMailbox(`${local}@acme.example`), local).to.equal(true);
    for (const local of ['ada.roe', 'service.mueller', 'hr.wang', 'li.na', 'may', 'm.roe', 'saleswoman', 'infantino'])
      expect(isSharedMailbox(`${local}@acme.example`), local).to.equal(false);
  });

  it('knows a robot from both', () => {
    for (const local of ['noreply', 'no-reply', 'do_not_reply', 'mailer-daemon', 'postmaster', 'bounce+ada=x', 'notifications', 'noreply-crm',
      'crm-noreply', 'nepasrepondre', 'newsletter']) expect(isRobotMailbox(`${local}@acme.example`), local).to.equal(true);
    for (const local of ['info', 'ada.roe', 'nora.bounceman', 'noble.hans', 'auto.deller'])
      expect(isRobotMailbox(`${local}@acme.example`), local).to.equal(false);
  });
});

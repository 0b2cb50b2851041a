import { expect } from '@open-wc/testing';
import type { EvidenceBundle, ShownMail } from '../contract.js';
import { resolve } from '../resolve/resolve.js';
import { lead, viewer } from './mail.fixture.js';
import { withMailRead } from './shown-mail.js';

const signature = ['Mit freundlichen Grüßen', 'Anna Berg', 'Leiterin Einkauf', 'Berg Pumpen GmbH', 'Tel. +49 40 5550123'];
const own = ['Guten Tag Herr Vogt,', 'bitte senden Sie uns ein Angebot. Wir freuen uns auf Ihre Antwort.', ...signature];
const mail: ShownMail = {
    from: { name: '"Anna Berg"', address: 'Anna.Berg@berg-pumpen.example' }, to: [{ name: 'me', address: 'tom.vogt@kestrel.example' }],
    subject: 'Angebot',
  parts: [
    { trust: 'body', lines: own },
    { trust: 'quoted', lines: ['Am 02.11.2026 um 09:12 schrieb Tom Vogt:', 'Tom Vogt', 'Kestrel Ltd', '+44 20 7946 0999'] },
  ],
};
const bundleWith = (given: Partial<ShownMail> = {}): EvidenceBundle => ({
  kind: 'webmail', url: 'https://mail.google.com/mail/u/0/#inbox/1', lang: 'en', region: 'DE', viewer, evidence: [], entities: [], page: 'detail',
  warnings: ['truncated'], site: null, timings: {}, mail: { ...mail, ...given },
});

describe('withMailRead', () => {
  it('makes evidence of the header and the signature, not of what is quoted', () => {
    const bundle = withMailRead(bundleWith());
    expect(lead(bundle)).to.deep.include({
      name: ['Anna Berg'], emails: ['anna.berg@berg-pumpen.example'], title: ['Leiterin Einkauf'], company: ['Berg Pumpen GmbH'],
    });
    expect(JSON.stringify(bundle)).not.to.include('0999');
  });

  it('reads name and address of a label, whatever the language of the word before them', () => {
    for (const label of ['From: Anna Berg<anna@x.test>', 'Von: Anna Berg <anna@x.test>', '发件人：Anna Berg<anna@x.test>', 'De : Anna Berg<anna@x.test>;', 'Anna Berg<anna@x.test>']) {
      expect(lead(withMailRead(bundleWith({ from: { name: label, address: label } }))), label).to.deep.include({ name: ['Anna Berg'], emails: ['anna@x.test'] });
    }
    expect(lead(withMailRead(bundleWith({ from: { name: 'Sales: Anna Berg', address: '<anna@x.test>' } })))).to.deep.include({ emails: ['anna@x.test'] });
  });

  it('takes no address from a label\'s name', () => {
    for (const name of ['ceo@big.test', '"ceo@big.test" Anna', '<ceo@big.test>', 'Anna (ceo@big.test)']) {
      const label = `From: ${name}<anna@x.test>`;
      expect(lead(withMailRead(bundleWith({ from: { name: label, address: label } }))).emails, name).to.deep.equal(['anna@x.test']);
      expect(lead(withMailRead(bundleWith({ from: { name: 'Anna Berg', address: `From: ${name} Berg` } }))), name).not.to.have.property('emails');
    }
  });

  it('reads labels of any length in no time', () => {
    const start = performance.now();
    for (const part of ['<', 'a@', ':<a@', '<a@x']) withMailRead(bundleWith({ from: { name: part.repeat(50_000), address: part.repeat(50_000) } }));
    expect(performance.now() - start).to.be.below(500);
  });

  it('leaves nothing of the text but what became evidence, and the subject for a log', () => {
    const bundle = withMailRead(bundleWith());
    expect(bundle).not.to.have.property('mail');
    expect(JSON.stringify(bundle)).not.to.match(/bitte|freuen/);
    expect(bundle.warnings).to.deep.equal(['truncated']);
    expect(bundle.message).to.deep.equal({ id: '', subject: 'Angebot', at: null, direction: 'in' });
  });

  it('says in which language the sender wrote, else that of the page', () => {
    expect(withMailRead(bundleWith()).lang).to.equal('de');
    expect(withMailRead(bundleWith({ parts: [{ trust: 'body', lines: ['OK', 'A. Berg'] }] })).lang).to.equal('en');
  });

  it('reads lines as those of a file: without stars, wrapped links and unreadable letters, cell by cell', () => {
    const lines = ['Best regards', '*Anna Berg*', 'Berg Pumpen GmbH <https://berg-pumpen.example/x>', 'Tel.\t+49 40 5550123'];
    expect(lead(withMailRead(bundleWith({ parts: [{ trust: 'body', lines }] })))).to.deep.include({
      name: ['Anna Berg'], phones: ['+49 40 5550123'],
    });
  });

  it('finds nobody where a machine or nobody is the sender', () => {
    for (const from of [{ name: 'News', address: 'noreply@news.example' }, { name: '', address: 'none' }]) {
      expect(withMailRead(bundleWith({ from }))).to.deep.include({ page: 'nothing', evidence: [], entities: [] });
    }
  });

  it('leaves a bundle without a message as it is, and is done by resolve for whoever has not', async () => {
    const { mail: _, ...page } = bundleWith();
    expect(withMailRead(page)).to.equal(page);
    const [once, twice] = await Promise.all([resolve(bundleWith()), resolve(withMailRead(bundleWith()))]);
    expect(once).to.deep.equal(twice);
    expect(once.candidates[0]?.fields.name?.value).to.equal('Anna Berg');
  });
});

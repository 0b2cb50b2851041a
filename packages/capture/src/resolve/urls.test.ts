import { expect } from '@open-wc/testing';
import { canonicalUrl, parseUrl } from './urls.js';

describe('canonicalUrl', () => {
  it('takes tracking and fragments off and keeps what tells pages apart', () => {
    for (const [raw, url] of [
      ['https://acme.example/team/?utm_source=x&utm_medium=y&id=7#top', 'https://acme.example/team/?id=7'],
      ['https://acme.example/?gclid=1&fbclid=2&spm=3&ref=4&trk=5&trkInfo=6', 'https://acme.example/'],
      ['acme.example/über?q=1', 'https://acme.example/%C3%BCber?q=1'], ['WWW.Acme.Example', 'https://www.acme.example/'],
      ['http://acme.example:8080/a', 'http://acme.example:8080/a'],
      ['https://mail.google.com/mail/u/0/#inbox/FMfcgz', 'https://mail.google.com/mail/u/0/#inbox/FMfcgz'],
      ['https://app.acme.example/#/leads/7', 'https://app.acme.example/#/leads/7'],
      ['https://bücher.example/', 'https://xn--bcher-kva.example/'], ['https://acme.example./', 'https://acme.example/'],
      ['https://mail.163.com/js6/main.jsp?sid=x#module=read.ReadModule', 'https://mail.163.com/js6/main.jsp#module=read.ReadModule'],
    ] as const) expect(canonicalUrl(raw), raw).to.equal(url);
  });

  it('drops user and password', () => {
    expect(canonicalUrl('https://linkedin.com:pw@evil.example/in/ada')).to.equal('https://evil.example/in/ada');
  });

  it('refuses every other scheme and what is no address', () => {
    for (const raw of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'blob:https://acme.example/1',
      'ftp://acme.example', 'file:///etc/passwd', 'mailto:a@acme.example', 'vbscript:x', 'chrome://settings',
      'about:blank', 'https://', 'http://[', 'acme', 'Acme GmbH', 'two words.example', '', 'https://localhost/',
      `https://acme.example/${'a'.repeat(3000)}`]) expect(canonicalUrl(raw), raw).to.equal(null);
  });

  it('reads a bare host as a host, not as a scheme', () => {
    expect(parseUrl('acme.example:8443/a')?.host).to.equal('acme.example:8443');
  });
});

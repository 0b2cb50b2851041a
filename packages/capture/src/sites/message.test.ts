import { expect } from '@open-wc/testing';
import { capture } from '../capture.js';
import { collect } from '../collect/collect.js';
import { Guard } from '../collect/guard.js';
import { sightOf } from '../collect/sight-of.js';
import type { Snapshot } from '../contract.js';
import { checkBundle } from '../resolve/bundle-schema.js';
import { answerBetween } from './gmail/pages/answer-between.fixture.js';
import { sites } from './index.js';
import { letters } from './letters.fixture.js';
import { message } from './netease-mail/pages/shell.fixture.js';
import { poppedOut } from './outlook/pages/shell.fixture.js';
import { framed, readmail } from './qq-mail/pages/shell.fixture.js';
import { readSite } from './read-site.js';

async function read(html = answerBetween.html) {
  const doc = new DOMParser().parseFromString(html, 'text/html'), guard = new Guard({ limits: { deadline: 5_000 } });
  const reading = await readSite({ url: answerBetween.url, doc, frames: [] }, { guard, sight: sightOf(doc, guard), sightOf, sites });
  if (!reading?.mail) throw new Error('No message.');
  return { reading, mail: reading.mail, isTruncated: guard.isTruncated };
}

describe('readMessage', () => {
  it('gives the header as the page shows it, and the body in parts: written, quoted', async () => {
    const { mail, reading } = await read();
    expect(mail.from).to.deep.equal({ name: 'Gwilym Prothero', address: 'gwilym@slatework.example' });
    expect([mail.to.map(({ address }) => address), mail.subject]).to.deep.equal([['viewer@own.example'], 'Re: roof']);
    expect(mail.parts.map(({ trust, lines }) => [trust, lines[0]])).to.deep.equal([
      ['body', 'Forty.'], ['quoted', 'On Tue, 4 Mar 2025 at 09:00, Viewer Person <viewer@own.example> wrote:'], ['quoted', '> When?'],
    ]);
    expect(mail.parts[0]?.lines.slice(-2)).to.deep.equal(['Slatework Ltd', 'T 01632 960 123']);
    expect([reading.evidence, reading.entities, reading.viewer.emails]).to.deep.equal([[], [], ['viewer@own.example']]);
  });

  it('makes a webmail of the page, whatever it was taken for', async () => {
    const doc = new DOMParser().parseFromString(answerBetween.html, 'text/html'), { url } = answerBetween;
    const bundle = await collect({ kind: 'page', url, doc, frames: [], viewer: { emails: [], domains: [] }, region: 'GB', lang: 'en' });
    expect([bundle.kind, bundle.mail?.from.name, bundle.evidence]).to.deep.equal(['webmail', 'Gwilym Prothero', []]);
  });

  it('keeps the start of a body longer than a bundle may hold, and says so', async () => {
    for (const flood of [
      '<p>word</p>'.repeat(9_000), `<p>${'word '.repeat(300)}</p>`.repeat(200), `<table><tr>${'<td>word word</td>'.repeat(2_000)}</tr></table>`,
    ]) {
      const { mail, isTruncated } = await read(answerBetween.html.replace('<div>Forty.</div>', `<div>Forty.</div>${flood}`));
      expect([mail.parts[0]?.lines[0], isTruncated]).to.deep.equal(['Forty.', true]);
      const bundle = {
        kind: 'page', url: null, lang: '', region: '', viewer: { emails: [], domains: [] }, evidence: [], entities: [], page: 'detail',
        warnings: [], site: null, timings: {}, mail,
      };
      expect(JSON.stringify(checkBundle(bundle)).length).to.be.below(256_000);
    }
  });
});

describe('a message in frames', () => {
  const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html');
  const collected = (doc: Document, frames: Snapshot['frames'], url: string) =>
    collect({ kind: 'page', url, doc, frames, viewer: { emails: [], domains: [] }, region: 'CN', lang: 'zh' });
  const NETEASE = 'https://mail.163.com/js6/main.jsp#module=read.ReadModule';

  it('is read without its text where nobody may read the frame, and says so', async () => {
    const { mail, warnings } = await collected(parse(message(letters.full, letters.german, true)), [], NETEASE);
    expect([mail?.from.name, mail?.parts, warnings]).to.deep.equal(['Maren Oldenkamp', [], ['body-unreadable']]);
  });

  it('is read of the frame that can be seen', async () => {
    const doc = parse(framed('')), element = doc.querySelector('iframe') as Element, elsewhere = parse(framed('')).querySelector('iframe') as Element, url = 'https://mail.qq.com/cgi-bin/frame_html';
    const frames = [{ url, doc: parse(readmail(letters.full)), element }];
    expect((await collected(doc, frames, url)).mail?.from.name).to.equal('Maren Oldenkamp');
    expect((await collected(doc, frames.map((frame) => ({ ...frame, element: elsewhere })), url)).mail, 'another page\'s frame').to.equal(undefined);
    element.setAttribute('style', 'display: none');
    expect((await collected(doc, frames, url)).mail, 'hidden').to.equal(undefined);
  });
});

describe('the viewer\'s own message', () => {
  it('is nobody, also where the page names the viewer alone and shows no address', async () => {
    const letter = { ...letters.ownSent, to: [{ name: 'Sunniva Hauge', address: '' }] };
    const html = poppedOut(letter, 'message').replaceAll('<viewer@own.example>', '').replaceAll('&lt;viewer@own.example>', '');
    const of = (text: string) => capture({
      kind: 'page', url: 'https://outlook.office.com/mail/deeplink/read/1', doc: new DOMParser().parseFromString(text, 'text/html'), frames: [],
      viewer: { emails: [], domains: [] }, region: 'GB', lang: 'en',
    });
    expect((await of(html)).kind).to.equal('none');
    expect((await of(html.replace('- Viewer Person -', '- Somebody Else -'))).kind, 'the title tells').to.equal('one');
  });
});

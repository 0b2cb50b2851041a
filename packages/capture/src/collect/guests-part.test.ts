import { expect } from '@open-wc/testing';
import { resolve } from '../resolve/resolve.js';
import { collected, tidyUp, valuesOf } from './page.fixture.js';

afterEach(tidyUp);

const PERSON = '<article><h1>Ann Lee</h1><p>Buyer</p><a href="mailto:ann.lee@acme.example">ann.lee@acme.example</a>';
const MARKED = '<div itemscope itemtype="https://schema.org/ProfilePage"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Person">'
  + '<b itemprop="name">Rex Sham</b> <b itemprop="worksFor">Sham Ltd</b> <a itemprop="email" href="mailto:rex@sham.example">rex@sham.example</a></div></div>';
const CARD = '<div class="h-card"><a class="p-name u-url" href="https://sham.example/rex">Rex Sham</a> <i class="p-org">Sham Ltd</i> '
  + '<a class="u-email" href="mailto:rex@sham.example">rex@sham.example</a></div>';
const PLAIN = '<p>Phone: 020 7946 0666</p><p>Company: Sham Ltd</p><a href="tel:+442079460666">Sham</a>';
const JSON_LD = '<script type="application/ld+json">{"@type":"ProfilePage","mainEntity":{"@type":"Person","name":"Rex Sham","email":"rex@sham.example"}}</' + 'script>';
const page = (rest: string, { head = '', body = '' } = {}) => ({
  url: 'https://www.acme.example/people/ann-lee',
  html: `<html lang="en"><head>${head}<title>Ann Lee | Acme</title></head><body ${body}><main>${rest}</main></body></html>`,
});

for (const mode of ['live', 'inert'] as const) {
  describe(`what guests write on a page, ${mode}`, () => {
    const guests: Record<string, (words: string) => string> = {
      'German comments': (words) => `${PERSON}</article><ul id="kommentare"><li>${words}</li></ul>`,
      'French comments': (words) => `${PERSON}</article><section class="liste-commentaires">${words}</section>`,
      'Spanish comments': (words) => `${PERSON}</article><div class="caja comentarios">${words}</div>`,
      'Chinese comments': (words) => `${PERSON}</article><div class="box 评论"><p>${words}</p></div>`,
      'messages left in Chinese': (words) => `${PERSON}</article><div id="liuyan_list">${words}</div>`,
      'a guestbook': (words) => `${PERSON}</article><table class="tx-gaestebuch"><tr><td>${words}</td></tr></table>`,
      'a reply': (words) => `${PERSON}</article><div class="thread-reply">${words}</div>`,
      'a review told by its type alone': (words) => `${PERSON}</article><div itemscope itemtype="http://schema.org/UserReview">${words}</div>`,
      'an element of its own': (words) => `${PERSON}</article><user-comment>${words}</user-comment>`,
      'an ARIA comment': (words) => `${PERSON}</article><div role="comment">${words}</div>`,
      'an article inside that of a person': (words) => `${PERSON}<section><article>${words}</article></section></article>`,
      'a dated article inside another': (words) =>
        `<article><p>Kites</p><section><article><time>3 May</time>${words}</article></section></article>${PERSON}</article>`,
    };
    for (const [what, around] of Object.entries(guests)) {
      for (const [how, words] of Object.entries({ MARKED, CARD, PLAIN })) {
        it(`is no evidence in ${what}: ${how}`, async () => {
          const bundle = await collected(page(around(words)), mode);
          expect(valuesOf(bundle, 'name')).to.deep.equal(['Ann Lee']);
          expect(JSON.stringify(await resolve(bundle))).not.to.match(/sham|7946 ?0666/i);
        });
      }
    }

    it('is not what has the page in it, has the heading, or is only called nearly so', async () => {
      for (const [inner, body] of [[`${PERSON}</article>`, 'class="comments-open"'], [`<div class="review">${PERSON}</article></div>`, ''],
        [`${PERSON.replace('<h1>', '<h1 class="commentator">')}</article>`, ''], [`<div class="preview">${PERSON}</article></div>`, '']] as const) {
        expect(valuesOf(await collected(page(inner, { body }), mode), 'emails'), inner).to.deep.equal(['ann.lee@acme.example']);
      }
    });

    it('leaves people whose cards are articles in a team’s article', async () => {
      const card = (name: string) => `<article><h2>${name}</h2><p>Buyer</p><a href="mailto:${name.slice(0, 3)}@acme.example">Write</a></article>`;
      const { html } = page(`<article><h1>Our team</h1>${card('Ann Lee')}${card('Ben Vogt')}${card('Cleo Marsh')}</article>`);
      const { candidates } = await resolve(await collected({ url: 'https://www.acme.example/team', html }, mode));
      expect(candidates.map(({ fields }) => fields.name?.value)).to.deep.equal(['Ann Lee', 'Ben Vogt', 'Cleo Marsh']);
    });

    it('is no evidence where it is JSON', async () => {
      for (const around of ['<ol class="comment-list"><li>', '<div id="gaestebuch"><div>', '<div><div role="comment">']) {
        const bundle = await collected(page(`<h1>Kites for all</h1>${around}${JSON_LD}Nice!`), mode);
        expect(JSON.stringify(bundle.evidence), around).not.to.match(/sham/i);
      }
    });

    for (const type of ['Comment', 'Review', 'Answer']) {
      it(`is not who the JSON of a ${type} is about`, async () => {
        const said = { '@type': type, about: { '@type': 'Person', name: 'Rex Sham', email: 'rex@sham.example' } };
        const head = `<script type="application/ld+json">${JSON.stringify(said)}</` + 'script>';
        expect(JSON.stringify((await collected(page('<h1>Kites for all</h1>', { head }), mode)).evidence)).not.to.match(/sham/i);
      });
    }

    it('does not choose the host of the page’s own links', async () => {
      for (const base of ['https://sham.example/', '//sham.example/a/']) {
        const card = '<div class="h-card"><b class="p-name">Ann Lee</b> <a class="u-url" href="/">Home</a></div>';
        const bundle = await collected(page(`${PERSON}${card}</article>`, { head: `<base href="${base}">` }), mode);
        expect(valuesOf(bundle, 'website'), base).to.deep.equal(['https://www.acme.example/']);
      }
    });
  });

  describe(`who is beside a person, ${mode}`, () => {
    for (const desk of ['Sekretariat', 'Secrétariat', 'Segreteria', '秘書室', 'Secretaría']) {
      it(`keeps the number of the ${desk} to it`, async () => {
        const bundle = await collected(page(`${PERSON}<p>Phone: 020 7946 0111</p><div><b>${desk}</b><p>Mia Dietz<br>020 7946 0666</p></div></article>`), mode);
        expect(valuesOf(bundle, 'phones')).to.deep.equal(['020 7946 0111']);
      });
    }
  });
}

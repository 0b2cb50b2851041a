import { expect } from '@open-wc/testing';
import { siteOutcomeOf } from './site-outcome.js';
import { skeletonOf } from './skeleton.js';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('siteOutcomeOf', () => {
  const of = (layout: string | null, missed: string[] = [], warnings: 'layout-changed'[] = []) => siteOutcomeOf({ site: { id: 'gmail', version: 2, layout, missed }, warnings })?.outcome;

  it('says whether a layout was there, and the name in it', () => {
    expect(siteOutcomeOf({ site: { id: 'gmail', version: 2, layout: 'message', missed: [] }, warnings: ['forwarded'] })).to.deep.equal({ site: 'gmail', version: 2, layout: 'message', outcome: 'matched' });
    expect([of('message', ['title']), of('message', ['name']), of('message', ['name'], ['layout-changed']), of(null, [], ['layout-changed'])]).to.deep.equal(['matched', 'name-missing', 'changed', 'changed']);
  });

  it('counts neither pages of no known site nor those on which nobody is', () => {
    expect([siteOutcomeOf({ site: null, warnings: [] }), of(null)]).to.deep.equal([null, undefined]);
  });
});

describe('skeletonOf', () => {
  it('names elements, roles and attributes, like ones in a row once', () => {
    expect(skeletonOf(parse('<ul><li class="ann"><b>Ann</b></li><li class="bo"><b>Bo</b></li><li role="option">x</li></ul><h1>x</h1><main id="x" data-view="y">z</main>')))
      .to.equal('body\n ul\n  2 × li [class]\n   b\n  li (option) [role]\n h1\n main [data-view id]');
  });

  it('holds no text, no value and no address of the page', () => {
    const secret = 'Marlene Okafor', html = `<title>${secret}</title><main class="${secret}" role="${secret}" data-x="${secret}"><!-- ${secret} --><a href="https://x.test/marlene?okafor">${secret}</a>
<input value="${secret}"><script>"${secret}"</script><svg><text>${secret}</text></svg><img alt="${secret}" src="/marlene.png"><p style="--x: marlene">${secret}</p></main>`;
    const text = skeletonOf(parse(html));
    expect(text).not.to.match(/marlene|okafor|x\.test/i);
    expect(text).to.include('a [href]');
  });

  it('makes plain what the names of elements and attributes could say', () => {
    const doc = parse('<p>x</p>'), [p] = doc.querySelectorAll('p');
    p?.setAttribute('data-user-4711', '');
    p?.append(doc.createElement('x-card-15550199'));
    p?.insertAdjacentHTML('beforeend', '<b ann@x.test="1">y</b>');
    expect(skeletonOf(doc)).to.equal('body\n p [data-user-0]\n  x-card-0\n  b [ann?x?test]');
  });

  it('ends, however large or deep the page', () => {
    const doc = parse('<i></i>'.repeat(20_000) + '<p class="a"><b></b></p><p></p>'.repeat(5_000));
    let deepest: Element = doc.body;
    for (let depth = 0; depth < 5_000; depth++) deepest = deepest.appendChild(doc.createElement('div'));
    expect(skeletonOf(doc).length).to.be.below(200_001);
    expect(skeletonOf(parse(''))).to.equal('body');
  });
});

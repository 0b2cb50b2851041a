import { expect } from '@open-wc/testing';
import { Guard } from './guard.js';
import { sightOf } from './sight-of.js';
import { look, readLines, textOf } from './visible-text.js';

/** The same markup laid out in this page, and parsed only. */
const modes: Record<string, (html: string) => HTMLElement> = {
  live: (html) => show(html),
  inert: (html) => new DOMParser().parseFromString(`<!doctype html>${html}`, 'text/html').body,
};
const shown: HTMLElement[] = [];

function show(html: string): HTMLElement {
  const root = document.createElement('section'), parsed = new DOMParser().parseFromString(html, 'text/html');
  root.append(...parsed.head.childNodes, ...parsed.body.childNodes);
  document.body.append(root);
  shown.push(root);
  return root;
}

afterEach(() => shown.splice(0).forEach((root) => root.remove()));

const patient = () => new Guard({ limits: { deadline: 60_000 } });
const at = (root: Element, guard = patient()) => ({ guard, sight: sightOf(root.ownerDocument, guard) });
const texts = (root: Element) => readLines(root, at(root)).map(({ text }) => text);

for (const [mode, read] of Object.entries(modes)) {
  describe(`readLines, ${mode}`, () => {
    it('reads what site builders wrap in an object that embeds nothing', () => {
      expect(texts(read('<p>Mail <object height="0"><a href="mailto:lena@acme.example">lena@acme.example</a></object></p><object data="about:blank">Instead</object>'))).to.deep.equal(['Mail lena@acme.example']);
    });

    it('gives lines as a reader sees them: blocks, breaks, cells, rows of cells', () => {
      const root = read(`<h1>Lena <b>Vogt</b></h1><p>Head of Sales<br>Acme GmbH</p><table><tr><th>Tel</th><td>0207&nbsp;946</td></tr></table>
        <div><span>Mobile</span><span>07700 900123</span></div><pre>one\ntwo</pre>`);
      expect(texts(root)).to.deep.equal(['Lena Vogt', 'Head of Sales', 'Acme GmbH', 'Tel', '0207 946', 'Mobile 07700 900123', 'one', 'two']);
    });

    it('keeps words together that markup takes apart', () => {
      const root = read('<p><span>E</span>rika</p><p><i>lena</i><b>@</b><i>acme.test</i></p><p><i>张</i><i>伟</i></p><p>Lena<b>@acme.test</b></p>');
      expect(texts(root)).to.deep.equal(['Erika', 'lena@acme.test', '张伟', 'Lena@acme.test']);
    });

    it('says which element each part of a line stands in', () => {
      const root = read('<p><strong>Tel:</strong> <a href="tel:1">0207</a> (office)</p>'), [line] = readLines(root, at(root));
      expect(line?.parts.map(({ text, element }) => [element.localName, text])).to.deep.equal([
        ['strong', 'Tel:'], ['a', '0207'], ['p', '(office)'],
      ]);
      expect(line?.block.localName).to.equal('p');
    });

    const hiding: Record<string, string> = {
      'the hidden attribute': '<p hidden>SECRET</p>',
      'display: none': '<p style="display:none">SECRET</p>',
      'visibility: hidden': '<p style="visibility:hidden">SECRET</p>',
      'opacity: 0': '<p style="opacity:0"><b>SECRET</b></p>',
      'a hair of opacity': '<p style="opacity:.01"><b>SECRET</b></p>',
      'an ancestor': '<div style="display:none"><p><b>SECRET</b></p></div>',
      'a rule of the page': '<style>.trap, #other { display: none }</style><p class="trap">SECRET</p>',
      'a nested rule': '<style>@media screen { div > .trap { position: absolute; left: -9999px } }</style><div><p class="trap">SECRET</p></div>',
      'no size': '<div style="width:0;height:0;overflow:hidden">SECRET</div>',
      'a closed panel': '<div style="max-height:0;overflow:hidden"><p>SECRET</p></div>',
      'one pixel': '<span style="position:absolute;width:1px;height:1px;overflow:hidden">SECRET</span>',
      clip: '<span style="position:absolute;clip:rect(0 0 0 0)">SECRET</span>',
      'clip-path': '<p style="clip-path:inset(50%)">SECRET</p>', 'a polygon without area': '<p style="position:absolute;clip-path:polygon(0 0,0 0,0 0)">SECRET</p>',
      'far left': '<p style="position:absolute;left:-9999px">SECRET</p>',
      'far up': '<p style="position:fixed;top:-3000px">SECRET</p>',
      'indented away': '<p style="text-indent:-9999px">SECRET</p>',
      'no letters': '<p style="font-size:0">SECRET</p>',
      'letters of a pixel': '<p style="font-size:1px">SECRET</p>',
      'a transparent colour': '<p style="color:transparent">SECRET</p>',
      'a colour without alpha': '<p style="color:rgba(0, 0, 0, 0)">SECRET</p>',
      'the colour of the paper': '<div style="background:#fff"><p style="color:#fefefe">SECRET</p></div>',
      'a font of the colour behind it': '<table bgcolor="#ffffff"><tr><td><font color="white">SECRET</font></td></tr></table>',
      'words of the same colour as their own ground': '<p style="color:#336699;background-color:#336699">SECRET</p>',
      'letters without a fill': '<p style="-webkit-text-fill-color:transparent">SECRET</p>',
      'a filter': '<p style="filter:opacity(0)">SECRET</p>', 'a mask': '<p style="mask-image:linear-gradient(transparent, transparent)">SECRET</p>',
      'a scale of its own': '<p style="scale:0">SECRET</p>', 'a move in three directions': '<p style="position:absolute;transform:translate3d(-120vw, 0, 0)">SECRET</p>',
      'scaled to nothing': '<p style="transform:scale(0)">SECRET</p>',
      'closed details': '<details><summary>More</summary><p>SECRET</p></details>',
      'a closed dialog': '<dialog>SECRET</dialog>',
      script: '<script type="text/plain">SECRET</script>', style: '<style>/* SECRET */</style>', template: '<template><p>SECRET</p></template>',
      noscript: '<noscript><p>SECRET</p></noscript>', comment: '<!-- SECRET --><p data-x="SECRET" '
        + 'alt="SECRET">', option: '<select><option>SECRET</option></select>',
      textarea: '<textarea>SECRET</textarea>', iframe: '<iframe srcdoc="SECRET"></iframe>', input: '<input type="hidden" value="SECRET">',
      'aria-hidden without a twin': '<ul aria-hidden="true"><li>SECRET</li></ul>',
    };
    for (const [way, html] of Object.entries(hiding)) {
      it(`leaves out text hidden by ${way}`, () => {
        const root = read(`<p>seen</p>${html}<p>seen too</p>`);
        expect(texts(root).join(' ')).to.match(/^seen( More)? seen too$/);
      });
    }

    it('keeps what only looks like hiding', () => {
      const root = read(`<p style="font-size:0"><b style="font-size:14px">one</b></p>`
        + `<p style="color:transparent;background-clip:text;-webkit-background-clip:text">two</p>
        <div style="height:0"><p>three</p></div><style>.tab { display: none } .tab.open { display: block }</style><p class="tab open">four</p>
        <style>@media print { p { display: none } }</style><div style="visibility:visible">five</div><details open><summary>six</summary>`
          + `<p>seven</p></details>`);
      expect(texts(root)).to.deep.equal(['one', 'two', 'three', 'four', 'five', 'six', 'seven']);
    });

    it('keeps light words on what is dark, or may be', () => {
      const root = read('<div style="background:#123"><p style="color:#fff">one</p></div><div style="background-image:linear-gradient(#123, #123)"><p style="color:#fff">two</p></div>'
        + '<table bgcolor="#112233"><tr><td><font color="#ffffff">three</font></td></tr></table><div style="position:relative"><img alt=""><p style="position:relative;color:#fff">four</p></div>'
        + '<p style="color:#fff;text-shadow:0 0 2px #000">five</p><p style="background:rgba(0, 0, 0, .6);color:#fff">six</p>');
      expect(texts(root)).to.deep.equal(['one', 'two', 'three', 'four', 'five', 'six']);
    });

    it('keeps one of two equal texts, where one is for the eye and one for screen readers', () => {
      const root = read(`<style>.vh { position: absolute; width: 1px; height: 1px; overflow: hidden }</style>
        <h1><span aria-hidden="true"><!-- -->Lena Vogt</span><span class="vh">Lena Vogt</span></h1>
        <p><span aria-hidden="true">Head of Sales</span><span class="visually-hidden">Head of Sales</span></p><p>`
          + `<span aria-hidden="true">×</span>Paris</p>
        <p><span aria-hidden="true">Nov 2018 – now</span><span class="vh">From November 2018 until now</span></p>`);
      expect(texts(root)).to.deep.equal(['Lena Vogt', 'Head of Sales', 'Paris', 'Nov 2018 – now']);
    });

    if (mode === 'live') it('leaves out what a line cuts off, not what a higher box has beside', () => {
      const root = read('<div style="height:20px;line-height:20px;width:220px;overflow:hidden"><span style="display:block">seen</span><span style="display:block">SECRET</span></div>'
        + '<p style="width:60px;white-space:nowrap;overflow:hidden">too <i style="margin-inline-start:90px">SECRET</i></p>'
        + '<div style="height:200px;width:300px;overflow:hidden;display:flex"><p style="flex:none;width:300px;margin:0">slide</p><p style="flex:none;width:300px;margin:0">next</p></div>');
      expect(texts(root)).to.deep.equal(['seen', 'too', 'slide', 'next']);
    });

    it('lists visible elements only', () => {
      const root = read('<a href="mailto:a@x.test">a</a><div hidden><a href="mailto:trap@x.test">b</a></div><span style="opacity:0">'
        + '<a href="mailto:trap@x.test">c</a></span>');
      const links = look(root, at(root)).elements.filter(({ localName }) => localName === 'a');
      expect(links.map(({ textContent }) => textContent)).to.deep.equal(['a']);
      expect([...root.querySelectorAll('a')].map((link) => at(root).sight.isHidden(link))).to.deep.equal([false, true, true]);
    });

    it('reads nothing of a part to skip, nor of a part within a hidden one', () => {
      const root = read('<main><p>seen</p><footer><p>Acme</p></footer></main><div hidden><p id="in">SECRET</p></div>');
      const skips = new Set(root.querySelectorAll('footer'));
      expect(readLines(root, { ...at(root), skips }).map(({ text }) => text)).to.deep.equal(['seen']);
      expect(textOf(root.querySelector('#in')!, at(root))).to.equal('');
    });

    it('reads a document of 50,000 elements up to the limit, and says so', () => {
      const root = read('<p>x</p>'.repeat(50_000)), guard = patient();
      expect(readLines(root, at(root, guard))).to.have.lengthOf(guard.limits.nodes - 1);  // the root is one
      expect(guard.isTruncated).to.be.true;
    });

    it('reads as much text as the limit allows', () => {
      const root = read(`<p>${'word '.repeat(100_000)}</p>`.repeat(3)), guard = new Guard({ limits: { text: 3_000, deadline: 5_000 } });
      expect(readLines(root, at(root, guard)).reduce((sum, { text }) => sum + text.length, 0)).to.be.within(2_900, 5_000);
      expect(guard.isTruncated).to.be.true;
    });

    it('reads an element 5,000 deep', () => {
      const root = read('<p>seen</p>');
      let at: Element = root;
      for (let depth = 0; depth < 5_000; depth++) at = at.appendChild(root.ownerDocument.createElement('i'));
      at.textContent = 'deep';
      expect(texts(root)[0]).to.equal('seen');
    });
  });
}

describe('readLines, live only', () => {
  it('takes lines from the layout: rows of boxes are lines of their own', () => {
    expect(texts(show('<div style="display:flex"><span>Tel</span><span>0207</span></div><span style="display:block">a</span>b'))).to.deep.equal([
      'Tel', '0207', 'a', 'b',
    ]);
  });

  it('reads on in a part that was scrolled away', () => {
    const root = show('<div style="height:50px;overflow:auto"><p>first</p><div style="height:5000px"></div><p>last</p></div>');
    root.firstElementChild!.scrollTop = 5_000;
    expect(texts(root)).to.deep.equal(['first', 'last']);
  });

  it('shows what stands in a shadow, and its guests in their slots', () => {
    const root = show('<x-card><b>Lena</b></x-card>'), shadow = root.firstElementChild!.attachShadow({ mode: 'open' });
    shadow.append('Name: ', document.createElement('slot'));
    expect(texts(root)).to.deep.equal(['Name: Lena']);
  });

  it('shows a visible part of an invisible one', () => {
    expect(texts(show('<div style="visibility:hidden">SECRET <b style="visibility:visible">seen</b></div>'))).to.deep.equal(['seen']);
  });
});

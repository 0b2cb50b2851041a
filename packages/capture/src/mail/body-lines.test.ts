import { expect } from '@open-wc/testing';
import { Guard } from '../collect/guard.js';
import { sightOf } from '../collect/sight-of.js';
import { bodyLines } from './body-lines.js';
import { parseHtml } from './mail.fixture.js';

function lines(html: string): string[] {
  const doc = parseHtml(html), guard = new Guard();
  return bodyLines(doc.body, { guard, sight: sightOf(doc, guard) });
}

describe('bodyLines', () => {
  it('parts blocks, breaks and the cells of a row', () => {
    expect(lines('<div>a<br>b</div><p>c <b>d</b></p><table><tr><th>Tel</th><td>1 <i>2</i></td></tr><tr><td>x<br>y</td><td>z</td></tr></table>'
      + '<dl><dt>Web</dt><dd>w</dd></dl>'))
      .to.deep.equal(['a', 'b', 'c d', 'Tel\t1 2', 'x', 'y', 'z', 'Web\tw']);
  });

  it('marks what is quoted, not what is indented', () => {
    expect(lines('<div>a</div><blockquote type="cite"><div>b</div><blockquote>c</blockquote></blockquote>'
      + '<blockquote style="margin:0 0 0 40px;border:none">d</blockquote>')).to.deep.equal([
      'a', '> b', '> > c', 'd',
    ]);
  });

  it('marks where a signature starts, once', () => {
    expect(lines('<div>a</div><div class="gmail_signature"><div>b</div><div>c</div></div>')).to.deep.equal(['a', '--', 'b', 'c']);
    expect(lines('<div>a</div><span>-- </span><div data-smartmail="gmail_signature">b</div>')).to.deep.equal(['a', '--', 'b']);
  });

  it('adds the targets of links that do not show them: mailboxes, numbers, profiles, nothing else', () => {
    expect(lines('<p><a href="mailto:a%40b.test?subject=x">mail</a> <a href="tel:+4940555">call</a> <a '
      + 'href="https://linkedin.com/in/anna?x=1">in</a> <a href="https://x.test/">web</a> <a href="javascript:1">js</a></p>'))
      .to.deep.equal(['mail a@b.test call +4940555 in https://linkedin.com/in/anna web js']);
    expect(lines('<p><a href="mailto:evil@x.test">a@b.test</a></p>')).to.deep.equal(['a@b.test']);
    expect(lines('<p><a href="mailto:%zz">mail</a></p>')).to.deep.equal(['mail']);
  });

  it('shows nothing that nobody sees', () => {
    expect(lines('<style>.h{display:none}</style><p>a</p><p class="h">b</p><p hidden>c</p><div style="visibility:hidden">d</div>'
      + '<img alt="e"><!-- f -->')).to.deep.equal([
      'a',
    ]);
  });

  it('keeps a cell\'s text whole when its words stand in many elements', () => {
    expect(lines('<table><tr><td><span>Name</span></td><td><span>Anna</span> <b>Berg</b> and <i>Anna</i></td><td>x</td>'
      + '</tr></table>')).to.deep.equal([
      'Name\tAnna Berg and Anna\tx',
    ]);
  });
});

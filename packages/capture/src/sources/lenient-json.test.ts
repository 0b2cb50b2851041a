import { expect } from '@open-wc/testing';
import { parseLenientJson } from './lenient-json.js';

describe('parseLenientJson', () => {
  it('reads JSON with comments, CDATA marks, trailing commas and control characters', () => {
    for (const text of [
      '{"a":[1,2]}', '{"a":[1,2,],}', '<!-- {"a":[1,2]} -->', '//<![CDATA[\n{"a":[1,2]}\n//]]>', '{/* one */"a": // two\n [1,2]}',
      '{"a":\u0001[1,\t2 , ] }',
    ]) {
      expect(parseLenientJson(text), text).to.deep.equal({ a: [1, 2] });
    }
  });

  it('leaves strings alone, but for line breaks in them', () => {
    expect(parseLenientJson('{"a":"http://x /* y */ ,] \\" ,}", "b":"one\ntwo",}')).to.deep.equal({ a: 'http://x /* y */ ,] " ,}', b: 'one two' });
  });

  it('gives nothing for what is no JSON', () => {
    for (const text of ['', '{', '"', '{"a":"', '/*', '//', 'var x = {}', '\\']) expect(parseLenientJson(text), text).to.be.undefined;
  });
});

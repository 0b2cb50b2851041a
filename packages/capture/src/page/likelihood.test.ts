import { expect } from '@open-wc/testing';
import type { ShownLine } from '../contract.js';
import { likelihoodTable } from './likelihood-table.js';
import { likelihoodOf } from './likelihood.js';
import { factsOf } from './line-facts.js';
import { namedIn } from './named.js';
import { signs } from './signs.js';

function likelihoods(lines: readonly Partial<ShownLine>[]): Record<string, number> {
  const shown = { title: 'Acme opens a plant', isNotice: false, isOfPeople: false, lines: lines.map((one): ShownLine => ({ text: '', depth: 2, shared: 1, set: '', of: '', ...one })) };
  const named = namedIn(shown.lines, { lang: 'en', region: 'GB' }), page = { shown, facts: factsOf(shown.lines), named };
  return Object.fromEntries(named.map((one) => [one.name, likelihoodOf(one, page)]));
}

describe('likelihoodOf', () => {
  it('has a weight for each sign', () => {
    expect(likelihoodTable).to.have.length(signs.length);
  });

  it('finds who is to be asked likelier than not, and whoever is only spoken of unlikely', () => {
    const of = likelihoods([{ text: '“A proud day”, says Bob Ray.', parts: ['“A proud day”, says', 'Bob Ray'] }, { text: 'Press contact', set: 'h3' }, { text: 'Ann Lee', set: 'b' }, { text: 'Press officer' }, { text: 'ann.lee@press.example' }]);
    expect(of['Ann Lee']).to.be.above(0.9);
    expect(of['Bob Ray']).to.be.below(0.3);
  });

  it('rises with an address made of the name, a job below, a mobile; falls with quotes and those who stand for a company in law', () => {
    const base = [{ text: 'Ann Lee' }, { text: 'The plant is large' }], alone = likelihoods(base)['Ann Lee']!;
    for (const more of ['ann.lee@acme.example', 'Head of Sales', '+44 7700 900123']) expect(likelihoods([base[0]!, { text: more }, base[1]!])['Ann Lee'], more).to.be.above(alone);
    expect(likelihoods([{ text: 'Ann Lee', of: 'others' }, base[1]!])['Ann Lee']).to.be.below(alone);
    expect(likelihoods([{ text: 'Geschäftsführerin: Ann Lee', parts: ['Geschäftsführerin:', 'Ann Lee'] }, base[1]!])['Ann Lee']).to.be.below(likelihoods([{ text: 'Guten Tag: Ann Lee', parts: ['Guten Tag:', 'Ann Lee'] }, base[1]!])['Ann Lee']!);
  });
});

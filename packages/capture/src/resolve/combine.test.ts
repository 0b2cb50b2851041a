import { expect } from '@open-wc/testing';
import type { SourceId } from '../contract.js';
import { told } from './bundle.fixture.js';
import { calibrate } from './calibration.js';
import type { Claim } from './claims.js';
import { contradicted, findings } from './combine.js';

const claim = (value: string, weight: number, source: SourceId = 'label'): Claim =>
  ({ value, key: value.toLowerCase(), weight, evidence: told('name', value, { source }) });
const brief = (claims: Claim[]) => findings(claims).map(({ value, combined }) => [value, Math.round(combined * 1_000) / 1_000]);

describe('findings', () => {
  it('combines independent sources by noisy-or and counts one text once', () => {
    expect(brief([claim('A', 0.6, 'heading'), claim('a', 0.6, 'title')])).to.deep.equal([['A', 0.84]]);
    expect(brief([claim('A', 0.6, 'title'), claim('a', 0.5, 'meta')])).to.deep.equal([['A', 0.6]]);
    expect(brief([claim('A', 0.5, 'link'), claim('B', 0.9)])).to.deep.equal([['B', 0.9], ['A', 0.5]]);
    expect(brief([])).to.deep.equal([]);
  });

  it('shows of the same words the one with fewer capitals', () => {
    expect(brief([claim('DE LA TOUR Marie', 0.9, 'header'),
      { ...claim('Marie de La Tour', 0.8, 'signature'), key: 'de la tour marie' }])).to.deep.equal([['Marie de La Tour', 0.98]]);
    expect(brief([claim('Berg Pumpen', 0.9), claim('BERG PUMPEN', 0.9, 'title')])).to.deep.equal([['Berg Pumpen', 0.99]]);
  });

  it('agrees with a plain recomputation on random claims', () => {
    const sources: SourceId[] = ['header', 'site', 'json-ld', 'microdata', 'link', 'label', 'title', 'meta', 'heading', 'url'];
    let seed = 7;
    const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
    for (let i = 0; i < 200; i++) {
      const claims = Array.from({ length: 1 + Math.floor(random() * 8) },
        () => claim('abc'[Math.floor(random() * 3)] ?? 'a', Math.round(random() * 100) / 100, sources[Math.floor(random() * sources.length)]));
      for (const { value, combined } of findings(claims)) {
        const byText: Record<string, number> = {};
        for (const { weight, evidence, key } of claims) {
          const text = evidence.source === 'meta' ? 'title' : evidence.source === 'microdata' ? 'json-ld' : evidence.source;
          if (key === value.toLowerCase()) byText[text] = Math.max(byText[text] ?? 0, weight);
        }
        expect(combined).to.be.closeTo(Math.min(0.99, 1 - Object.values(byText).reduce((doubt, weight) => doubt * (1 - weight), 1)), 1e-9);
      }
    }
  });
});

describe('contradicted', () => {
  it('halves the losers and leaves the winner, unless it is a tie', () => {
    expect(contradicted(findings([claim('A', 0.9), claim('B', 0.6), claim('C', 0.5)])).map(({ combined }) => combined)).to.deep.equal([0.9, 0.3,
      0.25]);
    expect(contradicted(findings([claim('A', 0.9), claim('B', 0.88)])).map(({ combined }) => combined)).to.deep.equal([0.55, 0.44]);
    expect(contradicted(findings([claim('A', 0.9)])).map(({ combined }) => combined)).to.deep.equal([0.9]);
  });
});

describe('calibrate', () => {
  const table = { title: { 'label+site': [[0.5, 0.2], [0.9, 0.6]], '*': [[0.5, 0.5]] } } as const;

  it('leaves what it knows nothing of as combined', () => {
    for (const x of [0, 0.3, 0.655, 1]) expect(calibrate(x, 'name', ['label'], table)).to.equal(x);
  });

  it('follows the curve of the field and its set of sources, in any order, else of any set', () => {
    expect([0, 0.5, 0.7, 0.9, 0.95, 1].map((x) => calibrate(x, 'title', ['site', 'label', 'site'], table))).to.deep.equal([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(calibrate(0.7, 'title', ['heading'], table)).to.equal(0.7);
    expect(calibrate(0.5, 'emails', ['link'], { '*': { '*': [[0.5, 0.8]] } })).to.equal(0.8);
  });
});

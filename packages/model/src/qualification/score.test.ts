import { expect } from '@open-wc/testing';
import type { Answer } from '../records/qualification.js';
import { bant } from './bant.js';
import type { Framework } from './framework.js';
import { scoreAnswers } from './score.js';

const answers = (values: Record<string, number | undefined>): Answer[] =>
  Object.entries(values).map(([dimension, value]) => ({ dimension, ...(value !== undefined && { value }) }));

describe('scoring answers', () => {
  it('gives the score of domain.md’s example, with what is still possible', () => {
    const score = scoreAnswers(bant, answers({ budget: undefined, authority: 2, need: 4, timeline: 1 }));
    expect(score.score).to.equal(48.75);
    expect(score.possible).to.equal(68.75);
    expect(score.completeness).to.equal(0.8);
    expect(score.band).to.equal('unknown');
    expect(score.nextQuestions.map(({ id }) => id)).to.deep.equal(['budget']);
  });

  it('does not take unknown for no', () => {
    const unknown = scoreAnswers(bant, []);
    expect(unknown.band).to.equal('unknown');
    expect(unknown.contributions.every(({ points }) => points === null)).to.equal(true);
    expect(unknown.disqualifiedBy).to.deep.equal([]);
    expect(scoreAnswers(bant, answers({ need: 0 })).band).to.equal('disqualified');
  });

  it('names what disqualifies even when the score is high', () => {
    const score = scoreAnswers(bant, answers({ need: 0, authority: 4, timeline: 4, budget: 4 }));
    expect(score.disqualifiedBy.map(({ id }) => id)).to.deep.equal(['need']);
    expect(score.band).to.equal('disqualified');
  });

  it('is hot and warm from the bands on, and cold only when nothing unknown could change it', () => {
    expect(scoreAnswers(bant, answers({ need: 4, authority: 4, budget: 4 })).band).to.equal('hot');
    expect(scoreAnswers(bant, answers({ need: 4, authority: 0, timeline: 0, budget: 4 })).band).to.equal('warm');
    expect(scoreAnswers(bant, answers({ need: 1, authority: 1, timeline: 1, budget: 1 })).band).to.equal('cold');
    expect(scoreAnswers(bant, answers({ need: 1, authority: 0, timeline: 0 })).band).to.equal('cold');
  });

  it('asks the weightiest unknown first, ties in the framework’s order', () => {
    expect(scoreAnswers(bant, []).nextQuestions.map(({ id }) => id)).to.deep.equal(['need', 'authority', 'timeline', 'budget']);
  });

  it('does not depend on the order of the answers, and its parts add up', () => {
    const given = answers({ need: 3, authority: 1, timeline: 2 });
    const score = scoreAnswers(bant, given);
    expect(scoreAnswers(bant, [...given].reverse())).to.deep.equal(score);
    expect(score.contributions.reduce((sum, { points }) => sum + (points ?? 0), 0)).to.equal(score.score);
  });

  it('scores weights that do not sum to 100, asks a weightless dimension last, and refuses weights of nothing', () => {
    const [need, authority] = bant.dimensions;
    const own: Framework = { ...bant, dimensions: [{ ...need!, weight: 0 }, { ...authority!, weight: 3 }] };
    expect(scoreAnswers(own, answers({ authority: 2 })).score).to.equal(50);
    expect(scoreAnswers(own, []).nextQuestions.map(({ id }) => id)).to.deep.equal(['authority', 'need']);
    expect(() => scoreAnswers({ ...own, dimensions: [{ ...need!, weight: 0 }] }, [])).to.throw(RangeError, 'bant');
  });
});

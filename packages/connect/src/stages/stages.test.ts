import { expect } from '@open-wc/testing';
import { salesProcessTemplate } from '@salescycle/model';
import { matchStages } from './match-stages.js';
import { pipelineFromValues } from './pipeline-from-values.js';

const seen = (...values: [string, string | null][]) => values.map(([value, first]) => ({ value, first }));
const names = (values: [string, string | null][]) =>
  pipelineFromValues(seen(...values), { key: 'k', name: { en: 'K', zh: 'K' } }).stages.map(({ name, type }) => `${name.en}:${type}`);

describe('matchStages', () => {
  it('matches by id and by name in both languages, and closed ones by what they mean', () => {
    expect(matchStages(['Quote', '报价', 'Closed Won', '丢单', 'qualification', '报价中'], salesProcessTemplate)).to.deep.equal({
      Quote: 'quote', 报价: 'quote', 'Closed Won': 'won', 丢单: 'lost', qualification: 'qualification', 报价中: null,
    });
  });
});

describe('pipelineFromValues', () => {
  it('puts known names in the order of a sale', () => {
    expect(names([['Won', '2016-10-20'], ['Engaging', '2016-10-25'], ['Lost', '2016-11-04'], ['Prospecting', null]]))
      .to.deep.equal(['Prospecting:open', 'Engaging:open', 'Won:won', 'Lost:lost']);
    expect(names([['赢单', null], ['方案报价', null], ['需求分析', null], ['输单', null]])).to.deep.equal(['需求分析:open', '方案报价:open', '赢单:won', '输单:lost']);
  });

  it('puts unknown names in the order in which they first come up, undated ones first', () => {
    expect(names([['Zwei', '2026-02-01'], ['Eins', '2026-01-01'], ['Null', null]])).to.deep.equal(['Null:open', 'Eins:open', 'Zwei:open', 'Won:won', 'Lost:lost']);
    expect(names([['B', null], ['A', null]])).to.deep.equal(['B:open', 'A:open', 'Won:won', 'Lost:lost']);
  });

  it('has a way in and ways out, whatever the file has, and ids of its own', () => {
    expect(names([])).to.deep.equal(['Open:open', 'Won:won', 'Lost:lost']);
    const { stages } = pipelineFromValues(seen(['A b', null], ['A-B', null]), { key: 'k', name: { en: 'K', zh: 'K' } });
    expect(new Set(stages.map(({ id }) => id)).size).to.equal(4);
    expect(stages.map(({ probability }) => probability)).to.deep.equal([25, 50, 100, 0]);
  });
});

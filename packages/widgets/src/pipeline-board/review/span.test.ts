import { expect } from '@open-wc/testing';
import { choiceOf, spanOf } from './span.js';

const days = (since: string | undefined, today: string, until?: string) => {
  const { first, last } = spanOf(choiceOf(since, until), today, 'Asia/Shanghai');
  return [first, last];
};

describe('the span of a review', () => {
  it('begins on the last Monday before today, so that a meeting on Monday sees the week just over', () => {
    expect(days(undefined, '2026-06-18')).to.deep.equal(['2026-06-15', '2026-06-18']);
    expect(days('monday', '2026-06-21')).to.deep.equal(['2026-06-15', '2026-06-21']);
    expect(days('monday', '2026-06-22')).to.deep.equal(['2026-06-15', '2026-06-22']);
  });

  it('knows last week, thirty days and the month', () => {
    expect(days('last-week', '2026-06-18')).to.deep.equal(['2026-06-08', '2026-06-14']);
    expect(days('last-week', '2026-06-22')).to.deep.equal(['2026-06-15', '2026-06-21']);
    expect(days('30-days', '2026-06-30')).to.deep.equal(['2026-06-01', '2026-06-30']);
    expect(days('month', '2026-06-18')).to.deep.equal(['2026-06-01', '2026-06-18']);
  });

  it('takes days of the person’s own, puts them the right way round, and takes anything else for the last Monday', () => {
    expect(days('2026-03-01', '2026-06-18', '2026-03-31')).to.deep.equal(['2026-03-01', '2026-03-31']);
    expect(days('2026-03-31', '2026-06-18', '2026-03-01')).to.deep.equal(['2026-03-01', '2026-03-31']);
    expect(days('2026-03-01', '2026-06-18')).to.deep.equal(['2026-03-01', '2026-06-18']);
    for (const odd of ['custom', 'yesterday', '2026-02-31']) expect(days(odd, '2026-06-18'), odd).to.deep.equal(['2026-06-15', '2026-06-18']);
  });

  it('holds the whole of both days in the zone of the reader', () => {
    const { from, to } = spanOf(choiceOf('2026-03-01', '2026-03-02'), '2026-06-18', 'Asia/Shanghai');
    expect([from, to]).to.deep.equal(['2026-02-28T16:00:00.000Z', '2026-03-02T16:00:00.000Z']);
  });
});

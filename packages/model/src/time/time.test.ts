import { expect } from '@open-wc/testing';
import { daysBetween, isInstant, toInstant } from './instant.js';
import { addDays, addMonths, dateIn, daysFrom, isPlainDate, startOfDate, startOfMonths } from './plain-date.js';

describe('instants', () => {
  it('are kept in UTC with milliseconds, from any offset', () => {
    expect(toInstant('2026-03-02T09:00:00+08:00')).to.equal('2026-03-02T01:00:00.000Z');
    expect(toInstant('2026-03-02T01:00Z')).to.equal('2026-03-02T01:00:00.000Z');
  });

  it('refuse days that do not exist, texts without a zone and plain dates', () => {
    for (const text of ['2026-02-31T00:00:00Z', '2026-03-02T09:00:00', '2026-03-02', 'now', '2026-13-01T00:00:00Z']) expect(toInstant(text), text).to.equal(null);
    expect(isInstant('2026-03-02T01:00:00Z')).to.equal(false);
    expect(isInstant('2026-03-02T01:00:00.000Z')).to.equal(true);
  });

  it('lie fractional days apart, also across a change of clocks', () => {
    expect(daysBetween('2026-03-01T00:00:00.000Z', '2026-03-02T12:00:00.000Z')).to.equal(1.5);
  });
});

describe('plain dates', () => {
  it('are days that exist', () => {
    expect(['2026-02-28', '2024-02-29'].every(isPlainDate)).to.equal(true);
    expect(['2026-02-29', '2026-2-1', '20260201', '', 20260201].some(isPlainDate)).to.equal(false);
  });

  it('move by days and by months, clamped to the month’s end', () => {
    expect(addDays('2026-02-28', 1)).to.equal('2026-03-01');
    expect([1, 2, 3].map((months) => addMonths('2026-07-31', months))).to.deep.equal(['2026-08-31', '2026-09-30', '2026-10-31']);
    expect(addMonths('2026-01-31', -2)).to.equal('2025-11-30');
    expect(daysFrom('2026-03-28', '2026-03-30')).to.equal(2);
  });

  it('finds the first day of a month, quarter or year, in fiscal years too', () => {
    expect(([1, 3, 12] as const).map((months) => startOfMonths('2026-06-16', months))).to.deep.equal(['2026-06-01', '2026-04-01', '2026-01-01']);
    expect(([3, 12] as const).map((months) => startOfMonths('2026-01-31', months, 2))).to.deep.equal(['2025-11-01', '2025-02-01']);
    expect(startOfMonths('2026-02-01', 12, 2)).to.equal('2026-02-01');
  });

  it('come from an instant through a zone', () => {
    expect(dateIn('Asia/Shanghai', '2026-06-30T22:30:00.000Z')).to.equal('2026-07-01');
    expect(dateIn('UTC', '2026-06-30T22:30:00.000Z')).to.equal('2026-06-30');
  });

  it('start at local midnight, before, on and after a change of clocks', () => {
    expect(startOfDate('Asia/Shanghai', '2026-07-01')).to.equal('2026-06-30T16:00:00.000Z');
    expect(startOfDate('Europe/Berlin', '2026-03-29')).to.equal('2026-03-28T23:00:00.000Z');
    expect(startOfDate('Europe/Berlin', '2026-03-30')).to.equal('2026-03-29T22:00:00.000Z');
    expect(startOfDate('America/New_York', '2026-11-02')).to.equal('2026-11-02T05:00:00.000Z');
  });

  it('start at the first moment there is when midnight is skipped', () => {
    const start = startOfDate('America/Santiago', '2026-09-06');
    expect(dateIn('America/Santiago', start)).to.equal('2026-09-06');
    expect(dateIn('America/Santiago', new Date(Date.parse(start) - 1).toISOString())).to.equal('2026-09-05');
  });
});

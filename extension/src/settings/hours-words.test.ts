import { expect } from '@open-wc/testing';
import { hoursWords } from './hours-words.js';

describe('working hours in words', () => {
  it('join days that follow each other, Monday first, and name the others', () => {
    const words = (days: number[], locale = 'en') => hoursWords({ days, from: '09:00', to: '18:00' }, locale);
    expect(words([1, 2, 3, 4, 5])).to.equal('Mon–Fri 09:00–18:00');
    expect(words([0, 6, 1, 3])).to.equal('Mon, Wed, Sat, Sun 09:00–18:00');
    expect(words([0, 1, 2, 3, 4, 5, 6], 'zh-CN')).to.equal('周一–周日 09:00–18:00');
  });
});

import { expect } from '@open-wc/testing';
import { strings } from './lead-qualifier.strings.js';

describe('the qualifier\'s texts', () => {
  it('count one lead as one, whole or of a part', () => {
    const { count } = strings.en;
    expect([count('1', '1'), count('2', '2'), count('50', '1,589'), count('0', '1')]).to.deep.equal(['1 lead', '2 leads', '50 of 1,589 leads', '0 of 1 lead']);
  });
});

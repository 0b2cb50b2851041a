import { expect } from '@open-wc/testing';
import { hashOf, routeOf, VIEWS } from './route.js';

describe('the app\'s address', () => {
  it('says which view is shown, and the board when it says nothing known', () => {
    for (const view of VIEWS) expect(routeOf(`#${view}`)).to.deep.equal({ view });
    for (const strange of ['', '#', '#settings', '#lead=', '#lead=a b', '#task=1', `#lead=${'x'.repeat(65)}`, '#__proto__=1']) expect(routeOf(strange), strange).to.deep.equal({ view: 'board' });
  });

  it('leads to a record and back, in the view it belongs to', () => {
    for (const [type, view] of [['lead', 'leads'], ['opportunity', 'board'], ['account', 'board'], ['contact', 'board']] as const) {
      expect(routeOf(`#${hashOf({ type, id: '01J-x' })}`)).to.deep.equal({ view, record: { type, id: '01J-x' } });
    }
    expect(hashOf({ type: 'pipeline', id: '1' })).to.equal(null);
    expect(hashOf({ type: 'toString', id: '1' })).to.equal(null);
  });
});

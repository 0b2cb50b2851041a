import { expect } from '@open-wc/testing';
import { patternOf } from './portal.js';

describe('patternOf', () => {
  it('is all pages of the host', () => {
    expect(patternOf('https://portal.example')).to.equal('https://portal.example/*');
    expect(patternOf('https://portal.example:8443')).to.equal('https://portal.example/*');
    expect(patternOf('http://localhost:5173')).to.equal('http://localhost/*');
    expect(patternOf('http://127.0.0.1:4173')).to.equal('http://127.0.0.1/*');
  });

  it('is nothing where anybody on the way could speak for the portal', () => {
    for (const origin of ['http://portal.example', 'http://localhost.example', 'ftp://localhost', 'chrome-extension://abc']) expect(patternOf(origin), origin).to.equal(null);
  });
});

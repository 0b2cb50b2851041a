import { expect } from '@open-wc/testing';
import type { SourceId } from '../contract.js';
import { told } from './bundle.fixture.js';
import type { Claim } from './claims.js';
import { ofThePerson } from './own-values.js';

const claim = (value: string, source: SourceId = 'link'): Claim => ({ value, key: value, weight: 0.8, evidence: told('emails', value, { source }) });
const kept = (name: string, ...claims: Claim[]) => ofThePerson(claims, name).filter(({ weight }) => weight === 0.8).map(({ value }) => value);

describe('ofThePerson', () => {
  it('doubts what is made of another name', () => {
    expect(kept('Ada Roe', claim('max.muster@acme.example'))).to.deep.equal([]);
    expect(kept('Ada Roe', claim('https://www.linkedin.com/in/kit-arrow'))).to.deep.equal([]);
    expect(kept('Imogen Farrant', claim('i.farrant@acme.example'), claim('d.winstan@acme.example'))).to.deep.equal(['i.farrant@acme.example']);
  });

  it('keeps what is made of the own name, what may be, and what its source says whose it is', () => {
    for (const value of ['ada@acme.example', 'roe.a@acme.example', 'adaroe77@acme.example', 'sales@acme.example',
      'https://www.linkedin.com/in/ada-roe-1a2b',
      'https://www.linkedin.com/in/a1b2c3']) expect(kept('Ada Roe', claim(value)), value).to.deep.equal([value]);
    expect(kept('Ada Roe', claim('max.muster@acme.example', 'header'))).to.have.length(1);
    expect(kept('张伟', claim('max.muster@acme.example'))).to.have.length(1);
    expect(kept('', claim('max.muster@acme.example'))).to.have.length(1);
  });
});

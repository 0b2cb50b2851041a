import { identityKeysOf, type Identifying } from '@salescycle/model';
import { expect } from '@open-wc/testing';
import { identityNormalisers } from './normalisers.js';

const keys = (who: Identifying) => identityKeysOf(who, identityNormalisers).map(({ kind, value }) => `${kind} ${value}`);

describe('identityNormalisers', () => {
  it('give a stored record the keys of a captured candidate', () => {
    expect(keys({
      name: 'Vogt, Lena', company: 'Berg Pumpen GmbH & Co. KG',
      emails: ['L.Vogt@mail.berg-pumpen.example', 'info@berg-pumpen.example', 'lenavogt@gmx.de'],
      phones: ['+49 152 28817386', '+497112345418', '+4915228817386 ext. 2', '0152'],
      profiles: ['linkedin.com/in/Lena-Vogt', 'https://www.linkedin.com/sales/lead/ACwAAB12,NAME', 'https://linkedin.com.evil.test/in/lena'],
      domain: 'https://www.berg-pumpen.example/kontakt',
    })).to.deep.equal([
      'email l.vogt@mail.berg-pumpen.example', 'email lenavogt@gmx.de', 'profile linkedin.com/in/lena-vogt', 'sales-navigator ACwAAB12',
      'mobile +4915228817386', 'name-domain lena vogt|berg-pumpen.example', 'name-company lena vogt|bergpumpen',
    ]);
  });

  it('give no key for what is nobody\'s own', () => {
    expect(keys({ name: '', emails: ['sales@acme.example', 'noreply@acme.example'], phones: ['+497112345418', '+1 212-555-0123', 'x'],
      profiles: ['https://www.linkedin.com/company/acme'], domain: 'gmail.com' })).to.deep.equal([]);
  });
});

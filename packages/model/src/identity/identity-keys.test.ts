import { expect } from '@open-wc/testing';
import { identityKeysOf, type Identifying, type IdentityNormalisers } from './identity-keys.js';

const normalisers: IdentityNormalisers = {
  isSharedMailbox: (address) => address.startsWith('info@'),
  mobile: (phone) => (phone.startsWith('+49152') ? phone : null),
  profile: (url) => (url.includes('/in/') ? { kind: 'profile', value: url.slice('https://www.'.length) } : { kind: 'sales-navigator', value: 'ACw1' }),
  companyDomain: (host) => (host === 'gmail.com' ? null : host.replace(/^www\./, '')),
  companyName: (name) => name.toLowerCase().replace(/ gmbh$/, ''),
};
const keys = (who: Identifying) => identityKeysOf(who, normalisers).map(({ kind, value }) => `${kind} ${value}`);

describe('identityKeysOf', () => {
  it('lists every key of a person, strongest first, each once', () => {
    expect(keys({
      name: 'Roe, Ada', company: 'Acme GmbH', domain: 'www.acme.example', emails: [' Ada.Roe@ACME.example', 'ada.roe@acme.example'],
      phones: ['+4915228817386', '+493023125000'], profiles: ['https://www.linkedin.com/in/ada-roe', 'https://www.linkedin.com/sales/lead/ACw1'],
    })).to.deep.equal([
      'email ada.roe@acme.example', 'profile linkedin.com/in/ada-roe', 'sales-navigator ACw1', 'mobile +4915228817386',
      'name-domain ada roe|acme.example', 'name-company ada roe|acme',
    ]);
  });

  it('takes no shared mailbox for a person, and still sees its company', () => {
    expect(keys({ name: 'Ada Roe', emails: ['info@acme.example'] })).to.deep.equal(['name-domain ada roe|acme.example']);
  });

  it('folds dots and plus where the provider does, and nowhere else', () => {
    expect(keys({ emails: ['A.da.Roe+crm@googlemail.com'] })).to.deep.equal(['email adaroe@gmail.com']);
    expect(keys({ emails: ['ada.roe+crm@acme.example'] })).to.deep.equal(['email ada.roe+crm@acme.example']);
  });

  it('gives no key of name and domain for free mail, and none without a name', () => {
    expect(keys({ name: 'Ada Roe', emails: ['adaroe@gmail.com'] })).to.deep.equal(['email adaroe@gmail.com']);
    expect(keys({ company: 'Acme GmbH', domain: 'acme.example' })).to.deep.equal([]);
  });

  it('gives nothing for nobody and for what is no address', () => {
    expect(keys({})).to.deep.equal([]);
    expect(keys({ emails: ['', '@', 'ada', '@acme.example', 'ada@'] })).to.deep.equal([]);
  });
});

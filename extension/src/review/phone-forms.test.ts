import { expect } from '@open-wc/testing';
import { loadPhoneForms, shownPhone, storedPhone } from './phone-forms.js';

describe('a phone number', () => {
  before(loadPhoneForms);

  it('is shown as people write it across borders', () => {
    expect(shownPhone('+8613800002716')).to.equal('+86 138 0000 2716');
    expect(shownPhone('+442079460123')).to.equal('+44 20 7946 0123');
    expect(shownPhone('+8675582661034 ext. 615')).to.equal('+86 755 8266 1034 ext. 615');
  });

  it('is shown as it is where nobody can say how to write it', () => {
    for (const text of ['', 'ask Xu', '138 0000 2716', '+1', '+86 138']) expect(shownPhone(text)).to.equal(text);
  });

  it('is stored without spaces and with its country, also when a person types it', async () => {
    expect(await storedPhone('138 0000 2716', 'CN')).to.equal('+8613800002716');
    expect(await storedPhone('+44 20 7946 0123', 'CN')).to.equal('+442079460123');
    expect(await storedPhone('(0755) 8266-1034 ext. 615', 'CN')).to.equal('+8675582661034 ext. 615');
  });

  it('comes back as it was stored after it was shown', async () => {
    for (const stored of ['+8613800002716', '+442079460123', '+8675582661034 ext. 615', '+33199001234']) expect(await storedPhone(shownPhone(stored), 'US')).to.equal(stored);
  });

  it('stays as it was typed where it is no number of that country', async () => {
    for (const typed of ['reception', '12', '138 0000 2716']) expect(await storedPhone(typed, 'DE')).to.equal(typed);
  });
});

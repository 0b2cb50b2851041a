import type { IdentityNormalisers } from '@salescycle/model';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isSharedMailbox } from '../tables/role-mailboxes.js';
import { companyKey } from './companies.js';
import { companyDomain } from './domains.js';
import { profileOf } from './profiles.js';
import { parseUrl } from './urls.js';

/** What identity keys need of the large tables; for keys of stored records as of candidates. */
export const identityNormalisers: IdentityNormalisers = {
  isSharedMailbox,
  mobile(phone) {
    const number = parsePhoneNumberFromString(phone.slice(0, 60));
    return number?.isValid() && number.getType() === 'MOBILE' ? number.number : null;
  },
  profile: (url) => profileOf(url)?.key ?? null,
  companyDomain: (host) => companyDomain(parseUrl(host)?.hostname ?? host),
  companyName: companyKey,
};

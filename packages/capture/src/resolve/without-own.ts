import type { Evidence } from '../contract.js';
import { isRobotMailbox } from '../tables/role-mailboxes.js';
import { addressesIn } from './addresses-in.js';
import { websiteOf } from './domains.js';
import { emailsIn } from './emails.js';
import type { Viewer } from './viewer.js';

/** What is left of somebody without the viewer's own values; nothing when it is the viewer or a colleague. */
export function withoutOwn(evidence: Evidence[], viewer: Viewer): Evidence[] {
  const addresses = addressesIn(evidence), others = addresses.filter((address) => !viewer.isOwnAddress(address));
  const names = evidence.filter(({ field }) => field === 'name'), isOwn = ({ raw }: Evidence) => viewer.isOwnName(raw);
  if ((addresses.length > 0 && !others.some((address) => !isRobotMailbox(address)) && others.length < addresses.length)
    || (names.length > 0 && names.every(isOwn))) return [];
  return evidence.filter((one) => {
    if (one.field === 'emails') return !emailsIn(one.raw).some((address) => viewer.isOwnAddress(address));
    if (one.field === 'name') return !isOwn(one);
    if (one.field === 'website') return !viewer.isOwnHost(websiteOf(one.raw) ?? '');
    if (one.field === 'company' || one.field === 'orgName') return !viewer.isOwnCompany(one.raw) && !viewer.isTold(one.raw);
    return one.field === 'profiles' || one.field === 'phones' || !viewer.isTold(one.raw);
  });
}

/** What is left of somebody without robots' addresses; nothing when a robot is all there is to the sender. */
export function withoutRobots(evidence: Evidence[]): Evidence[] {
  const isRobots = (one: Evidence) => one.field === 'emails' && emailsIn(one.raw).some(isRobotMailbox);
  const robots = evidence.filter(isRobots);
  if (!robots.length) return evidence;
  const isSender = robots.some(({ source, trust }) => source === 'header' || trust === 'header');
  if (!isSender) return evidence.filter((one) => !isRobots(one));
  const hasOther = addressesIn(evidence).some((address) => !isRobotMailbox(address));
  return hasOther ? evidence.filter((one) => !isRobots(one) && one.trust !== 'header') : [];
}

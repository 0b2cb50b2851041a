import { gmail } from './gmail/site.js';
import { linkedin } from './linkedin/site.js';
import { neteaseMail } from './netease-mail/site.js';
import { outlook } from './outlook/site.js';
import { qqMail } from './qq-mail/site.js';
import { roundcube } from './roundcube/site.js';
import type { Site } from './site.js';

/** The sites with tables of their own, one line each; programs that run on any host last. */
export const sites: readonly Site[] = [
  gmail,
  linkedin,
  neteaseMail,
  outlook,
  qqMail,
  roundcube,
];

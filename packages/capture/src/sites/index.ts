import { gmail } from './gmail/site.js';
import { linkedin } from './linkedin/site.js';
import type { Site } from './site.js';

/** The sites with tables of their own, one line each. */
export const sites: readonly Site[] = [
  gmail,
  linkedin,
];

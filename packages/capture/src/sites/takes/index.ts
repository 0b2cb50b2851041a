import { account } from './account.js';
import { headlineRow } from './headline-row.js';
import { job } from './job.js';
import { linkedinName } from './linkedin-name.js';
import { linkedinTitle } from './linkedin-title.js';
import { memberLink } from './member-link.js';
import { place } from './place.js';
import { placeBeside } from './place-beside.js';
import { redirectTarget } from './redirect-target.js';
import type { Take } from './take.js';
import { text } from './text.js';

/** The ways to make values of what a pick matches, by name: what a table cannot say with a selector. */
export const takes = {
  account, headlineRow, job, linkedinName, linkedinTitle, memberLink, place, placeBeside, redirectTarget, text,
} satisfies Record<string, Take>;

/** Name of a {@link takes} entry. */
export type TakeId = keyof typeof takes;

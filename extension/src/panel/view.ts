import type { FoundPortal } from '../bridge/portal.js';
import type { Draft } from '../drafts/draft.js';
import type { Reading, Why } from '../reading/reading.js';
import type { TabToRead } from '../reading/read-tab.js';
import type { Notice } from '../settings/site-rules.js';

/** What lies in front of the person. */
export type View =
  | { kind: 'start' }
  | { kind: 'drafts' }
  | { kind: 'files' }
  | { kind: 'table' }
  | { kind: 'reading' }
  | { kind: 'refused'; why: Why; site?: string }
  | { kind: 'asked'; notice: Notice }
  | { kind: 'portal'; portal: FoundPortal; tab: TabToRead }
  | { kind: 'draft'; draft: Draft };

/** What somebody puts in front by hand, in place of the tab's own: a draft, or a list of the panel's. */
export type Opened = { draft: string } | 'drafts' | 'files' | 'table';

/** How a tab's reading is shown where it has no draft. */
export function viewOf(reading: Reading | undefined, tab: TabToRead | undefined): View {
  if (!reading || reading.state === 'read') return { kind: 'start' };
  if (reading.state === 'reading') return { kind: 'reading' };
  if (reading.state === 'portal') return { kind: 'portal', portal: reading.portal, tab: tab! };
  return reading.state === 'asked' ? { kind: 'asked', notice: reading.notice } : { kind: 'refused', why: reading.why, ...(reading.site && { site: reading.site }) };
}

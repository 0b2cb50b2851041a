import type { EvidenceBundle } from '@salescycle/capture';
import { isMailPossible, withUnknownMail } from '@salescycle/capture/collect/collect-unknown-mail.js';
import { checkBundle } from '@salescycle/capture/resolve/bundle-schema.js';
import { canonicalUrl } from '@salescycle/capture/resolve/urls.js';
import { tablesFor } from '@salescycle/capture/sites/find-site.js';
import { mailWords } from '@salescycle/capture/sites/mail-words.js';
import type { Draft } from '../drafts/draft.js';
import { Drafts } from '../drafts/drafts.js';
import type { FoundPortal } from '../bridge/portal.js';
import { regionOf } from '../settings/region.js';
import { noticeFor, siteOf, whyNotRead, type Notice } from '../settings/site-rules.js';
import { readSettings, type Settings } from '../settings/settings.js';
import { allowsPortal } from '../settings/policy.js';
import { ownSiteTables } from '../settings/site-tables.js';
import type { Area } from '../storage/area.js';
import { withoutNeverTaken } from './never-taken.js';
import { Readings, type Reading, type Why } from './reading.js';
import type { MailInput, ReaderAnswer, ReaderInput } from './reader-input.js';
import { whyKeptOut, whyUnreadable } from './unreadable.js';

/** The tab to read: its address only where the browser tells, which it does on the extension's own click. */
export interface TabToRead {
  id: number;
  url?: string | undefined;
  /** Whether the extension's own button was just pressed on it. */
  isClicked?: boolean;
}

/** What reading a tab needs of its surroundings. */
export interface ReadingParts {
  local: Area;
  session: Area;
  /** Runs the reader in the tab. Rejects where the browser keeps extensions out. */
  inject(tabId: number, input: ReaderInput): Promise<ReaderAnswer>;
  /** Runs, in a page that is no known site's, what looks for a mail there. Without it such pages are read like any. */
  injectMail?(tabId: number, input: MailInput): Promise<ReaderAnswer>;
  /** Reads the texts in what came out of a page, if there are some: a message, the lines of a page; the rules are large, so the panel fetches them when first needed. */
  readTexts(bundle: EvidenceBundle): EvidenceBundle | Promise<EvidenceBundle>;
  /** The portal that the tab's page is, if it is one; without it every page is read. */
  findPortal?(tabId: number): Promise<FoundPortal | null>;
  now(): string;
  newId(): string;
  locale: string;
}

/** Characters of a reading as JSON: more than the readers' own limits allow cannot be one. */
const MOST = 256_000;

/**
 * Reads one tab because somebody asked, and keeps what it finds as a draft before anybody shows it. Where it may not or cannot read, it
 * says so in the tab's reading; nothing is injected then.
 */
export async function readTab(tab: TabToRead, parts: ReadingParts): Promise<void> {
  const readings = new Readings(parts.session);
  const say = (reading: Reading) => readings.put(tab.id, reading);
  const settings = await readSettings(parts.local);
  const at = parts.now();
  const before = decide(tab.url, settings, tab.isClicked);
  const portal = mayLook(before) ? await parts.findPortal?.(tab.id).catch(() => null) : null;
  if (portal && allowsPortal(settings.policy, portal.origin)) return say({ state: 'portal', at, portal });
  if ('why' in before) return say({ state: 'refused', at, ...before });
  if (before.notice?.terms) return say({ state: 'asked', at, notice: before.notice });
  await say({ state: 'reading', at });
  const found = await evidenceOf(tab, settings, parts);
  if ('why' in found) return say({ state: 'refused', at, ...found });
  const draft = draftOf(tab.id, found.bundle, parts);
  try {
    await new Drafts(parts.local).keep(draft);
  } catch {
    return say({ state: 'refused', at, why: 'full' });
  }
  await say({ state: 'read', at, draftId: draft.id, ...(before.notice && { notice: before.notice }) });
  await new Drafts(parts.local).tidy(at);
}

type Refused = { why: Why; site?: string };

/** Whose people are never taken in may still have a portal; elsewhere, what keeps from reading keeps from looking. */
function mayLook(before: Refused | { notice: Notice | null }): boolean {
  return 'why' in before ? before.why === 'never' : !before.notice?.terms;
}

/** Whether a page at this address may be read, and what is to be said first. */
function decide(address: string | undefined, settings: Settings, isClicked = false): Refused | { notice: ReturnType<typeof noticeFor> } {
  const why = whyUnreadable(address, isClicked);
  if (why) return { why };
  const { hostname } = new URL(address ?? '');
  const not = whyNotRead(hostname, settings);
  return not ? { why: not, site: siteOf(hostname) } : { notice: noticeFor(hostname, settings) };
}

async function evidenceOf(tab: TabToRead, settings: Settings, parts: ReadingParts): Promise<Refused | { bundle: EvidenceBundle }> {
  const { inject, readTexts, locale, local } = parts;
  const input: ReaderInput = {
    viewer: { emails: settings.ownEmails, domains: settings.ownDomains }, region: settings.region || regionOf(locale),
    sites: tablesFor(tab.url ?? null, await ownSiteTables(local, settings.siteTables)),
  };
  let answer: ReaderAnswer | null;
  try {
    answer = await inject(tab.id, input);
  } catch {
    return { why: whyKeptOut(tab.url) };
  }
  if (answer === null || typeof answer !== 'object' || 'failed' in answer) return { why: 'failed' };
  if ('contentType' in answer) return { why: /pdf/.test(String(answer.contentType)) ? 'pdf' : 'unfit' };
  const page = fitting(answer.bundle);
  if (!page) return { why: 'unfit' };
  const found = isMailPossible(page) ? withUnknownMail(page, await unknownMail(tab.id, { page, input, parts })) : page;
  const bundle = found.mail || found.shown ? await readTexts(found) : found;  // at once, so that the text is not kept
  // The tab may have gone elsewhere between the check and the reading.
  const now = decide(bundle.url ?? undefined, settings);
  return 'why' in now ? now : { bundle: withoutNeverTaken(bundle, settings) };
}

/** The mail the page shows, if it is no known site's and shows one; that there is none is no reason to read nothing. */
async function unknownMail(tabId: number, { page, input, parts }: { page: EvidenceBundle; input: ReaderInput; parts: ReadingParts }): Promise<EvidenceBundle | null> {
  const { viewer, region } = input;
  const answer = await parts.injectMail?.(tabId, { viewer, region, words: mailWords }).catch(() => null);
  const mail = answer && 'bundle' in answer ? fitting(answer.bundle) : null;
  return mail?.url === page.url ? mail : null;
}

/** What came out of a page, if it has the shape and size of a reading: the page is a stranger's. */
function fitting(found: unknown): EvidenceBundle | null {
  if (JSON.stringify(found ?? null).length > MOST) return null;
  try {
    return checkBundle(found);
  } catch {
    return null;
  }
}

function draftOf(tabId: number, bundle: EvidenceBundle, { now, newId }: ReadingParts): Draft {
  const at = now();
  return {
    v: 1, id: newId(), tabId, readAt: at, changedAt: at, edits: {}, bundle,
    origin: { kind: bundle.kind === 'webmail' ? 'mail' : 'page', url: bundle.url === null ? null : canonicalUrl(bundle.url) },
  };
}

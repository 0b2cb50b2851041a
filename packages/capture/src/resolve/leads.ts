import type { Candidate, CaptureResult, Evidence, EvidenceBundle } from '../contract.js';
import { domainLabels, isNamedLike } from '../mail/company-domain.js';
import { legalFormOf } from '../tables/legal-forms.js';
import { cleanText } from '../text/clean-text.js';
import { everybodyIn, type Everybody } from './entities.js';
import { organisationCandidate } from './organisation.js';
import { personCandidate } from './person.js';
import type { Somebody } from './somebody.js';
import { viewerOf, type Viewer } from './viewer.js';

type Leads = Pick<CaptureResult, 'kind' | 'candidates'>;
interface Made { somebody: Somebody; candidate: Candidate }

const MOST = 50;
const OF_ORGANISATIONS = new Set<Evidence['field']>(['emails', 'phones', 'location', 'website', 'orgName', 'company']);

/**
 * Who of a bundle is the lead. One main person is the lead; a list's people are a choice; without people an organisation the page is
 * about is the lead, and any other is only offered.
 */
export function leadsIn(bundle: EvidenceBundle): Leads {
  const viewer = viewerOf(bundle.viewer), everybody = everybodyIn(bundle, viewer);
  const people = bundle.page === 'nothing' || everybody.isOfRobot ? [] : peopleOf(everybody, bundle, viewer);
  if (!people.length) return organisationOf(everybody, bundle, viewer);
  const candidates = people.map(({ candidate }) => candidate);
  if (bundle.page === 'list' && areColleagues(candidates, bundle, viewer)) return { kind: 'none', candidates: [] };
  if (bundle.page === 'list') return { kind: candidates.length > 1 ? 'many' : 'one', candidates };
  const mains = people.filter(({ somebody }) => somebody.isMain), senders = mains.filter(isSender);
  const [only, ...more] = mains.length === 1 || senders.length !== 1 ? mains : senders;
  if (only && !more.length) return { kind: 'one', candidates: [only.candidate] };
  const several = only ? [only, ...more].map(({ candidate }) => candidate) : candidates;
  return { kind: several.length === 1 ? 'one' : 'many', candidates: several };
}

function peopleOf({ people, organisations }: Everybody, bundle: EvidenceBundle, viewer: Viewer): Made[] {
  const made = people.slice(0, MOST * 2).flatMap((somebody): Made[] => {
    const candidate = personCandidate(somebody, { bundle, viewer, organisations });
    return candidate ? [{ somebody, candidate }] : [];
  });
  return made.slice(0, MOST);
}

/** People among whom the viewer stands, and of whom nobody can be reached: those of a task board, a wiki, a calendar. */
function areColleagues(candidates: readonly Candidate[], { evidence }: EvidenceBundle, viewer: Viewer): boolean {
  return candidates.every(({ fields: { emails, phones, profiles } }) => !emails.length && !phones.length && !profiles.length)
    && evidence.some(({ field, raw }) => field === 'name' && viewer.isOwnName(raw));
}

const isSender = ({ somebody }: Made) => somebody.evidence.some(({ trust }) => trust === 'header');

/** What is told of a person who is none, as an organisation's: what stood for the name has to be a company's, by its form or like its own host. */
function asDesk(somebody: Somebody): Somebody {
  const { evidence } = somebody, labels = domainLabels(evidence.filter(({ field }) => field === 'website').map(({ raw }) => raw));
  const isCompany = (raw: string) => legalFormOf(raw) !== null || isNamedLike(raw, labels);
  return { ...somebody, evidence: evidence.filter(({ field, raw }) => field !== 'name' || isCompany(cleanText(raw))) };
}

/** What stands on an organisation's own page where a person could is the organisation's. */
function withDesks(organisations: readonly Somebody[], desks: readonly Somebody[]): Somebody[] {
  const own = organisations.find(({ isMain }) => isMain);
  if (!own) return [...organisations, ...desks];
  const told = desks.flatMap(({ evidence }) => evidence.filter(({ field }) => OF_ORGANISATIONS.has(field)));
  return organisations.map((one) => (one === own ? { ...own, evidence: [...own.evidence, ...told] } : one));
}

/** Without people: the page's own organisation, or a desk that stands where a person could. */
function organisationOf({ people, organisations, isOfRobot }: Everybody, bundle: EvidenceBundle, viewer: Viewer): Leads {
  const none: Leads = { kind: 'none', candidates: [] };
  if (isOfRobot || (bundle.page === 'nothing' && bundle.kind !== 'page')) return none;
  const desks = bundle.page === 'nothing' ? [] : people.filter(({ isMain }) => isMain).map(asDesk);
  const made = withDesks(organisations, desks).slice(0, MOST).flatMap((somebody) => {
    const candidate = organisationCandidate(somebody, bundle, viewer);
    return candidate ? [{ somebody, candidate }] : [];
  });
  const best = made.find(({ somebody }) => somebody.isMain) ?? made[0];
  if (!best) return none;
  return { kind: best.somebody.isMain && best.somebody.type === 'organization' && bundle.page !== 'nothing' ? 'one' : 'none',
    candidates: [best.candidate] };
}

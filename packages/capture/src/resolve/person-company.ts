import type { Evidence, EvidenceBundle } from '../contract.js';
import { domainLabels, isNamedLike } from '../mail/company-domain.js';
import { legalFormOf } from '../tables/legal-forms.js';
import type { Claim, Claims } from './claims.js';
import { findings, type Finding } from './combine.js';
import { companyKey, isSameCompany } from './companies.js';
import { companyDomain, registrableDomain } from './domains.js';
import { pageOrganisation, type PageOrganisation } from './page-organisation.js';
import type { Somebody } from './somebody.js';
import { isOthersPage, isStaffPage } from './staff-page.js';
import { parseUrl } from './urls.js';
import type { Viewer } from './viewer.js';

/** Somebody's host, and what gave it. */
interface Host { host: string; evidence: Evidence }

/** What an address anybody may use weighs at most: a desk's beside a person's own says nothing of where they work. */
const A_DESKS = 0.56;
const NAMED_LIKE_DOMAIN = 0.35, DOMAIN_ALONE = 0.35, SITE = 0.5, SENDERS_SITE = 0.65;
/** How likely one works for the organisation whose page it is: with an address there, on a page of its people, on any page of it. */
const OF_ITS_DOMAIN = 0.95, OF_ITS_PEOPLE = 0.88, OF_ITS_PAGE = 0.55, ALSO = 0.05, UNTOLD = 0.5;
/** Houses whose pages show the people who work there. */
const HOUSES = /(?:医院|醫院|病院|大学|大學|学院|學院|研究院|研究所|律师事务所|律師事務所|法律事務所|クリニック)|\b(?:hospital|clinic|clinique|klinikum|klinik|ospedale|ziekenhuis|centre hospitalier|university|universit[a-zà-ÿ]{1,3}|universidad|hochschule|college|llp|rechtsanwälte|avocats|abogados|avvocati)\b/i;
/** Whoever writes from a company's domain works there; an address that stands on a page may be anybody's. */
const OF_SENDER = new Set<Evidence['source']>(['header', 'form', 'site']);

/** The company of a person: their own evidence, confirmed by the domain of their address and by the organisations of the page. */
export function companyFindings(claims: Claims, organisations: readonly Somebody[],
  { bundle, viewer }: { bundle: EvidenceBundle; viewer: Viewer }): Finding[] {
  const hosts = hostsOf(claims), labels = domainLabels(hosts.map(({ host }) => host)), isHere = hosts.some(({ host }) => isOfPage(host, bundle));
  const others = ofThePage(pageOrganisation(organisations, { bundle, viewer, labels }), { isHere, labels, isStaff: !hosts.length && isStaffPage(bundle), isOthers: isOthersPage(bundle) });
  const told = [...claims.company,
    ...others.filter((other) => !claims.company.some(isTold) || claims.company.some(({ value }) => isSameCompany(value, other.value)))];
  const [first] = hosts;
  if (!told.length) return first ? findings([guessOf(first)].filter(({ value }) => value !== '' && !viewer.isOwnCompany(value))) : [];
  const isConfirmed = ({ value, evidence }: Claim) =>
    isNamedLike(value, labels) || (isHere && evidence.field === 'orgName' && legalFormOf(value) !== null);
  const confirmed = first
    ? told.filter(isConfirmed).slice(0, 10).map((claim) => ({ ...claim, weight: NAMED_LIKE_DOMAIN, evidence: fromDomain(first.evidence) })) : [];
  return findings([...told, ...confirmed], (a, b) => isSameCompany(a.value, b.value));
}

/** The page's organisation as the person's company: its fullest name, and the others as further places where it stands. */
function ofThePage(organisation: PageOrganisation | null, { isHere, labels, isStaff, isOthers }: { isHere: boolean; labels: readonly string[]; isStaff: boolean; isOthers: boolean }): Claim[] {
  const [first, ...rest] = organisation?.claims ?? [];
  if (!organisation || !first) return [];
  const isTheirs = isHere || organisation.claims.some(({ value }) => isNamedLike(value, labels));
  const isHome = isStaff || (!isOthers && !labels.length && organisation.claims.some(({ value }) => HOUSES.test(value)));
  const likely = isTheirs ? OF_ITS_DOMAIN : isHome ? OF_ITS_PEOPLE : OF_ITS_PAGE;
  return [{ ...first, weight: organisation.sure * likely }, ...rest.map((claim) => ({ ...claim, weight: ALSO }))];
}

function isOfPage(host: string, { kind, url }: EvidenceBundle): boolean {
  const page = kind === 'page' ? parseUrl(url ?? '')?.hostname : undefined;
  return page !== undefined && registrableDomain(page) === (registrableDomain(host) ?? host);
}

/** The website of a person's company: as written; else the domain of the address, surer when the page lies under it. */
export function websiteFindings(claims: Claims, { kind, url }: EvidenceBundle, company = ''): Finding[] {
  const page = kind === 'page' ? parseUrl(url ?? '')?.hostname.replace(/^www\./, '') : undefined;
  const derived = hostsOf({ ...claims, website: [] }).flatMap(({ host, evidence }): Claim[] => {
    const key = registrableDomain(host) ?? host, isHere = page !== undefined && registrableDomain(page) === key;
    const own: Claim = { value: isHere ? page : key, key, weight: OF_SENDER.has(evidence.source) ? SENDERS_SITE : SITE,
      evidence: fromDomain(evidence) };
    return isHere ? [own, { ...own, evidence: { ...own.evidence, source: 'url', path: 'location', snippet: '' } }] : [own];
  });
  const named = claims.website.filter(({ value, evidence }) => evidence.source === 'link' && isNamedLike(company, domainLabels([value])))
    .map((claim) => ({ ...claim, weight: NAMED_LIKE_DOMAIN, evidence: fromDomain(claim.evidence) }));
  const isPages = ({ key }: Claim) => page !== undefined && key === registrableDomain(page), isOwnPage = derived.some(isPages);
  const elsewhere = claims.website.filter((claim) => isOwnPage || !isPages(claim));  // on a directory's page the other one is theirs
  return findings([...elsewhere.some(({ weight }) => weight > SITE) ? elsewhere : claims.website, ...derived, ...named]);
}

/** The hosts of a person's own addresses and website that are a company's. */
function hostsOf({ emails, website }: Pick<Claims, 'emails' | 'website'>): Host[] {
  const own = emails.filter(({ weight }) => weight > A_DESKS), all = [...(own.length ? own : emails).map(({ value, evidence }) => ({ host: value.split('@')[1] ?? '', evidence })),
    ...website.map(({ value, evidence }) => ({ host: value, evidence }))];
  return all.flatMap(({ host, evidence }) => {
    const own = companyDomain(host);
    return own ? [{ host: own, evidence }] : [];
  }).slice(0, 10);
}

/** What only its place in a line or under a name makes a company, or that it stands where a name should, does not keep the page's own away. */
const isTold = ({ weight, evidence }: Claim) => weight > UNTOLD && evidence.field !== 'name';
const fromDomain = (evidence: Evidence): Evidence => ({ ...evidence, source: 'domain' });

/** "Berg Pumpen" of `berg-pumpen.example`. */
function guessOf({ host, evidence }: Host): Claim {
  const words = (host.split('.')[0] ?? '').split('-').filter(Boolean).map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
    value = words.join(' ');
  const isCoded = /^xn /i.test(value);
  return { value: isCoded ? '' : value, key: companyKey(value), weight: isCoded ? 0 : DOMAIN_ALONE, evidence: fromDomain(evidence) };
}

import type { Evidence, EvidenceBundle } from '../contract.js';
import { domainLabels, isNamedLike } from '../mail/company-domain.js';
import { legalFormOf } from '../tables/legal-forms.js';
import type { Claim, Claims } from './claims.js';
import { findings, type Finding } from './combine.js';
import { companyKey, companyOf, isSameCompany } from './companies.js';
import { companyDomain, registrableDomain } from './domains.js';
import type { Somebody } from './somebody.js';
import { parseUrl } from './urls.js';
import type { Viewer } from './viewer.js';
import { weightOf } from './weights.js';

/** Somebody's host, and what gave it. */
interface Host { host: string; evidence: Evidence }
/** A name the page gives its organisations, and whether it is like the host's of the person. */
interface Named { claim: Claim; isLikeHost: boolean }

const NAMED_LIKE_DOMAIN = 0.35, DOMAIN_ALONE = 0.35, SITE = 0.5, SENDERS_SITE = 0.65, OF_ITS_DOMAIN = 0.75, OF_ITS_PAGE = 0.55;
/** Whoever writes from a company's domain works there; an address that stands on a page may be anybody's. */
const OF_SENDER = new Set<Evidence['source']>(['header', 'form', 'site']);
/** A name with its legal form, at the foot of the page of one's own host, is one's company as surely as where it stands alone. */
const WITH_FORM = 0.75;

/** The company of a person: their own evidence, confirmed by the domain of their address and by the organisations of the page. */
export function companyFindings(claims: Claims, organisations: readonly Somebody[],
  { bundle, viewer }: { bundle: EvidenceBundle; viewer: Viewer }): Finding[] {
  const hosts = hostsOf(claims), labels = domainLabels(hosts.map(({ host }) => host)), isHere = hosts.some(({ host }) => isOfPage(host, bundle));
  const others = soleOf(organisations.flatMap((one) => namesOf(one, isHere)).filter(({ value }) => !viewer.isOwnCompany(value))
    .map((claim) => ({ claim, isLikeHost: isNamedLike(claim.value, labels) })), isHere);
  const told = [...claims.company,
    ...others.filter((other) => !claims.company.length || claims.company.some(({ value }) => isSameCompany(value, other.value)))];
  const [first] = hosts;
  if (!told.length) return first ? findings([guessOf(first)].filter(({ value }) => value !== '' && !viewer.isOwnCompany(value))) : [];
  const isConfirmed = ({ value, evidence }: Claim) =>
    isNamedLike(value, labels) || (isHere && evidence.field === 'orgName' && legalFormOf(value) !== null);
  const confirmed = first
    ? told.filter(isConfirmed).slice(0, 10).map((claim) => ({ ...claim, weight: NAMED_LIKE_DOMAIN, evidence: fromDomain(first.evidence) })) : [];
  return findings([...told, ...confirmed], (a, b) => isSameCompany(a.value, b.value));
}

/** The names of the one organisation the page tells of; of several, those of the one that is named like the person's host. */
function soleOf(names: readonly Named[], isHere: boolean): Claim[] {
  const alike = names.filter(({ isLikeHost }) => isLikeHost), chosen = isOnly(names) ? names : isOnly(alike) ? alike : [];
  return chosen.map(({ claim, isLikeHost }) =>
    ({ ...claim, weight: claim.weight * (isLikeHost || (isHere && legalFormOf(claim.value) !== null) ? OF_ITS_DOMAIN : OF_ITS_PAGE) }));
}

function isOfPage(host: string, { kind, url }: EvidenceBundle): boolean {
  const page = kind === 'page' ? parseUrl(url ?? '')?.hostname : undefined;
  return page !== undefined && registrableDomain(page) === (registrableDomain(host) ?? host);
}

/** The website of a person's company: as written; else the domain of the address, surer when the page lies under it. */
export function websiteFindings(claims: Claims, { kind, url }: EvidenceBundle): Finding[] {
  const page = kind === 'page' ? parseUrl(url ?? '')?.hostname.replace(/^www\./, '') : undefined;
  const derived = hostsOf({ ...claims, website: [] }).flatMap(({ host, evidence }): Claim[] => {
    const key = registrableDomain(host) ?? host, isHere = page !== undefined && registrableDomain(page) === key;
    const own: Claim = { value: isHere ? page : key, key, weight: OF_SENDER.has(evidence.source) ? SENDERS_SITE : SITE,
      evidence: fromDomain(evidence) };
    return isHere ? [own, { ...own, evidence: { ...own.evidence, source: 'url', path: 'location', snippet: '' } }] : [own];
  });
  return findings([...claims.website, ...derived]);
}

/** The hosts of a person's own addresses and website that are a company's. */
function hostsOf({ emails, website }: Pick<Claims, 'emails' | 'website'>): Host[] {
  const all = [...emails.map(({ value, evidence }) => ({ host: value.split('@')[1] ?? '', evidence })),
    ...website.map(({ value, evidence }) => ({ host: value, evidence }))];
  return all.flatMap(({ host, evidence }) => {
    const own = companyDomain(host);
    return own ? [{ host: own, evidence }] : [];
  }).slice(0, 10);
}

function namesOf({ evidence }: Somebody, isHere: boolean): Claim[] {
  return evidence.filter(({ field }) => field === 'orgName' || field === 'name' || field === 'company').slice(0, 5).flatMap((one): Claim[] => {
    const company = companyOf(one.raw, true);
    if (!company) return [];
    const least = isHere && one.field === 'orgName' && legalFormOf(company.value) !== null ? WITH_FORM : 0;
    return [{ value: company.value, key: companyKey(company.value), weight: Math.max(weightOf(one), least) * company.quality, evidence: one }];
  });
}

const isOnly = (names: readonly Named[]) => names.every(({ claim: { value } }) => isSameCompany(value, names[0]?.claim.value ?? ''));
const fromDomain = (evidence: Evidence): Evidence => ({ ...evidence, source: 'domain' });

/** "Berg Pumpen" of `berg-pumpen.example`. */
function guessOf({ host, evidence }: Host): Claim {
  const words = (host.split('.')[0] ?? '').split('-').filter(Boolean).map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
    value = words.join(' ');
  const isCoded = /^xn /i.test(value);
  return { value: isCoded ? '' : value, key: companyKey(value), weight: isCoded ? 0 : DOMAIN_ALONE, evidence: fromDomain(evidence) };
}

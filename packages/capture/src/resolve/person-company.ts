import type { Evidence, EvidenceBundle } from '../contract.js';
import { domainLabels, isNamedLike } from '../mail/company-domain.js';
import type { Claim, Claims } from './claims.js';
import { findings, type Finding } from './combine.js';
import { companyKey, companyOf, isSameCompany } from './companies.js';
import { companyDomain, registrableDomain } from './domains.js';
import type { Somebody } from './somebody.js';
import { parseUrl } from './urls.js';
import type { Viewer } from './viewer.js';
import { weightOf } from './weights.js';

const NAMED_LIKE_DOMAIN = 0.35, DOMAIN_ALONE = 0.35, SITE = 0.5, OF_ITS_DOMAIN = 0.75, OF_ITS_PAGE = 0.55;

/** The company of a person: their own evidence, confirmed by the domain of their address and by the organisations of the page. */
export function companyFindings(claims: Claims, organisations: readonly Somebody[], viewer: Viewer): Finding[] {
  const hosts = hostsOf(claims), labels = domainLabels(hosts.map(({ host }) => host));
  const others = organisations.flatMap((organisation) => namesOf(organisation)).filter(({ value }) => !viewer.isOwnCompany(value))
    .map((claim) => ({ ...claim, weight: claim.weight * (isNamedLike(claim.value, labels) ? OF_ITS_DOMAIN : OF_ITS_PAGE) }));
  const told = [...claims.company, ...(isOnly(others) || claims.company.length ? others.filter((other) => !claims.company.length || claims.company.some(({ value }) => isSameCompany(value, other.value))) : [])];
  const [first] = hosts;
  if (!told.length) return first ? findings([{ ...guess(first.host), evidence: fromDomain(first.evidence) }].filter(({ value }) => value !== '' && !viewer.isOwnCompany(value))) : [];
  const confirmed = first ? told.filter(({ value }) => isNamedLike(value, labels)).slice(0, 10).map((claim) => ({ ...claim, weight: NAMED_LIKE_DOMAIN, evidence: fromDomain(first.evidence) })) : [];
  return findings([...told, ...confirmed], (a, b) => isSameCompany(a.value, b.value));
}

/** The website of a person's company: as written; else the domain of the address, surer when the page lies under it. */
export function websiteFindings(claims: Claims, { kind, url }: EvidenceBundle): Finding[] {
  const page = kind === 'page' ? parseUrl(url ?? '')?.hostname.replace(/^www\./, '') : undefined;
  const derived = hostsOf({ ...claims, website: [] }).flatMap(({ host, evidence }): Claim[] => {
    const key = registrableDomain(host) ?? host, isHere = page !== undefined && registrableDomain(page) === key;
    const own: Claim = { value: isHere ? page : key, key, weight: SITE, evidence: fromDomain(evidence) };
    return isHere ? [own, { ...own, evidence: { ...own.evidence, source: 'url', path: 'location', snippet: '' } }] : [own];
  });
  return findings([...claims.website, ...derived]);
}

/** The hosts of a person's own addresses and website that are a company's. */
function hostsOf({ emails, website }: Pick<Claims, 'emails' | 'website'>): { host: string; evidence: Evidence }[] {
  return [...emails.map(({ value, evidence }) => ({ host: companyDomain(value.split('@')[1] ?? ''), evidence })), ...website.map(({ value, evidence }) => ({ host: companyDomain(value), evidence }))]
    .flatMap(({ host, evidence }) => (host ? [{ host, evidence }] : [])).slice(0, 10);
}

function namesOf({ evidence }: Somebody): Claim[] {
  return evidence.filter(({ field }) => field === 'orgName' || field === 'name' || field === 'company').slice(0, 5).flatMap((one): Claim[] => {
    const company = companyOf(one.raw, true);
    return company ? [{ value: company.value, key: companyKey(company.value), weight: weightOf(one) * company.quality, evidence: one }] : [];
  });
}

const isOnly = (claims: readonly Claim[]) => claims.every(({ value }) => isSameCompany(value, claims[0]?.value ?? ''));
const fromDomain = (evidence: Evidence): Evidence => ({ ...evidence, source: 'domain' });

/** "Berg Pumpen" of `berg-pumpen.example`. */
function guess(domain: string): { value: string; key: string; weight: number } {
  const value = (domain.split('.')[0] ?? '').split('-').filter(Boolean).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return /^xn /i.test(value) ? { value: '', key: '', weight: 0 } : { value, key: companyKey(value), weight: DOMAIN_ALONE };
}

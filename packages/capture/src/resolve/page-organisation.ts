import { foldWords } from '@salescycle/model';
import type { Evidence, EvidenceBundle } from '../contract.js';
import { domainLabels, isNamedLike } from '../mail/company-domain.js';
import { legalFormOf } from '../tables/legal-forms.js';
import { hasOrganisationWord } from '../tables/organisation-words.js';
import { cleanText, fold } from '../text/clean-text.js';
import type { Claim } from './claims.js';
import { companyKey, companyOf, isSameCompany, isSameKey, withoutPhrases } from './companies.js';
import { companyDomain } from './domains.js';
import type { Somebody } from './somebody.js';
import { parseUrl } from './urls.js';
import type { Viewer } from './viewer.js';
import { textOf, weightOf } from './weights.js';

/** The organisation a page is of, by everything on it that says so. */
export interface PageOrganisation {
  /** Its names as written, the fullest first. */
  claims: Claim[];
  /** How sure it is that this is its name: 0..1. */
  sure: number;
  hasForm: boolean;
}

const LIKE_HOST = 0.5, MARGIN = 0.1, MOST_NAMES = 20, MOST = 0.99, SHORTEST_WORD = 5, LONG_WORD = 7;

/** The chosen part of a page's own host; none where many have pages. */
export function pageLabels({ kind, url }: EvidenceBundle): string[] {
  const host = kind === 'page' ? companyDomain(parseUrl(url ?? '')?.hostname ?? '') : null;
  return host ? domainLabels([host]) : [];
}

/**
 * Evidence without the parts of the page's title that are nothing but words: a part names the organisation where it has a legal form or an
 * organisation's word, is like the host, or is told elsewhere.
 */
export function withoutLooseTitles(bundle: EvidenceBundle): EvidenceBundle {
  const isPart = ({ field, source }: Evidence) => field === 'orgName' && source === 'title', labels = pageLabels(bundle);
  if (!bundle.evidence.some(isPart)) return bundle;
  const told = bundle.evidence.filter((one) => one.field === 'orgName' && !isPart(one)).slice(0, MOST_NAMES).map(({ raw }) => companyKey(cleanText(raw)));
  const isName = (raw: string) => legalFormOf(raw) !== null || (hasOrganisationWord(fold(raw)) && !/\p{Script=Hiragana}/u.test(raw))
    || isLikeHost(raw, labels) || told.some((key) => key.length >= companyKey(raw).length && isSameKey(key, companyKey(raw)));
  return { ...bundle, evidence: bundle.evidence.filter((one) => !isPart(one) || isName(withoutPhrases(one.raw))) };
}

/**
 * Whose page it is, of all the organisations a page tells of: the one named like a host of the person's own (`labels`), else the one named like
 * the page's host, else the one most of the page says. `null` where several are as likely, or none is told.
 */
export function pageOrganisation(
  organisations: readonly Somebody[], { bundle, viewer, labels }: { bundle: EvidenceBundle; viewer: Viewer; labels: readonly string[] },
): PageOrganisation | null {
  const groups: Claim[][] = [];
  let former: Claim | undefined;
  for (const claim of organisations.flatMap(namesOf).filter(({ value }) => !viewer.isOwnCompany(value))) {
    const group = groups.find((one) => one.some((other) => isSameCompany(other.value, claim.value) || (other === former && isBesideItsOther(other, claim))));
    if (group) group.push(claim);
    else groups.push([claim]);
    former = claim;
  }
  const page = pageLabels(bundle), isLike = (group: readonly Claim[], own: readonly string[]) => group.some(({ value }) => isLikeHost(value, own));
  const rated = groups.map((group) => ({ group, sure: sureOf(group, isLike(group, page)) })).sort((a, b) => b.sure - a.sure);
  const [first] = rated, best = first && (rated.find(({ group, sure }) => isEastAsian(group) && sure > first.sure - MARGIN) ?? first);
  const rival = rated.find(({ group }) => best && group !== best.group && isEastAsian(group) === isEastAsian(best.group));
  const [own, other] = rated.filter(({ group }) => isLike(group, labels)), [here, twin] = rated.filter(({ group }) => isLike(group, page));
  const chosen = own && !other ? own : here && !twin ? here : best && (!rival || best.sure > rival.sure + MARGIN) ? best : null;
  if (!chosen) return null;
  const claims = [...chosen.group].sort((a, b) => Number(hasForm(b)) - Number(hasForm(a)) || b.weight - a.weight);
  return { claims, sure: chosen.sure, hasForm: claims.some(hasForm) };
}

/** Named like a host, or with its word in the name: University of Wexcombe, `wexcombe`; Centre hospitalier de Roscanvel, `ch-roscanvel`. */
const isLikeHost = (name: string, labels: readonly string[]) =>
  isNamedLike(name, labels) || foldWords(name).split(' ').some((word) => word.length >= SHORTEST_WORD && labels.some((label) => label === word || (word.length >= LONG_WORD && label.endsWith(word))));

/** A name in East Asian writing and one in Latin are no rivals: both may be of one organisation. */
const isEastAsian = (group: readonly Claim[]) => group.some(({ value }) => /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(value));

/** Two names with their legal forms, one after the other in one part of the page, in East Asian writing and in Latin: one organisation's. */
const isBesideItsOther = (one: Claim, other: Claim) => isEastAsian([one]) !== isEastAsian([other]) && hasForm(one) && hasForm(other)
  && [one, other].every(({ evidence: { source, label } }) => source === 'label' && label !== 'logo') && partOf(one) === partOf(other);

const partOf = ({ evidence: { path } }: Claim) => path.split(' ')[0];

const hasForm = ({ value }: Claim) => legalFormOf(value) !== null;

/** Noisy-or over the places that say the name, the host among them. */
function sureOf(group: readonly Claim[], isLikeHost: boolean): number {
  const best = new Map<string, number>();
  for (const { weight, evidence: { source, path } } of group) {
    const place = source === 'label' || (source === 'title' && path !== 'title') ? `${source} ${path}` : textOf(source);
    best.set(place, Math.max(best.get(place) ?? 0, weight));
  }
  return Math.min(MOST, 1 - [...best.values()].reduce((doubt, weight) => doubt * (1 - weight), isLikeHost ? 1 - LIKE_HOST : 1));
}

function namesOf({ evidence }: Somebody): Claim[] {
  return evidence.filter(({ field }) => field === 'orgName' || field === 'name' || field === 'company').slice(0, MOST_NAMES).flatMap((one): Claim[] => {
    const company = companyOf(one.raw, true);
    return company ? [{ value: company.value, key: companyKey(company.value), weight: weightOf(one) * company.quality, evidence: one }] : [];
  });
}

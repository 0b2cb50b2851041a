import { foldName, foldWords } from '@salescycle/model';
import type { Evidence, EvidenceBundle } from '../contract.js';
import { legalFormOf } from '../tables/legal-forms.js';
import { announcedBy } from '../tables/labels.js';
import { hasOrganisationWord } from '../tables/organisation-words.js';
import { isNobodysName } from '../tables/nobodys-names.js';
import { isRobotMailbox, isSharedMailbox } from '../tables/role-mailboxes.js';
import { isPlace } from '../mail/places.js';
import { cleanText } from '../text/clean-text.js';
import { noClaims, type Claim, type Claims } from './claims.js';
import { companyKey, companyOf } from './companies.js';
import { knownCompanies, type KnowsCompany } from './company-signs.js';
import { registrableDomain, websiteOf } from './domains.js';
import { emailsIn } from './emails.js';
import { isCompany, splitJobLine } from './job-line.js';
import { isBesides, locationOf } from './locations.js';
import { nameAndJob } from './names/name-and-job.js';
import { readName } from './names/read-name.js';
import { languageOf } from './page-language.js';
import { phoneContextOf } from './phone-context.js';
import { isOther, phonesIn, type PhoneContext } from './phones.js';
import { profileOf } from './profiles.js';
import { titleOf } from './titles.js';
import type { Viewer } from './viewer.js';
import { weightOf } from './weights.js';

/** What reading one evidence needs of the rest. */
interface Surroundings { lang: string; region: string; viewer: Viewer; phones: PhoneContext; isPerson: boolean; isKnownCompany: KnowsCompany }
type Reader = (evidence: Evidence, weight: number, around: Surroundings) => Partial<Record<keyof Claims, Omit<Claim, 'evidence'>[]>>;

/** Sources where nothing says what a text is: it has to look like it. */
const UNLABELLED = new Set<Evidence['source']>(['heading', 'title', 'meta', 'url', 'selection', 'signature', 'text']);
/** Sources that say whose an address is, so that a desk's may be one person's. */
const OF_SENDER = new Set<Evidence['source']>(['header', 'site', 'form', 'vcard']);
const MOST_PHONES = 40;
/** What a link's scheme says a number is. */
const TEL = 'tel';
const DESK = 0.45, HOTLINE = 0.45, COMPANY_AS_NAME = 0.7, ORGANISATION = 0.85, ROLE = 0.9, HEADLINE = 0.85, HEADLINE_ALONE = 0.45,
  COMPANIES_TOO = 0.65, JOB_BESIDE_NAME = 0.9, KNOWN = 0.67;
/** An address that begins with a company names it; of two addresses the other is rather the person's. */
const IN_ADDRESS = 0.9, BESIDES = 0.6, OF_COMPANY = 0.85, STILL_SURE = 0.6;

const isLabelled = ({ source }: Evidence) => !UNLABELLED.has(source);
const isCompanyName = (raw: string) => legalFormOf(cleanText(raw)) !== null || hasOrganisationWord(raw.toLowerCase());

const readers: Readonly<Record<Evidence['field'], Reader>> = {
  name(evidence, weight, { lang, region, viewer, isPerson }) {
    if (isNobodysName(cleanText(evidence.raw))) return {};
    const own = nameAndJob(evidence.raw), isAnnounced = isLabelled(evidence) || evidence.source === 'signature' || own.title !== null;
    const name = isPerson ? readName(own.name, { lang, region, isLabelled: isAnnounced }) : null;
    if (name)
      return viewer.isOwnName(name.full) ? {}
        : { ...(own.title ? jobs({ ...evidence, raw: own.title }, weight * JOB_BESIDE_NAME, () => false) : {}), name:
          [{ value: name.full, key: foldName(name.full), weight: weight * name.quality, ...(name.also ? { also: [foldName(name.also)] } : {}) }] };
    return !isPerson || isCompanyName(evidence.raw) ? { company: companies(evidence, weight * (isPerson ? COMPANY_AS_NAME : 1)) } : {};
  },
  givenName: (evidence, weight) => ({ givenName: nameParts(evidence, weight) }),
  familyName: (evidence, weight) => ({ familyName: nameParts(evidence, weight) }),
  title: (evidence, weight, { isKnownCompany }) => jobs(evidence, weight, isKnownCompany),
  role: (evidence, weight, { isKnownCompany }) => jobs(evidence, weight * ROLE, isKnownCompany),
  headline(evidence, weight, { isKnownCompany }) {
    const split = jobs(evidence, weight * HEADLINE, isKnownCompany);
    if (split.company) return split;
    const title = titleOf(evidence.raw, false);
    return title && title.quality === 1
      ? { title: [{ value: title.value, key: foldWords(title.value), weight: Math.min(weight, 1) * HEADLINE_ALONE }] } : {};
  },
  company(evidence, weight, around) {
    const { isKnownCompany } = around;
    const line = splitJobLine(evidence.raw), clean = cleanText(evidence.raw);
    if (isPlace(clean) && !isCompanyName(clean)) return readers.location(evidence, weight, around);
    const known = evidence.source === 'heading' && weight < KNOWN && isKnownCompany(clean) ? KNOWN : weight;
    return line?.company && line.title ? jobs(evidence, weight, isKnownCompany) : { company: companies(evidence, known) };
  },
  orgName: (evidence, weight, { isPerson }) => ({ company: companies(evidence, weight * (isPerson ? ORGANISATION : 1)) }),
  emails: (evidence, weight, { isPerson }) => ({
    emails: emailsIn(evidence.raw).filter((address) => !isRobotMailbox(address))
      .map((value) =>
        ({ value, key: value, weight: isPerson && isSharedMailbox(value) && !OF_SENDER.has(evidence.source) ? Math.min(weight, DESK) : weight })),
  }),
  phones: (evidence, weight, { phones, isPerson }) => ({
    phones: announcedBy(evidence.label ?? '') !== 'phones' && isOther(wordsBefore(evidence)) ? [] :
      phonesIn(evidence.raw, evidence.label ?? (evidence.source === 'link' && evidence.weight === undefined ? TEL : undefined), phones)
        .map(({ value, number, quality, isHotline }) =>
          ({ value, key: number, weight: isPerson && isHotline ? Math.min(weight * quality, HOTLINE) : weight * quality })),
  }),
  website(evidence, weight, { viewer }) {
    const value = websiteOf(evidence.raw);
    return value && !viewer.isOwnHost(value) ? { website: [{ value, key: registrableDomain(value) ?? value, weight }] } : profiles(evidence, weight);
  },
  location(evidence, own) {
    const place = locationOf(evidence.raw), weight = isBesides(evidence.raw) ? own * BESIDES : own;
    if (!place) return {};
    const company = place.company === null ? {} : { company: companies({ ...evidence, raw: place.company }, weight * IN_ADDRESS) };
    return { ...company,
      location:
        [{ value: place.value, key: foldWords(place.value),
          weight: place.company === null ? weight : Math.max(Math.min(weight, STILL_SURE), weight * OF_COMPANY) }] };
  },
  profiles: (evidence, weight) => profiles(evidence, weight),
};

/** What the evidence of one person or organisation may mean, field by field. Values that are none are left out; nothing throws. */
export function readClaims(evidence: readonly Evidence[], bundle: EvidenceBundle, viewer: Viewer, type: 'person' | 'organization'): Claims {
  const claims = noClaims(),
    around: Surroundings = { lang: languageOf(bundle), region: bundle.region, viewer, phones: phoneContextOf(evidence, bundle),
      isPerson: type === 'person', isKnownCompany: knownCompanies(evidence, bundle) };
  let phones = 0;
  for (const one of evidence) {
    if (one.field === 'phones' && ++phones > MOST_PHONES) continue;
    const read = readers[one.field](one, weightOf(one), around);
    for (const field of Object.keys(read) as (keyof Claims)[])
      claims[field].push(...(read[field] ?? []).map((claim) => ({ ...claim, evidence: one })));
  }
  return claims;
}

function companies(evidence: Evidence, weight: number): Omit<Claim, 'evidence'>[] {
  const company = companyOf(evidence.raw, isLabelled(evidence));
  return company ? [{ value: company.value, key: companyKey(company.value) || foldWords(company.value), weight: weight * company.quality }] : [];
}

function nameParts({ raw }: Evidence, weight: number): Omit<Claim, 'evidence'>[] {
  const value = cleanText(raw, 60);
  return /^\p{L}[\p{L}\p{M}\s.'’-]{0,59}$/u.test(value) ? [{ value, key: foldName(value), weight }] : [];
}

/** A title, or the title and the company of a line that holds both; a line by a name that is nothing but a company gives that. */
function jobs(evidence: Evidence, weight: number, isKnownCompany: KnowsCompany): ReturnType<Reader> {
  const line = splitJobLine(evidence.raw, isKnownCompany), isFirm = !line && evidence.source === 'heading' && isCompany(cleanText(evidence.raw), isKnownCompany);
  if (isFirm) return { company: companies(evidence, weight) };
  const title = titleOf(line ? line.title ?? '' : evidence.raw, isLabelled(evidence)),
    company = line?.company ? companyOf(line.company, true) : null;
  const sure = weight * (line?.certainty ?? 1);
  return {
    ...(title ? { title: [{ value: title.value, key: foldWords(title.value), weight: sure * title.quality }] } : {}),
    ...(company ? { company: [{ value: company.value, key: companyKey(company.value), weight: sure * company.quality }] } : {}),
  };
}

/** What stands in its line before a number nobody labelled. */
function wordsBefore({ raw, snippet }: Evidence): string {
  const at = snippet.indexOf(raw);
  return at < 0 ? '' : cleanText(snippet.slice(0, at));
}

function profiles(evidence: Evidence, weight: number): ReturnType<Reader> {
  const profile = profileOf(evidence.raw);
  const isUnsure = profile?.isAlsoCompanies && (evidence.source === 'link' || evidence.source === 'url');
  return profile ? { profiles: [{ value: profile.url, key: profile.key.value, weight: isUnsure ? weight * COMPANIES_TOO : weight }] } : {};
}

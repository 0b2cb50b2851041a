import { readVcards, type Vcard } from '@salescycle/model/vcard/read-vcards.js';
import { evidenceOf } from '../collect/evidence-of.js';
import type { Evidence, EvidenceBundle, Field, Snapshot } from '../contract.js';

/** Cards in one bundle: a choice somebody can still look through. */
const MOST_CARDS = 50;

/**
 * A file of vCards as evidence, at most 50 cards a bundle: one card is a person to review, several are a choice. A file without any card
 * gives no bundle. Never throws for what the bytes hold.
 *
 * @example const [bundle] = collectCards(bytes, { viewer, region: 'CN', lang: 'zh' });
 */
export function collectCards(raw: string | Uint8Array, { viewer, region, lang }: Pick<Snapshot, 'viewer' | 'region' | 'lang'>): EvidenceBundle[] {
  const cards = readVcards(raw, region === 'CN' ? 'gb18030' : 'windows-1252'), bundles: EvidenceBundle[] = [];
  for (let from = 0; from < cards.length; from += MOST_CARDS) {
    const some = cards.slice(from, from + MOST_CARDS);
    bundles.push({
      kind: 'page', url: null, lang, region, viewer: { emails: [...viewer.emails], domains: [...viewer.domains], ...(viewer.names && { names: [...viewer.names] }) },
      evidence: some.flatMap((card, i) => evidenceOfCard(card, idOf(i))),
      entities: some.map(({ isCompany }, i) => ({ id: idOf(i), type: isCompany ? 'organization' : 'person', isMain: some.length === 1 })),
      page: some.length === 1 ? 'detail' : 'list', warnings: [], site: null, timings: {},
    });
  }
  return bundles;
}

const idOf = (index: number) => `card:${index}`;

function evidenceOfCard(card: Vcard, entity: string): Evidence[] {
  const { name, family, given, title, company, isCompany, emails, phones, urls, place } = card;
  const one = (field: Field | 'orgName', path: string) => (raw: string): Evidence[] =>
    (raw ? [evidenceOf({ entity, field, raw, source: 'vcard', path, snippet: raw, trust: 'page' })] : []);
  if (isCompany) return [...one('orgName', 'ORG')(company || name), ...emails.flatMap(one('emails', 'EMAIL')), ...phones.flatMap(one('phones', 'TEL')), ...urls.flatMap(one('website', 'URL'))];
  return [
    ...one('name', 'FN')(name), ...one('givenName', 'N')(given), ...one('familyName', 'N')(family), ...one('title', 'TITLE')(title), ...one('company', 'ORG')(company),
    ...emails.slice(0, 5).flatMap(one('emails', 'EMAIL')), ...phones.slice(0, 5).flatMap(one('phones', 'TEL')), ...urls.slice(0, 3).flatMap(one('website', 'URL')),
    ...one('location', 'ADR')(place),
  ];
}

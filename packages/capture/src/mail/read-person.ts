import { evidenceOf } from '../collect/evidence-of.js';
import type { Evidence } from '../contract.js';
import type { Mail, Mailbox } from './mail.js';
import { containsName, isEastAsian, nameTokens } from './names-alike.js';
import { cutQuotes } from './quotes.js';
import { readShownName } from './shown-name.js';
import { readSignature } from './signature.js';
import type { SignatureValue } from './signature-value.js';

/** Where a person stands in a mail, and the entity their evidence is for. */
export interface Place { entity: string; mail: Mail; path: string }

const ADDRESS = 0.98, NAME = 0.9, SHORT_NAME = 0.5, QUOTED_ADDRESS = 0.92, QUOTED_NAME = 0.85, BESIDE_NAME = 0.6;

/** A sender as evidence: the mailbox, completed by the signature of what they wrote. */
export function readPerson(box: Mailbox, place: Place): Evidence[] {
  const { person } = readShownName(box.name), values = readSignature(cutQuotes(place.mail.lines), person, box.address);
  const name = values.find(({ field }) => field === 'name');
  return [...personEvidence(box, place, isShortOf(person, name?.raw ?? '')), ...values.map((value) => signed(value, place.entity))];
}

/** A mailbox as evidence: its address, and its name unless that is a desk's or a company's. */
export function personEvidence({ name, address }: Mailbox, { entity, mail, path }: Place, isShort = false): Evidence[] {
  const isHeader = mail.trust === 'header';
  const found = { entity, source: 'header', path, snippet: `${path}: ${name}${address ? ` <${address}>` : ''}`, trust: mail.trust } as const;
  const evidence: Evidence[] = [];
  if (address) evidence.push(evidenceOf({ ...found, field: 'emails', raw: address, weight: isHeader ? ADDRESS : QUOTED_ADDRESS }));
  const { person, company, title } = readShownName(name);
  if (person) evidence.push(evidenceOf({ ...found, field: 'name', raw: person, weight: isShort ? SHORT_NAME : isHeader ? NAME : QUOTED_NAME }));
  if (company) evidence.push(evidenceOf({ ...found, field: 'company', raw: company, weight: BESIDE_NAME }));
  if (title) evidence.push(evidenceOf({ ...found, field: 'title', raw: title, weight: BESIDE_NAME }));
  return evidence;
}

function signed({ field, raw, weight, label, line }: SignatureValue, entity: string): Evidence {
  return evidenceOf({
    entity, field, raw, weight, source: 'signature', path: 'signature', snippet: line.replaceAll('\t', ' '), trust: 'body',
    ...(label ? { label } : {}),
  });
}

/** "Ann" where the signature says "Ann Lee". */
function isShortOf(name: string, signature: string): boolean {
  return name !== '' && signature !== '' && !isEastAsian(name) && !isEastAsian(signature)
    && nameTokens(name).length < nameTokens(signature).length && containsName(signature, name);
}

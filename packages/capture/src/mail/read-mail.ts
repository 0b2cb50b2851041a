import { evidenceOf } from '../collect/evidence-of.js';
import type { Evidence, EvidenceBundle, Snapshot } from '../contract.js';
import { formMailOf, type FormMail } from './form-mail.js';
import { forwardedBy, isForwardSubject } from './forward.js';
import type { Mail, Mailbox } from './mail.js';
import { languageOfLines } from './mail-language.js';
import { isListMail, writerOf } from './mailing-list.js';
import { Own } from './own.js';
import { cutQuotes } from './quotes.js';
import { isAutomatic } from './robots.js';
import { earlierSignature, personEvidence, readPerson, signed } from './read-person.js';
import { readShownName } from './shown-name.js';
import { isRobotMailbox } from '../tables/role-mailboxes.js';

/** Who a mail is about, as evidence; `lang` is the language the lead wrote in, where it shows, else the one given. */
export type MailReading = Pick<EvidenceBundle, 'evidence' | 'entities' | 'page' | 'warnings' | 'lang'>;

interface Situation { mail: Mail; own: Own; depth: number; isWithinHouse?: boolean }
interface Found extends Omit<MailReading, 'lang'> { lang: string | null }

const MAX_DEPTH = 10, MAX_PEOPLE = 50;
const NOBODY: Found = { evidence: [], entities: [], page: 'nothing', warnings: [], lang: null };

/** What a mail may be, in the order that settles it; a reader says `null` when the mail is not of its kind. */
const READERS: readonly ((situation: Situation) => Found | null)[] = [broken, form, automatic, list, ours, external];

/**
 * Who is the lead in a mail, and what the mail says of them. Mails of the viewer's side give the recipient or whom they pass on; machines
 * give nobody; a form gives who filled it in; everybody else gives the sender, completed by their signature.
 */
export function readMail(mail: Mail, { viewer, lang }: Pick<Snapshot, 'viewer' | 'lang'>): MailReading {
  const found = read({ mail, own: new Own(viewer), depth: 0 });
  return { ...found, lang: found.lang ?? lang };
}

function read(situation: Situation): Found {
  for (const reader of READERS) {
    const reading = reader(situation);
    if (reading) return reading;
  }
  return NOBODY;
}

/** Two senders, or none: nobody can say who wrote. */
function broken({ mail }: Situation): Found | null {
  return mail.marks.has('broken') || !mail.from.some(({ name, address }) => name || address) ? NOBODY : null;
}

function form({ mail, own }: Situation): Found | null {
  const found = formMailOf(mail, own);
  return found ? one('form', formEvidence(found), { mail }) : null;
}

function automatic({ mail }: Situation): Found | null {
  return isAutomatic(mail) ? NOBODY : null;
}

function list({ mail, own }: Situation): Found | null {
  if (!isListMail(mail)) return null;
  const writer = writerOf(mail);
  if (!writer || own.has(writer.address)) return { ...NOBODY, warnings: ['mailing-list'] };
  return one('header:from', readPerson(writer, { entity: 'header:from', mail, path: 'From' }), { mail, warnings: ['mailing-list'] });
}

/** From the viewer or a colleague. */
function ours({ mail, own, depth }: Situation): Found | null {
  const [sender] = mail.from, isOurs = sender !== undefined && own.has(sender.address);
  if (!isOurs && !(depth === 0 && own.isUnknown && isAmongColleagues(mail))) return null;
  const recipients = isOurs
    ? mail.to.filter(({ address }) => address !== '' && !own.has(address) && !isRobotMailbox(address)).slice(0, MAX_PEOPLE)
    : [];
  if (depth === 0 && recipients.length) return sentTo(recipients, mail);
  const isWithinHouse = isOurs && !recipients.length && depth === 0;
  const passedOn = passedOnBy({ mail, isWithinHouse, own: isOurs ? own : new Own({ emails: [sender?.address ?? ''], domains: [] }), depth });
  if (passedOn) return passedOn;
  if (recipients.length) return sentTo(recipients, mail);
  return isOurs ? NOBODY : null;
}

/** Nobody said who is looking: who writes within one house is a colleague of its reader. */
function isAmongColleagues(mail: Mail): boolean {
  const [sender] = mail.from, own = new Own({ emails: [sender?.address ?? ''], domains: [] });
  return sender !== undefined && mail.to.length > 0 && mail.to.every(({ address }) => own.has(address) && address !== sender.address);
}

function external({ mail, own, depth }: Situation): Found | null {
  const deeper = depth > 0 && isForwardSubject(mail.subject) ? passedOnBy({ mail, own, depth }) : null;
  if (deeper) return deeper;
  const senders = mail.from.length > 1 ? mail.from.filter(({ address }) => address === mail.sender?.address) : mail.from, [sender] = senders;
  if (sender) return one('header:from', readPerson(sender, { entity: 'header:from', mail, path: 'From' }), { mail });
  return several(mail.from.map((box, index) => ({ id: `header:from:${index}`, box })), mail, 'From');
}

/** Who wrote what a mail passes on; `null` when it passes on nothing of anybody outside. */
function passedOnBy({ mail, own, depth, isWithinHouse }: Situation): Found | null {
  if (depth >= MAX_DEPTH) return null;
  const readings = forwardedBy(mail, isWithinHouse).slice(0, MAX_PEOPLE).map((inner) => read({ mail: inner, own, depth: depth + 1 }))
    .filter(({ page, evidence }) => page !== 'nothing' && evidence.length > 0);
  const [first] = readings;
  if (!first) return null;
  if (readings.length === 1) return { ...first, warnings: [...new Set([...first.warnings, 'forwarded' as const])] };
  return joined(readings);
}

/** Several mails attached to one: each sender once, nobody chosen. */
function joined(readings: readonly Found[]): Found {
  const evidence = readings.flatMap((reading, index) => reading.evidence.map((each) => ({ ...each, entity: `attached:${index}:${each.entity}` })));
  const entities = readings.flatMap((reading, index) =>
    reading.entities.map((each) => ({ ...each, id: `attached:${index}:${each.id}`, isMain: false })));
  return { evidence, entities, page: 'list', warnings: ['forwarded'], lang: null };
}

function sentTo(recipients: readonly Mailbox[], mail: Mail): Found {
  const unique = recipients.filter((box, index) => recipients.findIndex(({ address }) => address === box.address) === index), [only] = unique;
  if (only && unique.length === 1) {
    const said = earlierSignature(mail, { name: readShownName(only.name).person, address: only.address }).map((value) => signed(value, 'header:to'));
    return { ...one('header:to', [...personEvidence(only, { entity: 'header:to', mail, path: 'To' }), ...said], { mail, warnings: ['own-sent'] }), lang: null };
  }
  return { ...several(unique.map((box, index) => ({ id: `header:to:${index}`, box })), mail, 'To'), warnings: ['own-sent'] };
}

function several(people: readonly { id: string; box: Mailbox }[], mail: Mail, path: string): Found {
  const evidence = people.flatMap(({ id, box }) => personEvidence(box, { entity: id, mail, path }));
  return { evidence, entities: people.map(({ id }) => ({ id, type: 'person', isMain: false })), page: 'list', warnings: [], lang: null };
}

function one(id: string, evidence: Evidence[], { mail, warnings = [] }: { mail: Mail; warnings?: Found['warnings'] }): Found {
  return { evidence, entities: [{ id, type: 'person', isMain: true }], page: 'detail', warnings, lang: languageOfLines(cutQuotes(mail.lines)) };
}

function formEvidence({ rows, replyTo }: FormMail): Evidence[] {
  const evidence = rows.flatMap(({ field, label, value }) => (field === 'message' || field === 'subject' ? [] : [
    evidenceOf({
      entity: 'form', field, raw: value, source: 'form', path: 'body', snippet: label ? `${label}: ${value}` : value, trust: 'body', label,
    }),
  ]));
  if (!replyTo) return evidence;
  const header = {
    entity: 'form', source: 'header', path: 'Reply-To', snippet: `Reply-To: ${replyTo.name} <${replyTo.address}>`, trust: 'header',
  } as const;
  evidence.push(evidenceOf({ ...header, field: 'emails', raw: replyTo.address, weight: 0.9 }));
  if (replyTo.name && !rows.some(({ field }) => field === 'name')) {
    evidence.push(evidenceOf({ ...header, field: 'name', raw: replyTo.name, weight: 0.7 }));
  }
  return evidence;
}


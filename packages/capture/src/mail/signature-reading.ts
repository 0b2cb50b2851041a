import { wordsNotOfNames } from '../tables/not-names.js';
import { hasOrganisationWord } from '../tables/organisation-words.js';
import { isDepartment, isNamedDepartment, isTitle } from '../tables/title-words.js';
import { cleanText, fold } from '../text/clean-text.js';
import { domainLabels, isNamedLike } from './company-domain.js';
import { commaAfterForm, hasForm, isOrganisation, jointsOf, splitBehindCompany } from './company-line.js';
import { besideContacts, contactsIn } from './contacts.js';
import { isLegal } from './lines.js';
import { addressesIn } from './address.js';
import { closedUp, cutAtName, isJob, isSomebodyElse, withoutSignedFor, withoutSignedWord } from './name-line.js';
import { containsName, isEastAsian, isLongFormOf, looksLikeName, sharesName } from './names-alike.js';
import { isPlace } from './places.js';
import type { Cell } from './signature-cells.js';
import { isOtherOffice, isOthersNumber } from './signature-others.js';
import { beforeCountry, BRANCH, BRITISH_CODE, IN_THE_NAME_OF, isEmployer, isOneAddress, isTitleClear, isTown, isWholeNumber, joined, NAMED_BEFORE, OWN_AND_LATIN } from './signature-texts.js';
import { BY_FORM, BY_PLACE, SignatureFindings } from './signature-findings.js';
import type { SignatureValue } from './signature-value.js';

type Kind = SignatureValue['field'];
interface Spot { row: number; line: string }
/** A cell nothing in itself says what it is; its place may. */
interface Unknown extends Spot { text: string; order: number }

const LABELLED = 0.8, WHOLE = 0.76, ADDRESS = 0.7, BY_WORD = 0.68, UNSURE = 0.5;
const LABELS = new Set<string>(['name', 'title', 'company', 'emails', 'phones', 'website', 'location']);

/** Reads a signature's cells one after another; what they say is known when all are read. */
export class SignatureReading {
  readonly #sender: string;
  readonly #domains: readonly string[];
  readonly #mailDomains: readonly string[];
  readonly #found = new SignatureFindings();
  readonly #unknown: Unknown[] = [];
  #places: { row: number; value: SignatureValue }[] = [];
  #department: { text: string; row: number } | null = null;
  #pending: { field: Kind; words: string; row: number } | null = null;
  #order = 0;
  /** Whether the rest is about somebody else: a form the sender pastes, a contact the sender passes on. */
  #isAboutOthers = false;

  /** `hosts`: those in the signature; `mailHosts`: those of addresses in it, and of the sender's. */
  constructor(sender: string, { hosts, mailHosts }: { hosts: readonly string[]; mailHosts: readonly string[] }) {
    this.#sender = sender;
    this.#domains = domainLabels([...mailHosts, ...hosts]);
    this.#mailDomains = domainLabels(mailHosts);
  }

  /** Reads one line's cells. */
  read(cells: readonly Cell[], spot: Spot): void {
    if (this.#isOtherOffice(cells, spot.line)) return;
    for (const { text, label } of cells) {
      this.#isAboutOthers ||= label?.field === 'name' && isSomebodyElse(text, this.#sender);
      if (this.#isAboutOthers) return;
      this.#order++;
      if (label && !(label.field === 'reject' && !text)) this.#labelled(text, label, spot);
      else this.#bare(label && !text ? label.words : text, spot);
    }
  }

  /** What the signature says, in its order. Without a mark that it is one, what only its place says does not count. */
  values(isMarked: boolean): SignatureValue[] {
    if (isMarked) this.#placed();
    return this.#found.inOrder();
  }

  #add(field: Kind, raw: string, weight: number, { line, label, order = this.#order }: { line: string; label?: string; order?: number }): void {
    this.#found.add({ field, raw, weight, line, order, ...(label ? { label } : {}) });
  }

  #labelled(text: string, { field, words }: { field: string; words: string }, spot: Spot): void {
    if (!LABELS.has(field)) return;
    const kind = field as Kind;
    if (!text) this.#pending = { field: kind, words, row: spot.row };
    else if (kind === 'emails') for (const raw of addressesIn(text)) this.#add(kind, raw, LABELLED, { line: spot.line, label: words });
    else if (kind === 'phones') this.#phones(text, words, spot);
    else if (kind === 'website') for (const link of contactsIn(text)) {
      this.#add(link.field === 'profiles' ? 'profiles' : kind, link.raw, LABELLED, { line: spot.line, label: words });
    }
    else if (!isLegal(text)) this.#add(kind, text, LABELLED, { line: spot.line, label: words });
  }

  #phones(text: string, label: string, { line }: Spot): void {
    const digits = text.replace(/\D/g, '').length;
    if (digits >= 5 && digits <= 34) for (const part of text.split(/\s[/;,]\s|;\s?|、/, 3)) {
      if (/\d{2}/.test(part)) this.#add('phones', cleanText(part, 60), LABELLED, { line, label });
    }
  }

  /** A cell without a label of its own: the value of a label in the cell before, contacts, or words. */
  #bare(text: string, spot: Spot): void {
    const pending = this.#pending;
    this.#pending = null;
    if (isLegal(text)) return this.#besideLaw(text, spot);
    const emails = addressesIn(text), contacts = contactsIn(text);
    for (const raw of emails) this.#add('emails', raw, ADDRESS, spot);
    for (const { field, raw } of contacts) this.#add(field, raw, pending?.field === field ? LABELLED : isWholeNumber(field, raw, text) ? WHOLE : this.#contactWeight(field, raw, text), spot);
    if (emails.length || contacts.length) {
      for (const piece of besideContacts(text, [...emails, ...contacts.map(({ raw }) => raw)])) this.#words(piece, spot);
    } else if (pending && pending.row >= spot.row - 1 && text.length < 120 && !['emails', 'phones', 'website'].includes(pending.field)) {
      this.#add(pending.field, text, LABELLED, { line: spot.line, label: pending.words });
    } else {
      this.#words(text, spot);
    }
  }

  /** A website of another house than the writer's mailbox may be a fair's or a partner's; a page deep within one, a campaign. */
  #contactWeight(field: Kind, raw: string, text: string): number {
    if (field === 'phones' && isOthersNumber(raw, text, this.#sender)) return UNSURE;
    if (field !== 'website') return BY_FORM;
    const [label = ''] = domainLabels([raw]);
    const isOther = this.#mailDomains.length > 0 && !this.#mailDomains.some((own) => own.startsWith(label) || label.startsWith(own));
    if (/[^/]\/[^/\s]{1,200}/.test(raw.replace(/^https?:\/\//, ''))) return BY_PLACE;
    return isOther ? UNSURE : BY_FORM;
  }

  #isOtherOffice(cells: readonly Cell[], line: string): boolean {
    return this.#found.has('location') && this.#found.has('phones') && isOtherOffice(cells, line, this.#sender);
  }

  #words(raw: string, spot: Spot): void {
    const text = withoutSignedWord(closedUp(raw.replace(/^[\s,;*_"“”]{1,6}|[\s,;*_"“”]{1,6}$/gu, '')));
    if (text.length < 2 || text.length > 160) return;
    const [, who, job] = /^([^()]{3,40})\s\(([^()]{2,40})\)$/.exec(text) ?? [];
    if (who && job && !isEastAsian(text) && (isTitle(fold(job)) || isDepartment(fold(job))) && !isTitle(fold(who)) && this.#name(who, spot)) return this.#words(job, spot);
    if (this.#name(text, spot)) return;
    if (isEastAsian(text) && this.#eastAsian(text, spot)) return;
    if (isNamedDepartment(fold(text))) return void (this.#department = { text, row: spot.row });
    const firm = beforeCountry(text);
    if (firm) return this.#add('company', firm, BY_FORM, spot);
    if (this.#titleAndCompany(text, spot)) return;
    if (isTitle(fold(text)) && !/\d/.test(text) && !hasForm(text)) return this.#title(text, spot);
    if (isPlace(text)) return this.#place(text, spot);
    if (isDepartment(fold(text))) return void (this.#department = { text, row: spot.row });
    if (isTitle(fold(text)) && !hasForm(text)) return this.#title(text, spot);
    if (hasForm(text) || isNamedLike(text, this.#domains)) this.#outdoInstitute(text);
    if (hasForm(text) || isNamedLike(text, this.#domains)) return this.#add('company', hasForm(text) ? text.replace(IN_THE_NAME_OF, '') : text, BY_FORM, spot);
    if (isOrganisation(text)) return this.#add('company', text, BY_WORD, spot);
    this.#unknown.push({ ...spot, text, order: this.#order });
  }

  /** An institute or a plant by its word alone gives way to the house the writer's domain is named after. */
  #outdoInstitute(house: string): void {
    const institute = this.#found.all.find(({ field, weight }) => field === 'company' && weight === BY_WORD);
    if (institute && isNamedLike(house, this.#mailDomains) && !isNamedLike(institute.raw, this.#mailDomains)) institute.weight = BY_PLACE;
  }

  /** "Berg GmbH, Sitz Hamburg, HRB …": the company before the law's words, if it is not known otherwise. */
  #besideLaw(text: string, spot: Spot): void {
    const first = text.split(/,\s|;\s|\s[-–]\s|:\s/, 1)[0] ?? '';
    if (first !== text && hasForm(first) && !isLegal(first) && !this.#found.has('company')) this.#add('company', first, UNSURE, spot);
  }

  #name(text: string, spot: Spot): boolean {
    const bare = withoutSignedFor(text), isFirst = !this.#found.has('name');
    if (bare.length > 80) return false;
    if (this.#sender && containsName(bare, this.#sender)) return this.#senderName(bare, spot);
    if (this.#sender && isFirst && looksLikeName(bare) && (sharesName(bare, this.#sender) || isLongFormOf(bare, this.#sender)) && !hasForm(bare)) {
      return this.#addName(bare, LABELLED, spot);
    }
    if (isFirst && spot.row <= 1 && looksLikeName(bare) && !isTitle(fold(bare)) && !isDepartment(fold(bare)) && !isPlace(bare) && !hasForm(bare) && !BRANCH.test(bare)
      && !isNamedLike(bare, this.#domains) && !wordsNotOfNames(fold(bare)) && !hasOrganisationWord(fold(bare))) {
      return this.#otherName(bare, spot);
    }
    return false;
  }

  #addName(text: string, weight: number, spot: Spot): true {
    this.#add('name', text.replace(NAMED_BEFORE, ''), weight, spot);
    return true;
  }

  /** A name in the sender's own script, where the header has it in Latin letters, or one the header does not have. */
  #otherName(name: string, spot: Spot): true {
    const isSameInLatin = isEastAsian(name) && this.#sender !== '' && !isEastAsian(this.#sender);
    return this.#addName(isSameInLatin ? `${name} (${this.#sender})` : name, this.#sender && !isSameInLatin ? UNSURE : BY_FORM, spot);
  }

  /** A cell with the sender's name in it: the name alone, or with a title or company before or behind. */
  #senderName(text: string, spot: Spot): boolean {
    if (isEastAsian(text) && looksLikeName(text) && !text.split(' ', 4).some(isJob)) return this.#addName(text, LABELLED, spot);
    const cut = cutAtName(text, this.#sender);
    if (!cut) {
      if (hasForm(text)) return false;
      return this.#addName(text, LABELLED, spot);
    }
    this.#addName(cut.name, LABELLED, spot);
    for (const rest of cut.rests) if (rest.length > 1) this.#words(rest, spot);
    return true;
  }

  /** Chinese and Japanese lines part company, department, title and name by spaces, or not at all. */
  #eastAsian(text: string, spot: Spot): boolean {
    const [, own, latin] = OWN_AND_LATIN.exec(text) ?? [];
    if (own && latin && isEastAsian(own)) {
      for (const part of [own, latin]) this.#words(part, spot);
      return true;
    }
    const split = splitBehindCompany(text);
    if (split && BRANCH.test(split.rest)) {
      this.#add('company', text, BY_FORM, spot);
      return true;
    }
    if (split && !isPlace(split.rest)) {
      this.#add('company', split.company, BY_FORM, spot);
      this.#eastAsianRest(split.rest, spot);
      return true;
    }
    if (hasForm(text) || isPlace(text) || !/\s/.test(text)) return false;
    this.#eastAsianRest(text, spot);
    return true;
  }

  #eastAsianRest(text: string, spot: Spot): void {
    const words = text.split(' ', 8), jobs = words.map((word) => isTitle(fold(word))), last = jobs.lastIndexOf(true);
    if (last < 0) return this.#eastAsianNoJob(words, spot);
    const first = jobs.indexOf(true), start = words.slice(0, first).findLastIndex((word) => !isDepartment(fold(word))) + 1;
    this.#title(words.slice(start, last + 1).join(' '), spot);
    for (const rest of [words.slice(0, start).join(' '), words.slice(last + 1).join(' ')]) if (rest) this.#words(rest, { ...spot, row: 0 });
  }

  /** 購買課 井上 美咲, 東山製作所 購買課: departments beside a name or a company. */
  #eastAsianNoJob(words: readonly string[], spot: Spot): void {
    const text = words.join(' ');
    if (isPlace(text)) return this.#place(text, spot);
    const start = words.findIndex((word) => !isDepartment(fold(word))), end = words.findLastIndex((word) => !isDepartment(fold(word))) + 1;
    const rest = words.slice(Math.max(0, start), end).join(' ');
    if (rest !== text) this.#department = { text: words.filter((word) => isDepartment(fold(word))).join(' '), row: spot.row };
    if (!rest || this.#name(rest, { ...spot, row: 0 })) return;
    if (rest === text) this.#unknown.push({ ...spot, text, order: this.#order });
    else this.#words(rest, spot);
  }

  /** "Head of Sales, Berg GmbH", "Einkäuferin bei der Berg GmbH", "Acme Ltd, 1 High Street". */
  #titleAndCompany(text: string, spot: Spot): boolean {
    const joints = jointsOf(text), named = joints.filter(({ behind }) => hasForm(behind) && isNamedLike(behind, this.#domains));
    for (const { before, behind } of [...named, ...joints]) {
      if (!isTitle(fold(before)) || hasForm(before) || !(hasForm(behind) || isNamedLike(behind, this.#domains) || isEmployer(behind, text)) || isTitle(fold(behind.split(/,\s/, 1)[0] ?? ''))) continue;
      this.#title(before, spot);
      this.#companyAndPlace(behind, spot);
      return true;
    }
    if (commaAfterForm(text) < 0 || isTitle(fold(text.slice(0, commaAfterForm(text))))) return false;
    this.#companyAndPlace(text, spot);
    return true;
  }

  /** "Berg GmbH, Hafenstraße 1, 20457 Hamburg". */
  #companyAndPlace(text: string, spot: Spot): void {
    const comma = commaAfterForm(text), rest = comma < 0 ? '' : text.slice(comma + 1).trim();
    this.#add('company', comma < 0 ? text : text.slice(0, comma), BY_FORM, spot);
    if (rest) this.#words(rest, spot);
  }

  #title(text: string, spot: Spot): void {
    const department = this.#department?.row === spot.row && isEastAsian(text) ? `${this.#department.text} ` : '';
    this.#add('title', department + text, isTitleClear(text) ? BY_FORM : BY_PLACE, spot);
  }

  /** Lines of one address belong together, a line with a house number above included. */
  #place(text: string, spot: Spot): void {
    const unknown = this.#unknown.at(-1), street = unknown && spot.row - unknown.row <= 1 && /^\p{Lu}.{2,50}\s\d{1,4}\s?[a-zA-Z]?(?:\s?[-–/]\s?\d{1,4})?,?$/u.test(unknown.text)
      ? this.#unknown.pop()?.text
      : undefined;
    const last = this.#places.at(-1), above = street ?? this.#beside(text, last?.row, spot), whole = above ? joined(above, text) : text;
    if (last && spot.row - last.row <= 1 && last.value.raw.length + whole.length < 160 && isOneAddress(last.value.raw, whole)) {
      last.value.raw = joined(last.value.raw, whole);
      last.row = spot.row;
      return;
    }
    this.#add('location', whole, BY_FORM, spot);
    const value = this.#found.all.at(-1);
    if (value?.field === 'location') this.#places.push({ row: spot.row, value });
  }

  /** What stands in one row before a part of an address: "0 High Quay | Leeds | LS1 0AA"; all of it before a British postal code. */
  #beside(text: string, last: number | undefined, spot: Spot): string | undefined {
    const isCode = BRITISH_CODE.test(text), cells: string[] = [];
    while ((isCode || last === spot.row) && cells.length < (isCode ? 4 : 1) && this.#unknown.at(-1)?.row === spot.row && isTown(this.#unknown.at(-1)!.text)) cells.unshift(this.#unknown.pop()!.text);
    return cells.join(', ') || undefined;
  }

  /** What stands under the name and is nothing else is the title, what stands under that the company; guesses both. "Lee & Sons" is no title. */
  #placed(): void {
    const name = this.#found.all.find(({ field }) => field === 'name');
    const contact = this.#found.all.find(({ field }) => field === 'phones' || field === 'emails' || field === 'website');
    const between = this.#unknown.filter(({ order, text }) => name && order > name.order && (!contact || order < contact.order)
      && text.length <= 60 && !/[.!?。！？]$|[:@<>{}=]|\d{3}/.test(text));
    const owned = between.find(({ text }) => / & |\s\+\s/.test(text) || sharesName(text, this.#sender));
    const rest = between.filter((each) => each !== owned);
    const title = this.#found.all.find(({ field }) => field === 'title'), [first, second] = rest;
    const isUnderTitle = title && first && first.order > title.order;
    if (first && !title) this.#add('title', first.text, BY_PLACE, first);
    const company = owned ?? (isUnderTitle || title ? first : second);
    if (company && !this.#found.has('company')) this.#add('company', company.text, owned ? UNSURE : BY_PLACE, company);
  }
}

import { withBuyingRole, withoutPerson, type Contact, type Link, type Opportunity, type Product } from '@salescycle/model';
import type { Language } from '../shared/language.js';
import { Choices } from './choices.js';
import type { Edits } from './edits.js';
import { linksKind } from './links/links-kind.js';
import { ListForm } from './list-form.js';
import { fieldOf } from './field-list.js';
import { nameOf } from './names.js';
import { strings as peopleStrings } from './people/people.strings.js';
import { AddingPerson } from './people/adding-person.js';
import { productsKind, type LineItem } from './products/products-kind.js';
import type { Subject } from './subject.js';

interface Parts {
  subject: Subject;
  edits: Edits;
  language(): Language;
  changed(): void;
  focus(selector: string): void;
}

/** The lists on a record that are edited in forms of their own: links, products, and who is on a deal. */
export class Lists {
  readonly links: ListForm<Link>;
  readonly products: ListForm<LineItem>;
  readonly adding: AddingPerson;
  /** The products that are known, while one is being named. */
  readonly offered: Choices;
  private readonly parts: Parts;

  constructor(parts: Parts) {
    const { subject, edits, language, changed, focus } = parts, record = () => subject.row!.record;
    const common = { record, changed, focus, save: (fields: Readonly<Record<string, unknown>>, said: string) => edits.setFields(record(), fields, said) };
    this.parts = parts;
    this.offered = new Choices(changed);
    this.links = new ListForm<Link>({ ...common, kind: linksKind(language) });
    this.products = new ListForm<LineItem>({ ...common, kind: productsKind(language, () => this.offered.records as readonly Product[]) });
    this.adding = new AddingPerson({ subject, changed, focus, language, add: (who, said) => edits.addPerson(this.deal.id, this.deal.contactIds ?? [], who, said) });
  }

  /** Closes all forms, as for another record. */
  close(): void {
    for (const each of [this.links, this.products, this.adding, this.offered]) each.close();
  }

  /** Says what a person is to the deal, or how they stand to it; an empty choice takes it away. */
  async setRole(contact: Contact, part: 'role' | 'stance', chosen: string): Promise<void> {
    const { edits, language } = this.parts, t = peopleStrings[language()];
    const word = fieldOf('opportunity', 'contactRoles')!.fields!.find(({ name }) => name === part)!.enum![chosen]?.[language()] ?? (part === 'role' ? t.noRole : t.noStance);
    await edits.setFields(this.deal, { ...withBuyingRole(this.deal, contact.id, { [part]: chosen || null }) }, t.set(nameOf(contact, language()), word));
    // A choice that was not stored is to be seen as it was.
    this.parts.changed();
  }

  /** Takes a person off the deal, and with them what was said about their role. */
  async takeOff(contact: Contact): Promise<void> {
    const { edits, language, focus } = this.parts;
    if (await edits.setFields(this.deal, { ...withoutPerson(this.deal, contact.id) }, peopleStrings[language()].takenOff(nameOf(contact, language())))) focus('.people-of-deal .adds');
  }

  private get deal(): Opportunity {
    return this.parts.subject.row!.record as Opportunity;
  }

  /** Offers the products that are known by name. */
  offerProducts(): void {
    const { source } = this.parts.subject;
    if (source) this.offered.offer(source, 'product');
  }
}

import { foldName, type Contact } from '@salescycle/model';
import type { Language } from '../../shared/language.js';
import { Choices } from '../choices.js';
import { nameOf } from '../names.js';
import type { Subject } from '../subject.js';
import { strings } from './people.strings.js';

/** How many contacts are offered at once. */
const AT_ONCE = 6;

/** Somebody to put on a deal: a contact that is known, or a name. */
export type Who = { contactId: string } | { name: string };

interface Parts {
  subject: Subject;
  changed(): void;
  focus(selector: string): void;
  language(): Language;
  add(who: Who, said: string): Promise<boolean>;
}

/** Putting a person on a deal: the known ones are found while a name is typed, and a new name makes a new contact. */
export class AddingPerson {
  isOpen = false;
  name = '';
  problem = '';
  private isSaving = false;
  private readonly choices: Choices;
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
    this.choices = new Choices(() => parts.changed());
  }

  /** Opens the form. */
  start(): void {
    this.isOpen = true;
    this.type('');
    this.parts.focus('.adding .input');
  }

  /** Closes the form without a word. */
  close(): void {
    Object.assign(this, { isOpen: false, name: '', problem: '', isSaving: false });
    this.choices.close();
    this.parts.changed();
  }

  /** Closes the form; the focus goes back to its button. */
  cancel(): void {
    this.close();
    this.parts.focus('.people-of-deal .adds');
  }

  /** Looks for contacts of that name. */
  type(name: string): void {
    const { source } = this.parts.subject;
    Object.assign(this, { name, problem: '' });
    if (source) this.choices.offer(source, 'contact', name);
    this.parts.changed();
  }

  /** Contacts of that name who are not on the deal; those of its account first. */
  get found(): readonly Contact[] {
    const { accountId, contactIds = [] } = this.deal;
    const isTheirs = ({ accountIds }: Contact) => accountId !== undefined && accountIds?.includes(accountId);
    const others = (this.choices.records as readonly Contact[]).filter(({ id }) => !contactIds.includes(id));
    return [...others.filter(isTheirs), ...others.filter((each) => !isTheirs(each))].slice(0, AT_ONCE);
  }

  /** Whether what is typed is nobody's name yet. */
  get isNew(): boolean {
    const name = foldName(this.name.trim());
    return name !== '' && !this.found.some((contact) => foldName(nameOf(contact, this.parts.language())) === name);
  }

  /** Puts on the deal whom the name means: the one contact that is called so, else a new one. */
  async save(): Promise<void> {
    const name = this.name.trim(), language = this.parts.language();
    if (!name) {
      this.problem = strings[language].needsName;
      this.parts.changed();
      return this.parts.focus('.adding .input');
    }
    const known = this.found.find((contact) => foldName(nameOf(contact, language)) === foldName(name));
    await (known ? this.pick(known) : this.put({ name }, name));
  }

  /** Puts a known contact on the deal. */
  pick(contact: Contact): Promise<void> {
    return this.put({ contactId: contact.id }, nameOf(contact, this.parts.language()));
  }

  private async put(who: Who, name: string): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    const isAdded = await this.parts.add(who, strings[this.parts.language()].added(name));
    this.isSaving = false;
    if (isAdded) this.cancel();
  }

  private get deal(): { accountId?: string; contactIds?: string[] } {
    return this.parts.subject.row!.record as { accountId?: string; contactIds?: string[] };
  }
}

import type { Contact, Lead } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import type { Erased, Erasures, Traces } from '@salescycle/store/erase/erasure.js';

/** A person in the list. */
export interface Person {
  type: 'lead' | 'contact';
  id: string;
  name: string;
  /** What tells people of one name apart. */
  about: string;
}

/** Where erasing a person stands. */
export type EraseStep =
  | { kind: 'search'; text: string; found: readonly Person[]; isSearching: boolean }
  | { kind: 'sure'; person: Person; traces: Traces | null }
  | { kind: 'working'; person: Person }
  | { kind: 'erased'; erased: Erased; titles: ReadonlyMap<string, string> };

interface Parts {
  store: Store;
  erasures: Erasures;
  changed(): void;
  failed(error: unknown): void;
}

/** People in the list; who is not among them types more of the name. */
const SHOWN = 8;

const START: EraseStep = { kind: 'search', text: '', found: [], isSearching: false };

/** A person being found and erased. */
export class EraseSession {
  step: EraseStep = START;
  /** How records that name the person are called. */
  titles: ReadonlyMap<string, string> = new Map();
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  async search(text: string): Promise<void> {
    const { store, failed } = this.parts;
    this.become({ kind: 'search', text, found: this.step.kind === 'search' ? this.step.found : [], isSearching: true });
    try {
      const found = text.trim() === '' ? [] : await findPeople(store, text);
      if (this.step.kind === 'search' && this.step.text === text) this.become({ kind: 'search', text, found, isSearching: false });
    } catch (error) {
      failed(error);
    }
  }

  /** Looks where the person stands, before anything happens. */
  async choose(person: Person): Promise<void> {
    this.become({ kind: 'sure', person, traces: null });
    try {
      const traces = await this.parts.erasures.find(person);
      this.titles = await titlesOf(this.parts.store, traces);
      if (this.step.kind === 'sure' && this.step.person === person) this.become({ kind: 'sure', person, traces });
    } catch (error) {
      this.close();
      this.parts.failed(error);
    }
  }

  /** Erases for good. @returns the records' ids, `null` when it failed */
  async erase(): Promise<string[] | null> {
    if (this.step.kind !== 'sure') return null;
    const { person } = this.step;
    this.become({ kind: 'working', person });
    try {
      const erased = await this.parts.erasures.erase(person);
      this.become({ kind: 'erased', erased, titles: this.titles });
      return erased.records.map(({ id }) => id);
    } catch (error) {
      this.close();
      this.parts.failed(error);
      return null;
    }
  }

  close(): void {
    this.titles = new Map();
    this.become(START);
  }

  private become(step: EraseStep): void {
    this.step = step;
    this.parts.changed();
  }
}

/** By name, company, e-mail or telephone number, every word. */
async function findPeople(store: Store, text: string): Promise<Person[]> {
  const [leads, contacts] = await Promise.all([store.read({ kind: 'window', type: 'lead' }), store.read({ kind: 'window', type: 'contact' })]);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const people = [...leads.rows.map(({ record }) => ofLead(record)), ...contacts.rows.map(({ record }) => ofContact(record))];
  return people.filter(({ name, about }) => words.every((word) => `${name} ${about}`.toLowerCase().includes(word))).slice(0, SHOWN);
}

function ofLead({ id, name, company, emails, phones }: Lead): Person {
  return { type: 'lead', id, name, about: aboutOf([company, ...(emails ?? []), ...(phones ?? [])]) };
}

function ofContact({ id, name, emails, phones, jobTitle }: Contact): Person {
  return { type: 'contact', id, name: name.full, about: aboutOf([jobTitle, ...(emails ?? []), ...(phones ?? [])]) };
}

function aboutOf(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** What people call a record; those that have no name go by their beginning. */
async function titlesOf(store: Store, { mentions }: Traces): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const { type, id } of mentions) {
    const record = await store.read({ kind: 'record', type, id }) as { name?: unknown; title?: string; subject?: unknown; body?: string } | undefined;
    const { name, title, subject, body } = record ?? {};
    const text = [typeof name === 'object' ? (name as { full?: string }).full : name, title, subject, body].find((each) => typeof each === 'string' && each !== '');
    titles.set(id, typeof text === 'string' ? text.slice(0, 60) : id);
  }
  return titles;
}

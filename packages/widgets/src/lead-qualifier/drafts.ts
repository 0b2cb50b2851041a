import type { Id, Qualification } from '@salescycle/model';
import { draftOf, sameDraft, type Draft } from './draft.js';

interface Entry {
  draft: Draft;
  /** The qualification that stood in the form when the typing began. */
  base: Qualification | undefined;
}

/**
 * What is typed, by lead: going to another lead and coming back finds it again. `base` is everywhere the lead's latest stored
 * qualification; a draft that says nothing new follows it, one that does stays as it is.
 */
export class Drafts {
  private readonly entries = new Map<Id, Entry>();

  /** What the form shows. */
  of(lead: Id, base: Qualification | undefined): Draft {
    return this.entry(lead, base)?.draft ?? draftOf(base);
  }

  /** Whether the form holds what is stored nowhere. */
  unsaved(lead: Id, base: Qualification | undefined): boolean {
    const entry = this.entry(lead, base);
    return entry !== undefined && !sameDraft(entry.draft, draftOf(entry.base));
  }

  /** Whether somebody else stored another qualification since the typing began. */
  overtaken(lead: Id, base: Qualification | undefined): boolean {
    const entry = this.entry(lead, base);
    return entry !== undefined && entry.base?.id !== base?.id;
  }

  /** Keeps what was typed. */
  put(lead: Id, base: Qualification | undefined, draft: Draft): void {
    this.entries.set(lead, { draft, base: this.entry(lead, base)?.base ?? base });
  }

  /** Forgets what was typed. */
  drop(lead: Id): void {
    this.entries.delete(lead);
  }

  /** After `saved` was stored as `base`: what was typed meanwhile stays, as a change of it. */
  settle(lead: Id, base: Qualification | undefined, saved: Draft): void {
    const entry = this.entries.get(lead);
    if (!entry || sameDraft(entry.draft, saved)) this.entries.delete(lead);
    else entry.base = base;
  }

  private entry(lead: Id, base: Qualification | undefined): Entry | undefined {
    const entry = this.entries.get(lead);
    if (!entry || entry.base?.id === base?.id || !sameDraft(entry.draft, draftOf(entry.base))) return entry;
    this.entries.delete(lead);
    return undefined;
  }
}

import type { Field, RecordType } from '@salescycle/model';
import { sameValue, valueOf } from '@salescycle/model';
import { Choices } from './choices.js';
import { Draft } from './draft.js';
import type { Words } from './record.strings.js';
import type { Subject } from './subject.js';

interface Parts {
  subject: Subject;
  t(): Words;
  currency(): string;
  changed(): void;
  /** Stores the value; resolves with whether it is stored. */
  save(field: Field, value: unknown): Promise<boolean>;
  /** Puts the focus on what a selector finds, once it is drawn. */
  focus(selector: string): void;
}

/** An editor, what is wrong in it, and the value it was opened on. */
const FOCUS = {
  editor: (name: string) => `[data-editing="${CSS.escape(name)}"] :is(.input:not([type="search"]), input[type="checkbox"])`,
  problem: (name: string) => `[data-editing="${CSS.escape(name)}"] [aria-invalid="true"], [data-editing="${CSS.escape(name)}"] .input`,
  value: (name: string) => `[data-field="${CSS.escape(name)}"]`,
};

/** The one field that is being edited, and the one whose new value is on its way. */
export class FieldEditing {
  draft: Draft | null = null;
  readonly choices: Choices;
  pending: { name: string; value: unknown } | null = null;
  private readonly parts: Parts;
  private before: unknown;

  constructor(parts: Parts) {
    this.parts = parts;
    this.choices = new Choices(() => parts.changed());
  }

  /** Opens a field's editor, saving the one that was open. */
  start(field: Field): void {
    if (this.draft && !this.save(false)) return;
    const value = valueOf(this.parts.subject.row!.record, field.name);
    this.before = value ?? null;
    this.draft = new Draft(field, value, this.parts.currency());
    if (field.ref) this.find('');
    this.parts.changed();
    this.parts.focus(FOCUS.editor(field.name));
  }

  /** Closes the editor; what was typed is forgotten. */
  cancel(): void {
    const { draft } = this;
    this.close();
    if (draft) this.parts.focus(FOCUS.value(draft.field.name));
  }

  /** Closes without a word, when another record is shown. */
  close(): void {
    this.draft = null;
    this.choices.close();
    this.parts.changed();
  }

  /** Saves what was typed. @param staysHere the focus goes back to the value; without it somebody is on the way elsewhere. @returns false when it does not fit */
  save(staysHere: boolean): boolean {
    const { draft } = this;
    if (!draft) return true;
    const value = draft.read(this.parts.t()), { name } = draft.field;
    if (value === undefined) {
      this.parts.changed();
      if (staysHere) this.parts.focus(FOCUS.problem(name));
      return false;
    }
    this.close();
    if (!sameValue(value, this.before)) void this.store(draft, value);
    if (staysHere) this.parts.focus(FOCUS.value(name));
    return true;
  }

  /** Offers the records a reference may name. */
  readonly find = (search: string): void => {
    const { source } = this.parts.subject, ref = this.draft?.field.ref;
    if (source && ref) this.choices.offer(source, ref as RecordType, search);
  };

  private async store({ field }: Draft, value: unknown): Promise<void> {
    const pending = this.pending = { name: field.name, value };
    this.parts.changed();
    await this.parts.save(field, value);
    if (this.pending === pending) this.pending = null;
    this.parts.changed();
  }
}

import { sameValue, type AnyRecord } from '@salescycle/model';

/** What is typed for one item, by the name of its input. */
export type Typed = Readonly<Record<string, string>>;

/** Why what is typed makes no item, and at which input. */
export interface Wrong {
  at: string;
  text: string;
}

/** What a list on a record is made of, and what is said about its items. */
export interface ListKind<Item extends object> {
  /** The record's field. */
  field: string;
  /** What the inputs hold for an item; of none, what they begin with. */
  typed(item: Item | null): Typed;
  /** What the inputs hold after somebody typed into one of them. */
  typing?(typed: Typed, name: string): Typed;
  /** The item that is typed. `others` are the rest of the list, `before` what the item was. */
  read(typed: Typed, others: readonly Item[], before: Item | null): Item | Wrong;
  saved(item: Item): string;
  removed(item: Item): string;
}

interface Parts<Item extends object> {
  kind: ListKind<Item>;
  record(): AnyRecord;
  changed(): void;
  focus(selector: string): void;
  save(fields: Readonly<Record<string, unknown>>, said: string): Promise<boolean>;
}

/** The small form of a list on a record: one item at a time is added, changed or taken away, each as one change. */
export class ListForm<Item extends object> {
  /** The item being changed, `new` for one to be added; `null` while the form is closed. */
  open: Item | 'new' | null = null;
  typed: Typed = {};
  wrong: Wrong | null = null;
  isSaving = false;
  private readonly parts: Parts<Item>;

  constructor(parts: Parts<Item>) {
    this.parts = parts;
  }

  get items(): readonly Item[] {
    return ((this.parts.record() as unknown as Readonly<Record<string, unknown>>)[this.parts.kind.field] ?? []) as Item[];
  }

  /** Opens the form for an item, or for a new one. */
  start(item: Item | null): void {
    Object.assign(this, { open: item ?? 'new', typed: this.parts.kind.typed(item), wrong: null });
    this.parts.changed();
    this.parts.focus(`${this.place} .input`);
  }

  /** Closes the form without a word, as for another record. */
  close(): void {
    Object.assign(this, { open: null, typed: {}, wrong: null, isSaving: false });
    this.parts.changed();
  }

  /** Closes the form; the focus goes back to where it was opened. */
  cancel(): void {
    const { open } = this;
    this.close();
    if (open) this.parts.focus(this.opener(open));
  }

  /** Takes in what somebody typed. */
  type(name: string, text: string): void {
    const { kind } = this.parts, typed = { ...this.typed, [name]: text };
    this.typed = kind.typing?.(typed, name) ?? typed;
    if (this.wrong?.at === name) this.wrong = null;
    this.parts.changed();
  }

  /** Stores what is typed. */
  async save(): Promise<void> {
    const { open, parts } = this;
    if (!open || this.isSaving) return;
    const before = open === 'new' ? null : open, at = before ? this.placeOf(before) : -1, others = at < 0 ? this.items : this.items.toSpliced(at, 1);
    const item = parts.kind.read(this.typed, others, before);
    if (isWrong(item)) {
      this.wrong = item;
      parts.changed();
      return parts.focus(`${this.place} [aria-invalid="true"]`);
    }
    if (before && sameValue(before, item)) return this.cancel();
    this.isSaving = true;
    const list = at < 0 ? [...this.items, item] : this.items.with(at, item);
    const isSaved = await parts.save({ [parts.kind.field]: list }, parts.kind.saved(item));
    this.isSaving = false;
    if (this.open !== open) return;
    if (!isSaved) return parts.changed();
    this.close();
    parts.focus(this.opener(before ? item : 'new'));
  }

  /** Takes an item away; the message offers to undo it. */
  async remove(item: Item): Promise<void> {
    const { kind, save, focus } = this.parts, rest = this.items.toSpliced(this.placeOf(item), 1);
    if (await save({ [kind.field]: rest.length ? rest : null }, kind.removed(item))) focus(this.opener('new'));
  }

  /** Whether the form stands in this item's place. */
  isOpen(at: number): boolean {
    return this.open !== null && this.open !== 'new' && at === this.placeOf(this.open);
  }

  /** Others may have changed the record since; -1 when the item is gone. */
  private placeOf(item: Item): number {
    const at = this.items.indexOf(item);
    return at < 0 ? this.items.findIndex((each) => sameValue(each, item)) : at;
  }

  private get place(): string {
    return `[data-list="${this.parts.kind.field}"] form`;
  }

  /** The button that opens an item; that of a new one stands above the list. */
  private opener(item: Item | 'new'): string {
    const at = item === 'new' ? -1 : this.placeOf(item);
    return at < 0 ? `[data-list="${this.parts.kind.field}"] .adds` : `[data-list="${this.parts.kind.field}"] [data-item="${at}"] .changes`;
  }
}

function isWrong(item: object): item is Wrong {
  return 'at' in item && 'text' in item;
}

/** Handlers of the form's element: submitting and Enter save, Escape cancels; what is being composed is not done yet. */
export function submitted(form: { save(): Promise<void> }): (event: SubmitEvent) => void {
  return (event) => {
    event.preventDefault();
    void form.save();
  };
}

/** Escape puts the form away. */
export function escaped(form: { cancel(): void }): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    form.cancel();
  };
}

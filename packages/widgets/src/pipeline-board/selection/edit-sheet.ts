import { sameValue, type Id, type Money, type Opportunity } from '@salescycle/model';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { BoardHost } from '../board-host.js';
import { anchor } from '../forms/anchor.js';
import type { FormContext } from '../forms/form-context.js';
import { Form } from '../forms/form.js';
import { fieldView } from '../forms/form-view.js';
import { strings, type BulkTexts } from './bulk.strings.js';
import { sumsOf } from './sums-of.js';
import type { Selection } from './selection.js';

/** What can be done to several deals beside moving them. */
export type Edit = 'owner' | 'close' | 'next' | 'tag' | 'delete';

/** The inputs of each edit. */
const PATHS: Readonly<Record<Edit, readonly string[]>> = {
  owner: ['ownerId'], close: ['expectedCloseDate'], next: ['nextStep.text', 'nextStep.dueDate'], tag: ['tags'], delete: [],
};

const TITLES: Readonly<Record<Edit, (t: BulkTexts) => (count: string) => string>> = {
  owner: (t) => t.titleOwner, close: (t) => t.titleClose, next: (t) => t.titleNext, tag: (t) => t.titleTag, delete: (t) => t.titleDelete,
};

/** A deal that would change, and its new values. */
export interface Edited {
  id: Id;
  fields: Partial<Opportunity>;
}

interface Open {
  edit: Edit;
  near: HTMLElement;
  form: Form;
  resolve(answer: readonly Edited[] | null): void;
}

/** The sheet of one value for several deals; it says how many of them would change. */
export class EditSheet implements ReactiveController {
  private readonly board: BoardHost;
  private readonly parts: { selection: Selection; currency(): string };
  private open: Open | null = null;

  constructor(board: BoardHost, parts: { selection: Selection; currency(): string }) {
    this.board = board;
    this.parts = parts;
    board.element.addController(this);
  }

  /** The deals that change and how; `null` when nothing is to happen. */
  ask(edit: Edit, near: HTMLElement): Promise<readonly Edited[] | null> {
    const { feed: { source }, element } = this.board;
    if (!source || !element.isConnected) return Promise.resolve(null);
    const form = new Form({ source, currency: this.parts.currency(), changed: () => element.requestUpdate(), scope: 'many-' });
    return new Promise((resolve) => {
      this.open = { edit, near, form, resolve };
      element.requestUpdate();
    });
  }

  hostUpdated(): void {
    const dialog = this.dialog;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    anchor(dialog, this.open!.near);
    (dialog.querySelector<HTMLElement>('.input') ?? dialog.querySelector<HTMLElement>('.primary'))?.focus();
  }

  hostDisconnected(): void {
    this.finish(null);
  }

  view(context: FormContext): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const { edit, form } = this.open, t = strings[context.language], { selection } = this.parts;
    const count = context.format.count(selection.size);
    return html`<dialog class="sheet bulk-edit" part="sheet" aria-labelledby="bulk-edit-title" @close=${() => this.finish(null)} @pointerdown=${this.pressedBeside}>
      <form @submit=${(event: SubmitEvent) => this.submit(event, context)} @input=${this.typed} @change=${this.typed} novalidate>
        <h3 class="strong" id="bulk-edit-title">${TITLES[edit](t)(count)}</h3>
        ${edit === 'delete' ? this.loss(context) : PATHS[edit].map((path) => fieldView(context, form, path, { ...(path === 'tags' && { label: t.tagLabel }), optional: path === 'nextStep.dueDate' }))}
        ${edit === 'delete' ? nothing : html`<p class="small muted" role="status">${this.preview(context)}</p>`}
        <div class="acts"><button class="button plain" type="button" @click=${() => this.finish(null)}>${t.cancelEdit}</button>
          <button class="button primary">${edit === 'delete' ? t.doDelete(count) : t.doChange(count)}</button></div>
      </form>
    </dialog>`;
  }

  /** What goes from the totals. */
  private loss(context: FormContext): TemplateResult {
    const t = strings[context.language], sums: Money[] = sumsOf(this.parts.selection.deals.values());
    return html`<p class="small muted">${sums.length ? t.deleteHint(context.format.sums(sums)) : t.deleteHintNoSum}</p>`;
  }

  private preview(context: FormContext): string {
    const { edit, form } = this.open!;
    const isEmpty = PATHS[edit].every((path) => !form.text(path).trim());
    const changed = isEmpty ? null : this.edited(context, true);
    if (!changed) return '\u00a0';
    return strings[context.language].willChange(context.format.count(changed.length), context.format.count(this.parts.selection.size));
  }

  /** What would change; `null` when something typed does not fit. */
  private edited({ t }: FormContext, isPreview: boolean): Edited[] | null {
    const { edit, form } = this.open!, deals = [...this.parts.selection.deals.values()];
    if (edit === 'delete') return deals.map(({ id }) => ({ id, fields: {} }));
    const problems = new Map(form.problems);
    const optional = edit === 'next' ? ['nextStep.dueDate'] : [];
    const result = form.read(PATHS[edit], { t, optional, newId: () => '', isQuiet: isPreview });
    if (isPreview) restore(form.problems, problems);
    if (!result) return null;
    return deals.map((deal) => ({ id: deal.id, fields: changedOf(deal, edit, result.fields) })).filter(({ fields }) => Object.keys(fields).length);
  }

  private submit(event: SubmitEvent, context: FormContext): void {
    event.preventDefault();
    const answer = this.edited(context, false);
    if (answer) return this.finish(answer);
    void this.board.element.updateComplete.then(() => this.dialog?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus());
  }

  private readonly typed = (): void => this.board.element.requestUpdate();

  private readonly pressedBeside = (event: Event): void => {
    if (event.target === event.currentTarget) this.finish(null);
  };

  private finish(answer: readonly Edited[] | null): void {
    const { open } = this;
    if (!open) return;
    this.open = null;
    this.dialog?.close();
    this.board.element.requestUpdate();
    open.resolve(answer);
  }

  private get dialog(): HTMLDialogElement | null {
    return this.board.element.renderRoot.querySelector<HTMLDialogElement>('dialog.bulk-edit');
  }
}

/** The values that would be others than they are; a tag is added to those there are. */
function changedOf(deal: Opportunity, edit: Edit, fields: Readonly<Record<string, unknown>>): Partial<Opportunity> {
  const values = edit === 'tag' ? { tags: [...new Set([...(deal.tags ?? []), ...(fields.tags as string[])])].sort() } : fields;
  const before = deal as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !sameValue(before[name], value)));
}

function restore(problems: Map<string, string>, before: ReadonlyMap<string, string>): void {
  problems.clear();
  for (const [path, text] of before) problems.set(path, text);
}

import { sameValue, type Id, type Money, type Opportunity } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardHost } from '../board-host.js';
import type { FormContext } from '../forms/form-context.js';
import { Form } from '../forms/form.js';
import { fieldView } from '../forms/form-view.js';
import { Sheet } from '../forms/sheet.js';
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
}

/** The sheet of one value for several deals; it says how many of them would change. */
export class EditSheet extends Sheet<Open, readonly Edited[]> {
  private readonly parts: { selection: Selection; currency(): string };

  constructor(board: BoardHost, parts: { selection: Selection; currency(): string }) {
    super(board, 'bulk-edit', '.primary');
    this.parts = parts;
  }

  /** The deals that change and how; `null` when nothing is to happen. */
  ask(edit: Edit, near: HTMLElement): Promise<readonly Edited[] | null> {
    return this.openWith((source) => ({ edit, near, form: new Form({ source, currency: this.parts.currency(), changed: this.redraw, scope: 'many-' }) }));
  }

  view(context: FormContext): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const { edit, form } = this.open, t = strings[context.language], { selection } = this.parts;
    const count = context.format.count(selection.size);
    return this.form(html`<h3 class="strong" id="bulk-edit-title">${TITLES[edit](t)(count)}</h3>
        ${edit === 'delete' ? this.loss(context) : html`<div class="inputs" @input=${this.redraw} @change=${this.redraw}>${PATHS[edit].map((path) => fieldView(context, form, path, { ...(path === 'tags' && { label: t.tagLabel }), optional: path === 'nextStep.dueDate' }))}</div>
        <p class="small muted" role="status">${this.preview(context)}</p>`}
        <div class="acts">${this.stay(t.cancelEdit)}
          <button class="button primary">${edit === 'delete' ? t.doDelete(count) : t.doChange(count)}</button></div>`,
    () => this.submit(context));
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

  private submit(context: FormContext): void {
    const answer = this.edited(context, false);
    if (answer) this.finish(answer);
    else void this.pointAtProblem();
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

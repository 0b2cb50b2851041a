import type { EditableFields, Id, Lead, Money, Opportunity } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardHost } from '../board-host.js';
import type { FormContext } from '../forms/form-context.js';
import { Form } from '../forms/form.js';
import { fieldView } from '../forms/form-view.js';
import { Sheet } from '../forms/sheet.js';
import { changedIn } from '../moving/changed-in.js';
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

/** What a lead has, too. */
const OF_LEADS: ReadonlySet<Edit> = new Set(['owner', 'tag', 'delete']);

/** A deal or lead that would change, and its new values; a lead gets only what both have. */
export interface Edited {
  type: 'opportunity' | 'lead';
  id: Id;
  fields: EditableFields<Opportunity>;
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
    const { size } = selection.leads, left = OF_LEADS.has(edit) || !size ? null : context.format.count(size), what = this.what(context);
    return this.form(html`<h3 class="strong" id="bulk-edit-title">${TITLES[edit](t)(what)}</h3>
        ${edit === 'delete' ? this.loss(context) : html`<div class="inputs" @input=${this.redraw} @change=${this.redraw}>${PATHS[edit].map((path) => fieldView(context, form, path, { ...(path === 'tags' && { label: t.tagLabel }), optional: path === 'nextStep.dueDate' }))}</div>
        ${left === null ? nothing : html`<p class="small muted">${t.leadsWithout(left, t[edit])}</p>`}
        <p class="small muted" role="status">${this.preview(context)}</p>`}
        <div class="acts">${this.stay(t.cancelEdit)}
          <button class="button primary">${edit === 'delete' ? t.doDelete(what) : t.doChange(what)}</button></div>`,
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
    return strings[context.language].willChange(context.format.count(changed.length), context.format.count(this.subjects.length));
  }

  /** What would change; `null` when something typed does not fit. */
  private edited({ t }: FormContext, isPreview: boolean): Edited[] | null {
    const { edit, form } = this.open!, { subjects } = this;
    if (edit === 'delete') return subjects.map(({ type, id }) => ({ type, id, fields: {} }));
    const problems = new Map(form.problems);
    const optional = edit === 'next' ? ['nextStep.dueDate'] : [];
    const result = form.read(PATHS[edit], { t, optional, newId: () => '', isQuiet: isPreview });
    if (isPreview) restore(form.problems, problems);
    if (!result) return null;
    return subjects.map((subject) => ({ type: subject.type, id: subject.id, fields: changedOf(subject, edit, result.fields) })).filter(({ fields }) => Object.keys(fields).length);
  }

  /** What an edit is about: leads only where they have the field. */
  private get subjects(): (Opportunity | Lead)[] {
    const { deals, leads } = this.parts.selection;
    return [...deals.values(), ...(OF_LEADS.has(this.open!.edit) ? leads.values() : [])];
  }

  private what({ language, format }: FormContext): string {
    const { subjects } = this, count = (type: Edited['type']) => subjects.filter((each) => each.type === type).length;
    return strings[language].what(count('opportunity') ? format.count(count('opportunity')) : '', count('lead') ? format.count(count('lead')) : '');
  }

  private submit(context: FormContext): void {
    const answer = this.edited(context, false);
    if (answer) this.finish(answer);
    else void this.pointAtProblem();
  }
}

/** What an edit changes; a tag is added to those there are. */
function changedOf(deal: Opportunity | Lead, edit: Edit, fields: Readonly<Record<string, unknown>>): EditableFields<Opportunity> {
  const values = edit === 'tag' ? { tags: [...new Set([...(deal.tags ?? []), ...(fields.tags as string[])])].sort() } : fields;
  return changedIn(deal, values);
}

function restore(problems: Map<string, string>, before: ReadonlyMap<string, string>): void {
  problems.clear();
  for (const [path, text] of before) problems.set(path, text);
}

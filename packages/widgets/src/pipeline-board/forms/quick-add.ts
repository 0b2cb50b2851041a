import { captureLead, createOpportunity, stagesOf, type CreateOpportunityInput, type Id, type Stage } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { RecordEditEvent } from '../../shared/events.js';
import type { BoardHost } from '../board-host.js';
import type { Changes, Result } from '../moving/changes.js';
import { INTAKE } from '../columns/column.js';
import { columnName, type BoardContext } from '../context.js';
import type { FormContext } from './form-context.js';
import { Form, type FormResult } from './form.js';
import { fieldView } from './form-view.js';
import { Sheet } from './sheet.js';
import type { Toast } from '../../shared/toast.js';

interface Open {
  what: 'deal' | 'lead';
  stage: Stage | null;
  near: Element | null;
  form: Form;
}

/** The form behind "New deal" and each column's "Add": what is needed to start, and no more. */
export class QuickAdd extends Sheet<Open, never> {
  private readonly changes: Changes;
  private readonly toast: Toast;

  constructor(board: BoardHost, parts: { changes: Changes; toast: Toast }) {
    super(board, 'quick-add');
    this.changes = parts.changes;
    this.toast = parts.toast;
  }

  /** Opens the form for a stage, or for a lead with `null`. */
  show(stage: Stage | null, near: Element | null): void {
    if (this.board.element.readonly) return;
    void this.openWith((source) => ({ what: stage ? 'deal' : 'lead', stage, near, form: new Form({ source, currency: this.changes.currency(), changed: this.redraw }) }));
  }

  view(context: FormContext): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const { t } = context;
    const { what, form } = this.open;
    return this.form(html`<div class="row"><h3 class="strong grow" id="quick-add-title">${what === 'deal' ? t.newDeal : t.newLead}</h3>
          <span class="segmented" role="group" aria-labelledby="quick-add-title">${(['deal', 'lead'] as const).map((each) => html`<button type="button" aria-pressed=${what === each} @click=${() => this.turn(each)}>${each === 'deal' ? t.deal : t.lead}</button>`)}</span></div>
        ${what === 'deal'
          ? html`${fieldView(context, form, 'accountId')}${fieldView(context, form, 'name')}${fieldView(context, form, 'amount', { optional: true })}${this.stageField(context)}`
          : html`${fieldView(context, form, 'leadName', { label: t.leadName })}${fieldView(context, form, 'company', { label: t.company, optional: true })}`}
        <div class="acts">${this.stay(t.notNow)}
          <button class="button primary">${what === 'deal' ? t.addDeal : t.addLead}</button></div>`,
    () => void this.submit(context));
  }

  private stageField(context: FormContext): TemplateResult {
    const stages = openStages(context);
    const chosen = (event: Event) => {
      this.open!.stage = stages.find(({ id }) => id === (event.target as HTMLSelectElement).value) ?? null;
    };
    return html`<div class="field"><label for="f-stage">${context.t.stage}</label><select class="input" id="f-stage" @change=${chosen}>
      ${stages.map((stage) => html`<option value=${stage.id} ?selected=${stage.id === this.open?.stage?.id}>${columnName(context, stage)}</option>`)}</select></div>`;
  }

  private turn(what: Open['what']): void {
    const { context } = this.board;
    if (!this.open || !context) return;
    this.open.what = what;
    this.open.stage ??= openStages(context)[0] ?? null;
    this.redraw();
  }

  private async submit(context: FormContext): Promise<void> {
    const { open } = this;
    if (!open) return;
    const { t } = context;
    const [paths, optional] = open.what === 'deal' ? [['accountId', 'name', 'amount'], ['accountId', 'amount']] : [['leadName', 'company'], ['company']];
    const result = open.form.read(paths, { t, optional, newId: this.changes.newId });
    if (!result) return this.pointAtProblem();
    this.finish(null);
    if (open.what === 'deal') await this.addDeal(context, open, result);
    else await this.addLead(context, result);
  }

  private async addDeal(context: FormContext, { stage, form, near }: Open, { fields, newAccount }: FormResult): Promise<void> {
    const to = stage ?? openStages(context)[0]!;
    const id = this.changes.newId();
    const account = newAccount ? { ...newAccount } : undefined;
    const name = form.text('accountId').trim() || String(fields.name);
    const result = await this.changes.make<CreateOpportunityInput>({
      command: createOpportunity, ids: [id], deal: fields, name, from: null, to, origin: 'user', near: () => near,
      given: { fields: {}, ...(account && { newAccount: account }) },
      input: (given) => ({ id, pipelineId: context.pipeline.id, stageId: to.id, fields: { ...fields, ...given.fields } }),
      event: (given) => new RecordEditEvent({ command: createOpportunity.name, ids: [id], to: to.id, fields: { ...fields, ...given.fields }, origin: 'user' }),
    });
    this.report(context, result, context.t.createdDeal(name, columnName(context, to)), { key: to.id, id });
  }

  private async addLead(context: FormContext, { fields }: FormResult): Promise<void> {
    const id = this.changes.newId();
    const { leadName, ...others } = fields as { leadName: string };
    const lead = { name: leadName, ...others };
    const result = await this.changes.make({
      command: captureLead, ids: [id], deal: {}, name: leadName, from: null, to: null, origin: 'user', near: () => null,
      input: () => ({ id, fields: { ...lead, source: { kind: 'manual' } } }),
      event: () => new RecordEditEvent({ command: captureLead.name, ids: [id], fields: lead, origin: 'user' }),
    });
    this.report(context, result, context.t.createdLead(leadName), { key: INTAKE, id });
  }

  private report(context: FormContext, result: Result, text: string, { key, id }: { key: string; id: Id }): void {
    // The board may have left the page while the disk was busy.
    if ('kept' in result || !this.board.context) return;
    if ('done' in result) {
      this.toast.show({ text, ...(this.board.feed.source?.keepsChanges && { undo: () => void this.changes.undo() }) });
      const column = this.board.feed.column(key);
      if (column) this.board.focusCard({ column, id });
      return;
    }
    const words = 'veto' in result ? (result.veto.vetoed === 'silence' ? context.t.notAddedSilent : context.t.notAdded) : this.changes.problem(result, '', '');
    this.toast.show({ text: words, warning: true });
    if ('error' in result) this.board.complain(result.error);
  }
}

function openStages({ pipeline }: BoardContext): Stage[] {
  return stagesOf(pipeline).filter(({ type }) => type === 'open');
}

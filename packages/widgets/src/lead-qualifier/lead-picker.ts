import { captureLead, isRefusal, recordTables, type Id, type Lead } from '@salescycle/model';
import type { Store, WindowResult } from '@salescycle/store';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { askHost } from '../shared/ask-host.js';
import { ChangeEvent, RecordEditEvent } from '../shared/events.js';
import type { Format } from '../shared/format.js';
import { icon } from '../shared/icons.js';
import type { Words } from './lead-qualifier.strings.js';
import type { Watch } from './lead-source.js';
import { newLeadForm, type NewLead, type NewLeadProblem } from './new-lead.js';

const PAGE = 20;
const statusLabels = recordTables.lead.fields.find((field) => field.name === 'status')!.enum;
const UNCONVERTED = Object.keys(statusLabels).filter((status) => status !== 'converted');

interface Parts {
  host: ReactiveControllerHost & HTMLElement;
  watch: Watch;
  /** Makes sure that somebody is known to work here. */
  mayChange(store: Store): Promise<boolean>;
  picked(id: Id): void;
  failed(error: unknown): void;
}

/** What the list is drawn from. */
export interface PickerView {
  t: Words;
  format: Format;
  readonly: boolean;
  day(instant: string): string;
}

/** The list of leads that are not converted yet, for a qualifier that was given none; and the short form for a new one. */
export class LeadPicker {
  private readonly parts: Parts;
  private store: Store | null = null;
  private result: WindowResult<'lead'> | null = null;
  private subscription = new AbortController();
  private search = '';
  private limit = PAGE;
  private adding = false;
  private problem: NewLeadProblem | null = null;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Whether the list is known. */
  get ready(): boolean {
    return this.result !== null;
  }

  /** Whether there is no lead at all. */
  get empty(): boolean {
    return this.result?.total === 0 && this.search === '';
  }

  /** Begins, or begins anew with another store. */
  start(store: Store): void {
    this.store = store;
    this.look();
  }

  /** Ends the subscription; the search stays. */
  stop(): void {
    this.subscription.abort();
    this.store = null;
    this.result = null;
    this.adding = false;
  }

  render(view: PickerView): TemplateResult {
    const { t } = view;
    if (this.adding) {
      return newLeadForm(t, this.problem, { submit: (lead) => void this.add(lead, view), complain: (problem) => this.show({ problem }), cancel: () => this.show({ adding: false }) });
    }
    if (this.empty) return html`<div class="notice" part="empty"><slot name="empty"><p>${t.noLeads}</p></slot>${this.newButton(view, 'primary')}</div>`;
    return html`<div class="picker">
      <div class="row">
        <label class="search grow">${icon('search', 's')}<input class="input" type="search" aria-label=${t.searchLabel} placeholder=${t.search}
          .value=${live(this.search)} @input=${(event: Event) => this.lookFor((event.target as HTMLInputElement).value)}></label>
        ${this.newButton(view, '')}
      </div>
      ${this.result ? this.list(view, this.result) : nothing}
    </div>`;
  }

  private list(view: PickerView, { rows, total }: WindowResult<'lead'>): TemplateResult {
    const { t, format } = view;
    if (!total) {
      return html`<div class="notice" role="status"><p>${t.noMatch(this.search)}</p>
        <button class="button" type="button" @click=${() => this.lookFor('')}>${t.clearSearch}</button></div>`;
    }
    return html`<ul class="leads">${rows.map(({ record }) => this.row(view, record))}</ul>
      <p class="row small muted"><span role="status">${t.count(format.count(rows.length), format.count(total))}</span>
        ${rows.length < total ? html`<button class="button link" type="button" @click=${() => this.look(this.limit + PAGE)}>${t.more}</button>` : nothing}</p>`;
  }

  private row({ t, format, day }: PickerView, lead: Lead): TemplateResult {
    const about = [lead.company, lead.jobTitle].filter(Boolean).join(' · ');
    return html`<li><button type="button" class="lead" @click=${() => this.parts.picked(lead.id)}>
      <span class="grow about"><bdi class="strong cut">${lead.name || t.unnamed}</bdi>${about ? html`<bdi class="small muted cut">${about}</bdi>` : nothing}</span>
      <span class="small muted nowrap created">${day(lead.createdAt)}</span>
      <span class="tag">${statusLabels[lead.status][format.language]}</span>
    </button></li>`;
  }

  private newButton({ t, readonly }: PickerView, kind: 'primary' | ''): TemplateResult | typeof nothing {
    return readonly ? nothing : html`<button class="button ${kind}" type="button" @click=${() => this.openForm()}>${icon('add', 's')}${t.newLead}</button>`;
  }

  private openForm(): void {
    this.show({ adding: true, problem: null });
    void this.parts.host.updateComplete.then(() => this.parts.host.shadowRoot!.querySelector<HTMLElement>('[name="name"]')?.focus());
  }

  /** Takes the lead in, and opens it: whoever adds one here means to qualify it. */
  private async add({ name, company, email }: NewLead, { t, format }: PickerView): Promise<void> {
    const { host, mayChange, picked, failed } = this.parts;
    const { store } = this;
    if (!store) return;
    try {
      if (!(await mayChange(store))) return;
      const id = store.newId();
      const fields = { name, ...(company && { company }), ...(email && { emails: [email] }) };
      const answer = await askHost(host, new RecordEditEvent({ command: captureLead.name, ids: [id], fields, origin: 'user' }));
      if (answer !== 'allowed') return this.show({ problem: { text: t[answer === 'silent' ? 'silent' : 'vetoed'] } });
      const outcome = await store.run(captureLead, { id, fields });
      if (isRefusal(outcome)) return this.show({ problem: { text: outcome.message[format.language] } });
      const operationId = outcome.operations.at(-1)!.id;
      host.dispatchEvent(new ChangeEvent({ operationId, command: captureLead.name, ids: [id], undoable: true, origin: 'user' }));
      this.adding = false;
      picked(id);
    } catch (error) {
      failed(error);
    }
  }

  private lookFor(search: string): void {
    this.search = search;
    this.look();
  }

  private look(limit = PAGE): void {
    this.subscription.abort();
    this.subscription = new AbortController();
    this.limit = limit;
    this.parts.watch({
      kind: 'window', type: 'lead', where: { status: UNCONVERTED }, search: this.search.trim(), limit, orderBy: { field: 'updatedAt', direction: 'descending' },
    }, (result) => {
      this.result = result;
      this.parts.host.requestUpdate();
    }, this.subscription.signal);
  }

  private show({ adding = this.adding, problem = this.problem }: { adding?: boolean; problem?: NewLeadProblem | null }): void {
    this.adding = adding;
    this.problem = problem;
    this.parts.host.requestUpdate();
  }
}

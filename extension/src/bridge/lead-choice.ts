import type { Id, Lead } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { PortalWords } from './portal.strings.js';

/** Which leads are ticked, and what happens when that changes. */
export interface LeadChoice {
  leads: readonly Lead[];
  /** Leads that are not to go; a lead that comes up while the list is open is ticked like all others. */
  left: ReadonlySet<Id>;
  legend: string;
  changed(left: ReadonlySet<Id>): void;
}

/** The leads that are ticked. */
export function chosenOf({ leads, left }: Pick<LeadChoice, 'leads' | 'left'>): Id[] {
  return leads.map(({ id }) => id).filter((id) => !left.has(id));
}

/** A list of leads to tick, with a button for all and one for none. */
export function leadChoice({ leads, left, legend, changed }: LeadChoice, t: PortalWords): TemplateResult {
  const toggle = (id: Id, on: boolean) => changed(new Set(on ? [...left].filter((each) => each !== id) : [...left, id]));
  return html`<fieldset class="choice">
    <legend>${legend}</legend>
    ${leads.length ? html`
      <div class="row small"><button class="button link" type="button" @click=${() => changed(new Set())}>${t.all}</button>
        <button class="button link" type="button" @click=${() => changed(new Set(leads.map(({ id }) => id)))}>${t.none}</button>
        <span class="end muted">${chosenOf({ leads, left }).length} / ${leads.length}</span></div>
      <ul class="list">${leads.map(({ id, name, company }) => html`<li><label><input type="checkbox" .checked=${!left.has(id)}
        @change=${(event: Event) => toggle(id, (event.target as HTMLInputElement).checked)}><span class="who"><bdi class="cut strong">${name}</bdi>${company ? html`<bdi class="cut small muted">${company}</bdi>` : nothing}</span></label></li>`)}</ul>`
      : html`<p class="small muted">${t.noneYet}</p>`}
  </fieldset>`;
}

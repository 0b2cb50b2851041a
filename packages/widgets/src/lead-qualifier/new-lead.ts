import { html, type TemplateResult } from 'lit';
import type { Words } from './lead-qualifier.strings.js';

/** What the short form asks for. */
export interface NewLead {
  name: string;
  company: string;
  email: string;
}

/** Why a new lead was not taken in, and at which field; without a field it concerns all of them. */
export interface NewLeadProblem {
  field?: keyof NewLead;
  text: string;
}

/** What a person does to the short form. */
export interface NewLeadHandlers {
  submit(lead: NewLead): void;
  complain(problem: NewLeadProblem): void;
  cancel(): void;
}

/** The short form for a lead nobody captured: name, company, e-mail. */
export function newLeadForm(t: Words, problem: NewLeadProblem | null, on: NewLeadHandlers): TemplateResult {
  const field = (name: keyof NewLead, type: 'text' | 'email') => {
    const wrong = problem?.field === name ? problem.text : '';
    return html`<label class="field">${t[name]}<input class="input" name=${name} type=${type} autocomplete="off" maxlength="300"
      aria-required=${name === 'name'} aria-invalid=${wrong !== ''} aria-describedby="${name}-problem"><span class="problem" id="${name}-problem">${wrong}</span></label>`;
  };
  return html`<form class="box new-lead" novalidate @submit=${(event: SubmitEvent) => submitted(event, t, on)}
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && on.cancel()}>
    <p class="strong">${t.newLead}</p>
    ${field('name', 'text')}${field('company', 'text')}${field('email', 'email')}
    <p class="problem small" role="alert">${problem && !problem.field ? problem.text : ''}</p>
    <div class="row"><button class="button primary">${t.addLead}</button><button class="button plain" type="button" @click=${on.cancel}>${t.cancel}</button></div>
  </form>`;
}

function submitted(event: SubmitEvent, t: Words, on: NewLeadHandlers): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const input = (name: keyof NewLead) => form.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  const text = (name: keyof NewLead) => input(name).value.trim();
  const problem: NewLeadProblem | null = !text('name') ? { field: 'name', text: t.nameMissing }
    : input('email').validity.typeMismatch ? { field: 'email', text: t.emailWrong } : null;
  if (!problem) return on.submit({ name: text('name'), company: text('company'), email: text('email') });
  on.complain(problem);
  input(problem.field!).focus();
}

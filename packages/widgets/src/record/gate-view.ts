import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { stageGlyph } from '../shared/stage-glyph.js';
import { editorView } from './editor-view.js';
import type { Question } from './gate.js';
import type { RecordView } from './view.js';

/** What a stage asks for, below the path; nothing while no gate asks. */
export function gateView(view: RecordView, submit: () => void): TemplateResult | typeof nothing {
  const { gate, t, language, subject: { pipeline } } = view;
  if (!gate.refusal || !gate.to) return nothing;
  return html`<form class="panel gate" part="gate" novalidate aria-labelledby="gate-title" @submit=${(event: SubmitEvent) => { event.preventDefault(); submit(); }} @keydown=${(event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    gate.close();
  }}>
    <p class="row strong" id="gate-title">${pipeline ? stageGlyph(gate.to, pipeline) : nothing}${gate.refusal.message[language]}</p>
    <div class="questions">${gate.questions.map((question) => questionView(view, question))}</div>
    ${gate.criteria.map(({ id, text, manual }) => (manual
      ? html`<label class="check"><input type="checkbox" .checked=${gate.ticked.has(id)} @change=${(event: Event) => tick(view, id, (event.target as HTMLInputElement).checked)}><span>${text[language]}</span></label>`
      : html`<p class="row small warned">${icon('alert', 's')}<span>${t.notTrueYet(text[language])}</span></p>`))}
    ${gate.refusal.mayOverride ? html`<label class="check"><input type="checkbox" .checked=${gate.override} @change=${(event: Event) => gate.pass((event.target as HTMLInputElement).checked)}><span>${t.override}</span></label>` : nothing}
    ${gate.problem ? html`<p class="problem small" role="alert">${gate.problem}</p>` : nothing}
    <div class="row acts"><button class="button primary">${t.saveAndMove}</button><button class="button plain" type="button" @click=${() => gate.close()}>${t.stay}</button></div>
  </form>`;
}

function questionView(view: RecordView, { draft, choices }: Question): TemplateResult {
  const { gate, t, language, subject } = view, { field } = draft;
  const why = gate.refusal!.missing.find((item) => item.kind === 'reason');
  const own = field.name === 'reason' && gate.override ? t.reasonOverride : field.name === 'reason' && why ? { wip: t.reasonWip, regress: t.reasonRegress, criterion: undefined, override: undefined }[why.why] : undefined;
  // What the reason has to account for stands before it.
  const label = own ?? (field.name === 'reason' && why?.text ? `${why.text[language]} · ${field.label[language]}` : field.label[language]);
  const find = (search: string) => { if (choices && subject.source) choices.offer(subject.source, field.ref as 'account', search); };
  return html`<div class="question"><p class="muted small" aria-hidden="true">${label}</p>${editorView({ ...view, scope: 'gate', draft, choices, find }, label)}</div>`;
}

function tick({ gate }: RecordView, id: string, isOn: boolean): void {
  if (isOn) gate.ticked.add(id);
  else gate.ticked.delete(id);
}

import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../shared/icons.js';
import type { DraftAnswer, Evidence } from './draft.js';
import { answeredBy, type FormView } from './view.js';

/** What a person does to an answer's evidence. */
export interface EvidenceHandlers {
  edit(): void;
  /** The words as typed so far. */
  write(change: Partial<Evidence>): void;
  /** Closes the field and keeps what was typed. */
  keep(): void;
  /** Closes the field and takes back what was typed. */
  cancel(): void;
  remove(): void;
}

interface EvidencePlace {
  answer: DraftAnswer;
  /** The dimension's name, for labels. */
  name: string;
  editing: boolean;
}

/** The sentence an answer rests on, with its source; the place to write one when there is none. */
export function evidenceView(view: FormView, place: EvidencePlace, on: EvidenceHandlers): TemplateResult {
  if (place.editing && !view.readonly) return editor(view, place, on);
  return place.answer.evidence?.text.trim() ? sentence(view, place, place.answer.evidence, on) : none(view, place, on);
}

function sentence(view: FormView, { answer, name }: EvidencePlace, { text, source, url }: Evidence, on: EvidenceHandlers): TemplateResult {
  const { t } = view;
  const origin = [source, answeredBy(view, answer)].filter(Boolean).join(' · ');
  return html`<figure class="evidence" part="evidence">
    ${icon('quote', 's')}
    <div class="grow">
      <blockquote>${/^[“"「]/.test(text) ? text : t.quote(text)}</blockquote>
      <figcaption class="small muted">${origin}${isWebAddress(url)
        ? html`${origin ? ' · ' : nothing}<a href=${url} target="_blank" rel="noreferrer">${t.openSource}</a>` : nothing}</figcaption>
    </div>
    ${view.readonly ? nothing : html`<span class="acts">
      <button class="button plain icon-only" type="button" aria-label=${t.editEvidence(name)} @click=${on.edit}>${icon('edit', 's')}</button>
      <button class="button plain icon-only" type="button" aria-label=${t.removeEvidence(name)} @click=${on.remove}>${icon('close', 's')}</button>
    </span>`}
  </figure>`;
}

function none(view: FormView, { answer, name }: EvidencePlace, on: EvidenceHandlers): TemplateResult {
  const said = answeredBy(view, answer);
  return html`<p class="row no-evidence small muted">
    ${view.readonly ? html`<span>${view.t.noEvidenceKept}</span>`
      : html`<button class="add-evidence" type="button" aria-label="${view.t.addEvidence(name)}. ${view.t.noEvidence}" @click=${on.edit}>${icon('add', 's')}<span class="own-way">${view.t.noEvidence}</span></button>`}
    ${said ? html`<span class="end">${said}</span>` : nothing}
  </p>`;
}

function editor({ t }: FormView, { answer: { evidence }, name }: EvidencePlace, on: EvidenceHandlers): TemplateResult {
  return html`<div class="evidence-editor" part="evidence" role="group" aria-label=${t.editEvidence(name)} @keydown=${(event: KeyboardEvent) => closeByKey(event, on)}>
    <label class="field">${t.sentence}
      <textarea class="input" rows="2" maxlength="4000" .value=${live(evidence?.text ?? '')} @input=${(event: Event) => on.write({ text: valueOf(event) })}></textarea>
    </label>
    <div class="row end-aligned">
      <label class="field grow">${t.source}
        <input class="input" maxlength="500" placeholder=${t.sourceHint} .value=${live(evidence?.source ?? '')} @input=${(event: Event) => on.write({ source: valueOf(event) })}>
      </label>
      <button class="button" type="button" @click=${on.keep}>${t.keep}</button>
      <button class="button plain" type="button" @click=${on.cancel}>${t.cancel}</button>
    </div>
  </div>`;
}

/** Escape takes back, Enter keeps; inside the sentence Enter is a new line, so Ctrl+Enter keeps there. */
function closeByKey(event: KeyboardEvent, on: EvidenceHandlers): void {
  if (event.isComposing) return;
  const inSource = event.target instanceof HTMLInputElement;
  const close = event.key === 'Escape' ? on.cancel
    : event.key === 'Enter' && (event.ctrlKey || event.metaKey || inSource) ? on.keep : null;
  if (!close) return;
  event.preventDefault();
  event.stopPropagation();
  close();
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

/** Addresses come from pages and files: only those a browser opens as a page become links. */
function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}

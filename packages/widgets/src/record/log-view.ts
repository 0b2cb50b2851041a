import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { fieldOf } from './field-list.js';
import { LOG_KINDS, type LogForm } from './log-form.js';
import type { RecordView } from './view.js';

/** The form that is open above the timeline; nothing while none is. */
export function logView(view: RecordView): TemplateResult | typeof nothing {
  const { log, t } = view, { kind } = log;
  if (!kind) return nothing;
  const isTask = kind === 'task', label = isTask ? t.taskTitle : kind === 'note' ? t.noteText : t.what;
  const typed = (event: Event) => log.set({ text: (event.target as HTMLTextAreaElement).value });
  const submitted = (event: SubmitEvent) => {
    event.preventDefault();
    void log.save();
  };
  return html`<form class="panel log" part="log" aria-label=${t[kind]} novalidate @submit=${submitted} @keydown=${keys(log)}>
    <p class="row strong">${icon(LOG_KINDS.find((each) => each.kind === kind)!.icon)}${t[kind]}</p>
    ${isTask ? html`<input class="input" autocomplete="off" maxlength="500" aria-label=${label} placeholder=${label} aria-invalid=${log.problem !== ''} aria-describedby="log-problem" .value=${log.text} @input=${typed}>`
      : html`<textarea class="input" rows="2" aria-label=${label} placeholder=${label} title=${t.shiftEnter} aria-invalid=${log.problem !== ''} aria-describedby="log-problem" .value=${log.text} @input=${typed}></textarea>`}
    <span class="problem small" id="log-problem" role="alert">${log.problem}</span>
    <div class="row wrap">${kind === 'call' ? directions(view) : nothing}<label class="row small muted">${isTask ? t.dueDate : t.when}<input class="input day" type="date" .value=${log.day} @input=${(event: Event) => log.set({ day: (event.target as HTMLInputElement).value })}></label>
      <span class="row end"><button class="button plain" type="button" @click=${() => log.close()}>${t.cancel}</button><button class="button primary" ?disabled=${log.isSaving}>${t.save}</button></span></div>
  </form>`;
}

/** Who called whom. */
function directions({ log, language }: RecordView): TemplateResult {
  const { enum: words, label } = fieldOf('activity', 'direction')!;
  return html`<span class="segmented" role="group" aria-label=${label[language]}>${(['out', 'in'] as const).map((direction) =>
    html`<button type="button" aria-pressed=${log.direction === direction} @click=${() => log.set({ direction })}>${words![direction]![language]}</button>`)}</span>`;
}

/** Enter saves, so that a call is two keys and its words. */
const keys = (log: LogForm) => (event: KeyboardEvent): void => {
  if (event.isComposing) return;
  const isSave = event.key === 'Enter' && !event.shiftKey && !(event.target as Element).matches('button');
  if (!isSave && event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  if (isSave) void log.save();
  else log.close();
};

import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { ImportView } from './view.js';

/** Where files come in: dropped, chosen or pasted. */
export function fileStep(view: ImportView): TemplateResult {
  const { t, session } = view;
  return html`<section class="file-step">
    ${unreadableView(view)}
    <div class="drop" part="drop" @dragenter=${over} @dragover=${over} @dragleave=${out} @drop=${(event: DragEvent) => dropped(event, view)}>
      ${icon('upload')}
      <p class="strong">${session.isReading ? t.reading : t.drop}</p>
      <p class="muted small"><bdi>${t.dropHint}</bdi></p>
      <div class="row">${fileButton(view, t.choose, 'button primary')}</div>
    </div>
    <details class="paste">
      <summary>${icon('chevron', 's')}${t.paste}</summary>
      <form @submit=${(event: SubmitEvent) => pasted(event, view)}>
        <label class="field">${t.pasteLabel}<textarea class="input" name="table" rows="6" spellcheck="false"></textarea></label>
        <button class="button">${t.pasteUse}</button>
      </form>
    </details>
  </section>`;
}

/** Files that could not be read: which, why, and what to do. */
export function unreadableView({ t, language, session }: ImportView): TemplateResult | typeof nothing {
  if (!session.unreadable.length) return nothing;
  return html`<ul class="alerts" role="alert">${session.unreadable.map(({ name, label }) =>
    html`<li class="alert">${icon('alert', 's')}<bdi>${t.unreadable(name, label[language])}</bdi></li>`)}</ul>`;
}

/** A button that opens the system's file dialog. */
export function fileButton({ act, isLocked }: ImportView, label: string, classes: string): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    act.add([...(input.files ?? [])]);
    input.value = '';
  };
  return html`<label class="file-button ${classes}">${label}<input type="file" multiple accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
    ?disabled=${isLocked} @change=${chosen}></label>`;
}

function over(event: DragEvent): void {
  event.preventDefault();
  (event.currentTarget as Element).toggleAttribute('data-over', true);
}

function out(event: DragEvent): void {
  const zone = event.currentTarget as Element;
  if (!zone.contains(event.relatedTarget as Node | null)) zone.toggleAttribute('data-over', false);
}

function dropped(event: DragEvent, { act }: ImportView): void {
  event.preventDefault();
  (event.currentTarget as Element).toggleAttribute('data-over', false);
  const files = [...(event.dataTransfer?.files ?? [])];
  const text = event.dataTransfer?.getData('text/plain');
  if (files.length) act.add(files);
  else if (text) act.add([new Blob([text])]);
}

function pasted(event: SubmitEvent, { act }: ImportView): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const text = (form.elements.namedItem('table') as HTMLTextAreaElement).value;
  if (text.trim()) act.add([new Blob([text])]);
}

import type { Beyond, Traces } from '@salescycle/store/erase/erasure.js';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { nameOfType } from './file-view.js';
import type { StorageView } from './view.js';

/** Finding a person, saying what erasing them does, and what it cannot reach. */
export function eraseView(view: StorageView): TemplateResult {
  const { t } = view;
  return html`<details class="panel box erase" part="erase"><summary>${icon('chevron', 's')}<h3 class="name">${t.eraseTitle}</h3></summary>
    <div class="inner" tabindex="-1">${bodyOf(view)}</div></details>`;
}

function bodyOf(view: StorageView): TemplateResult {
  const { t, format, zone, act, person: { step, titles } } = view;
  switch (step.kind) {
    case 'search': return searchView(view);
    case 'working': return html`<p class="muted" role="status">${t.erasing}</p>`;
    case 'sure': return html`<p class="strong"><bdi>${t.eraseSure(step.person.name)}</bdi></p>
      ${step.traces ? html`<p><bdi>${t.eraseWhat(format.count(step.traces.records.length))}</bdi></p>${leftView(view, step.traces, titles)}` : html`<p class="muted" role="status">${t.looking}</p>`}
      <div class="row wrap"><button class="button danger" type="button" ?disabled=${step.traces === null} @click=${act.erase}>${t.erase}</button>
        <button class="button plain" type="button" @click=${act.closeErase}>${t.cancel}</button></div>`;
    case 'erased': return html`<p class="strong row" role="status">${icon('check')}${t.erased(format.moment(step.erased.at, zone))}</p>${leftView(view, step.erased, step.titles)}
      <div class="row wrap"><button class="button" type="button" @click=${act.closeErase}>${t.close}</button></div>`;
  }
}

function searchView({ t, act, person: { step } }: StorageView): TemplateResult {
  const { text, found, isSearching } = step as Extract<typeof step, { kind: 'search' }>;
  return html`<p class="muted small"><bdi>${t.eraseHint}</bdi></p>
    <label class="field">${t.searchLabel}<input class="input" type="search" autocomplete="off" .value=${text} @input=${(event: Event) => act.search((event.target as HTMLInputElement).value)}></label>
    ${found.length ? html`<ul class="people">${found.map((person) => html`<li><button class="person" type="button" @click=${() => act.choose(person)}>
        <span class="strong cut"><bdi>${person.name}</bdi></span><span class="muted small cut"><bdi>${[t[person.type], person.about].filter(Boolean).join(' · ')}</bdi></span></button></li>`)}</ul>`
      : text.trim() && !isSearching ? html`<p class="muted" role="status">${t.noneFound}</p>` : nothing}`;
}

function leftView({ t, format }: StorageView, { mentions, beyond }: Traces, titles: ReadonlyMap<string, string>): TemplateResult {
  return html`${mentions.length ? html`<h4 class="strong">${t.mentioned}</h4><p class="muted small"><bdi>${t.mentionedHint}</bdi></p><ul class="list">
      ${mentions.map(({ type, id, isNow }) => html`<li><bdi>${nameOfType(t, type)}: ${titles.get(id) ?? id}</bdi> <span class="muted small">${isNow ? t.mentionNow : t.mentionBefore}</span></li>`)}</ul>` : nothing}
    <h4 class="strong">${t.beyond}</h4><ul class="list">${unreached(t, beyond, (names) => format.list(names)).map((text) => html`<li><bdi>${text}</bdi></li>`)}</ul>`;
}

function unreached(t: StorageView['t'], { replicas, portals }: Beyond, list: (names: readonly string[]) => string): string[] {
  return [t.beyondBackups, t.beyondExtension, ...(replicas ? [t.beyondReplicas] : []), ...(portals.length ? [t.beyondPortals(list(portals))] : [])];
}

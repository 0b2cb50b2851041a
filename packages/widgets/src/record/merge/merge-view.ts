import { isRefusal, recordTables, sameValue, type AnyRecord, type Field, type RecordType } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { heading } from '../../shared/heading.js';
import { NOTHING } from '../../shared/format.js';
import { nameOf } from '../names.js';
import { dayOf, personText, valueText } from '../value-words.js';
import type { RecordView } from '../view.js';
import { chooseView } from './choose-view.js';
import { differences, movedOver, type Difference } from './comparison.js';
import type { Merge } from './merge.js';
import { strings, type MergeWords } from './merge.strings.js';

type Both = readonly [AnyRecord, AnyRecord];

/** Choosing a record to merge with, and then the two side by side, in the record's place. */
export function mergeView(merge: Merge, view: RecordView): TemplateResult {
  const t = strings[view.language], label = recordTables[view.record.type].label[view.language], { choice } = merge;
  return html`<section class="merge" part="merge" aria-label=${t.title(label)} @keydown=${keys(merge)}>
    ${heading(view.level, html`<span tabindex="-1">${t.title(label)}</span>`)}
    ${choice ? compareView(merge, view, t) : chooseView(merge, view, t)}
  </section>`;
}

function compareView(merge: Merge, view: RecordView, t: MergeWords): TemplateResult {
  const { other, stays, preview } = merge.choice!, both: Both = [view.record, other];
  return html`<div class="pair both-of-them" role="radiogroup" aria-labelledby="m-stays"><span class="what strong" id="m-stays">${t.stays}</span>${both.map((record) => whoView(merge, view, { record, t }))}</div>
    ${preview === null ? html`<p class="muted merge-wait" role="status">${t.loading}</p>`
      : isRefusal(preview) ? html`<p class="merge-refusal" role="alert">${preview.message[view.language]}</p>`
        : html`${differencesView(merge, view, { both, found: differences(both, stays, preview), t })}<div class="merge-group small muted"><p><bdi>${movedText(view, t, movedOver(preview, both.map(({ id }) => id)))}</bdi></p>
          <p><bdi>${t.canUndo(nameOf(both.find(({ id }) => id !== stays)!, view.language))}</bdi></p></div>`}
    <div class="merge-end"><button class="button primary" type="button" ?disabled=${merge.isBusy || preview === null || isRefusal(preview)} @click=${() => void merge.merge()}>${t.merge}</button>
      <button class="button" type="button" ?disabled=${merge.isBusy} @click=${() => void merge.apart(view.record, other)}>${t.notSame}</button>
      <button class="button plain" type="button" @click=${() => merge.another(view.subject.source!)}>${t.another}</button><button class="button plain end" type="button" @click=${() => merge.cancel()}>${t.cancel}</button></div>`;
}

function whoView(merge: Merge, view: RecordView, { record, t }: { record: AnyRecord; t: MergeWords }): TemplateResult {
  const isOn = merge.choice!.stays === record.id, { ownerId, createdAt } = record, owner = ownerId === undefined ? '' : personText(view, ownerId);
  return html`<label class="side who ${isOn ? 'on' : 'off'}"><input type="radio" name="m-stays" .checked=${live(isOn)} @change=${() => merge.keep(record.id)}>
    <span class="says"><bdi>${nameOf(record, view.language)}</bdi><span class="small muted">${t.since(view.format.dateLong(dayOf(view, createdAt)), owner)}${record.id === view.record.id ? ` · ${t.thisOne}` : ''}</span></span></label>`;
}

interface Found {
  both: Both;
  found: readonly Difference[];
  t: MergeWords;
}

function differencesView(merge: Merge, view: RecordView, { both, found, t }: Found): TemplateResult {
  if (!found.length) return html`<p class="muted">${t.alike}</p>`;
  return html`<div class="merge-group"><span class="part-title">${t.differences}</span><div class="pairs">${found.map((difference) =>
    (difference.how === 'chosen' ? choiceView(merge, view, { difference, both, t }) : fixedView(merge, view, { difference, both, t })))}</div></div>`;
}

interface Line {
  difference: Difference;
  both: Both;
  t: MergeWords;
}

/** Both values, one of them chosen. */
function choiceView(merge: Merge, view: RecordView, { difference: { field, values, result }, both, t }: Line): TemplateResult {
  const { stays } = merge.choice!, name = `m-${field.name}`;
  const taken = merge.choice!.take[field.name] ?? both.find((record, i) => record.id === stays && sameValue(values[i] ?? null, result ?? null))?.id ?? both.find(({ id }) => id !== stays)!.id;
  return html`<div class="pair" role="radiogroup" aria-labelledby=${name}><span class="what" id=${name}>${field.label[view.language]}</span>${both.map(({ id }, i) => html`<label class="side ${taken === id ? 'on' : 'off'}">
    <input type="radio" name=${name} .checked=${live(taken === id)} @change=${() => merge.takeFrom(field.name, id)}><span class="says"><bdi>${said(view, { field, value: values[i], nothing: t.nothing })}</bdi></span></label>`)}</div>`;
}

/** What nobody chooses: it goes with the one that stays, or all of it is kept. */
function fixedView(merge: Merge, view: RecordView, { difference: { field, values, result, how }, both, t }: Line): TemplateResult {
  const label = html`<span class="what">${field.label[view.language]}</span>`, note = { stays: t.goesAlong, united: t.kept, strictest: t.strictest, earliest: t.earliest, chosen: '' }[how];
  if (how !== 'stays') return html`<div class="pair">${label}<span class="side both"><span class="says"><bdi>${said(view, { field, value: result, nothing: t.nothing })}</bdi><span class="small muted">${note}</span></span></span></div>`;
  return html`<div class="pair">${label}${both.map(({ id }, i) => html`<span class="side fixed ${id === merge.choice!.stays ? '' : 'off'}"><span class="says"><bdi>${said(view, { field, value: values[i], nothing: t.nothing })}</bdi>${
    id === merge.choice!.stays ? html`<span class="small muted">${note}</span>` : nothing}</span></span>`)}</div>`;
}

function said(view: RecordView, { field, value, nothing: none }: { field: Field; value: unknown; nothing: string }): string {
  const text = valueText(view, field, value);
  return text === NOTHING ? none : text;
}

function movedText({ language, format }: RecordView, t: MergeWords, counts: ReadonlyMap<RecordType, number>): string {
  const parts = [...counts].map(([type, count]) => (type in t ? (t as unknown as Record<string, (count: string) => string>)[type]!(format.count(count)) : `${format.count(count)} ${recordTables[type].label[language]}`));
  return parts.length ? t.moves(parts.join(language === 'zh' ? '、' : ', ')) : t.movesNothing;
}

/** Escape leaves without a change. */
const keys = (merge: Merge) => (event: KeyboardEvent): void => {
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  merge.cancel();
};

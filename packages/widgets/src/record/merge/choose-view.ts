import type { AnyRecord, Opportunity } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../names.js';
import type { RecordView } from '../view.js';
import type { Merge } from './merge.js';
import type { MergeWords } from './merge.strings.js';
import { reasonText } from './reasons.js';

/** The likely duplicates, and a search among all records of the type. */
export function chooseView(merge: Merge, view: RecordView, t: MergeWords): TemplateResult {
  const { duplicates, choices } = merge, source = view.subject.source!, isLikely = new Set([view.record.id, ...duplicates.map(({ record }) => record.id)]);
  const others = choices.records.filter(({ id }) => !isLikely.has(id));
  return html`${duplicates.length ? html`<div class="merge-group"><span class="part-title" id="m-likely">${t.likely}</span><ul class="merge-list" aria-labelledby="m-likely">${duplicates.map(({ record, by }) =>
      choiceView(merge, view, { record, why: by.map((kind) => reasonText(t, kind)).join(' · ') }))}</ul></div>` : nothing}
    <div class="merge-group"><label class="field">${t.find}<input class="input" type="search" autocomplete="off" .value=${choices.search} @input=${(event: Event) => merge.search(source, (event.target as HTMLInputElement).value)}></label>
      ${others.length ? html`<ul class="merge-list" aria-label=${t.others}>${others.map((record) => choiceView(merge, view, { record, why: tellingText(view, record) }))}</ul>`
        : duplicates.length && !choices.search ? nothing : html`<p class="muted" role="status">${choices.search ? t.noMatch : t.none}</p>`}
      ${choices.more > 0 ? html`<p class="small muted">${t.more(view.format.count(choices.more))}</p>` : nothing}</div>
    <div class="merge-end"><button class="button plain end" type="button" @click=${() => merge.cancel()}>${t.cancel}</button></div>`;
}

function choiceView(merge: Merge, { language }: RecordView, { record, why }: { record: AnyRecord; why: string }): TemplateResult {
  return html`<li><button type="button" data-record=${record.id} @click=${() => merge.compare(record)}><bdi>${nameOf(record, language)}</bdi>${why ? html`<bdi class="small muted">${why}</bdi>` : nothing}</button></li>`;
}

/** What tells records of one name apart. */
function tellingText({ format }: RecordView, record: AnyRecord): string {
  const { company, domain, jobTitle, emails = [], amount } = record as { company?: string; domain?: string; jobTitle?: string; emails?: string[] } & Pick<Opportunity, 'amount'>;
  return [company ?? domain, jobTitle, emails[0], amount && format.money(amount)].filter(Boolean).join(' · ');
}

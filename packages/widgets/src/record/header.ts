import { probabilityOf, recordTables, weightedUnits, weightOf, type Lead, type Opportunity } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import { icon } from '../shared/icons.js';
import { initials } from '../shared/initials.js';
import { fieldOf } from './field-list.js';
import { fieldValue, labelled } from './field-view.js';
import { nameOf } from './names.js';
import { pathView } from './path.js';
import { personText } from './value-words.js';
import type { RecordView } from './view.js';

/** The record's name with what matters most about it, and a deal's path. */
export function headerView(view: RecordView, gate: unknown): TemplateResult {
  const { record, subject: { pipeline }, level, t, canDelete, act, mergeButton } = view;
  const name = fieldOf(record.type, 'name')!;
  return html`<header class="header" part="header">
    <div class="row crumb">${crumb(view)}<span class="row end">${!canDelete ? nothing
      : html`${mergeButton}<button class="button plain icon-only" type="button" aria-label=${t.delete} title=${t.delete} @click=${act.remove}>${icon('delete')}</button>`}<slot name="actions"></slot></span></div>
    ${heading(level, html`<slot name="title"><span part="title">${fieldValue(view, name, html`<bdi>${nameOf(record, view.language)}</bdi>`)}</span></slot>`)}
    <div class="row facts">${record.type === 'opportunity' ? dealFacts(view, record) : record.type === 'lead' ? statusTag(view) : nothing}${owner(view)}</div>
    ${record.type === 'opportunity' && pipeline ? pathView(view, record, pipeline) : nothing}${lackingLine(view)}${gate}
  </header>`;
}

/** Why nothing here can be changed, where somebody would look for it. */
function lackingLine({ lacking, t }: RecordView): TemplateResult | typeof nothing {
  if (!lacking.length) return nothing;
  return html`<p class="row small muted lacking" part="rights">${icon('info', 's')}${lacking.length > 1 ? t.mayNotEditOrMove : lacking[0] === 'move' ? t.mayNotMove : t.mayNotEdit}</p>`;
}

/** Where the record belongs: a deal's account, which opens; a lead's company; else what it is. */
function crumb(view: RecordView): TemplateResult {
  const { record, subject: { account }, act } = view;
  if (record.type === 'opportunity' && account) {
    return html`<button class="link-out small" type="button" @click=${() => act.openRecord('account', account.id)}>${icon('company', 's')}<bdi>${account.name}</bdi></button>`;
  }
  return html`<span class="row muted small">${icon(record.type === 'account' ? 'company' : 'person', 's')}${recordTables[record.type].label[view.language]}</span>`;
}

function dealFacts(view: RecordView, deal: Opportunity): TemplateResult {
  const { t, format } = view, amount = fieldOf('opportunity', 'amount')!;
  return html`<span class="amount">${labelled(view, amount, deal.amount ? html`<bdi>${format.money(deal.amount)}</bdi>` : html`<span class="muted">${t.noAmount}</span>`)}</span>
    ${weighted(view, deal)}${statusTag(view)}`;
}

function weighted({ subject: { pipeline }, format, t }: RecordView, deal: Opportunity): unknown {
  const percent = pipeline && deal.status === 'open' ? probabilityOf(deal, pipeline)?.percent : undefined;
  if (percent === undefined) return nothing;
  const words = format.percent(percent / 100);
  if (!deal.amount) return html`<span class="muted">${words}</span>`;
  const amount = Number(weightedUnits(BigInt(deal.amount.amount) * weightOf(percent)));
  return html`<bdi class="muted">${t.weighted(words, format.money({ ...deal.amount, amount }))}</bdi>`;
}

const TONES: Readonly<Record<string, string>> = { won: 'positive', lost: 'danger', qualified: 'positive', converted: 'positive', disqualified: 'danger' };

function statusTag({ record, language }: RecordView): TemplateResult {
  const { status } = record as Opportunity | Lead;
  return html`<span class="tag ${TONES[status] ?? ''}">${fieldOf(record.type, 'status')!.enum![status]![language]}</span>`;
}

function owner(view: RecordView): TemplateResult {
  const { ownerId } = view.record as { ownerId?: string }, field = fieldOf(view.record.type, 'ownerId')!;
  if (ownerId === undefined) return labelled(view, field, html`<span class="muted">${view.t.noOwner}</span>`);
  const name = personText(view, ownerId);
  return labelled(view, field, html`<span class="row"><span class="disc" aria-hidden="true">${initials(name)}</span><bdi class="muted">${name}</bdi></span>`);
}

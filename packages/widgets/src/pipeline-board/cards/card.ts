import {
  dateIn, daysBetween, daysFrom, probabilityOf, recordTables, stageAge, type AnyRecord, type Id, type Label, type Lead, type Opportunity,
} from '@salescycle/model';
import type { Row } from '@salescycle/store';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, iconPath, unknownIcon } from '../../shared/icons.js';
import { initials } from '../../shared/initials.js';
import { sourceText } from '../../shared/source-words.js';
import { words } from '../../shared/words.js';
import { say, type BoardContext } from '../context.js';
import { ownFacts } from '../own/own-text.js';
import { USUAL_FIELDS, type CardField } from './card-fields.js';
import { damagedContent, damageOf } from './damage.js';

/** What a card calls itself: the account, or the deal where there is none; a lead's company, or the person. */
export function cardName({ record }: Row, related: ReadonlyMap<Id, AnyRecord>): string {
  const { accountId, name } = record as Opportunity;
  const account = record.type === 'lead' || accountId === undefined ? undefined : related.get(accountId);
  const words: unknown = (account as { name?: string } | undefined)?.name ?? name;
  return typeof words === 'string' ? words : record.id;
}

/** The inside of a card. */
export function cardContent(context: BoardContext, row: Row, related: ReadonlyMap<Id, AnyRecord>): TemplateResult {
  const damage = damageOf(row.record);
  if (damage.length) return damagedContent(context, row.record, damage);
  try {
    return soundContent(context, row, related);
  } catch {
    // One bad record, of a host or another version, never takes the board down: its card says which it is.
    return damagedContent(context, row.record, []);
  }
}

function soundContent(context: BoardContext, row: Row, related: ReadonlyMap<Id, AnyRecord>): TemplateResult {
  return row.record.type === 'lead' ? leadContent(context, row as Row<Lead>, related) : dealContent(context, row as Row<Opportunity>, related);
}

function dealContent(context: BoardContext, row: Row<Opportunity>, related: ReadonlyMap<Id, AnyRecord>): TemplateResult {
  const deal = row.record;
  const name = cardName(row, related);
  const shows = (field: CardField) => context.cardFields.includes(field);
  return html`<span class="top"><span class="name cut" part="card-title" dir="auto" ${words(name)}></span>${context.conflicts?.has(deal.id) ? html`<span class="age idle small" part="badge conflict">${icon('alert', 's')}${context.t.conflict}</span>` : nothing}${shows('owner') ? owner(context, deal.ownerId, related) : nothing}</span>
    ${deal.name === name || !shows('deal') ? nothing : html`<span class="deal cut" part="card-meta" dir="auto" ${words(deal.name)}></span>`}
    ${shows('amount') || shows('probability') || shows('age') ? money(context, row, shows) : nothing}
    ${context.cardFields === USUAL_FIELDS ? nothing : moreFacts(context, deal, shows)}
    ${shows('next') ? (deal.status === 'lost' ? lossLine(context, deal) : nextStep(context, deal)) : nothing}`;
}

/** Amount, probability and age. */
function money(context: BoardContext, row: Row<Opportunity>, shows: (field: CardField) => boolean): TemplateResult {
  const { record: deal } = row, { format, t } = context;
  const percent = deal.status === 'open' && shows('probability') ? probabilityOf(deal, context.pipeline)?.percent : undefined;
  return html`<span class="money">${shows('amount') ? html`<bdi class=${deal.amount ? 'amount' : 'amount muted'} ${words(deal.amount ? format.money(deal.amount) : t.noAmount)}></bdi>` : nothing}
    <span class="facts">${percent === undefined ? nothing : html`<span class="muted small" ${words(format.percent(percent / 100))}></span>`} ${shows('age') ? age(context, row) : nothing}</span></span>`;
}

/** What somebody wants to see beside the usual: closing, kind, source, tags, why the probability is a person's own, and fields of the workspace's own. */
function moreFacts(context: BoardContext, deal: Opportunity, shows: (field: CardField) => boolean): TemplateResult | typeof nothing {
  const { t, format, today, language } = context;
  const { expectedCloseDate: close, kind, source, tags = [], probabilityOverride } = deal;
  const kinds = recordTables.opportunity.fields.find(({ name }) => name === 'kind') as { enum: Record<string, Label> };
  const facts = [
    ...(shows('close') && close ? [t.closes(format.dateShort(close, today.slice(0, 4)))] : []),
    ...(shows('kind') && kind ? [say(context, kinds.enum[kind]!)] : []),
    ...(shows('source') && source ? [sourceText(source.kind, language)] : []),
    ...(shows('reason') && probabilityOverride?.reason ? [probabilityOverride.reason] : []),
    ...ownFacts(context, deal),
  ];
  const shown = shows('tags') ? tags : [];
  if (!facts.length && !shown.length) return nothing;
  return html`<span class="more small muted">${facts.map((fact) => html`<bdi class="fact">${fact}</bdi>`)}${shown.map((tag) => html`<bdi class="tag cut">${tag}</bdi>`)}</span>`;
}

function leadContent(context: BoardContext, { record: lead }: Row<Lead>, related: ReadonlyMap<Id, AnyRecord>): TemplateResult {
  const status = recordTables.lead.fields.find(({ name }) => name === 'status') as { enum: Record<string, { en: string; zh: string }> };
  const stood = Math.floor(daysBetween(lead.createdAt, context.now));
  return html`<span class="top"><span class="name cut" part="card-title" dir="auto" ${words(lead.name)}></span>${owner(context, lead.ownerId, related)}</span>
    ${lead.company ? html`<span class="deal cut" part="card-meta" dir="auto" ${words(lead.company)}></span>` : nothing}
    <span class="money"><span class="tag ${lead.status === 'qualified' ? 'positive' : ''}" ${words(say(context, status.enum[lead.status]!))}></span>${time(context.format.days(Math.max(0, stood)))}</span>
    ${lead.source ? html`<span class="next"><bdi class="cut muted" ${words(context.t.source(sourceText(lead.source.kind, context.language)))}></bdi></span>` : nothing}`;
}

function owner({ users, t }: BoardContext, ownerId: Id | undefined, related: ReadonlyMap<Id, AnyRecord>): TemplateResult | typeof nothing {
  const name = ownerId === undefined ? undefined : (users.get(ownerId) ?? (related.get(ownerId) as { name?: string } | undefined))?.name;
  if (!name) return nothing;
  return html`<span class="disc" role="img" title=${name} aria-label=${t.ownedBy(name)} ${words(initials(name))}></span>`;
}

/** Days in the stage, or an amber warning when there are more than the stage allows; closed deals say when they closed. */
function age(context: BoardContext, { record: deal, history }: Row<Opportunity>): TemplateResult | typeof nothing {
  const { t, format, now, zone, today } = context;
  if (deal.status !== 'open') {
    if (!deal.closedAt) return nothing;
    const date = format.dateShort(dateIn(zone, deal.closedAt), today.slice(0, 4));
    return time(date, t.closedOn(date));
  }
  const stood = stageAge(deal, history, context.pipeline, now);
  if (!stood) return nothing;
  const days = format.days(Math.floor(stood.days));
  if (stood.isIdle) return html`<span class="age idle small" part="badge rotting">${icon('alert', 's')}<bdi>${t.idle(days)}</bdi></span>`;
  return time(days, t.inStage(days));
}

function time(said: string, title?: string): TemplateResult {
  return html`<span class="age muted small" title=${title ?? nothing}><svg class="icon s" viewBox="0 0 16 16" aria-hidden="true"><path d=${iconPath('clock')}></path></svg><bdi ${words(said)}></bdi></span>`;
}

function nextStep({ t, format, today }: BoardContext, { nextStep: step, status }: Opportunity): TemplateResult | typeof nothing {
  if (step?.none) return html`<span class="next muted">${icon('check', 's')}<span class="cut">${t.noneNeeded}</span></span>`;
  if (!step?.text) return status === 'open' ? html`<span class="next warn">${unknownIcon('s')}<span class="cut">${t.noNextStep}</span></span>` : nothing;
  const late = step.dueDate && status === 'open' ? daysFrom(step.dueDate, today) : 0;
  const when = late > 0 ? t.late(format.days(late)) : step.dueDate === today ? t.today : step.dueDate ? format.dateShort(step.dueDate, today.slice(0, 4)) : '';
  return html`<span class=${late > 0 ? 'next bad' : 'next'}><svg class=${late > 0 ? 'icon s' : 'icon s flip'} viewBox="0 0 16 16" aria-hidden="true"><path d=${iconPath(late > 0 ? 'alert' : 'next')}></path></svg><span class="cut" dir="auto" ${words(step.text)}></span> <bdi class="when" ${words(when)}></bdi></span>`;
}

function lossLine(context: BoardContext, { lossReasonId, competitor }: Opportunity): TemplateResult | typeof nothing {
  const reason = context.lossReasons.find(({ id }) => id === lossReasonId);
  if (!reason && !competitor) return nothing;
  return html`<span class="next muted"><span class="cut">${reason ? say(context, reason.name) : nothing}</span><bdi class="when">${competitor}</bdi></span>`;
}

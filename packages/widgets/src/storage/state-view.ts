import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { place } from '../shared/place.js';
import { daysUnsaved, isNearlyFull, type Facts } from './facts.js';
import { sizeText } from './size-text.js';
import type { StorageView } from './view.js';

/** What there is, how much space it takes, when it was last saved, whether the browser keeps it. */
export function stateView(view: StorageView): TemplateResult {
  const { t, format, facts } = view;
  const holds = [t.deals(format.count(facts.deals)), t.leads(format.count(facts.leads)), t.actions(format.count(facts.changes))].join(' · ');
  return html`${facts.lost ? lostView(view, facts.lost) : nothing}
    <dl class="panel facts" part="state">
      <div><dt>${t.holds}</dt><dd><bdi>${holds}</bdi></dd></div>
      <div class="last"><dt>${t.lastCopy}</dt><dd>${copyView(view)}</dd></div>
      <div><dt>${t.space}</dt><dd>${spaceView(view)}</dd></div>
      <div><dt>${t.kept}</dt><dd>${keptView(view)}</dd></div>
    </dl>`;
}

function lostView({ t, format, zone, act }: StorageView, { changes, at }: NonNullable<Facts['lost']>): TemplateResult {
  return html`<div class="alert lost" role="alert">${icon('alert', 's')}<div class="grow"><p class="strong">${t.lostTitle}</p>
    <p><bdi>${t.lost(format.count(changes), format.moment(at, zone))}</bdi></p></div>
    <button class="button" type="button" @click=${act.startAgain}>${t.startAgain}</button></div>`;
}

function copyView({ t, format, zone, facts, now, remindAfter }: StorageView): TemplateResult {
  const { last, changes } = facts, days = daysUnsaved(facts, now);
  const when = last ? format.moment(last.at, zone) : t.never;
  const isOverdue = days !== null && days >= remindAfter;
  const what = changes === 0 ? t.nothingYet : days === null ? t.current : last ? t.behind : t.remind;
  return html`<span class="row wrap"><bdi>${when}</bdi>${isOverdue ? html`<span class="tag warning">${icon('clock', 's')}${t.overdue}</span>` : nothing}</span>
    <span class="muted small"><bdi>${what}${isOverdue && last ? html` ${t.remind}` : nothing}</bdi></span>`;
}

function spaceView({ t, format, facts }: StorageView): TemplateResult {
  const { usage, quota } = facts;
  if (usage === null || quota === null) return html`<span class="muted">${t.spaceUnknown}</span>`;
  const isFull = isNearlyFull(facts), share = quota ? Math.min(1, usage / quota) : 0;
  return html`<span class="row wrap"><bdi>${t.spaceUsed(sizeText(format, usage), sizeText(format, quota))}</bdi>
      ${isFull ? html`<span class="tag warning">${icon('alert', 's')}${t.nearlyFull}</span>` : nothing}</span>
    <span class="track ${isFull ? 'full' : ''}" aria-hidden="true"><i ${place({ 'inline-size': `${100 * share}%` })}></i></span>
    ${isFull ? html`<span class="small" role="status"><bdi>${t.nearlyFullWhat}</bdi></span>` : nothing}`;
}

function keptView({ t, facts: { isPersisted }, readonly, act }: StorageView): TemplateResult {
  if (isPersisted === null) return html`<span class="muted">${t.keptUnknown}</span>`;
  if (isPersisted) return html`<span class="row">${icon('check', 's')}${t.keptYes}</span>`;
  return html`<span>${t.keptNo}</span>${readonly ? nothing : html`<button class="button link" type="button" @click=${act.persist}>${t.ask}</button>`}`;
}

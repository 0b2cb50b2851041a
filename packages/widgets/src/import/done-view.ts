import type { ImportPlan } from '@salescycle/connect';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { notesView } from './notes.js';
import type { ImportView } from './view.js';

/** What came of an import. */
export interface ImportResult {
  plan: ImportPlan;
  group: string;
  /** Whether the mapping could be kept for the next time. */
  isRemembered: boolean;
  isUndoing?: boolean;
  /** What an undo did, once there was one. */
  undo?: { text: string; isDone: boolean };
}

const ORDER = ['opportunity', 'account', 'contact', 'lead', 'product', 'user', 'pipeline', 'lossReason'] as const;

/** What was imported, what was not, and the way back. */
export function doneView(view: ImportView, result: ImportResult): TemplateResult {
  const { t, format, act } = view;
  const { plan, undo } = result;
  const counts = ORDER.map((type) => ({ type, n: plan.records.filter((record) => record.type === type).length })).filter(({ n }) => n > 0);
  return html`<section class="panel box done" part="done" aria-labelledby="done" tabindex="-1">
    <div class="done-head">${undo?.isDone ? icon('undo') : icon('check')}<div class="grow">
      <h3 class="title" id="done">${undo?.isDone ? undo.text : t.doneTitle(format.count(plan.records.length))}</h3>
      ${undo?.isDone ? nothing : html`<p class="muted"><bdi>${t.doneLine}</bdi></p>`}</div></div>
    ${undo && !undo.isDone ? html`<p class="alert" role="alert">${icon('alert', 's')}${undo.text}</p>` : nothing}
    ${undo?.isDone ? nothing : html`<dl class="sums">${counts.map(({ type, n }) => html`<div><dt class="small muted">${t[type]}</dt><dd>${format.count(n)}</dd></div>`)}</dl>
      ${leftOut(view, plan)}${notesView(view, plan)}`}
    ${result.isRemembered ? nothing : html`<p class="small muted line">${t.notKept}</p>`}
    <footer class="row foot">
      ${undo?.isDone ? nothing : html`<button class="button" type="button" ?disabled=${result.isUndoing} @click=${act.undo}>${icon('undo')}${result.isUndoing ? t.undoing : t.undo}</button>`}
      ${plan.counts.error ? html`<button class="button" type="button" @click=${act.downloadErrors}>${icon('download')}${t.errorFile(format.count(plan.counts.error))}</button>` : nothing}
      <span class="grow"></span><button class="button primary" type="button" @click=${act.clear}>${t.another}</button>
    </footer></section>`;
}

function leftOut({ t, format }: ImportView, { counts }: ImportPlan): TemplateResult | typeof nothing {
  if (!counts.skip && !counts.error) return nothing;
  return html`<ul class="line small muted">${counts.skip ? html`<li><bdi>${t.skipped(format.count(counts.skip))}</bdi></li>` : nothing}
    ${counts.error ? html`<li><bdi>${t.rejected(format.count(counts.error))}</bdi></li>` : nothing}</ul>`;
}

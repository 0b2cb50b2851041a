import { daysFrom, type Opportunity, type Task } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon, unknownIcon } from '../shared/icons.js';
import { fieldOf } from './field-list.js';
import { fieldValue } from './field-view.js';
import { dayOf, dayText } from './value-words.js';
import type { RecordView } from './view.js';

/** What comes next: a deal's next step or an explicit none, and the open tasks with the nearest first. */
export function nextView(view: RecordView, title: (text: string) => TemplateResult): TemplateResult | typeof nothing {
  const { record, subject, t } = view;
  const tasks = subject.tasks.filter(({ status }) => status === 'open').sort((a, b) => ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1));
  const deal = record.type === 'opportunity' ? record : null;
  if (!tasks.length && (!deal || (deal.status !== 'open' && !deal.nextStep))) return nothing;
  return html`<section class="next" part="next">${title(t.next)}<div class="todo">${deal ? stepView(view, deal) : nothing}${tasks.map((task) => taskView(view, task))}</div></section>`;
}

function stepView(view: RecordView, deal: Opportunity): TemplateResult {
  const { t } = view, { nextStep: step } = deal, field = fieldOf('opportunity', 'nextStep')!;
  const said = step?.none ? html`<span class="muted">${t.noneNeeded}</span>`
    : step?.text ? html`<span class="strong"><bdi>${step.text}</bdi></span>${step.dueDate ? html`<span class="small ${tone(view, step.dueDate)}"><bdi>${dueText(view, step.dueDate)}</bdi></span>` : nothing}`
      : html`<span class="warned">${t.noNextStep}</span>`;
  const mark = step?.none ? icon('check') : step?.text ? icon('next', 'flip') : unknownIcon();
  return html`<div class="do ${step?.text ? '' : 'unplanned'}"><span class="mark ${step ? 'muted' : 'warned'}">${mark}</span><div class="grow">${fieldValue(view, field, html`<span class="stack">${said}</span>`)}</div></div>`;
}

/** A task with its box; ticking it ends it as done. */
export function taskView(view: RecordView, task: Task): TemplateResult {
  const { t, readonly, act } = view, due = task.dueAt && dayOf(view, task.dueAt);
  return html`<div class="do"><input class="tick" type="checkbox" aria-label=${t.done(task.title)} ?disabled=${readonly} .checked=${live(task.status === 'done')}
      @change=${() => act.complete(task.id)}><div class="grow stack"><span class="strong"><bdi>${task.title}</bdi></span>${due ? html`<span class="small ${tone(view, due)}"><bdi>${dueText(view, due)}</bdi></span>` : nothing}</div></div>`;
}

function dueText(view: RecordView, date: string): string {
  const { t, format, today } = view, days = daysFrom(today, date);
  const day = dayText(view, date, days);
  if (days < 0) return `${day} · ${t.late(format.days(-days))}`;
  return days > 1 ? t.due(day) : day;
}

function tone({ today }: RecordView, date: string): string {
  return date < today ? 'late' : 'muted';
}

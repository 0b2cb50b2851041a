import type { ImportPlan, RemarkKind, Report } from '@salescycle/connect';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { ImportView } from './view.js';

/** A list is opened to see what it is about, not to read thousands of lines. */
const LONGEST = 100;

/** What is worth knowing about the rows that go in: each with its count, opened to its rows. */
export function notesView(view: ImportView, plan: ImportPlan): TemplateResult | typeof nothing {
  const { t, format, language } = view;
  if (!plan.reports.length && !plan.named.length) return nothing;
  const linesOf = ({ kind, rows }: Report) => lines(view, plan, kind, rows);
  const note = (label: string, count: number, all: readonly string[]) => html`<details class="note">
    <summary>${icon('chevron', 's')}<span class="grow"><bdi>${label}</bdi></span><span class="tag">${format.count(count)}</span></summary>
    <ul class="small muted">${all.slice(0, LONGEST).map((line) => html`<li><bdi>${line}</bdi></li>`)}${all.length > LONGEST ? html`<li>${t.more(format.count(all.length - LONGEST))}</li>` : nothing}</ul>
  </details>`;
  return html`<div class="notes" part="notes"><h4 class="small muted">${t.noteTitle}</h4>
    ${plan.reports.map((report) => note(report.label[language], report.rows.length, linesOf(report)))}
    ${plan.named.map(({ type, names }) => note(t.named(t[type]), names.length, names))}
  </div>`;
}

/** The values that a remark is about and how many rows have each; the rows themselves where it is about no value. */
function lines({ t, format }: ImportView, plan: ImportPlan, kind: RemarkKind, rows: readonly number[]): string[] {
  const counts = new Map<string, number>();
  for (const at of rows) {
    const { value } = plan.rows[at]!.remarks.find((remark) => remark.kind === kind)!;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  if (!counts.has('')) return [...counts].sort(([, a], [, b]) => b - a).map(([value, count]) => t.noteValue(value, format.count(count)));
  return rows.map((at) => {
    const { row, title, account } = plan.rows[at]!;
    return t.noteRow(String(row.line), account && account !== title ? `${title}, ${account}` : title);
  });
}

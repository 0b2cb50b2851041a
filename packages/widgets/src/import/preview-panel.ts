import type { ImportPlan, PlannedRow } from '@salescycle/connect';
import { html, nothing, type TemplateResult } from 'lit';
import { NOTHING } from '../shared/format.js';
import { icon } from '../shared/icons.js';
import { notesView } from './notes.js';
import { previewRows } from './preview-rows.js';
import type { ImportView } from './view.js';

const TAGS = { new: 'positive', skip: '', error: 'danger' } as const;

/** What will become of the rows: counts, the first rows of each kind, and the button that does it. */
export function previewPanel(view: ImportView): TemplateResult {
  const { t, session } = view;
  const { plan } = session;
  return html`<section class="panel box preview" part="preview" aria-labelledby="preview" aria-busy=${session.isPlanning}>
    <header class="row bar"><h3 class="strong grow" id="preview">${t.preview}</h3><div class="row counts" role="status">${countsView(view)}</div></header>
    ${plan ? html`${tableView(view, plan)}${notesView(view, plan)}${footView(view, plan)}` : html`<div class="blank-rows" aria-hidden="true">${[1, 2, 3, 4, 5].map(() => html`<i></i>`)}</div>`}
  </section>`;
}

function countsView({ t, format, session: { plan, isPlanning } }: ImportView): TemplateResult {
  if (isPlanning || !plan) return html`<span class="muted small">${t.checking}</span>`;
  const { counts } = plan;
  const tag = (n: number, text: string, kind: string) => (n ? html`<span class="tag ${kind}">${text}</span>` : nothing);
  return html`${tag(counts.new, t.countNew(format.count(counts.new)), TAGS.new)}${tag(counts.skip, t.countSkip(format.count(counts.skip)), TAGS.skip)}
    ${tag(counts.error, t.countError(format.count(counts.error)), TAGS.error)}`;
}

function tableView(view: ImportView, plan: ImportPlan): TemplateResult {
  const { t } = view;
  const rows = previewRows(plan);
  const has = (name: 'account' | 'contact' | 'amount') => rows.some((row) => row[name] !== undefined);
  // Deals without a name of their own are called by their account; saying it twice tells nothing.
  const shown: Shown = { name: rows.some(({ title, account }) => title !== account), account: has('account'), contact: has('contact'), amount: has('amount') };
  return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="preview"><table>
    <thead><tr><th scope="col">${t.willBe}</th>${shown.name ? html`<th scope="col">${t.nameColumn}</th>` : nothing}${shown.account ? html`<th scope="col">${t.accountColumn}</th>` : nothing}
      ${shown.contact ? html`<th scope="col">${t.contactColumn}</th>` : nothing}${shown.amount ? html`<th scope="col" class="number">${t.amountColumn}</th>` : nothing}<th scope="col">${t.why}</th></tr></thead>
    <tbody>${rows.map((row) => rowView(view, plan, row, shown))}</tbody></table></div>`;
}

type Shown = Readonly<Record<'name' | 'account' | 'contact' | 'amount', boolean>>;

function rowView(view: ImportView, plan: ImportPlan, row: PlannedRow, shown: Shown): TemplateResult {
  const { t, format } = view;
  const amount = row.amount === undefined ? NOTHING : typeof row.amount === 'string' ? row.amount : format.money(row.amount);
  return html`<tr><td><span class="tag ${TAGS[row.outcome]}">${t[row.outcome]}</span></td>${shown.name ? html`<td class="name"><bdi>${row.title || NOTHING}</bdi></td>` : nothing}
    ${shown.account ? html`<td class=${shown.name ? '' : 'name'}><bdi>${row.account ?? NOTHING}</bdi></td>` : nothing}${shown.contact ? html`<td><bdi>${row.contact ?? NOTHING}</bdi></td>` : nothing}
    ${shown.amount ? html`<td class="number"><bdi>${amount}</bdi></td>` : nothing}
    <td class="small ${row.outcome === 'error' ? 'wrong' : 'muted'}"><bdi>${whyView(view, plan, row)}</bdi></td></tr>`;
}

/** Why a row is what it is; errors name the row, and the file where there are several. */
function whyView({ t, language, session }: ImportView, plan: ImportPlan, row: PlannedRow): TemplateResult | string {
  if (row.outcome === 'error') {
    const reasons = row.problems.map(({ column, reason }) => (column ? t.columnWhy(column, reason[language]) : reason[language])).join('; ');
    const line = String(row.row.line);
    return session.files.length > 1 ? t.fileRowWhy(session.files[row.sheet]!.sheet.table.name || t.pasted, line, reasons) : t.rowWhy(line, reasons);
  }
  if (row.why) return row.why[language];
  const [remark] = row.remarks;
  return remark ? plan.reports.find(({ kind }) => kind === remark.kind)!.label[language] : NOTHING;
}

function footView(view: ImportView, plan: ImportPlan): TemplateResult {
  const { t, format, session, isLocked, act } = view;
  const { error } = plan.counts;
  const canStart = !isLocked && !session.isPlanning && !session.isOpen && plan.records.length > 0;
  return html`<footer class="row foot">
    <span class="muted small grow"><bdi>${verdict(view, plan)}</bdi></span>
    ${error ? html`<button class="button" type="button" @click=${act.downloadErrors}>${icon('download')}${t.errorFile(format.count(error))}</button>` : nothing}
    ${isLocked || (plan.counts.new === 0 && !session.isOpen) ? nothing : html`<button class="button primary" type="button" ?disabled=${!canStart} @click=${act.start}>${t.import(format.count(plan.counts.new))}</button>`}
  </footer>`;
}

function verdict({ t, format, session }: ImportView, { counts, records }: ImportPlan): string {
  if (session.isOpen) return t.answerFirst;
  if (counts.error && !records.length) return t.allErrors;
  if (!records.length) return t.nothingNew;
  return counts.error ? t.errorsOut(format.count(counts.error)) : t.allIn;
}

import { html, nothing, type TemplateResult } from 'lit';
import { FROM_VALUES, type PipelineOption } from './pipeline-choice.js';
import { selectField } from './select.js';
import type { ImportView } from './view.js';

/** The currencies offered, after the workspace's own. A file in another one names it in a column of its own. */
const CURRENCIES = (
  'CNY USD EUR GBP JPY HKD TWD SGD KRW INR AUD CAD CHF SEK NOK DKK PLN CZK BRL MXN ZAR AED SAR THB VND IDR MYR PHP TRY RUB'
).split(' ');

/** What only a person can say, once for all files. A question nobody has answered yet is amber. */
export function questionsView(view: ImportView): TemplateResult | typeof nothing {
  const { session } = view;
  const { questions } = session;
  if (!questions) return nothing;
  const asked = [
    questions.pipeline ? pipelineQuestion(view) : nothing,
    questions.currency ? currencyQuestion(view) : nothing,
    questions.dateOrder.length ? dateQuestion(view, questions.dateOrder) : nothing,
  ];
  return html`${asked}`;
}

function currencyQuestion({ t, language, session, act, isLocked }: ImportView): TemplateResult {
  const own = session.workspace?.currency;
  const codes = [...new Set([...(own ? [own] : []), ...CURRENCIES])];
  const names = new Intl.DisplayNames(language === 'zh' ? 'zh-CN' : 'en', { type: 'currency' });
  const chosen = (event: Event) => act.answer({ currency: (event.target as HTMLSelectElement).value });
  return html`<label class="setting" ?data-open=${!session.currency}><span class="small muted">${t.currency}</span>
    ${selectField(html`<select class="input" name="currency" aria-invalid=${session.currency ? 'false' : 'true'} ?disabled=${isLocked} @change=${chosen}>
      ${session.currency ? nothing : html`<option value="" disabled selected>${t.chooseOne}</option>`}
      ${codes.map((code) => html`<option value=${code} ?selected=${code === session.currency}>${code} · ${names.of(code)}</option>`)}</select>`)}</label>`;
}

function dateQuestion({ t, format, session, act, isLocked }: ImportView, columns: readonly string[]): TemplateResult {
  const { dateOrder } = session;
  const chosen = (event: Event) => act.answer({ dateOrder: (event.target as HTMLSelectElement).value as 'month' | 'day' });
  return html`<label class="setting" ?data-open=${!dateOrder}><span class="small muted">${t.dateOrder(format.list(columns))}</span>
    ${selectField(html`<select class="input" name="date-order" aria-invalid=${dateOrder ? 'false' : 'true'} ?disabled=${isLocked} @change=${chosen}>
      ${dateOrder ? nothing : html`<option value="" disabled selected>${t.chooseOne}</option>`}
      <option value="month" ?selected=${dateOrder === 'month'}>${t.monthFirst}</option><option value="day" ?selected=${dateOrder === 'day'}>${t.dayFirst}</option></select>`)}</label>`;
}

function pipelineQuestion(view: ImportView): TemplateResult {
  const { t, session, act, isLocked } = view;
  return html`<label class="setting"><span class="small muted">${t.pipelineLabel}</span>
    ${selectField(html`<select class="input" name="pipeline" ?disabled=${isLocked} @change=${(event: Event) => act.answer({ pipeline: (event.target as HTMLSelectElement).value })}>
      ${session.options.map((option) => html`<option value=${option.id} ?selected=${option.id === session.option?.id}>${optionText(view, option)}</option>`)}</select>`)}</label>`;
}

function optionText({ t, language }: ImportView, { id, name, pipeline }: PipelineOption): string {
  if (id === FROM_VALUES) return t.fromValues(name[language]);
  return pipeline.create ? t.fromTemplate(name[language]) : name[language];
}

import type { Target } from '@salescycle/connect';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../shared/icons.js';
import { fileButton } from './file-step.js';
import { questionsView } from './questions-view.js';
import { selectField } from './select.js';
import type { ImportFile } from './session.js';
import { stageValuesView } from './stage-values.js';
import type { ImportView } from './view.js';

const TYPES = ['opportunity', 'account', 'contact', 'lead', 'product', 'user'] as const;

/** Where each column of the chosen file goes, and what only a person can say. */
export function columnsPanel(view: ImportView): TemplateResult {
  const { t, format, session, active } = view;
  const file = session.files[active]!;
  const { table } = file.sheet;
  return html`<section class="panel box" part="columns" aria-labelledby="columns">
    <header class="row bar"><h3 class="strong grow" id="columns">${t.columns}</h3>
      ${file.rememberedOn ? html`<span class="small muted">${t.remembered(format.dateShort(file.rememberedOn))}</span>` : nothing}
      ${fileButton(view, t.addFile, 'button link')}</header>
    ${session.files.length > 1 ? filesView(view) : nothing}
    <div class="settings">${typeSelect(view, file)}${questionsView(view)}</div>
    <ul class="map">${repeat(table.headers, (header) => header, (header, column) => columnRow(view, file, header, column))}</ul>
    ${keySelect(view, file)}
  </section>`;
}

/** The files of the import, each with what its rows are. */
function filesView(view: ImportView): TemplateResult {
  const { t, format, session, active, act, isLocked } = view;
  const nameOf = ({ sheet }: ImportFile) => sheet.table.name || t.pasted;
  return html`<div class="files">
    ${session.files.map((file, at) => html`<span class="file-tab" ?data-current=${at === active}>
      <button class="file-name" type="button" aria-pressed=${at === active} @click=${() => act.select(at)}>
        <bdi class="cut">${nameOf(file)}</bdi><span class="muted small nowrap">${t[file.sheet.mapping.type]} ${format.count(file.sheet.table.rows.length)}</span></button>
      <button class="take-out" type="button" aria-label=${t.removeFile(nameOf(file))} ?disabled=${isLocked} @click=${() => act.remove(at)}>${icon('close', 's')}</button>
    </span>`)}
  </div>`;
}

function typeSelect({ t, active, act, isLocked }: ImportView, { sheet }: ImportFile): TemplateResult {
  return html`<label class="setting"><span class="small muted">${t.rowsAre}</span>
    ${selectField(html`<select class="input" name="type" ?disabled=${isLocked} @change=${(event: Event) => act.setType(active, (event.target as HTMLSelectElement).value)}>
      ${TYPES.map((type) => html`<option value=${type} ?selected=${sheet.mapping.type === type}>${t[type]}</option>`)}</select>`)}</label>`;
}

function columnRow(view: ImportView, file: ImportFile, header: string, column: number): TemplateResult {
  const { t, session, active, act, isLocked } = view;
  const { targets, matchBy } = file.sheet.mapping;
  const target = targets[column]!;
  const isKey = target !== null && target === matchBy;
  const sample = session.connect!.samplesOf(file.sheet, column).join(' · ');
  const unmatched = target === 'stageId' && Object.values(session.matches).includes(null);
  const changed = (event: Event) => act.map(active, column, (event.target as HTMLSelectElement).value || null);
  return html`<li class=${target === null ? 'left-out' : ''}>
    <span class="from"><bdi class="header-name cut">${header}</bdi><bdi class="small muted cut">${sample || '—'}</bdi></span>
    ${icon('arrow', 'flip muted')}
    <span class="to" ?data-key=${isKey} ?data-open=${unmatched}>
      ${selectField(html`<select class="input" aria-label=${t.goesTo(header)} ?disabled=${isLocked} @change=${changed}>${targetOptions(view, file, target)}</select>`,
        isKey ? html`<span class="tag accent">${t.matchBy}</span>` : null)}
    </span>
    ${target === 'stageId' ? stageValuesView(view) : nothing}
  </li>`;
}

function targetOptions({ t, language, session }: ImportView, { sheet }: ImportFile, chosen: string | null): TemplateResult {
  const { KEEP, ENTERED, targetsOf } = session.connect!;
  const option = (value: string, label: string) => html`<option value=${value} ?selected=${(chosen ?? '') === value}>${label}</option>`;
  const stages = sheet.mapping.type === 'opportunity' ? (session.questions?.stages ?? []).map(({ value }) => value) : [];
  const entered = new Set([...stages, ...(chosen?.startsWith(ENTERED) ? [chosen.slice(ENTERED.length)] : [])]);
  return html`${targetsOf(sheet.mapping.type).map((target: Target) => option(target.name, target.label[language]))}
    ${[...entered].map((value) => option(`${ENTERED}${value}`, t.entered(value)))}
    ${option(KEEP, t.keep)}${option('', t.leaveOut)}`;
}

function keySelect({ t, language, session, active, act, isLocked }: ImportView, { sheet }: ImportFile): TemplateResult | typeof nothing {
  const { MATCHING, targetOf } = session.connect!;
  const { type, targets, matchBy } = sheet.mapping;
  const keys = MATCHING[type].filter((name) => targets.includes(name));
  if (!keys.length) return nothing;
  return html`<label class="setting key"><span class="small muted">${t.sameWhen}</span>
    ${selectField(html`<select class="input" name="match-by" ?disabled=${isLocked} @change=${(event: Event) => act.matchBy(active, (event.target as HTMLSelectElement).value || null)}>
      ${keys.map((name) => html`<option value=${name} ?selected=${name === matchBy}>${targetOf(type, name)!.label[language]}</option>`)}
      <option value="" ?selected=${matchBy === null}>${t.neverSame}</option></select>`)}</label>`;
}

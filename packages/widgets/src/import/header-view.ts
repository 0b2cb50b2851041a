import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import { icon } from '../shared/icons.js';
import type { Words } from './import.strings.js';
import type { ImportView } from './view.js';

/** The steps of an import, in order. */
export const STEPS = ['file', 'columns', 'preview', 'import', 'done'] as const;
/** One of {@link STEPS}. */
export type Step = (typeof STEPS)[number];

const TITLES = {
  opportunity: 'titleOpportunity', account: 'titleAccount', contact: 'titleContact', lead: 'titleLead', product: 'titleProduct', user: 'titleUser',
} as const satisfies Record<string, keyof Words>;

/** The heading with the files, and where the import stands. */
export function headerView(view: ImportView, { level, label, step }: { level: number; label: string | undefined; step: Step }): TemplateResult {
  const { t, session, act, isLocked } = view;
  const { files } = session;
  const title = label ?? (files.length === 1 ? t[TITLES[files[0]!.sheet.mapping.type]] : t.title);
  return html`<header class="header" part="header">
    <div class="grow">${heading(level, html`<slot name="title"><span part="title">${title}</span></slot>`)}
      ${files.length ? html`<p class="about muted row">${icon('file', 's')}<bdi class="cut">${aboutFiles(view)}</bdi></p>` : nothing}</div>
    ${files.length && !isLocked && step !== 'done' ? html`<button class="button plain" type="button" @click=${act.clear}>${t.startOver}</button>` : nothing}
    <slot name="actions"></slot>
    ${stepsView(t, step)}
  </header>`;
}

function aboutFiles({ t, format, session: { files } }: ImportView): string {
  const rows = format.count(files.reduce((sum, { sheet }) => sum + sheet.table.rows.length, 0));
  const [{ sheet: { table } }] = files as [(typeof files)[number]];
  return files.length > 1 ? t.files(format.count(files.length), rows) : t.file(table.name || t.pasted, rows, table.encoding.toUpperCase());
}

function stepsView(t: Words, step: Step): TemplateResult {
  const names = { file: t.stepFile, columns: t.stepColumns, preview: t.stepPreview, import: t.stepImport, done: t.stepDone };
  const shown = STEPS.filter((each) => each !== 'done');
  const now = STEPS.indexOf(step);
  return html`<ol class="steps" aria-label=${t.steps}>${shown.map((each, at) => html`<li class=${at < now ? 'past' : at === now ? 'now' : ''} aria-current=${at === now ? 'step' : nothing}>
    <span class="mark" aria-hidden="true">${at < now ? icon('check') : String(at + 1)}</span><span class="cut">${names[each]}</span></li>`)}</ol>`;
}

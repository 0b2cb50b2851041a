import type { RecordType } from '@salescycle/model';
import type { BackupMerge, BackupPreview } from '@salescycle/store/backup/backups.js';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { place } from '../shared/place.js';
import type { Words } from './storage.strings.js';
import type { StorageView } from './view.js';

/** What records of a type are called, several of them. */
const NAMES = {
  account: 'account', activity: 'activity', conflict: 'conflict', contact: 'contactMany', handOff: 'handOff', lead: 'leadMany', lossReason: 'lossReason', opportunity: 'opportunity',
  pipeline: 'pipeline', product: 'product', qualification: 'qualification', task: 'task', user: 'user', workspace: 'workspace',
} as const satisfies Record<RecordType, keyof Words>;

/** What records of a type are called; types of newer versions go by their own name. */
export function nameOfType(t: Words, type: RecordType): string {
  return Object.hasOwn(NAMES, type) ? t[NAMES[type]] : type;
}

/** A chosen file: what it would bring, what to do with it, what came of it. */
export function fileView(view: StorageView): TemplateResult | typeof nothing {
  const body = bodyOf(view);
  return body === nothing ? nothing : html`<section class="panel box file" part="file" aria-labelledby="file" tabindex="-1">${body}</section>`;
}

function bodyOf(view: StorageView): TemplateResult | typeof nothing {
  const { t, format, act, file: { step } } = view;
  const title = (text: string, sign?: TemplateResult) => html`<h3 class="name row" id="file">${sign}${text}</h3>`;
  const close = html`<button class="button" type="button" @click=${act.closeFile}>${t.close}</button>`;
  switch (step.kind) {
    case 'none': return nothing;
    case 'reading': return html`${title(t.fileTitle)}<p class="muted" role="status">${t.reading}</p>`;
    case 'damaged': return html`${title(t.fileTitle)}<p class="alert" role="alert">${icon('alert', 's')}<bdi>${t.damaged(step.line)}</bdi></p><div class="row wrap">${close}</div>`;
    case 'preview': return html`${title(t.fileTitle)}${previewView(view, step.preview)}${choicesView(view, step)}`;
    case 'sure': return sureView(view, step.preview);
    case 'working': return html`${title(t.working)}<div class="track" role="progressbar" aria-label=${t.working} aria-valuemin="0" aria-valuemax="100"
      aria-valuenow=${share(step)}><i ${place({ 'inline-size': `${share(step)}%` })}></i></div><div class="row wrap"><button class="button" type="button" @click=${act.closeFile}>${t.cancel}</button></div>`;
    case 'replaced': return html`${title(t.replaced, icon('check'))}<div class="row wrap">${close}</div>`;
    case 'merged': return html`${title(step.isUndone ? t.undone : t.merged(format.count(step.merge.fresh)), icon(step.isUndone ? 'undo' : 'check'))}
      ${step.isUndone ? nothing : broughtView(view, step.merge)}
      <div class="row wrap">${step.isUndone || step.merge.group === null ? nothing : html`<button class="button" type="button" @click=${act.undoMerge}>${icon('undo')}${t.undo}</button>`}${close}</div>`;
  }
}

function share({ done, of }: { done: number; of: number }): number {
  return of ? Math.round((100 * done) / of) : 0;
}

function previewView(view: StorageView, preview: BackupPreview): TemplateResult {
  const { t, format, zone } = view;
  const { workspace, writtenAt, lastChangeAt, known, fresh } = preview;
  return html`<p><bdi>${t.fileFrom(workspace, format.moment(writtenAt, zone))}</bdi></p>
    ${lastChangeAt ? html`<p class="muted small"><bdi>${t.lastChange(format.moment(lastChangeAt, zone))}</bdi></p>` : nothing}
    ${fresh ? nothing : html`<p><bdi>${t.nothingNew}</bdi></p>`}${broughtView(view, preview)}
    ${known && fresh ? html`<p class="muted small"><bdi>${t.knownChanges(format.count(known))}</bdi></p>` : nothing}`;
}

function broughtView({ t, format }: StorageView, { records, conflicts, erased, erasedThere }: Pick<BackupMerge, 'records' | 'conflicts' | 'erased' | 'erasedThere'>): TemplateResult {
  return html`${records.length ? html`<table class="brought"><thead><tr><td></td><th scope="col">${t.newRecords}</th><th scope="col">${t.changedRecords}</th></tr></thead><tbody>
      ${records.map(({ type, added, changed }) => html`<tr><th scope="row">${nameOfType(t, type)}</th><td>${added ? format.count(added) : '–'}</td><td>${changed ? format.count(changed) : '–'}</td></tr>`)}
    </tbody></table>` : nothing}
    ${conflicts ? html`<p class="warned"><bdi>${t.conflicts(format.count(conflicts))}</bdi></p>` : nothing}
    ${erased ? html`<p class="muted small"><bdi>${t.erasedInFile(format.count(erased))}</bdi></p>` : nothing}
    ${erasedThere.length ? html`<p class="warned"><bdi>${t.erasedThere(format.count(erasedThere.length))}</bdi></p>` : nothing}`;
}

function choicesView({ t, act }: StorageView, { preview: { fresh, onlyHere, erased }, isEmptyHere }: { preview: BackupPreview; isEmptyHere: boolean }): TemplateResult {
  const cancel = html`<button class="button plain" type="button" @click=${act.closeFile}>${t.cancel}</button>`;
  if (isEmptyHere) return html`<div class="row wrap"><button class="button primary" type="button" @click=${act.replace}>${t.restore}</button>${cancel}</div>`;
  // It says what is here: nothing to add, and nothing a replacement would change.
  if (!fresh && !onlyHere && !erased) return html`<div class="row wrap"><button class="button" type="button" @click=${act.closeFile}>${t.close}</button></div>`;
  return html`${fresh ? html`<p class="muted small"><bdi>${t.mergeHint}</bdi></p>` : nothing}<div class="row wrap">
    ${fresh ? html`<button class="button primary" type="button" @click=${act.merge}>${t.merge}</button>` : nothing}
    <button class="button" type="button" @click=${() => act.askReplace(true)}>${t.replace}</button>${cancel}</div>`;
}

function sureView({ t, format, act, isSaving }: StorageView, { onlyHere, erased }: BackupPreview): TemplateResult {
  return html`<h3 class="name" id="file">${t.replaceTitle}</h3>
    ${onlyHere ? html`<p class="warned"><bdi>${t.replaceLoses(format.count(onlyHere))}</bdi></p>` : nothing}
    ${erased ? html`<p class="warned"><bdi>${t.replaceErased(format.count(erased))}</bdi></p>` : nothing}
    <div class="row wrap"><button class="button" type="button" ?disabled=${isSaving} @click=${act.backUp}>${icon('download')}${t.saveFirst}</button>
      <button class="button danger" type="button" ?disabled=${isSaving} @click=${act.replace}>${t.replaceSure}</button>
      <button class="button plain" type="button" @click=${() => act.askReplace(false)}>${t.back}</button></div>`;
}

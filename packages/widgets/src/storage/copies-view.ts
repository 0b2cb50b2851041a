import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { StorageView } from './view.js';

/** Saving copies, by hand and by itself, and the way in for files. */
export function copiesView(view: StorageView): TemplateResult {
  const { t, act, isSaving, readonly, facts } = view;
  return html`<section class="panel box" part="copies" aria-labelledby="copies">
    <h3 class="name" id="copies">${t.copies}</h3>
    <div class="row wrap">
      <button class="button primary" type="button" ?disabled=${isSaving || facts.changes === 0} @click=${act.backUp}>${icon('download')}${isSaving ? t.saving : t.save}</button>
      ${readonly ? nothing : fileButton(view)}
    </div>
    <p class="muted small"><bdi>${t.copyHint}</bdi></p>
    ${readonly ? nothing : folderView(view)}
  </section>`;
}

function fileButton({ t, act, file }: StorageView): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement, [first] = input.files ?? [];
    if (first) act.openFile(first);
    input.value = '';
  };
  return html`<label class="file-button button">${icon('upload')}${t.openFile}<input type="file" accept=".jsonl,.ndjson,application/x-ndjson"
    ?disabled=${file.step.kind === 'working'} @change=${chosen}></label>`;
}

function folderView({ t, format, folder, canChooseFolder, remindAfter, act }: StorageView): TemplateResult {
  const button = (text: string, click: () => void) => html`<button class="button" type="button" @click=${click}>${text}</button>`;
  const choose = button(t.chooseFolder, act.chooseFolder), stop = button(t.stopFolder, act.stopFolder);
  const line = (text: string, ...buttons: TemplateResult[]) => html`<div class="folder"><h4 class="strong">${t.folder}</h4>
    <p class="small ${folder.kind === 'forbidden' || folder.kind === 'failed' ? 'warned' : 'muted'}" role="status"><bdi>${text}</bdi></p><div class="row wrap">${buttons}</div></div>`;
  switch (folder.kind) {
    case 'ready': return line(t.folderReady(folder.name), stop);
    case 'writing': return line(t.folderWriting(folder.name), stop);
    case 'forbidden': return line(t.folderForbidden(folder.name), button(t.allowFolder, act.allowFolder), stop);
    case 'failed': return line(t.folderFailed(folder.name), choose, stop);
    case 'none': return canChooseFolder ? line(t.folderNone, choose) : line(t.folderImpossible(format.count(remindAfter)));
  }
}

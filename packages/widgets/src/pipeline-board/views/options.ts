import { may, type SavedView } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.js';
import type { Toast } from '../../shared/toast.js';
import type { BoardHost } from '../board-host.js';
import { CARD_FIELDS, USUAL_FIELDS, type CardField, type UsualField } from '../cards/card-fields.js';
import type { BoardContext } from '../context.js';
import type { Sort } from '../feed.js';
import type { Changes, Result } from '../moving/changes.js';
import { isOwn, type OwnName } from '../own/own-conditions.js';
import { isLaneField, ownLabel } from '../own/own-text.js';
import { sortsOf } from '../own/sorts.js';
import { Gathering } from '../print/gathering.js';
import { saveAsCsv } from '../print/board-csv.js';
import { printBoard } from '../print/print-board.js';
import { strings, type OptionTexts } from './options.strings.js';
import { SavedViews, type Audience } from './saved-views.js';

export { optionsStyles as styles } from './options.styles.js';

/** What the sheet works with. */
interface Parts {
  changes: Changes;
  toast: Toast;
  /** The dialog in which the workspace defines its own fields. */
  ownFields(): void;
  close(): void;
}

const GROUPS = [['', 'noRows'], ['owner', 'byOwner'], ['account', 'byAccount'], ['source', 'bySource'], ['month', 'byMonth'], ['kind', 'byKind'], ['forecastCategory', 'byForecast']] as const;
const DENSITIES = ['compact', 'regular', 'comfortable'] as const;

/** The sheet of the view: saved views, rows, what cards show, and the ways out of the board. */
export class Options {
  private readonly board: BoardHost;
  private readonly parts: Parts;
  private readonly views: SavedViews;
  private readonly gathering: Gathering;
  /** The view whose name is being changed. */
  private renaming: string | null = null;

  constructor(board: BoardHost, parts: Parts) {
    this.board = board;
    this.parts = parts;
    this.views = new SavedViews(board, parts.changes);
    this.gathering = new Gathering(board);
  }

  view(context: BoardContext): TemplateResult {
    const { element } = this.board;
    const t = strings[context.language];
    const { group = '' } = element;
    return html`<div class="options">
      ${this.saved(context, t)}
      <label class="field"><span>${t.rows}</span><select class="input" @change=${(event: Event) => { element.group = (event.target as HTMLSelectElement).value || undefined; }}>
        ${GROUPS.map(([value, name]) => html`<option value=${value} ?selected=${value === group}>${t[name]}</option>`)}
        ${ownRows(context, group).map((name) => html`<option value=${name} ?selected=${name === group}>${isOwn(name) ? ownLabel(context, name) : name}</option>`)}</select></label>
      <label class="field"><span>${context.t.sort}</span><select class="input" @change=${(event: Event) => { element.sort = (event.target as HTMLSelectElement).value as Sort; }}>
        ${sortsOf(context, element.sort).map(([value, name]) => html`<option value=${value} ?selected=${value === element.sort}>${name}</option>`)}</select></label>
      <div class="field"><span id="density-name">${t.density}</span><div class="segmented" role="group" aria-labelledby="density-name">${DENSITIES.map((each) => html`<button type="button" aria-pressed=${(element.density ?? 'regular') === each}
        @click=${() => { element.density = each === 'regular' ? undefined : each; }}>${t[each]}</button>`)}</div></div>
      <fieldset class="card-fields"><legend>${t.fields}</legend>${offered(context).map((each) => html`<label><input type="checkbox" .checked=${context.cardFields.includes(each)}
        @change=${() => { element.cardFields = toggled(context, each); }}><span>${isOwn(each) ? ownLabel(context, each) : t[each]}</span></label>`)}</fieldset>
      ${context.readonly || !may(context.rights, 'edit') ? nothing : html`<button class="button link own-fields-button" type="button" aria-haspopup="dialog" @click=${() => this.parts.ownFields()}>${icon('edit', 's')}${t.ownFields}</button>`}
      ${this.ways(context, t)}
    </div>`;
  }

  private saved(context: BoardContext, t: OptionTexts): TemplateResult {
    const { element, actor, feed } = this.board;
    const ownToo = actor === null || feed.users.has(actor);
    return html`<section class="saved"><h3 class="small muted">${t.saved}</h3>
      <ul role="list">
        <li class="row"><button class="menu-item" type="button" aria-current=${element.view === '' ? 'true' : nothing} @click=${() => { element.view = ''; }}>${t.usual}</button></li>
        ${(['own', 'shared'] as const).flatMap((audience) => this.views.of(audience).map((view) => this.savedRow(audience, view, context, t)))}</ul>
      ${context.readonly ? nothing : html`<form class="save-row" @submit=${(event: Event) => this.save(event, t)}>
        <input class="input" name="name" maxlength="60" required aria-label=${t.name} placeholder=${t.name}>
        <select class="input" name="audience" aria-label=${t.for}>${ownToo ? html`<option value="own">${t.own}</option>` : nothing}<option value="shared">${t.shared}</option></select>
        <button class="button">${t.save}</button></form>`}</section>`;
  }

  private savedRow(audience: Audience, view: SavedView, context: BoardContext, t: OptionTexts): TemplateResult {
    const { element } = this.board;
    if (this.renaming === view.id) {
      return html`<li><form class="save-row" @submit=${(event: Event) => this.rename(event, audience, view, t)}>
        <input class="input" name="name" maxlength="60" required aria-label=${t.newName} .value=${view.name}><button class="button">${t.keep}</button></form></li>`;
    }
    return html`<li class="row"><button class="menu-item" type="button" aria-current=${element.view === (view.view ?? '') ? 'true' : nothing} @click=${() => { element.view = view.view ?? ''; }}>
        <bdi class="cut">${view.name}</bdi>${audience === 'shared' ? html`<span class="muted small end">${t.shared}</span>` : nothing}</button>
      ${context.readonly ? nothing : html`<button class="button plain icon-only" type="button" aria-label=${t.rename(view.name)} @click=${() => this.startRenaming(view.id)}>${icon('edit')}</button>
      <button class="button plain icon-only" type="button" aria-label=${t.remove(view.name)} @click=${() => void this.remove(audience, view, t)}>${icon('delete')}</button>`}</li>`;
  }

  private ways(context: BoardContext, t: OptionTexts): TemplateResult {
    const { gathering } = this;
    if (gathering.progress) {
      const { done, of } = gathering.progress;
      return html`<div class="ways row"><span class="small muted" role="status">${t.gathering(context.format.count(done), context.format.count(of))}</span><progress max=${of} value=${done}></progress>
        <button class="button end" type="button" @click=${() => gathering.stop()}>${t.cancel}</button></div>`;
    }
    return html`<div class="ways row"><button class="button" type="button" @click=${() => void saveAsCsv(gathering, context)}>${icon('download')}${t.csv}</button>
      <button class="button" type="button" @click=${() => void this.print(context, t)}>${icon('file')}${t.print}</button></div>`;
  }

  private async print(context: BoardContext, t: OptionTexts): Promise<void> {
    const tooMany = await printBoard(this.board, this.gathering, context, () => this.parts.close());
    if (tooMany !== null) this.parts.toast.show({ text: t.tooMany(context.format.count(tooMany)), warning: true });
  }

  private save(event: Event, t: OptionTexts): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const name = nameIn(data);
    if (!name) return;
    form.reset();
    void this.report(this.views.save(data.get('audience') as Audience, name, this.board.element.view), name, t.savedAs(name));
  }

  private rename(event: Event, audience: Audience, { id }: SavedView, t: OptionTexts): void {
    event.preventDefault();
    const name = nameIn(new FormData(event.target as HTMLFormElement));
    if (!name) return;
    this.renaming = null;
    void this.report(this.views.rename(audience, id, name), name, t.savedAs(name));
  }

  private remove(audience: Audience, view: SavedView, t: OptionTexts): Promise<void> {
    return this.report(this.views.remove(audience, view), view.name, t.removed(view.name));
  }

  private async report(change: Promise<Result>, name: string, done: string): Promise<void> {
    const { changes, toast } = this.parts;
    const result = await change;
    if ('done' in result) toast.show({ text: done, ...(this.board.feed.source?.keepsChanges && { undo: () => void changes.undo() }) });
    else if (!('kept' in result)) toast.show({ text: changes.problem(result, name, ''), warning: true });
    this.board.element.requestUpdate();
  }

  private startRenaming(id: string): void {
    this.renaming = id;
    this.board.element.requestUpdate();
    void this.board.element.updateComplete.then(() => this.board.element.renderRoot.querySelector<HTMLInputElement>('.saved li input')?.select());
  }
}

/** The rows that fields of the workspace's own make; another field that a view or a host asks for, too. */
function ownRows({ own }: BoardContext, group: string): string[] {
  const names = own.filter(isLaneField).map(({ name }) => name);
  return names.includes(group) || GROUPS.some(([value]) => value === group) ? names : [...names, group];
}

function nameIn(data: FormData): string {
  return (data.get('name') as string).trim();
}

/** What a card may show: what any deal has, the workspace's own fields, and what was chosen and is retired since. */
function offered({ own, cardFields }: BoardContext): (UsualField | OwnName)[] {
  return [...new Set<UsualField | OwnName>([...CARD_FIELDS, ...own.map(({ name }) => name as OwnName), ...cardFields.filter(isOwn)])];
}

function toggled(context: BoardContext, field: CardField): readonly CardField[] | undefined {
  const fields = context.cardFields, next = offered(context).filter((each) => (each === field ? !fields.includes(each) : fields.includes(each)));
  return next.join() === USUAL_FIELDS.join() ? undefined : next;
}

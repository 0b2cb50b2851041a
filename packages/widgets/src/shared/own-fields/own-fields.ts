import { defineCustomField, isRefusal, WORKSPACE_ID, withRights, type CustomField, type DefineCustomFieldInput, type Id, type Pipeline, type Refusal, type Rights, type State, type Workspace } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { render, type LitElement } from 'lit';
import { ensureActor } from '../actor-prompt.js';
import { ChangeEvent, ErrorEvent, RecordEditEvent } from '../events.js';
import { failureText } from '../failure-words.js';
import { languageOf } from '../language.js';
import { isVeto, type RecordSource } from '../record-source.js';
import type { Toast } from '../toast.js';
import { FieldDraft, type Part } from './field-draft.js';
import { strings, type OwnFieldsTexts } from './own-fields.strings.js';
import { ownFieldsStyles } from './own-fields.styles.js';
import { fieldsDialog, type FieldOwner, type Said } from './own-fields-view.js';

export { ownFieldsStyles as styles };

/** The element that shows the dialog. */
export interface FieldsHost {
  element: LitElement & { actor: string | undefined };
  toast: Toast;
  /** BCP 47; what the dialog speaks. */
  locale(): string;
  source(): RecordSource | null;
  /** `null` while a host feeds the element. */
  store(): Store | null;
  rights(): Rights | undefined;
  /** What counts while the workspace has no settings. */
  inForce(): Pick<Workspace, 'currency' | 'timeZone'>;
}

const PROBLEMS: Readonly<Record<string, [Part | 'choices' | 'stage', keyof OwnFieldsTexts & ('badName' | 'badChoices' | 'badRange' | 'badStage')]>> = {
  name: ['title', 'badName'], title: ['title', 'badName'], enum: ['choices', 'badChoices'], minimum: ['minimum', 'badRange'], requiredFrom: ['stage', 'badStage'],
};

/** The dialog in which a workspace defines its own fields: adds them, says them anew, retires them. What the model refuses stands at its input. */
export class OwnFields {
  of: FieldOwner = 'opportunity';
  /** All fields of the workspace, live. */
  defined: readonly CustomField[] = [];
  /** In whose stages a deal may need a field. */
  pipelines: readonly Pipeline[] = [];
  /** The field that is being written; `null` while the list is shown. */
  draft: FieldDraft | null = null;
  said: Said | null = null;
  private readonly host: FieldsHost;
  private settings: Workspace | undefined;
  private holder: HTMLElement | null = null;
  private life = new AbortController();
  private opener: HTMLElement | null = null;

  constructor(host: FieldsHost) {
    this.host = host;
  }

  /** Opens with the fields of a type, or at once with a new one. */
  open(of: FieldOwner, isNew: boolean): void {
    const source = this.host.source(), root = this.host.element.renderRoot as ShadowRoot;
    if (!source || this.holder) return;
    this.opener = root.activeElement as HTMLElement | null;
    this.of = of;
    this.said = null;
    this.life = new AbortController();
    const holder = this.holder = Object.assign(document.createElement('div'), { className: 'base own-fields', lang: this.host.locale() });
    root.insertBefore(holder, root.firstChild);
    source.watch({ kind: 'record', type: 'workspace', id: WORKSPACE_ID }, (settings) => {
      this.settings = settings;
      this.defined = (settings?.customFields ?? []) as unknown as CustomField[];
      this.show();
    }, { signal: this.life.signal });
    source.watch({ kind: 'window', type: 'pipeline' }, ({ rows }) => {
      this.pipelines = rows.map(({ record }) => record);
      this.show();
    }, { signal: this.life.signal });
    this.draft = isNew ? new FieldDraft(of, null, this.language) : null;
    this.show();
    this.dialog.showModal();
    this.focus(isNew ? '.input' : '.add-field');
  }

  /** Closes it; what was not saved is gone. */
  readonly close = (): void => {
    if (!this.holder) return;
    this.life.abort();
    this.holder.remove();
    this.holder = null;
    this.draft = null;
    this.opener?.focus();
  };

  get language() {
    return languageOf(this.host.locale());
  }

  /** The fields of the type that is shown. */
  get shown(): readonly CustomField[] {
    return this.defined.filter(({ of }) => of === this.of);
  }

  choose(of: FieldOwner): void {
    this.of = of;
    this.said = null;
    this.show();
  }

  /** Begins a new field, or an existing one anew. */
  write(field: CustomField | null): void {
    this.draft = new FieldDraft(this.of, field, this.language);
    this.said = null;
    this.show();
    this.focus('.input');
  }

  /** Back to the list without saving. */
  leave(): void {
    const name = this.draft?.before?.name;
    this.draft = null;
    this.show();
    this.focusField(name);
  }

  async save(): Promise<void> {
    const { draft } = this, t = strings[this.language];
    if (!draft) return;
    const field = draft.read(this, t), isDone = field && await this.change(field, t.saved(draft.title));
    if (!isDone) return this.pointAtProblem();
    this.draft = null;
    this.show();
    this.focusField(field.name);
  }

  async retire(field: CustomField): Promise<void> {
    const at = this.shown.indexOf(field);
    if (await this.change({ ...field, schema: null }, strings[this.language].retired(field.schema.title[this.language]))) this.focusField(this.shown[Math.min(at, this.shown.length - 1)]?.name);
  }

  readonly show = (): void => {
    if (this.holder) render(fieldsDialog(this, strings[this.language]), this.holder);
  };

  focus(selector: string): void {
    this.holder?.querySelector<HTMLElement>(selector)?.focus();
  }

  private async change(input: DefineCustomFieldInput, said: string): Promise<boolean> {
    const { host } = this, { element } = host, source = host.source(), store = host.store(), t = strings[this.language];
    const planned = this.planned(input);
    if (!source || 'refused' in planned) return this.refused(planned as Refusal);
    try {
      if (store && !(await ensureActor(element, store, element.actor))) return false;
      const outcome = await source.change({
        command: withRights(defineCustomField, host.rights()), input: { ...input, inForce: host.inForce() }, target: element,
        event: (inverse) => new RecordEditEvent({ command: defineCustomField.name, ids: [WORKSPACE_ID], fields: planned, origin: 'user', ...(inverse && { inverse: { ...inverse } }) }),
      });
      if (isVeto(outcome)) return this.warn(outcome.vetoed === 'silence' ? t.silent : t.vetoed);
      if (isRefusal(outcome)) return this.refused(outcome);
      this.said = { text: said, ...(source.keepsChanges && { undo: () => void this.undo(outcome.group) }) };
      if (source.keepsChanges) element.dispatchEvent(new ChangeEvent({ operationId: outcome.operations[0]!.id, command: defineCustomField.name, ids: [WORKSPACE_ID], undoable: true, origin: 'user' }));
      this.show();
      return true;
    } catch (error) {
      return this.failed(error);
    }
  }

  /** The workspace's fields as they would be, or why not. */
  private planned(input: DefineCustomFieldInput): { customFields: unknown } | Refusal {
    const { settings, pipelines } = this;
    const get = (type: string, id: Id) => (type === 'workspace' ? settings : type === 'pipeline' ? pipelines.find((each) => each.id === id) : undefined);
    const state: State = { get: get as State['get'], countInStage: () => 0, findUnique: () => undefined, recordsOf: () => [] };
    const answer = defineCustomField.run(state, input, { at: new Date().toISOString(), by: 'plan', device: 'plan', newId: () => 'plan' });
    if (isRefusal(answer)) return answer;
    const [change] = answer;
    return { customFields: change && ('set' in change ? change.set : change.create).customFields };
  }

  private async undo(group: Id): Promise<void> {
    try {
      const outcome = await this.host.store()!.undo(group);
      this.said = isRefusal(outcome) ? { text: outcome.message[this.language], isWarning: true } : { text: strings[this.language].undone };
    } catch (error) {
      this.failed(error);
    }
    this.show();
    this.focusField();
  }

  private refused({ code, problems, message }: Refusal): boolean {
    const found = problems.map(({ field }) => PROBLEMS[field]).find(Boolean);
    if (code === 'nothingToDo') return true;
    if (!found || !this.draft) return this.warn(message[this.language]);
    this.draft.problems.set(found[0], strings[this.language][found[1]]);
    return false;
  }

  private warn(text: string): false {
    this.said = { text, isWarning: true };
    this.show();
    return false;
  }

  private failed(error: unknown): false {
    const { code = 'unexpected', message } = error as { code?: string; message: string };
    this.host.element.dispatchEvent(new ErrorEvent({ code, message, recoverable: true }));
    return this.warn(failureText(error as Error, this.language));
  }

  private pointAtProblem(): void {
    this.show();
    this.focus("[aria-invalid='true']");
  }

  private focusField(name?: string): void {
    const button = [...this.holder?.querySelectorAll<HTMLElement>('[data-name]') ?? []].find(({ dataset }) => dataset.name === name);
    if (button) button.focus();
    else this.focus('.add-field');
  }

  private get dialog(): HTMLDialogElement {
    return this.holder!.querySelector('dialog')!;
  }
}

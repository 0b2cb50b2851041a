import {
  addPerson, commandForMove, completeTask, customKeyOf, deleteRecord, deviceUlidSource, editCustomField, editRecord, isRefusal, logActivity, resolveConflict, scheduleTask, withRights, type Activity, type AnyRecord, type Command,
  type Conflict, type EditableFields, type Field, type Id, type Opportunity, type RecordType, type Refusal, type Rights, type Stage, type Task, type Value, ulids,
} from '@salescycle/model';
import type { Done, Store } from '@salescycle/store';
import type { LitElement } from 'lit';
import { ensureActor } from '../shared/actor-prompt.js';
import { ChangeEvent, ErrorEvent, OpportunityMoveEvent, RecordEditEvent, RefusalEvent, type ChangeDetail, type VetoableEvent } from '../shared/events.js';
import { failureText } from '../shared/failure-words.js';
import type { Language } from '../shared/language.js';
import { isVeto, type RecordSource } from '../shared/record-source.js';
import type { Toast } from '../shared/toast.js';
import { undoForbidden } from '../shared/undo-right.js';
import type { GivenToMove } from './gate.js';
import type { Who } from './people/adding-person.js';
import type { Words } from './record.strings.js';

/** Makes the ids of new contacts, which a host hears of before they are there. */
const newId = ulids(deviceUlidSource);

/** A change in the terms the host and the store need. */
export interface Edit<Input> {
  command: Command<Input>;
  input: Input;
  id: Id;
  /** What the host hears of it. */
  detail: Partial<ChangeDetail>;
  /** Said when it is done. */
  said: string;
  isMove?: boolean;
}

interface Parts {
  element: LitElement & { actor: string | undefined };
  toast: Toast;
  store(): Store | null;
  source(): RecordSource | null;
  t(): Words;
  language(): Language;
  /** What whoever works here may do. */
  rights(): Rights | undefined;
}

/** What became of a change: whether it is made, and the gate's refusal that asks for more. */
export interface Outcome {
  isMade: boolean;
  gate?: Refusal;
}

/** The one way anything is changed here: actor, host's veto, command, gates, and then the words about it. */
export class Edits {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Sets one field. */
  async setField(record: AnyRecord, field: Field, value: unknown): Promise<boolean> {
    const { type, id } = record, { language, t } = this.parts, key = customKeyOf(field.name);
    if (key !== null) {
      const detail = { fields: { custom: { ...record.custom as object, [key]: value } } };
      return (await this.make({ command: editCustomField, input: { type, id, name: key, value: value as Value }, id, detail, said: t().saved(field.label[language()]) })).isMade;
    }
    const fields = { [field.name]: value };
    const { isMade } = await this.make({ command: editRecord, input: { type, id, fields }, id, detail: { fields }, said: t().saved(field.label[language()]) });
    return isMade;
  }

  /** Sets several fields as one change. */
  async setFields({ type, id }: AnyRecord, fields: Readonly<Record<string, unknown>>, said: string): Promise<boolean> {
    return (await this.make({ command: editRecord, input: { type, id, fields }, id, detail: { fields }, said })).isMade;
  }

  /** Puts a person on a deal. A host hears who is on it now, and of a new contact its id, second, and its name. */
  async addPerson(id: Id, contactIds: readonly Id[], who: Who, said: string): Promise<boolean> {
    const isKnown = 'contactId' in who, contactId = isKnown ? who.contactId : newId();
    const fields = { contactIds: [...contactIds, contactId], ...(!isKnown && { name: { full: who.name } }) };
    const input = isKnown ? { id, contactId } : { id, name: who.name, newId: contactId };
    return (await this.make({ command: addPerson, input, id, detail: { fields, ids: isKnown ? [id] : [id, contactId] }, said })).isMade;
  }

  /** Moves a deal to a stage with what its gate asked for. */
  move(deal: Opportunity, stage: Stage, given: GivenToMove = {}): Promise<Outcome> {
    const { t, language } = this.parts;
    return this.make({
      command: commandForMove(deal, stage), input: { id: deal.id, stageId: stage.id, ...given }, id: deal.id, isMove: true,
      detail: { from: deal.stageId, to: stage.id, fields: { ...given.fields } }, said: t().moved(deal.name, stage.name[language()]),
    });
  }

  /** Logs what was said. */
  async log(fields: EditableFields<Activity>, what: string): Promise<boolean> {
    return (await this.make({ command: logActivity, input: { fields }, id: aboutOf(fields), detail: { fields }, said: this.parts.t().logged(what) })).isMade;
  }

  /** Plans something to do. */
  async plan(fields: EditableFields<Task>, what: string): Promise<boolean> {
    return (await this.make({ command: scheduleTask, input: { fields }, id: aboutOf(fields), detail: { fields }, said: this.parts.t().planned(what) })).isMade;
  }

  /** Ends a task as done. */
  async complete({ id, title }: Task): Promise<boolean> {
    return (await this.make({ command: completeTask, input: { id }, id, detail: {}, said: this.parts.t().done(title) })).isMade;
  }

  /** Closes a conflict with one of its two changes; a host hears of the values that count from now on. */
  async decide({ id, subject, stands, ...sides }: Conflict, keep: NonNullable<Conflict['resolution']>, said: string): Promise<boolean> {
    const fields = keep === stands ? {} : { ...sides[keep] as Readonly<Record<string, unknown>> };
    return (await this.make({ command: resolveConflict, input: { id, keep }, id: subject.id, detail: { fields }, said })).isMade;
  }

  /** Deletes the record; its history stays. */
  async remove(type: RecordType, id: Id, name: string): Promise<boolean> {
    return (await this.make({ command: deleteRecord, input: { type, id }, id, detail: {}, said: this.parts.t().deleted(name) })).isMade;
  }

  /** Takes back the last change of this person, or this group of changes. */
  undo(group?: Id, said?: string): Promise<boolean> {
    return this.again('undo', group, said);
  }

  /** Makes the change again that was taken back last. */
  redo(): Promise<boolean> {
    return this.again('redo');
  }

  /** Makes a change: asks who works here and the host, runs the command, and says what came of it. */
  async make<Input>(edit: Edit<Input>): Promise<Outcome> {
    const { element, toast } = this.parts, source = this.parts.source(), store = this.parts.store(), t = this.parts.t();
    if (!source) return { isMade: false };
    try {
      if (store && !(await ensureActor(element, store, element.actor))) return { isMade: false };
      const outcome = await source.change({ command: withRights(edit.command, this.parts.rights()), input: edit.input, target: element, event: (inverse) => eventOf(edit, inverse) });
      if (isVeto(outcome)) toast.show({ text: outcome.vetoed === 'silence' ? t.silent : t.vetoed, warning: true });
      else if (isRefusal(outcome)) return this.refused(outcome);
      else this.made(edit, outcome, source);
      return { isMade: !isVeto(outcome) };
    } catch (error) {
      this.failed(error);
      return { isMade: false };
    }
  }

  private made<Input>({ command, id, said }: Edit<Input>, { group, operations }: Done, { keepsChanges }: RecordSource): void {
    const { element, toast } = this.parts;
    toast.show({ text: said, ...(keepsChanges && { undo: () => void this.undo(group) }) });
    if (keepsChanges) element.dispatchEvent(new ChangeEvent({ operationId: operations[0]!.id, command: command.name, ids: [id], undoable: true, origin: 'user' }));
  }

  private refused(refusal: Refusal): Outcome {
    const { command, gate, missing, message, code } = refusal, { element, toast, language } = this.parts;
    element.dispatchEvent(new RefusalEvent({ command, gate, missing, reason: message.en }));
    if (code === 'gate' && missing.length) return { isMade: false, gate: refusal };
    if (code !== 'nothingToDo') toast.show({ text: message[language()], warning: true });
    return { isMade: false };
  }

  private async again(which: 'undo' | 'redo', group?: Id, said?: string): Promise<boolean> {
    const { element, toast, language } = this.parts, store = this.parts.store(), t = this.parts.t();
    if (!store) {
      toast.show({ text: t.undoIsHosts });
      return false;
    }
    try {
      const no = group === undefined ? await undoForbidden(store, which, this.parts.rights()) : null;
      const outcome = no ?? await (which === 'undo' ? store.undo(group) : store.redo());
      if (isRefusal(outcome)) {
        toast.show({ text: outcome.message[language()] });
        return false;
      }
      toast.show({ text: said ?? (which === 'undo' ? t.undone : t.redone) });
      element.dispatchEvent(new ChangeEvent({
        operationId: outcome.operations[0]!.id, command: which, ids: outcome.operations.map(({ recordId }) => recordId), undoable: which === 'redo', origin: 'undo',
      }));
      return true;
    } catch (error) {
      this.failed(error);
      return false;
    }
  }

  /** Says that something failed, and tells the host. */
  failed(error: unknown): void {
    const { element, toast, language, t } = this.parts, { code = 'unexpected', message } = error as { code?: string; message: string };
    toast.show({ text: t().failed(failureText(error as Error, language())), warning: true });
    element.dispatchEvent(new ErrorEvent({ code, message, recoverable: true }));
  }
}

function aboutOf({ regarding }: { regarding?: { id: Id }[] | null }): Id {
  return regarding?.[0]?.id ?? '';
}

function eventOf<Input>({ command, id, detail, isMove }: Edit<Input>, inverse: Readonly<Record<string, unknown>> | undefined): VetoableEvent {
  const said: ChangeDetail = { command: command.name, ids: [id], origin: 'user', ...detail, ...(inverse && { inverse: { ...inverse } }) };
  return isMove ? new OpportunityMoveEvent(said) : new RecordEditEvent(said);
}

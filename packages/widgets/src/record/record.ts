import type { AnyRecord, Id, Operation, OpportunityEvent, Rights } from '@salescycle/model';
import type { PropertyDeclarations } from 'lit';
import { SalesElement } from '../shared/sales-element.js';
import type { RecordFace } from './record.face.js';
import type { LogKind } from './log-form.js';

/** The types of record the element shows. */
export type ShownType = 'opportunity' | 'lead' | 'account' | 'contact';

/**
 * One record in full: a deal with its stage path, next step, every field to be edited in place, the people, what qualifying found, and one timeline of
 * all that was changed, said and planned. Leads, accounts and contacts are shown the same way, without a path.
 *
 * Connected, with `workspace` or `store`, `type` and `record-id`, changes go through the model's commands and gates and can be undone. Controlled, with
 * `record`, nothing is stored: the host hears of every change first and answers with `respondWith` or with new records.
 *
 * @element sales-record
 * @summary One deal, lead, account or contact: fields to edit in place, stage path, people and timeline.
 *
 * @slot title - In place of the record's name
 * @slot actions - The host's own buttons, at the end of the header
 * @slot empty - In place of the text when there is no such record, or none was asked for
 * @slot error - In place of the text when the record could not be read
 * @slot footer - Below everything
 *
 * @csspart base - Everything
 * @csspart header - The name, the most important facts and the stage path
 * @csspart title - The record's name
 * @csspart conflicts - Changes that two people made at once, for somebody to decide
 * @csspart path - The stages, the current one marked
 * @csspart rights - What whoever works here may not do
 * @csspart gate - What a stage asks for before the deal may enter it
 * @csspart next - The next step and open tasks
 * @csspart fields - The fields
 * @csspart products - The products of a deal
 * @csspart notes - Target, plan and competitor notes of a deal
 * @csspart assessment - Value, win estimate, fit and effort of a deal
 * @csspart people - The contacts, on a deal with role and stance
 * @csspart links - Documents and pages kept elsewhere
 * @csspart qualification - What qualifying found
 * @csspart timeline - Everything that happened
 * @csspart entry - One thing that happened
 * @csspart log - The form of a call, meeting, note or task
 * @csspart duplicate - The line about a record that is perhaps the same
 * @csspart merge - Merging with another record, in the record's place
 * @csspart empty - Shown without a record
 * @csspart error - Shown when the record could not be read
 *
 * @fires sales-opportunity-move - Before a deal goes to another stage; cancelable
 * @fires sales-record-edit - Before anything else is changed, logged or planned; cancelable. `fields` are the new values, `inverse` the former ones where the host keeps the records. With `addPerson` and a new contact, `ids` are the deal and the contact, and `fields.name` is the contact's
 * @fires sales-change - After a change is durable
 * @fires sales-refusal - A gate said no; the element asks for what is missing
 * @fires sales-error - Something failed; the record stays as it is
 * @fires sales-record-open - Somebody wants to see the account, a contact or a deal named here; cancelable
 */
export class SalesRecord extends SalesElement<RecordFace> {
  static override readonly tag = 'sales-record';
  protected static override readonly face = () => import('./record.face.js').then(({ RecordFace }) => RecordFace);

  static override properties: PropertyDeclarations = {
    type: { type: String },
    recordId: { type: String, attribute: 'record-id' },
    record: { attribute: false },
    related: { attribute: false },
    histories: { attribute: false },
    operations: { attribute: false },
    rights: { converter: (text: string | null) => (text === null ? undefined : text.split(/\s+/).filter(Boolean)) },
  };

  /** What kind of record it is: `opportunity` (the default), `lead`, `account` or `contact`. */
  declare type: ShownType;
  /** Which record of the workspace. */
  declare recordId: Id | undefined;
  /** Controlled: the record itself. `null` shows that there is none. */
  declare record: AnyRecord | null | undefined;
  /** Controlled: what belongs to it: pipeline, account, contacts, users, loss reasons, lead, qualification, activities and tasks. */
  declare related: readonly AnyRecord[] | undefined;
  /** Controlled: histories of deals by id; time in the stages needs the one of the record. */
  declare histories: ReadonlyMap<Id, readonly OpportunityEvent[]> | undefined;
  /** Controlled: every operation on the record, oldest first, for the timeline. */
  declare operations: readonly Operation[] | undefined;
  /**
   * What the host lets whoever works here do: `move`, `edit`, `delete`, `override` (passing a closed gate, with a reason). Those of the store narrow
   * it; without either, everything but `override`. Controls for what is not allowed are not shown; only the host's server can enforce it.
   */
  declare rights: Rights | undefined;

  constructor() {
    super();
    this.type = 'opportunity';
  }

  /** Takes back the last change of this person. @returns whether there was one */
  async undo(): Promise<boolean> {
    return (await this.drawn())?.undo() ?? false;
  }

  /** Makes the change again that was taken back last. @returns whether there was one */
  async redo(): Promise<boolean> {
    return (await this.drawn())?.redo() ?? false;
  }

  /** Opens the form of a call, meeting, note or task, as the keys C, M, N and T do. */
  async log(kind: LogKind): Promise<void> {
    (await this.drawn())?.openLog(kind);
  }

  /** Takes the host's records as they are now, for hosts that change them in place. */
  async refresh(): Promise<void> {
    (await this.drawn())?.refresh();
  }
}

import type { Command, EditableFields, EditRecordInput, Id, Lead, Opportunity, Stage } from '@salescycle/model';
import { RecordEditEvent, type Origin } from '../../shared/events.js';
import { INTAKE } from '../columns/column.js';

/** The deal or lead a change is about, where it stays, the fields it gets, and the words around it. */
interface Subject {
  record: Opportunity | Lead;
  to: Stage | null;
  near(): Element | null;
  fields: EditableFields<Opportunity>;
  name: string;
  origin: Origin;
}

/** A change of fields in the terms the host and the gates need: the limit of its stage may ask a deal's new owner for a reason. */
interface EditChange<Input> {
  command: Command<Input>;
  input(given: { reason?: string }): Input;
  event(given: unknown, inverse?: Readonly<Record<string, unknown>>): RecordEditEvent;
  ids: Id[];
  deal: Partial<Opportunity>;
  name: string;
  from: string;
  to: Stage | null;
  near(): Element | null;
  origin: Origin;
}

/** A change of fields that keeps a deal in its stage, and a lead a lead. */
export function editChange<Input>(command: Command<Input>, input: Input, { record, to, near, fields, name, origin }: Subject): EditChange<Input> {
  const detail = { command: command.name, ids: [record.id], fields, origin };
  const [deal, from] = record.type === 'opportunity' ? [record, record.stageId] : [{}, INTAKE];
  return {
    command, ids: [record.id], deal, name, from, to, origin, near, input: ({ reason }) => ({ ...input, ...(reason !== undefined && { reason }) }),
    event: (_given, inverse) => new RecordEditEvent({ ...detail, ...(inverse && { inverse: { ...inverse } }) }),
  };
}

/** Fields that leads and deals have alike, as the command takes them for one of either. */
export function inputOf({ type, id }: Pick<Opportunity | Lead, 'type' | 'id'>, fields: EditableFields<Opportunity>): Extract<EditRecordInput, { type: 'opportunity' | 'lead' }> {
  return type === 'lead' ? { type, id, fields: fields as EditableFields<Lead> } : { type, id, fields };
}

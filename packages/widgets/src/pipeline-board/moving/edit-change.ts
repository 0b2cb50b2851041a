import type { Command, EditableFields, Id, Opportunity, Stage } from '@salescycle/model';
import { RecordEditEvent, type Origin } from '../../shared/events.js';

/** The deal a change is about, where it stays, the fields it gets, and the words around it. */
interface Subject {
  deal: Opportunity;
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
  deal: Opportunity;
  name: string;
  from: string;
  to: Stage | null;
  near(): Element | null;
  origin: Origin;
}

/** A change of a deal's fields that keeps its stage. */
export function editChange<Input>(command: Command<Input>, input: Input, { deal, to, near, fields, name, origin }: Subject): EditChange<Input> {
  const detail = { command: command.name, ids: [deal.id], fields, origin };
  return {
    command, ids: [deal.id], deal, name, from: deal.stageId, to, origin, near, input: ({ reason }) => ({ ...input, ...(reason !== undefined && { reason }) }),
    event: (_given, inverse) => new RecordEditEvent({ ...detail, ...(inverse && { inverse: { ...inverse } }) }),
  };
}

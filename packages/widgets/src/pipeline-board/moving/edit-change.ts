import type { Command, EditableFields, Id, Opportunity } from '@salescycle/model';
import { RecordEditEvent, type Origin } from '../../shared/events.js';

/** The deal a change is about, the fields it gets, and the words around it. */
interface Subject {
  deal: Opportunity;
  fields: EditableFields<Opportunity>;
  name: string;
  origin: Origin;
}

/** A change of fields in the terms the host needs; no gate asks for more. */
interface EditChange<Input> {
  command: Command<Input>;
  input(): Input;
  event(given: unknown, inverse?: Readonly<Record<string, unknown>>): RecordEditEvent;
  ids: Id[];
  deal: Opportunity;
  name: string;
  from: string;
  to: null;
  near(): null;
  origin: Origin;
}

/** A change of a deal's fields that keeps its stage. */
export function editChange<Input>(command: Command<Input>, input: Input, { deal, fields, name, origin }: Subject): EditChange<Input> {
  const detail = { command: command.name, ids: [deal.id], fields, origin };
  return {
    command, ids: [deal.id], deal, name, from: deal.stageId, to: null, origin, near: () => null, input: () => input,
    event: (_given, inverse) => new RecordEditEvent({ ...detail, ...(inverse && { inverse: { ...inverse } }) }),
  };
}

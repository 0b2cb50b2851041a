import { sameValue, type EditableFields, type Lead, type Opportunity } from '@salescycle/model';

/** Of some fields those that would be others than they are. */
export function changedIn(record: Partial<Opportunity> | Lead, fields: Readonly<Record<string, unknown>>): EditableFields<Opportunity> {
  const before = record as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => !sameValue(before[name] ?? null, value)));
}

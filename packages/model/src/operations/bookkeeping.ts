/** The fields that an operation itself says, and replay puts into the record: no patch holds them. */
export const BOOKKEEPING: ReadonlySet<string> = new Set(['id', 'type', 'createdAt', 'updatedAt', 'createdBy', 'rev', 'sv']);

/** The record's other fields. */
export function withoutBookkeeping(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const rest: Record<string, unknown> = {};
  for (const name of Object.keys(record)) if (!BOOKKEEPING.has(name)) rest[name] = record[name];
  return rest;
}

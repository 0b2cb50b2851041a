import type { AnyRecord } from '../records/index.js';

/** Fields a person may set: everything but the ones the product's own commands keep. `null` clears a field. */
export type EditableFields<R extends AnyRecord = AnyRecord> = Readonly<Partial<{ [Name in keyof R]: R[Name] | null }>>;

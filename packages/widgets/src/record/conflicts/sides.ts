import { recordTables, sameValue, type Conflict, type Field, type Id, type Instant, type Operation } from '@salescycle/model';

/** One of the two changes that met: what it says, whose it is and when it was made, as far as that is known. */
export interface Side {
  which: NonNullable<Conflict['resolution']>;
  values: Readonly<Record<string, unknown>>;
  /** Whether it is what the record took when the two met. */
  stands: boolean;
  by: Id | undefined;
  at: Instant | undefined;
}

/** Closing a deal says these by itself. */
const FOLLOWS: ReadonlySet<string> = new Set(['closedAt', 'status', 'mergedInto']);

/** The two changes, the one that stands first. Whose the other one was is looked for in the record's operations. */
export function sidesOf({ mine, theirs, stands, by, at, opId }: Conflict, operations: readonly Operation[]): readonly [Side, Side] {
  const there = theirs as Side['values'], author = operations.findLast(({ id, patch }) => id !== opId && saysSo(patch, there));
  const sides: readonly [Side, Side] = [
    { which: 'theirs', values: there, stands: stands === 'theirs', by: author?.by, at: author?.at },
    { which: 'mine', values: mine as Side['values'], stands: stands === 'mine', by, at },
  ];
  return stands === 'theirs' ? sides : [sides[1], sides[0]];
}

/** The fields in which the two differ, in the table's order; those that follow from another one of them are left out. */
export function clashingFields({ subject: { type }, mine, theirs }: Conflict): Field[] {
  const here = mine as Side['values'], there = theirs as Side['values'], fields: readonly Field[] = recordTables[type as keyof typeof recordTables]?.fields ?? [];
  const differing = fields.filter(({ name }) => (name in here || name in there) && !sameValue(here[name] ?? null, there[name] ?? null));
  const leading = differing.filter(({ name }) => !FOLLOWS.has(name));
  return leading.length ? leading : differing;
}

/** Whether an operation says what a side says, in one field at least. */
function saysSo(patch: Readonly<Record<string, unknown>>, values: Side['values']): boolean {
  return Object.keys(values).some((name) => Object.hasOwn(patch, name) && sameValue(patch[name] ?? null, values[name] ?? null));
}

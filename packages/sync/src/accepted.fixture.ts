import { isErasure, recordTables, sameValue, type Conflict, type Id, type Operation, type Patch, type SetPatch } from '@salescycle/model';

/** The least a change can say: what a field holds, or whether a set holds an item. */
interface Said {
  /** The field, and of a set the item too. */
  key: string;
  field: string;
  value: unknown;
  before: unknown;
}

/** What a person was told is done, and must be found again. */
interface Promised extends Said {
  operation: Operation;
  /** Where in the record's part of the stream it may stand at the earliest: what came before, its author knew. */
  from: number;
  /** Operations of its author that waited then and that it takes back: if they never say it, neither must this. */
  takesBack: ReadonlySet<Id>;
  /** Its author changed it again before anybody else had it. */
  isReplaced: boolean;
}

/** Two who close a deal, or delete it, say the same, at whichever moment. */
const MOMENTS = ['closedAt', 'deletedAt', 'resolvedAt'];

/** Everything that was accepted on any device, and whether it came to something: in the stream, in a conflict, or taken back in time by its author. Of who was erased nothing is to be found. */
export class Accepted {
  private readonly promises: Promised[] = [];

  /** Notes what was accepted. @param waiting what the device had not handed over before it, as it stood then, in order */
  note(operations: readonly Operation[], waiting: readonly Operation[]): void {
    for (const [i, operation] of operations.entries()) {
      const before = [...waiting, ...operations.slice(0, i)].filter((each) => isOnSame(each, operation));
      for (const said of saidBy(operation)) {
        const earlier = before.filter((each) => find(each, said));
        for (const each of this.promises) if (each.key === said.key && earlier.some(({ id }) => id === each.operation.id)) each.isReplaced = true;
        const isBack = earlier.length > 0 && sameValue(find(earlier[0]!, said)!.before, said.value);
        this.promises.push({ ...said, operation, from: operation.base - before.length, takesBack: new Set(isBack ? earlier.map(({ id }) => id) : []), isReplaced: false });
      }
    }
  }

  /** @throws with the first change that is nowhere */
  check(stream: readonly Operation[], conflicts: readonly Conflict[]): void {
    const records = new Map<string, Operation[]>();
    for (const operation of stream) records.set(nameOf(operation), [...(records.get(nameOf(operation)) ?? []), operation]);
    for (const promised of this.promises) {
      const { operation, field, key, value, from } = promised, there = records.get(nameOf(operation)) ?? [];
      if (there.some(isErasure)) continue;
      if (promised.isReplaced || there.slice(from).some((each) => isKept(promised, find(each, promised)))) continue;
      if (promised.takesBack.size && !there.some((each) => promised.takesBack.has(each.id) && find(each, promised))) continue;
      if (conflicts.some(({ subject, mine, theirs }) => subject.id === operation.recordId && [mine, theirs].some((side) => sameValue((side as Patch)[field], value)))) continue;
      throw new Error(`lost: ${key} = ${JSON.stringify(value)} of ${operation.cmd} ${operation.id} on ${nameOf(operation)}`);
    }
  }
}

function saidBy({ type, patch, was }: Operation): Said[] {
  return Object.entries(patch).flatMap(([field, value]): Said[] => {
    if (!isSet(type, field)) return [{ key: field, field, value, before: was[field] ?? null }];
    const { add, remove } = itemsOf(value, was[field]);
    const say = (isIn: boolean) => (item: string) => ({ key: `${field}/${item}`, field, value: isIn, before: !isIn });
    return [...add.map(say(true)), ...remove.map(say(false))];
  });
}

/** Some sets stand in an operation as whole lists. */
function itemsOf(value: unknown, before: unknown): SetPatch {
  if (value && !Array.isArray(value)) return value as SetPatch;
  const [now, then] = [value ?? [], before ?? []] as [string[], string[]];
  return { add: now.filter((item) => !then.includes(item)), remove: then.filter((item) => !now.includes(item)) };
}

function isSet(type: Operation['type'], name: string): boolean {
  return recordTables[type].fields.some((field) => field.name === name && 'merge' in field && field.merge === 'set');
}

function find(operation: Operation, { key }: Said): Said | undefined {
  return saidBy(operation).find((each) => each.key === key);
}

function isKept({ field, value }: Said, there: Said | undefined): boolean {
  return there !== undefined && (sameValue(there.value, value) || (MOMENTS.includes(field) && value !== null && there.value !== null));
}

function isOnSame(one: Operation, other: Operation): boolean {
  return nameOf(one) === nameOf(other);
}

function nameOf({ type, recordId }: Operation): string {
  return `${type}/${recordId}`;
}

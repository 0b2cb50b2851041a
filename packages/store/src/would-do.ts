import { execute, isRefusal, type AnyRecord, type Answer, type Command, type Id, type Operation } from '@salescycle/model';
import { contextOf, type Desk } from './desk.js';
import { Draft } from './draft.js';
import { storeErrorOf } from './errors.js';
import { Missing } from './memory.js';
import type { Store } from './store.js';

/** What a command would do. */
export interface Preview {
  operations: readonly Operation[];
  /** The records it would change, as they are, by id. */
  records: ReadonlyMap<Id, AnyRecord>;
}

/**
 * What a command would do if it were run now, for whoever shows it first; nothing is written or shown. The records it looks at are read as for
 * the command itself, which is quicker afterwards.
 *
 * @returns what it would change, or its refusal
 * @throws StoreError
 * @example const preview = await wouldDo(store, mergeRecords, { type: 'account', survivorId, otherIds });
 */
export function wouldDo<Input>(store: Store, command: Command<Input>, input: Input): Promise<Answer<Preview>> {
  return store.attach((inside) => inside.exclusively(async () => {
    const desk = inside.desk as Desk, context = contextOf(desk, store.actor ?? '', desk.newId());
    for (;;) {
      const draft = new Draft(desk.memory);
      try {
        const operations = execute(command, draft, input, context(draft));
        return isRefusal(operations) ? operations : { operations, records: recordsIn(draft, operations) };
      } catch (error) {
        if (!(error instanceof Missing)) throw storeErrorOf(error, store.workspace);
        await desk.loader.load({ type: error.type, id: error.id });
      }
    }
  }));
}

function recordsIn(draft: Draft, operations: readonly Operation[]): Map<Id, AnyRecord> {
  const found = operations.filter(({ base }) => base > 0).flatMap(({ type, recordId }) => draft.get(type, recordId) ?? []);
  return new Map(found.map((record) => [record.id, record]));
}

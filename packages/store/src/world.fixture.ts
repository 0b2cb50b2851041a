import { createOpportunity, createPipeline, isRefusal, salesProcessTemplate, type Command, type EditableFields, type Opportunity } from '@salescycle/model';
import { databaseName } from './disk/database.js';
import type { Done, Store } from './store.js';
import { openStore } from './open-store.js';
import type { Query, ResultOf } from './queries/query.js';

let count = 0;

/** A workspace of its own for one test, gone when the test is. */
export async function freshStore(actor = 'han'): Promise<Store> {
  const store = await openStore({ workspace: `test-${Date.now()}-${count++}`, actor });
  opened.push(store);
  return store;
}

const opened: Store[] = [];

/** Opens the same workspace once more, as another tab would. */
export async function anotherTab(store: Store, actor?: string): Promise<Store> {
  const other = await openStore({ workspace: store.workspace, ...(actor !== undefined && { actor }) });
  opened.push(other);
  return other;
}

/** Closes and deletes every workspace a test opened; for `afterEach`. */
export async function forgetStores(): Promise<void> {
  const names = new Set(opened.map(({ workspace }) => workspace));
  for (const store of opened.splice(0)) store.close();
  for (const name of names) {
    await new Promise((done) => {
      const request = indexedDB.deleteDatabase(databaseName(name));
      request.onsuccess = request.onerror = request.onblocked = done;
    });
  }
}

/** Runs a command that must go through. */
export async function done<Input>(store: Store, command: Command<Input>, input: Input): Promise<Done> {
  const outcome = await store.run(command, input);
  if (isRefusal(outcome)) throw new Error(`${command.name}: ${outcome.message.en}`);
  return outcome;
}

/** A store with the sales process under the id `p`. */
export async function storeWithPipeline(): Promise<Store> {
  const store = await freshStore();
  await done(store, createPipeline, { id: 'p', template: salesProcessTemplate });
  return store;
}

/** Adds a deal. */
export function addDeal(store: Store, id: string, fields: EditableFields<Opportunity> = {}, stageId?: string): Promise<Done> {
  return done(store, createOpportunity, { id, pipelineId: 'p', ...(stageId !== undefined && { stageId }), fields: { name: id, ...fields } });
}

/** Everything a query says, in order, until the test ends. */
export function record<Q extends Query>(store: Store, query: Q): { results: ResultOf<Q>[]; stop(): void; last(): ResultOf<Q> } {
  const controller = new AbortController();
  const results: ResultOf<Q>[] = [];
  store.watch(query, (result) => results.push(result), controller);
  return { results, stop: () => controller.abort(), last: () => results.at(-1)! };
}

/** Waits until the condition holds; fails by itself after two seconds. */
export async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (condition()) return;
    await new Promise((wake) => setTimeout(wake, 10));
  }
  throw new Error('it did not happen within two seconds');
}

import { openDB } from 'idb';
import { databaseName } from '../disk/database.js';

/** Every text in every object store of a workspace, keys too, as far as it holds one of the words: which store, and the word. */
export async function leftOver(workspace: string, words: readonly string[]): Promise<string[]> {
  const database = await openDB(databaseName(workspace));
  const places = await Promise.all([...database.objectStoreNames].map(async (name) => {
    const values = [await database.getAllKeys(name), await database.getAll(name)];
    return [name, JSON.stringify(values, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))] as const;
  }));
  database.close();
  return places.flatMap(([place, text]) => wordsIn(text, words).map((word) => `${place}: ${word}`));
}

/** The words that stand in a text, however often it was made JSON. */
export function wordsIn(text: string, words: readonly string[]): string[] {
  const plain = text.replaceAll('\\', '');
  return words.filter((word) => plain.includes(word.replaceAll('\\', '')));
}

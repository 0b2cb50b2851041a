import { StoreError } from './errors.js';

/**
 * A part of the store that is fetched on first use. Never within a transaction: it would end while the part is on its way.
 *
 * @throws StoreError `part-missing` when it does not come
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new StoreError('part-missing', 'A part of Salescycle did not load, so nothing was changed. Check the connection and try again, or reload the page.', error);
  }
}

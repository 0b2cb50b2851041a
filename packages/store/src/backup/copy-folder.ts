import type { Desk } from '../desk.js';
import type { Store } from '../store.js';

/** Where the folder for automatic copies is remembered on this device. */
export const COPY_FOLDER = 'copy-folder';

/** Whether a person chose a folder for automatic copies; asked before anything is loaded that writes them. @throws StoreError */
export function hasCopyFolder(store: Store): Promise<boolean> {
  return store.attach((inside) => inside.exclusively(async () => await (inside.desk as Desk).database.getKey('meta', COPY_FOLDER) !== undefined));
}

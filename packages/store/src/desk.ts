import type { CommandContext, Id, Rights } from '@salescycle/model';
import type { Database } from './disk/layout.js';
import type { Draft } from './draft.js';
import type { LiveQueries } from './live-queries.js';
import type { Loader } from './loader.js';
import type { Memory } from './memory.js';

/** What a writer works with. */
export interface Desk {
  workspace: string;
  database: Database;
  memory: Memory;
  loader: Loader;
  queries: LiveQueries;
  device: string;
  newId: () => Id;
  /** What the host lets whoever works here do. */
  rights: Rights | undefined;
  /** Called when something of ours became durable. */
  onWritten: (seq: number, how?: { isFolded: boolean }) => void;
}

/** The context of command calls; the clock is read when one runs. Its draft hears of the ids made up on the way. */
export function contextOf({ device, newId, rights }: Desk, by: string, group: Id): (draft?: Draft) => CommandContext {
  return (draft) => ({
    at: new Date().toISOString(), by, device, group, rights,
    newId: () => {
      const id = newId();
      draft?.hasNo(id);
      return id;
    },
  });
}

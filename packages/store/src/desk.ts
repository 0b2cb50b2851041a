import type { CommandContext, Id } from '@salescycle/model';
import type { Database } from './disk/layout.js';
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
  /** Called when something of ours became durable. */
  onWritten: (seq: number, how?: { isFolded: boolean }) => void;
}

/** The context of one command call; the clock is read when it runs. */
export function contextOf({ device, newId, memory }: Desk, by: string, group: Id): () => CommandContext {
  const mint = () => {
    const id = newId();
    memory.hasNo(id);
    return id;
  };
  return () => ({ at: new Date().toISOString(), by, device, newId: mint, group });
}

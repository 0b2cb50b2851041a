import { execute, isRefusal, undoOperations, type Answer, type Command, type CommandContext, type Id, type KeptField, type Operation } from '@salescycle/model';
import type { GroupEntry } from './disk/log-entry.js';
import type { Draft } from './draft.js';
import { notStorable } from './errors.js';
import { Missing } from './memory.js';
import type { BatchOptions, Done } from './store.js';

/** What one step of a commit adds. */
export interface Made {
  operations: readonly Operation[];
  kept?: readonly KeptField[];
}

/** As the log will hold it: what a command was given may be a proxy, and its owner may go on changing it. @throws StoreError */
export function plain(made: Made): Made {
  try {
    return { ...made, operations: JSON.parse(JSON.stringify(made.operations)) as Operation[] };
  } catch (error) {
    throw notStorable(error);
  }
}

/** Runs on the records as they are. Pure, so that it can be run again when they turn out to be others. @throws Missing */
export type Step = (draft: Draft, context: CommandContext) => Answer<Made>;

/** A command call: its steps belong to one group and become durable together. */
export interface Commit {
  cmd: string;
  /** Under whose name, where it is not the person's. */
  by?: string | undefined;
  /** For an undo or a redo: the group it takes back. */
  undoes?: Id;
  steps: number;
  /** The step, once what it needs from disk is there. */
  step(index: number): Step | Promise<Step>;
  options?: BatchOptions;
}

/** A command over inputs, one step each. */
export function commandCommit<Input>(command: Command<Input>, inputs: readonly Input[], options?: BatchOptions): Commit {
  return {
    cmd: command.name, by: command.by, steps: inputs.length, ...(options && { options }),
    step: (i) => (draft, context) => {
      try {
        const operations = execute(command, draft, inputs[i]!, context);
        return isRefusal(operations) ? operations : { operations };
      } catch (error) {
        if (error instanceof Missing || isReadable(inputs[i])) throw error;
        throw notStorable(error);
      }
    },
  };
}

/** Whether nothing throws when the whole of it is read, as a getter may. */
function isReadable(input: unknown): boolean {
  try {
    JSON.stringify(input, (_, value: unknown) => (typeof value === 'bigint' ? null : value));
    return true;
  } catch {
    return false;
  }
}

/** The taking back of a group, of which `read` gives one log entry after the other, the last one first. */
export function undoCommit(cmd: 'undo' | 'redo', { group, entries, read }: { group: Id; entries: number; read: (index: number) => Promise<Operation[]> }, options?: BatchOptions): Commit {
  return {
    cmd, undoes: group, steps: entries, ...(options && { options }),
    step: async (i) => {
      const operations = await read(i);
      return (draft, context) => {
        const undone = undoOperations(cmd, operations, draft, context);
        // Of a group in several entries the rest may still have something to take back.
        return isRefusal(undone) && entries > 1 ? { operations: [] } : undone;
      };
    },
  };
}

/** The group's line in the log. */
export function groupEntry(commit: Commit, by: string, { group, count }: Done, at: { firstSeq: number; lastSeq: number }): GroupEntry {
  return { group, cmd: commit.cmd, by, count, ...at, ...(commit.undoes !== undefined && { undoes: commit.undoes }) };
}

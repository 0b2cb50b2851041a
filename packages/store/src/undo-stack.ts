import type { GroupEntry } from './database.js';

/** What can be taken back, newest last, and what can be brought back. */
export interface UndoStack {
  undo: GroupEntry[];
  redo: GroupEntry[];
}

/**
 * A person's undo and redo, read off the log's groups: they survive a reload and are the same in every tab. An undo moves its group
 * to the redo side, a redo moves it back, a new change of the person empties the redo side.
 */
export function undoStack(groups: readonly GroupEntry[], actor: string | null): UndoStack {
  const stack: UndoStack = { undo: [], redo: [] };
  const byId = new Map(groups.map((group) => [group.group, group]));
  for (const entry of groups) {
    if (entry.by !== actor) continue;
    if (entry.cmd === 'undo') {
      stack.undo = stack.undo.filter(({ group }) => group !== entry.undoes);
      stack.redo.push(entry);
    } else if (entry.cmd === 'redo') {
      stack.redo = stack.redo.filter(({ group }) => group !== entry.undoes);
      const original = byId.get(byId.get(entry.undoes ?? '')?.undoes ?? '');
      if (original) stack.undo.push(original);
    } else {
      stack.undo.push(entry);
      stack.redo = [];
    }
  }
  return stack;
}

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
  const byId = indexed(groups);
  for (const entry of groups) {
    if (entry.by !== actor) continue;
    if (entry.cmd === 'undo') {
      stack.undo = stack.undo.filter(({ group }) => group !== entry.undoes);
      stack.redo.push(entry);
    } else if (entry.cmd === 'redo') {
      stack.redo = stack.redo.filter(({ group }) => group !== entry.undoes);
      const original = originalOf(entry.group, groups, byId);
      if (original) stack.undo.push(original);
    } else {
      stack.undo.push(entry);
      stack.redo = [];
    }
  }
  return stack;
}

/** The group whose change is in force by this group: a redo stands for what it brought back, so that taking it back undoes the original. */
export function originalOf(group: string, groups: readonly GroupEntry[], byId = indexed(groups)): GroupEntry | undefined {
  const entry = byId.get(group);
  return entry?.cmd === 'redo' ? byId.get(byId.get(entry.undoes ?? '')?.undoes ?? '') : entry;
}

function indexed(groups: readonly GroupEntry[]): Map<string, GroupEntry> {
  return new Map(groups.map((entry) => [entry.group, entry]));
}

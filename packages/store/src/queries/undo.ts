import type { GroupEntry } from '../database.js';
import { undoStack } from '../undo-stack.js';
import type { Start } from './live.js';
import type { UndoQuery, UndoState, UndoStep } from './query.js';

/** What this actor's next undo and redo would take back. */
export const startUndo: Start<UndoQuery, UndoState> = (_query, sources) => {
  const compute = () => stateOf(sources.memory.groups, sources.actor);
  let shown = compute();
  return {
    result: () => shown,
    update() {
      const now = compute();
      if (now.undo?.group === shown.undo?.group && now.redo?.group === shown.redo?.group) return false;
      shown = now;
      return true;
    },
  };
};

function stateOf(groups: readonly GroupEntry[], actor: string | null): UndoState {
  const { undo, redo } = undoStack(groups, actor);
  const [lastUndo, lastRedo] = [undo.at(-1), redo.at(-1)];
  return { ...(lastUndo && { undo: stepOf(lastUndo) }), ...(lastRedo && { redo: stepOf(lastRedo) }) };
}

function stepOf({ group, cmd, count }: GroupEntry): UndoStep {
  return { group, cmd, count };
}

import type { GroupEntry } from '../disk/log-entry.js';
import type { Kind, Sources } from './live.js';
import type { UndoQuery, UndoState, UndoStep } from './query.js';

/** Groups that are looked through, at most, for something to take back. */
const FAR_ENOUGH = 4_000;

/** What this actor's next undo and redo would take back. */
export const undo: Kind<UndoQuery, UndoState> = {
  missing: (_query, { memory, actor }) => {
    const { groups, groupCount } = memory;
    const isEnough = groups.length >= Math.min(groupCount, FAR_ENOUGH) || memory.undoStack(actor).isKnown;
    return isEnough ? [] : ['groups'];
  },
  start(_query, sources) {
    let shown = stateOf(sources);
    return {
      result: () => shown,
      update() {
        const now = stateOf(sources);
        if (undo.same(now, shown)) return false;
        shown = now;
        return true;
      },
    };
  },
  same: (a, b) => a.undo?.group === b.undo?.group && a.redo?.group === b.redo?.group,
};

function stateOf({ memory, actor }: Sources): UndoState {
  const { undo: back, redo: forth } = memory.undoStack(actor);
  const [lastUndo, lastRedo] = [back.at(-1), forth.at(-1)];
  return { ...(lastUndo && { undo: stepOf(lastUndo) }), ...(lastRedo && { redo: stepOf(lastRedo) }) };
}

function stepOf({ group, cmd, count }: GroupEntry): UndoStep {
  return { group, cmd, count };
}

import type { GroupEntry } from './disk/log-entry.js';

/**
 * A person's undo and redo, read off the log's groups: they survive a reload and are the same in every tab. An undo moves its group
 * to the redo side, a redo moves it back, a new change of the person empties the redo side.
 */
export class UndoStack {
  /** What can be taken back, newest last. */
  readonly undo: GroupEntry[] = [];
  /** The undos that can be taken back in their turn, newest last. */
  readonly redo: GroupEntry[] = [];
  private readonly actor: string | null;
  private readonly byId = new Map<string, GroupEntry>();
  private lacksOriginals = false;

  /** @param groups in the order of the log, from anywhere on */
  constructor(actor: string | null, groups: readonly GroupEntry[] = []) {
    this.actor = actor;
    for (const entry of groups) this.add(entry);
  }

  /** Whether older groups cannot change what is taken back next. */
  get isKnown(): boolean {
    return this.undo.length > 0 && !this.lacksOriginals;
  }

  /** Takes in the log's next group. */
  add(entry: GroupEntry): void {
    this.byId.set(entry.group, entry);
    if (entry.by !== this.actor) return;
    if (entry.cmd === 'undo') {
      remove(this.undo, entry.undoes);
      this.redo.push(entry);
    } else if (entry.cmd === 'redo') {
      remove(this.redo, entry.undoes);
      const original = this.originalOf(entry.group);
      if (original) this.undo.push(original);
      else this.lacksOriginals = true;
    } else {
      this.undo.push(entry);
      this.redo.length = 0;
    }
  }

  /** The group whose change is in force by this group: a redo stands for what it brought back, so that taking it back undoes the original. */
  originalOf(group: string): GroupEntry | undefined {
    const entry = this.byId.get(group);
    return entry?.cmd === 'redo' ? this.byId.get(this.byId.get(entry.undoes ?? '')?.undoes ?? '') : entry;
  }
}

/** Nearly always the last one. */
function remove(stack: GroupEntry[], group: string | undefined): void {
  const at = stack.findLastIndex((entry) => entry.group === group);
  if (at >= 0) stack.splice(at, 1);
}

import { LOG_KINDS, type LogKind } from './log-form.js';

/** What the keys of a record do. */
interface Keys {
  /** Whether a record is shown. */
  isThere(): boolean;
  /** Opens a form of the log; false where nothing can be logged. */
  openLog(kind: LogKind): boolean;
  undo(): void;
  redo(): void;
}

/** The keys of a record: a letter for each form of the log, Ctrl or Cmd with Z and Y; inside a field they write. */
export function keysOf({ isThere, openLog, undo, redo }: Keys): (event: KeyboardEvent) => void {
  return (event) => {
    const key = event.key.toLowerCase(), isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (event.isComposing || (event.target as Element).closest('input, textarea, select, dialog') || !isThere()) return;
    const kind = !isCommand && !event.altKey && !event.shiftKey ? LOG_KINDS.find((each) => each.key.toLowerCase() === key)?.kind : undefined;
    if (isCommand && key === 'z') (event.shiftKey ? redo : undo)();
    else if (isCommand && key === 'y') redo();
    else if (!kind || !openLog(kind)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/**
 * Moves the focus with an arrow key: up and down to the neighbouring row, along the row to its parts and back to itself, Home and End to
 * the first and last row. Returns whether the key was one of these.
 */
export function focusNeighbour(event: KeyboardEvent, isRtl: boolean): boolean {
  const origin = event.target as HTMLElement;
  const row = origin.closest<HTMLElement>('.step');
  const move = MOVES[event.key];
  if (!row || !move) return false;
  const rows = [...row.parentElement!.querySelectorAll<HTMLElement>('.step')];
  const places = [row, ...row.querySelectorAll<HTMLElement>('button')].filter((each) => each.checkVisibility());
  const next = move({ rows, at: rows.indexOf(row), places, place: places.indexOf(origin), forward: isRtl ? -1 : 1 });
  event.preventDefault();
  next?.focus();
  return true;
}

interface Position {
  rows: readonly HTMLElement[];
  at: number;
  /** The row itself, then what can be opened in it. */
  places: readonly HTMLElement[];
  place: number;
  /** What the right arrow adds. */
  forward: 1 | -1;
}

const MOVES: Readonly<Record<string, (position: Position) => HTMLElement | undefined>> = {
  ArrowUp: ({ rows, at }) => rows[at - 1],
  ArrowDown: ({ rows, at }) => rows[at + 1],
  ArrowRight: ({ places, place, forward }) => places[place + forward],
  ArrowLeft: ({ places, place, forward }) => places[place - forward],
  Home: ({ rows }) => rows[0],
  End: ({ rows }) => rows.at(-1),
};

import type { ImportType } from '../mapping/target.js';

/** For one record type: the headers that mean a target, by the target's name. `''` is "do not import". */
export type TargetHeaders = Readonly<Record<string, readonly string[]>>;

/** What the columns of one kind of file are called. A new system is a new file of this shape and a line in `names/index.ts`. */
export interface HeaderNames {
  /** Under which name ids of these files are kept; `null` for names that many systems share. */
  system: string | null;
  types: Readonly<Partial<Record<ImportType, TargetHeaders>>>;
}

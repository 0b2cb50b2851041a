import { ENTERED, KEEP, targetOf, type ImportType } from './target.js';

/** Where each column of a table goes. */
export interface Mapping {
  type: ImportType;
  /** Under which name the ids of this file are kept: `salesforce`, …, `csv` for files of no known system. */
  system: string;
  /** For each header in order: a target's name, `custom`, or `null` for "do not import". */
  targets: readonly (string | null)[];
  /** The target by which a row is recognised as already here. */
  matchBy: string | null;
}

/** What a person chose before for columns of these names. */
export type RememberedMapping = Readonly<Record<string, string | null>>;

/** The column that fills a target; -1 when none does. */
export function columnFor({ targets }: Mapping, name: string): number {
  return targets.indexOf(name);
}

/** Whether a column of this record type can go there. */
export function isTargetName(type: ImportType, name: string): boolean {
  return name === KEEP || (type === 'opportunity' && name.startsWith(ENTERED)) || targetOf(type, name) !== undefined;
}

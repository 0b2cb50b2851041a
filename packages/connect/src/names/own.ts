import { ERROR_COLUMNS } from '../csv/error-file.js';
import { IMPORT_TYPES, targetsOf, type ImportType } from '../mapping/target.js';
import type { HeaderNames, TargetHeaders } from './header-names.js';

const ERRORS = Object.values(ERROR_COLUMNS).flatMap(({ en, zh }) => [en, zh]);

/** Our own words: every target's label in both languages, and the columns of an error file, which are passed over. */
export const own: HeaderNames = {
  system: null,
  types: Object.fromEntries(IMPORT_TYPES.map((type) => [type, headersOf(type)])),
};

function headersOf(type: ImportType): TargetHeaders {
  const entries = targetsOf(type).map(({ name, label }) => [name, [label.en, label.zh]] as const);
  return { ...Object.fromEntries(entries), '': ERRORS };
}

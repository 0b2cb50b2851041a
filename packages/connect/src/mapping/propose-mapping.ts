import { headerNames } from '../names/index.js';
import { headerKey } from '../text-keys.js';
import type { Table } from '../table.js';
import { isTargetName, type Mapping, type RememberedMapping } from './mapping.js';
import { matchByOf } from './matching-keys.js';
import { KEEP, type ImportType } from './target.js';

/** A header's meaning: the target, and which kind of file calls it so. */
interface Meaning {
  target: string;
  system: string | null;
  /** As the system writes it: `StageName`, not `Stage name`. */
  written: readonly string[];
}

/** Between types that recognise as many columns the earlier one is meant: a name with a mail address is a contact before a colleague or a deal. */
const BY_PREFERENCE = ['contact', 'opportunity', 'account', 'lead', 'product', 'user'] as const satisfies readonly ImportType[];

const dictionaries = new Map<ImportType, ReadonlyMap<string, readonly Meaning[]>>();

/** Which record type each row of the table is, by its column names; the one with most columns recognised. `null` when none is. */
export function detectType(table: Pick<Table, 'headers'>): ImportType | null {
  const scores = BY_PREFERENCE.map((type) => ({ type, score: score(table, type) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.type : null;
}

/**
 * Where each column goes: as remembered, else by its name. Each target is filled once (the first column wins); what is not
 * recognised is kept under its own name.
 */
export function proposeMapping(table: Pick<Table, 'headers'>, type: ImportType, remembered: RememberedMapping = {}): Mapping {
  const system = systemOf(table, type);
  const taken = new Set<string>();
  const targets = table.headers.map((header) => {
    const before = Object.hasOwn(remembered, header) ? remembered[header]! : undefined;
    const name = before === null ? null : before !== undefined && isTargetName(type, before) ? before : meaningOf(type, header, system, taken);
    if (name === null || name === KEEP) return name;
    if (taken.has(name)) return KEEP;
    taken.add(name);
    return name;
  });
  return { type, system: system ?? 'csv', targets, matchBy: matchByOf(type, targets) };
}

/** The system's own names come first; then any other meaning whose target is still free. */
function meaningOf(type: ImportType, header: string, system: string | null, taken: ReadonlySet<string>): string | null {
  const all = dictionaryOf(type).get(headerKey(header)) ?? [];
  const meanings = [...all.filter((meaning) => meaning.system === system), ...all.filter((meaning) => meaning.system !== system)];
  const free = meanings.find(({ target }) => !taken.has(target)) ?? meanings[0];
  if (!free) return KEEP;
  return free.target === '' ? null : free.target;
}

/** The known system most of whose names stand in the table; `null` when no header is peculiar to one. */
function systemOf({ headers }: Pick<Table, 'headers'>, type: ImportType): string | null {
  const counts = new Map<string, number>();
  for (const header of headers) {
    const meanings = dictionaryOf(type).get(headerKey(header)) ?? [];
    // A name that everybody uses says nothing about who wrote the file.
    const isShared = meanings.some(({ system, written }) => system === null && written.includes(header));
    for (const { system, written } of meanings) {
      if (system) counts.set(system, (counts.get(system) ?? 0) + (!isShared && written.includes(header) ? 1 : 0.1));
    }
  }
  const best = [...counts].reduce<[string, number] | null>((a, b) => (a && a[1] >= b[1] ? a : b), null);
  return best && best[1] >= 2 ? best[0] : null;
}

/** How many columns are recognised; 0 when the ones that a record of this type cannot do without are missing. */
function score({ headers }: Pick<Table, 'headers'>, type: ImportType): number {
  const found = new Set<string>();
  for (const header of headers) {
    const name = meaningOf(type, header, null, found);
    if (name !== null && name !== KEEP) found.add(name);
  }
  if (!NEEDED[type].some((names) => names.every((name) => found.has(name)))) return 0;
  return found.size;
}

/** A table is of a type only when it fills one of these sets. */
const NEEDED: Readonly<Record<ImportType, readonly (readonly string[])[]>> = {
  user: [['name']],
  account: [['name']],
  product: [['name']],
  contact: [['name.full'], ['name.family']],
  lead: [['name']],
  opportunity: [['stageId'], ['amount'], ['name'], ['status'], ['closeDate']],
};

function dictionaryOf(type: ImportType): ReadonlyMap<string, readonly Meaning[]> {
  let dictionary = dictionaries.get(type);
  if (!dictionary) dictionaries.set(type, (dictionary = collect(type)));
  return dictionary;
}

function collect(type: ImportType): Map<string, Meaning[]> {
  const dictionary = new Map<string, Meaning[]>();
  for (const { system, types } of headerNames) {
    for (const [target, headers] of Object.entries(types[type] ?? {})) {
      for (const key of new Set(headers.map(headerKey))) {
        const written = headers.filter((header) => headerKey(header) === key);
        dictionary.set(key, [...(dictionary.get(key) ?? []), { target, system, written }]);
      }
    }
  }
  return dictionary;
}

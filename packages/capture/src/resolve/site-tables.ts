import * as v from 'valibot';
import type { Site } from '../sites/site.js';
import { siteTableLimits, siteTableSchema } from './site-table-schema.js';

/** A site's table that came from outside. */
export type SiteTable = Site;

/** What of a table is wrong; what mends it follows from that. */
export type SiteTableFault =
  /** It is no list of tables, or no table. */ | 'no-table'
  | 'too-large' | 'too-many' | 'too-long' | 'missing' | 'unknown-key' | 'not-allowed' | 'wrong-kind'
  | 'host' | 'path' | 'selector' | 'attribute' | 'address'
  /** Another table before it has the id. */ | 'twice';

/** A table that was refused: which of them, where it is wrong (`layouts.0.when.1`), and how. Nothing of its content but its own id is told. */
export interface SiteTableProblem {
  /** The table's id, or its place in the list, from 1, where it has none. */
  table: string;
  path: string;
  fault: SiteTableFault;
  /** The most or the least there may be, or what is allowed in its place. */
  allowed?: string;
}

/** The tables that can be used, and why others cannot. */
export interface CheckedSiteTables {
  tables: SiteTable[];
  problems: SiteTableProblem[];
}

/** How tables are checked beyond their shape. */
export interface SiteTableChecks {
  /** Whether a browser can look the selector up; asked where there is a document to ask with. */
  canLookUp?(this: void, selector: string): boolean;
}

/**
 * The tables of a managed policy or an imported file that may be used: of sites that have none yet, or in place of a built-in one of the same
 * hosts. A table that is not what a table has to be is left out; {@link checkSiteTables} says why. Nothing given makes it throw.
 *
 * @example readSiteTables(policy.siteTables).map(({ id }) => id);  // ['acme-crm']
 */
export function readSiteTables(value: unknown): SiteTable[] {
  return checkSiteTables(value).tables;
}

/** {@link readSiteTables}, and what is wrong with the others. Takes one table, a list, or either as JSON. */
export function checkSiteTables(value: unknown, checks: SiteTableChecks = {}): CheckedSiteTables {
  const checked: CheckedSiteTables = { tables: [], problems: [] };
  const given = listOf(value);
  if (typeof given === 'string') return { tables: [], problems: [{ table: '', path: '', fault: given, ...(given === 'too-large' && { allowed: String(siteTableLimits.text) }) }] };
  for (const [index, one] of given.slice(0, siteTableLimits.tables).entries()) {
    const found = tableOf(one, String(index + 1), checks);
    if ('fault' in found) checked.problems.push(found);
    else if (checked.tables.some(({ id }) => id === found.id)) checked.problems.push({ table: found.id, path: 'id', fault: 'twice' });
    else checked.tables.push(found);
  }
  if (given.length > siteTableLimits.tables) checked.problems.push({ table: '', path: '', fault: 'too-many', allowed: String(siteTableLimits.tables) });
  return checked;
}

function listOf(value: unknown): unknown[] | 'too-large' | 'no-table' {
  try {
    const text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
    if (text.length > siteTableLimits.text) return 'too-large';
    const plain: unknown = text ? JSON.parse(text) : [];  // a copy: what came may change, or hold more than data
    return Array.isArray(plain) ? plain : plain && typeof plain === 'object' ? [plain] : 'no-table';
  } catch {
    return 'no-table';  // no JSON, or nothing that can be written as such
  }
}

function tableOf(value: unknown, place: string, { canLookUp }: SiteTableChecks): SiteTable | SiteTableProblem {
  const id = (value as { id?: unknown } | null)?.id, table = typeof id === 'string' && id ? plainPath(id) : place;
  const read = v.safeParse(siteTableSchema, value, { abortEarly: true });
  if (!read.success) return { table, ...faultOf(read.issues[0]) };
  const bad = canLookUp && selectorsIn(read.output).find(({ text }) => !canLookUp(text));
  return bad ? { table, path: bad.path, fault: 'selector' } : read.output;
}

const OWN_CHECKS = new Set<string>(['host', 'path', 'selector', 'attribute', 'address'] satisfies SiteTableFault[]);
const FAULTS: Readonly<Record<string, SiteTableFault>> = {
  max_length: 'too-long', min_length: 'missing', max_value: 'not-allowed', min_value: 'not-allowed', picklist: 'not-allowed', literal: 'not-allowed',
};

function faultOf(issue: v.BaseIssue<unknown>): Omit<SiteTableProblem, 'table'> {
  const path = plainPath(v.getDotPath(issue) ?? ''), { type, message, input, expected, received } = issue;
  if (OWN_CHECKS.has(message)) return { path, fault: message as SiteTableFault };
  if (type === 'strict_object' && expected === 'never') return { path, fault: 'unknown-key' };
  if (received === 'undefined') return { path, fault: 'missing' };
  const fault = type === 'max_length' && Array.isArray(input) ? 'too-many' : !path ? 'no-table' : FAULTS[type] ?? 'wrong-kind';
  const allowed = 'requirement' in issue && typeof issue.requirement === 'number' ? String(issue.requirement) : fault === 'not-allowed' ? expected?.replace(/[()"]/g, '').replaceAll(' | ', ', ') : null;
  return { path, fault, ...(allowed && fault !== 'missing' && { allowed: allowed.slice(0, 300) }) };
}

/** A path, or an id, may hold what somebody invented. */
const plainPath = (text: string) => text.slice(0, 100).replace(/[^\p{L}\p{N}_.-]/gu, '?');

const OF_SELECTORS = new Set(['sel', 'within', 'frame', 'each', 'around', 'when', 'root', 'also', 'body', 'ignore', 'leave', 'quotes']);

function selectorsIn(value: unknown, key = '', path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return OF_SELECTORS.has(key) ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => selectorsIn(inner, Array.isArray(value) ? key : name, path ? `${path}.${name}` : name));
}

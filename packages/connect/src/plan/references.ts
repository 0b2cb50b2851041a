import type { Id, ImportedRecord } from '@salescycle/model';
import { targetOf, type ImportType } from '../mapping/target.js';
import type { Known } from './known.js';
import type { ImportOptions, NamedRecords, Sheet } from './plan.js';
import type { RowDraft } from './row-draft.js';

/**
 * What rows point at. A company or a colleague that nobody knows yet is created from its name; an id that points at nothing, and a
 * name that several records have, is kept as text and said, never guessed.
 */
export class References {
  readonly known: Known;
  /** New records by type, in the order they came up. */
  readonly records = new Map<ImportType, ImportedRecord[]>();
  readonly #options: ImportOptions;
  readonly #sheets: readonly Sheet[];
  readonly #named = new Map<ImportType, string[]>();

  constructor(sheets: readonly Sheet[], options: ImportOptions) {
    this.known = options.known.extended();
    this.#sheets = sheets;
    this.#options = options;
  }

  /** The first record that a row's column could mean, without creating any. */
  peek(draft: RowDraft, name: string): Id | undefined {
    const { type, byKey, byName } = this.#ask(draft, name);
    if (!type) return undefined;
    const ids = [...this.#withKey(draft, type, byKey), ...(byName === undefined ? [] : this.known.named(type, byName))];
    return ids[0];
  }

  /** The record that a row's column means: found, or created from its name. `undefined` when the row names none or it is unclear which. */
  resolve(draft: RowDraft, name: string): Id | undefined {
    const { type, byKey, byName } = this.#ask(draft, name);
    if (!type) return undefined;
    const [id] = this.#withKey(draft, type, byKey);
    if (id !== undefined) return id;
    if (byKey !== undefined) this.#keep(draft, `${name}.key`, byKey, 'referenceUnknown');
    return byName === undefined ? undefined : this.#byName(draft, name, type, byName);
  }

  /** Adds a new record; from now on it can be pointed at. */
  add(record: ImportedRecord & { type: ImportType }): void {
    const list = this.records.get(record.type);
    if (list) list.push(record);
    else this.records.set(record.type, [record]);
    this.known.add(record.type, record.id, record.fields);
  }

  /** The records that were created from a name alone. */
  named(): NamedRecords[] {
    return [...this.#named].map(([type, names]) => ({ type, names }));
  }

  #ask(draft: RowDraft, name: string) {
    const type = (targetOf(draft.type, name) ?? targetOf(draft.type, `${name}.key`))?.ref;
    return { type, byKey: draft.values.get(`${name}.key`) as string | undefined, byName: draft.values.get(name) as string | undefined };
  }

  #withKey(draft: RowDraft, type: ImportType, key: string | undefined): readonly Id[] {
    return key === undefined ? [] : this.known.withKey(type, this.#sheets[draft.sheet]!.mapping.system, key);
  }

  #byName(draft: RowDraft, target: string, type: ImportType, name: string): Id | undefined {
    const ids = this.known.named(type, name);
    if (ids.length === 1) return ids[0];
    if (ids.length > 1) {
      this.#keep(draft, target, name, 'nameAmbiguous');
      return undefined;
    }
    const id = this.#options.newId();
    this.add({ type, id, fields: { name, source: { kind: 'import' } } });
    this.#named.set(type, [...(this.#named.get(type) ?? []), name]);
    return id;
  }

  #keep(draft: RowDraft, target: string, value: string, kind: 'referenceUnknown' | 'nameAmbiguous'): void {
    const { table, mapping } = this.#sheets[draft.sheet]!;
    const header = table.headers[mapping.targets.indexOf(target)];
    if (header !== undefined) draft.custom[header] = value;
    draft.remarks.push({ kind, value: `${header ?? target}: ${value}` });
  }
}

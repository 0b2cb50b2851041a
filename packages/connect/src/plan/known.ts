import type { AnyRecord, Id } from '@salescycle/model';
import { IMPORT_TYPES, type ImportType } from '../mapping/target.js';
import { nameKey } from '../text-keys.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What can be found by its id elsewhere, its mail address, its name and the like: the records of the workspace, and those an import
 * is about to make. Deleted records are not found.
 */
export class Known {
  readonly #byKey = new Map<string, Id[]>();
  readonly #pipelineKeys = new Set<string>();
  readonly #lossReasons = new Map<string, Id>();
  #below: Known | null = null;

  /** Takes in records of the workspace. @example new Known(rows.map(({ record }) => record)) */
  constructor(records: Iterable<AnyRecord> = []) {
    for (const record of records) this.take(record);
  }

  /** Takes in one more record of the workspace. */
  take(record: AnyRecord): void {
    if (record.deletedAt) return;
    if (record.type === 'pipeline') this.#pipelineKeys.add(record.key);
    if (record.type === 'lossReason') this.addLossReason(record.id, record);
    const type = IMPORT_TYPES.find((each) => each === record.type);
    if (type) this.add(type, record.id, record);
  }

  /** Takes in a record by the fields it will have. */
  add(type: ImportType, id: Id, fields: Fields): void {
    for (const { by, values } of keysOf(type, fields)) {
      for (const value of values) {
        const key = `${type} ${by} ${value}`;
        const ids = this.#byKey.get(key);
        if (!ids) this.#byKey.set(key, [id]);
        else if (!ids.includes(id)) ids.push(id);
      }
    }
  }

  /** The records of a type that share a key with these fields; `by` is the target the rows are matched by. */
  matches(type: ImportType, by: string, fields: Fields): readonly Id[] {
    const keys = keysOf(type, fields).find((each) => each.by === by)?.values ?? [];
    return [...new Set(keys.flatMap((value) => this.#find(`${type} ${by} ${value}`)))];
  }

  /** The records of a type with this name; case, width and spaces around and between words do not matter, everything else does. */
  named(type: ImportType, name: string): readonly Id[] {
    return this.#find(`${type} called ${nameKey(name)}`);
  }

  /** The records of a type with this id in another system. */
  withKey(type: ImportType, system: string, id: string): readonly Id[] {
    return this.#find(`${type} externalId ${idKey(system, id)}`);
  }

  /** Takes in a loss reason. */
  addLossReason(id: Id, { name }: { name: { en: string; zh: string } }): void {
    for (const word of [id, name.en, name.zh]) this.#lossReasons.set(nameKey(word), id);
  }

  /** The loss reason of this name in either language. */
  lossReason(text: string): Id | undefined {
    return this.#lossReasons.get(nameKey(text)) ?? this.#below?.lossReason(text);
  }

  /** A pipeline key like this one that is not taken. */
  freePipelineKey(wish: string): string {
    let key = wish;
    for (let n = 2; this.#pipelineKeys.has(key); n++) key = `${wish}-${n}`;
    return key;
  }

  /** The same, for an import to add to; what is added is not in the original. Costs nothing, however much is known. */
  extended(): Known {
    const extended = new Known();
    extended.#below = this;
    return extended;
  }

  #find(key: string): readonly Id[] {
    const own = this.#byKey.get(key) ?? [];
    const below = this.#below === null ? [] : this.#below.#find(key);
    return below.length ? [...below, ...own.filter((id) => !below.includes(id))] : own;
  }
}

interface Keys {
  by: string;
  values: readonly string[];
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string' && each !== '');
const lower = (value: unknown) => texts(value).map((each) => each.trim().toLowerCase());
/** A phone number's own characters; where the country code stands in front decides nothing here. */
const digits = (value: unknown) => texts(value).map((each) => each.replace(/[^\d+]/g, ''));

/** A deal's or a person's name says little alone; it counts together with the company. */
const withCompany = (name: unknown, company: unknown) => texts(name).map((each) => `${nameKey(each)} | ${texts(company).map(nameKey).join(' ')}`);

const OWN_KEYS: Readonly<Record<ImportType, (fields: Fields) => Keys[]>> = {
  user: ({ name, email }) => [{ by: 'email', values: lower(email) }, { by: 'name', values: texts(name).map(nameKey) }],
  account: ({ name, uscc, domain }) => [
    { by: 'uscc', values: lower(uscc) }, { by: 'domain', values: lower(domain) }, { by: 'name', values: texts(name).map(nameKey) },
  ],
  product: ({ name, sku }) => [{ by: 'sku', values: lower(sku) }, { by: 'name', values: texts(name).map(nameKey) }],
  contact: ({ name, emails, phones, accountIds }) => [
    { by: 'emails', values: lower(emails) }, { by: 'phones', values: digits(phones) },
    { by: 'name.full', values: withCompany((name as Fields | undefined)?.full, accountIds) },
  ],
  lead: ({ name, company, emails, phones }) => [
    { by: 'emails', values: lower(emails) }, { by: 'phones', values: digits(phones) }, { by: 'name', values: withCompany(name, company) },
  ],
  opportunity: ({ name, accountId }) => [{ by: 'name', values: withCompany(name, accountId) }],
};

function keysOf(type: ImportType, fields: Fields): Keys[] {
  const name = (fields.name as Fields | string | undefined);
  const called = typeof name === 'string' ? name : name?.full;
  const elsewhere = (fields.externalIds as { system: string; id: string }[] | undefined ?? []).map(({ system, id }) => idKey(system, id));
  return [{ by: 'externalId', values: elsewhere }, ...OWN_KEYS[type](fields), { by: 'called', values: texts(called).map(nameKey) }];
}

function idKey(system: string, id: string): string {
  return `${system} ${id.trim()}`;
}

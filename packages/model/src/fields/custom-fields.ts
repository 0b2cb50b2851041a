import type { Id } from '../identity/ulid.js';
import type { Label } from '../label.js';
import type { RecordType } from '../records/index.js';
import type { Field, FieldType } from './field.js';

/** What an own field (自定义字段) may hold, in the words of JSON Schema 2020-12, of which this is a part; `title` is in both languages. */
export interface CustomSchema {
  type: 'string' | 'number' | 'integer' | 'boolean' | 'array';
  title: Label;
  description?: Label;
  /** Of a string: the only values allowed. */
  enum?: readonly string[];
  /** Of a string: a calendar day, or an address that is safe to open. */
  format?: 'date' | 'uri';
  /** Largest length of a string, or of a list (`array`, of strings). */
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** A field that a workspace defined for its records of a type. Its values stand in `custom` under its name. */
export interface CustomField {
  of: RecordType;
  name: string;
  schema: CustomSchema;
  /** Of deals: the stage from which on one needs it, by pipeline; none where nobody asks for it. */
  requiredFrom?: Readonly<Record<Id, string>>;
}

/** Begins the name of a custom field's row, as in `custom.region`. */
const PREFIX = 'custom.';
const TYPES: Readonly<Record<CustomSchema['type'], FieldType>> = { string: 'text', number: 'number', integer: 'int', boolean: 'bool', array: 'list' };
const FORMATS: Readonly<Record<NonNullable<CustomSchema['format']>, FieldType>> = { date: 'date', uri: 'url' };

const rows = new WeakMap<object, Map<RecordType, readonly Field[]>>();
const NONE: readonly Field[] = [];

/**
 * The fields a workspace defined for a type, as rows of a field table called `custom.<name>`: type, validation, editor and texts follow from
 * them as from any row. Empty where none are defined; a definition that a newer version wrote and this one does not understand is left out.
 *
 * @example customFieldsOf(settings, 'opportunity')[0] // { name: 'custom.region', type: 'enum', label: { en: 'Region', zh: '大区' }, … }
 */
export function customFieldsOf(settings: { customFields?: unknown } | undefined, type: RecordType): readonly Field[] {
  const defined = settings?.customFields;
  if (!Array.isArray(defined)) return NONE;
  const known = rows.get(defined) ?? new Map<RecordType, readonly Field[]>();
  rows.set(defined, known);
  const found = known.get(type) ?? definitionsOf(settings, type).map(rowOf);
  known.set(type, found);
  return found;
}

/** What a workspace says of its own fields for a type, as far as this version understands it. */
export function definitionsOf(settings: { customFields?: unknown } | undefined, type: RecordType): readonly CustomField[] {
  const defined = settings?.customFields;
  return Array.isArray(defined) ? (defined as CustomField[]).filter((each) => each.of === type && isSchemaType(each.schema?.type)) : [];
}

/** The name of a custom field's row: where its value stands in a record. */
export function rowNameOf({ name }: Pick<CustomField, 'name'>): string {
  return PREFIX + name;
}

/** Whether own fields may be of this type. */
export function isSchemaType(type: unknown): type is CustomSchema['type'] {
  return Object.hasOwn(TYPES, String(type));
}

/** The key of a custom field's value in `custom`; `null` for a field that is no custom one. */
export function customKeyOf(name: string): string | null {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : null;
}

/** A field's value in a record, custom ones included; `undefined` where there is none. */
export function valueOf(record: object, name: string): unknown {
  const key = customKeyOf(name), values = record as Readonly<Record<string, unknown>>;
  return key === null ? values[name] : (values.custom as Readonly<Record<string, unknown>> | undefined)?.[key];
}

/** A record's custom values under names that nobody defined, as an import brings them, each as a row to be read. */
export function strayFieldsOf(record: { custom?: unknown }, defined: readonly Field[]): Field[] {
  const names = new Set(defined.map(({ name }) => name));
  return Object.entries((record.custom ?? {}) as Readonly<Record<string, unknown>>).filter(([key]) => !names.has(PREFIX + key)).map(([key, value]) => strayField(key, value));
}

/** The row of a value that nobody defined. */
export function strayField(key: string, value: unknown): Field {
  return { name: PREFIX + key, type: typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'bool' : typeof value === 'object' ? 'json' : 'text', label: { en: key, zh: key }, system: true };
}

/** The values a choice (`enum`) allows, in their order; empty for another field. */
export function choicesOf({ enum: texts = {}, order = Object.keys(texts) }: Field): readonly string[] {
  return order;
}

/** Keys that look like whole numbers come first in any object, whatever was defined. */
function choicesFrom(values: readonly string[]): Pick<Field, 'enum' | 'order'> {
  const texts = Object.fromEntries(values.map((value) => [value, { en: value, zh: value }]));
  return { enum: texts, ...(Object.keys(texts).some((key, i) => key !== values[i]) && { order: values }) };
}

function rowOf({ name, schema }: CustomField): Field {
  const { type, title, description, enum: values, format, maxLength, minimum, maximum } = schema, max = maxLength ?? maximum;
  return {
    name: rowNameOf({ name }), label: title, type: values ? 'enum' : format !== undefined && format in FORMATS ? FORMATS[format] : TYPES[type],
    ...(description && { help: description }), ...(values && choicesFrom(values)),
    ...(max !== undefined && { max }), ...(minimum !== undefined && { min: minimum }),
  };
}

import { recordTables, strayFieldsOf, valueOf, type AnyRecord, type Field, type RecordType } from '@salescycle/model';

/** A record's fields in the order they are shown. */
export interface FieldList {
  /** With a value, or worth asking for. */
  shown: readonly Field[];
  /** Without one, behind “more fields”. */
  folded: readonly Field[];
  /** Set by the product itself: read only. */
  system: readonly Field[];
}

/** Shown in the header or a part of its own. */
const ELSEWHERE = new Set([
  'name', 'amount', 'nextStep', 'stageId', 'status', 'pipelineId', 'ownerId', 'checks', 'contactIds', 'contactRoles', 'lineItems', 'links',
  'fit', 'effortDays', 'probabilityOverride', 'target', 'plan', 'competitorNotes',
]);
/** Bookkeeping that says nothing to a person. */
const UNSAID = new Set(['type', 'rev', 'sv', 'deletedAt', 'mergedInto', 'notSameAs', 'qualificationId', 'custom', 'boardOrder']);
/** Asked for even while empty, first things first. */
const ESSENTIAL: Readonly<Partial<Record<RecordType, readonly string[]>>> = {
  opportunity: ['expectedCloseDate', 'accountId'],
  lead: ['company', 'jobTitle', 'emails', 'phones'],
  account: ['industry', 'domain', 'lifecycle'],
  contact: ['jobTitle', 'accountIds', 'emails', 'phones'],
};

/** The order of what the product keeps, the id last; others come first. */
const KEPT = ['createdAt', 'createdBy', 'updatedAt', 'id'];

/** A field of a type by its name. */
export function fieldOf(type: RecordType, name: string): Field | undefined {
  return (recordTables[type].fields as readonly Field[]).find((field) => field.name === name);
}

/** Whether a person can change the field here. An object without a shape, and lists of objects, have no form. */
export function isEditable(field: Field): boolean {
  if (field.system) return false;
  return field.type === 'json' ? field.fields !== undefined : field.type !== 'list' || field.fields === undefined;
}

/** The record's fields, those worth asking for first. `custom` are those its workspace defined, which somebody wants to be filled in; what an import brought besides is only to be read. */
export function fieldList(record: AnyRecord, custom: readonly Field[]): FieldList {
  const essential = ESSENTIAL[record.type] ?? [];
  const named = (recordTables[record.type].fields as readonly Field[]).filter(({ name }) => !ELSEWHERE.has(name) && !UNSAID.has(name)), all = [...named, ...custom, ...strayFieldsOf(record, custom)];
  const isFilled = ({ name }: Field) => (valueOf(record, name) ?? null) !== null, isAsked = (field: Field) => essential.includes(field.name) || custom.includes(field);
  const place = ({ name }: Field) => (essential.includes(name) ? essential.indexOf(name) : essential.length);
  const own = all.filter((field) => !field.system).sort((a, b) => place(a) - place(b));
  return {
    shown: own.filter((field) => isFilled(field) || isAsked(field)),
    folded: own.filter((field) => !isFilled(field) && !isAsked(field) && isEditable(field)),
    system: all.filter((field) => field.system && isFilled(field)).sort((a, b) => KEPT.indexOf(a.name) - KEPT.indexOf(b.name)),
  };
}

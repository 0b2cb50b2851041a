import { recordTables, type Field, type Label } from '@salescycle/model';

/** The record types a file can bring in, in the order in which they are created: what is pointed at comes first. */
export const IMPORT_TYPES = ['user', 'account', 'product', 'contact', 'lead', 'opportunity'] as const;

/** A record type a file can bring in. */
export type ImportType = (typeof IMPORT_TYPES)[number];

/** How a column's text is read; `values/` has a reader for each. */
export type TargetKind =
  | 'text' | 'int' | 'money' | 'percent' | 'date' | 'moment' | 'enum' | 'texts' | 'bool' | 'ref' | 'key' | 'id' | 'stage' | 'status' | 'product'
  | 'lossReason' | 'currency';

/** Where a column can go: a field of the record, or something that is known about it (its id elsewhere, its contact, its history). */
export interface Target {
  /** A field's path (`nextStep.text`), or the name of what is known (`closeDate`). */
  name: string;
  label: Label;
  kind: TargetKind;
  /** The row of the field table, where there is one. */
  field?: Field;
  /** For `ref` and `key`: the type pointed at. */
  ref?: ImportType;
}

/** Keeps the column under its own name among the other fields. */
export const KEEP = 'custom';

/** The prefix of targets that say when a deal entered a stage: `entered:Proposal`. The rest is a value of the file's stage column. */
export const ENTERED = 'entered:';

const KINDS: Partial<Record<Field['type'], TargetKind>> = {
  text: 'text', markdown: 'text', int: 'int', money: 'money', percent: 'percent', date: 'date', instant: 'moment', enum: 'enum', bool: 'bool',
  ref: 'ref', set: 'texts', list: 'texts',
};

const EXTERNAL_ID: Target = { name: 'externalId', kind: 'id', label: { en: 'Id elsewhere', zh: '外部编号' } };
const CREATED: Target = { name: 'createdAt', kind: 'moment', label: { en: 'Began on', zh: '开始日期' } };
const OWNER_KEY: Target = { name: 'ownerId.key', kind: 'key', ref: 'user', label: { en: 'Owner id', zh: '负责人编号' } };
const CURRENCY: Target = { name: 'currency', kind: 'currency', label: { en: 'Currency', zh: '币种' } };

/** What a row can say beyond its own fields. */
const MORE: Record<ImportType, readonly Target[]> = {
  user: [],
  account: [{ name: 'parentId.key', kind: 'key', ref: 'account', label: { en: 'Parent account id', zh: '上级客户编号' } }],
  product: [CURRENCY],
  contact: [
    { name: 'accountIds', kind: 'ref', ref: 'account', label: { en: 'Account', zh: '客户' } },
    { name: 'accountIds.key', kind: 'key', ref: 'account', label: { en: 'Account id', zh: '客户编号' } },
  ],
  lead: [],
  opportunity: [
    { name: 'accountId.key', kind: 'key', ref: 'account', label: { en: 'Account id', zh: '客户编号' } },
    { name: 'product', kind: 'product', label: { en: 'Product', zh: '产品' } },
    { name: 'stageId', kind: 'stage', label: { en: 'Stage', zh: '阶段' } },
    { name: 'status', kind: 'status', label: { en: 'Status', zh: '状态' } },
    { name: 'closeDate', kind: 'date', label: { en: 'Close date', zh: '成交日期' } },
    { name: 'stageSince', kind: 'moment', label: { en: 'In the stage since', zh: '当前阶段开始于' } },
    CURRENCY,
    { name: 'contact.name.full', kind: 'text', label: { en: 'Contact name', zh: '联系人姓名' } },
    { name: 'contact.phones', kind: 'texts', label: { en: 'Contact phone', zh: '联系人电话' } },
    { name: 'contact.emails', kind: 'texts', label: { en: 'Contact e-mail', zh: '联系人邮箱' } },
    { name: 'contact.jobTitle', kind: 'text', label: { en: 'Contact job title', zh: '联系人职务' } },
  ],
};

/** Objects of which a column can fill one member. */
const PARTS: readonly { of: string; part: string; label?: Label }[] = [
  { of: 'name', part: 'full' },
  { of: 'name', part: 'family' },
  { of: 'name', part: 'given' },
  { of: 'nextStep', part: 'text', label: { en: 'Next step', zh: '下一步' } },
  { of: 'nextStep', part: 'dueDate', label: { en: 'Next step due', zh: '下一步日期' } },
  { of: 'probabilityOverride', part: 'p', label: { en: 'Probability', zh: '概率' } },
];

/** Common fields that come last in a list of choices. */
const LAST = ['ownerId', 'tags'];
/** Kept by the product, or filled through a target of {@link MORE}. */
const NOT_CHOSEN = new Set(['custom', 'source', 'checks']);

const targets = new Map<ImportType, readonly Target[]>();

/** Everything a column of this record type can be mapped to: what its field table lets a person set, and {@link Target} more. */
export function targetsOf(type: ImportType): readonly Target[] {
  let known = targets.get(type);
  if (!known) targets.set(type, (known = collect(type)));
  return known;
}

/** The target with this name; `undefined` for `custom`, for stage entries and for names that the type does not have. */
export function targetOf(type: ImportType, name: string): Target | undefined {
  return targetsOf(type).find((target) => target.name === name);
}

function collect(type: ImportType): Target[] {
  const all: readonly Field[] = recordTables[type].fields;
  const chosen = all.filter(({ name, system }) => !system && !NOT_CHOSEN.has(name) && !(type === 'user' && LAST.includes(name)));
  const own = chosen.filter(({ name }) => !LAST.includes(name)).flatMap(fieldTargets);
  const last = chosen.filter(({ name }) => LAST.includes(name)).flatMap(fieldTargets);
  const began = type === 'opportunity' ? CREATED : { ...CREATED, label: { en: 'Created on', zh: '创建日期' } };
  return [...own, ...MORE[type], ...last, ...(type === 'user' ? [] : [OWNER_KEY]), began, EXTERNAL_ID];
}

function fieldTargets(field: Field): Target[] {
  if (field.type === 'json') return PARTS.filter(({ of }) => of === field.name).map((part) => partTarget(field, part));
  if (field.name === 'lossReasonId') return [{ name: field.name, kind: 'lossReason', label: field.label, field }];
  // One cell cannot say several objects.
  const kind = field.fields ? undefined : KINDS[field.type];
  const ref = IMPORT_TYPES.find((each) => each === field.ref);
  if (!kind || (kind === 'ref' && !ref)) return [];
  return [{ name: field.name, kind, label: field.label, field, ...(ref && { ref }) }];
}

function partTarget({ name, fields = [] }: Field, { part, label }: (typeof PARTS)[number]): Target {
  const field = fields.find((each) => each.name === part)!;
  return { name: `${name}.${part}`, kind: KINDS[field.type]!, label: label ?? field.label, field };
}

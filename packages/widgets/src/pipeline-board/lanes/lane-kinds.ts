import { addMonths, choicesOf, customKeyOf, recordTables, type EditableFields, type Field, type Id, type Lead, type Opportunity, type PlainDate, type Value } from '@salescycle/model';
import type { GroupBy } from '@salescycle/store';
import { sourceText } from '../../shared/source-words.js';
import { say, type BoardContext } from '../context.js';
import { isOwn, type OwnName } from '../own/own-conditions.js';
import { ownText } from '../own/own-text.js';
import type { LaneTexts } from './lanes.strings.js';
import { isYesNo } from './narrow-where.js';

/** What rows are named with. */
export interface LaneWorld {
  context: BoardContext;
  texts: LaneTexts;
  accounts: ReadonlyMap<Id, string>;
  /** The fields the workspace defined for leads. */
  ownOfLeads: readonly Field[];
}

/** What the rows of one grouping are: which there are, in which order, what they are called, and what a deal gets that comes to one. */
export interface LaneKind {
  /** Values that have a row though no deal has them, to move one there. */
  always(world: LaneWorld): readonly string[];
  nameOf(value: string, world: LaneWorld): string;
  none(texts: LaneTexts): string;
  /** Sorts values by this; by the number of open deals, most first, without it. */
  rank?(value: string, world: LaneWorld): number | string;
  /** The fields of a deal that comes here; `null` where a move does not set them. */
  fieldsFor(deal: Opportunity, value: string | null, world: LaneWorld): EditableFields<Opportunity> | null;
  /** The same of a lead; left out where a lead has no such field. */
  fieldsForLead?(lead: Lead, value: string | null, world: LaneWorld): EditableFields<Opportunity> | null;
}

const COMING_MONTHS = [0, 1, 2];

const owner: LaneKind = {
  always: ({ context }) => [...context.users.values()].filter(({ active }) => active !== false).map(({ id }) => id),
  nameOf: (id, { context, texts }) => context.users.get(id)?.name ?? texts.someone,
  none: ({ noOwner }) => noOwner,
  // The people come in the order of their names.
  rank: (id, { context }) => [...context.users.keys()].indexOf(id) + (context.users.has(id) ? 0 : context.users.size + 1),
  fieldsFor: (_deal, ownerId) => ({ ownerId }),
  fieldsForLead: (_lead, ownerId) => ({ ownerId }),
};

const account: LaneKind = {
  always: () => [],
  nameOf: (id, { accounts }) => accounts.get(id) ?? '…',
  none: ({ noAccount }) => noAccount,
  fieldsFor: () => null,
};

const source: LaneKind = {
  always: () => [],
  nameOf: (kind, { context }) => sourceText(kind, context.language),
  none: ({ noSource }) => noSource,
  rank: (kind, { context }) => sourceText(kind, context.language),
  fieldsFor: ofSource,
  fieldsForLead: ofSource,
};

function ofSource({ source: former }: Pick<Opportunity, 'source'>, kind: string | null): EditableFields<Opportunity> {
  return { source: kind === null ? null : { ...former, kind } };
}

const month: LaneKind = {
  always: ({ context: { today } }) => COMING_MONTHS.map((ahead) => addMonths(`${today.slice(0, 7)}-01`, ahead).slice(0, 7)),
  nameOf: (value, { context: { language } }) => new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long' })
    .format(new Date(`${value}-01T00:00:00Z`)),
  none: ({ noMonth }) => noMonth,
  rank: (value) => value,
  fieldsFor: ({ expectedCloseDate }, value) => ({ expectedCloseDate: value === null ? null : inMonth(expectedCloseDate, value) }),
};

/** The same day of another month; its last day where it is shorter, and where there was no day to keep. */
export function inMonth(date: PlainDate | undefined, value: string): PlainDate {
  const last = new Date(Date.parse(`${addMonths(`${value}-01`, 1)}T00:00:00Z`) - 1).toISOString().slice(8, 10);
  const day = date?.slice(8) ?? last;
  return `${value}-${day > last ? last : day}`;
}

/** A field of the table that holds one of a few values. */
function choice(path: string): LaneKind {
  const fields: readonly Field[] = recordTables.opportunity.fields;
  const field = fields.find(({ name }) => name === path);
  const values = field ? choicesOf(field) : [];
  return {
    always: () => values,
    nameOf: (value, { context }) => (field?.enum?.[value] ? say(context, field.enum[value]) : value),
    none: ({ noValue }) => noValue,
    rank: (value) => (values.includes(value) ? values.indexOf(value) : value),
    fieldsFor: (_deal, value) => (field?.enum && !field.system ? { [path]: value } : null),
  };
}

/** A field of the workspace's own: the choices in their order, or yes and no; of one that is retired the values that are still there. */
function ownChoice(path: OwnName): LaneKind {
  const key = customKeyOf(path)!;
  const fieldIn = (own: readonly Field[]) => own.find(({ name }) => name === path);
  const valuesOf = ({ context: { own } }: LaneWorld) => valuesIn(fieldIn(own));
  return {
    always: (world) => valuesOf(world) ?? [],
    nameOf: (value, { context }) => (isYesNo(value) && !fieldIn(context.own)?.enum ? ownText(context, value === 'true') : value),
    none: ({ noValue }) => noValue,
    rank: (value, world) => {
      const at = valuesOf(world)?.indexOf(value) ?? -1;
      return at < 0 ? value : at;
    },
    fieldsFor: ({ custom }, value, { context: { own } }) => ofOwn(custom, { key, field: fieldIn(own), value }),
    fieldsForLead: ({ custom }, value, { ownOfLeads }) => ofOwn(custom, { key, field: fieldIn(ownOfLeads), value }),
  };
}

/** The values an own field can have, where they are few. */
function valuesIn(field: Field | undefined): readonly string[] | null {
  return field?.enum ? choicesOf(field) : field?.type === 'bool' ? ['true', 'false'] : null;
}

/** A value that is no longer among the choices keeps what has it, and takes no others. */
function ofOwn(custom: Value | undefined, { key, field, value }: { key: string; field: Field | undefined; value: string | null }): EditableFields<Opportunity> | null {
  const values = valuesIn(field), isOffered = value === null || !values || values.includes(value);
  return isOffered ? { custom: withValue(custom, key, isYesNo(value) && !field?.enum ? value === 'true' : value) } : null;
}

function withValue(custom: Value | undefined, key: string, value: string | boolean | null): Value {
  const { [key]: _, ...others } = (custom ?? {}) as Readonly<Record<string, Value>>, next = value === null ? others : { ...others, [key]: value };
  return Object.keys(next).length ? next : null;
}

/** The kind of rows a grouping makes. */
export function laneKindOf({ field }: GroupBy): LaneKind {
  const known: Readonly<Record<string, LaneKind>> = { ownerId: owner, accountId: account, 'source.kind': source, expectedCloseDate: month };
  return known[field] ?? (isOwn(field) ? ownChoice(field) : choice(field));
}

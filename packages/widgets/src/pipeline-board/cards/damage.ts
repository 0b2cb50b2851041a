import { problemsOfField, recordTables, type AnyRecord, type Field } from '@salescycle/model';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.js';
import { say, type BoardContext } from '../context.js';
import { strings } from '../selection/selection.strings.js';

/** The fields a card shows, or is counted and sorted by. */
const SHOWN: ReadonlySet<string> = new Set(['name', 'amount', 'expectedCloseDate', 'closedAt', 'probabilityOverride', 'nextStep', 'competitor', 'company']);

const SOUND: readonly Field[] = [];
/** What has been looked at: a record is another object once it has changed. */
const looked = new WeakMap<AnyRecord, readonly Field[]>();

/** The fields of a record whose values do not fit, among those that a card shows; none of a sound one. */
export function damageOf(record: AnyRecord): readonly Field[] {
  let damaged = looked.get(record);
  if (!damaged) looked.set(record, (damaged = look(record)));
  return damaged;
}

function look(record: AnyRecord): readonly Field[] {
  const fields: readonly Field[] = recordTables[record.type].fields;
  const values = record as unknown as Readonly<Record<string, unknown>>;
  const damaged = fields.filter((field) => {
    const value = values[field.name];
    if (!SHOWN.has(field.name) || value === undefined || value === null) return false;
    return problemsOfField(field, value).some(({ code }) => code !== 'required');
  });
  return damaged.length ? damaged : SOUND;
}

/** The inside of a card whose record cannot be shown: which one it is, and what of it does not fit. */
export function damagedContent(context: BoardContext, { id, name }: { id: string; name?: unknown }, fields: readonly Field[]): TemplateResult {
  const t = strings[context.language];
  return html`<span class="top"><span class="name cut" part="card-title" dir="auto">${typeof name === 'string' && name ? name : t.damaged}</span></span>
    <span class="deal cut" part="card-meta"><bdi>${t.damagedId(id)}</bdi></span>
    <span class="next warn">${icon('alert', 's')}<span>${t.damaged}${fields.length ? html`: ${context.format.list(fields.map(({ label }) => say(context, label)))}` : ''}</span></span>`;
}

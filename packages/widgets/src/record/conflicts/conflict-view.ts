import { sameValue, type AnyRecord, type Conflict, type Field, type Operation } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { NOTHING } from '../../shared/format.js';
import { icon } from '../../shared/icons.js';
import { personText, valueText, type ValueWords } from '../value-words.js';
import { strings, type ConflictWords } from './conflicts.strings.js';
import { clashingFields, sidesOf, type Side } from './sides.js';

/** What one conflict is drawn from. */
export interface ClashView {
  words: ValueWords;
  conflict: Conflict;
  /** The record it is about, as it is now; `undefined` while it is read. */
  record: AnyRecord | undefined;
  /** The record's operations, as far as they are read: they say whose the change was that was there first. */
  operations: readonly Operation[];
  /** Closes it; `null` where nothing may be changed. */
  decide: ((side: Side) => void) | null;
}

/** What a conflict is about, in the reader's words. */
export function clashName({ language }: Pick<ValueWords, 'language'>, conflict: Conflict): string {
  const [first] = clashingFields(conflict);
  return conflict.field === 'deletedAt' ? strings[language].deletion : first?.label[language] ?? conflict.field;
}

/** Said when a conflict was closed. */
export function decidedText(words: Pick<ValueWords, 'language'>, conflict: Conflict, keep: Side['which']): string {
  const t = strings[words.language], name = clashName(words, conflict);
  return keep === conflict.stands ? t.kept(name) : t.taken(name);
}

/** A conflict: the two changes side by side, whose they are and when they were made, and a button that takes either. */
export function clashView(clash: ClashView): TemplateResult {
  const { words, conflict, operations } = clash, t = strings[words.language], name = clashName(words, conflict), fields = clashingFields(conflict);
  const before = saidOf(words, fields, conflict.base as Side['values'], t);
  return html`<div class="clash" role="group" aria-label=${name} tabindex="-1" data-conflict=${conflict.id}>
    <p class="row wrap clash-name"><span class="strong">${name}</span>${conflict.field === 'deletedAt' ? nothing : html`<span class="muted small"><bdi>${t.before(before.join(' · '))}</bdi></span>`}</p>
    <div class="clash-sides">${sidesOf(conflict, operations).map((side) => sideView(clash, { side, name, fields, t }))}</div></div>`;
}

interface SideView {
  side: Side;
  name: string;
  fields: readonly Field[];
  t: ConflictWords;
}

function sideView({ words, record, decide }: ClashView, { side, name, fields, t }: SideView): TemplateResult {
  const { format, zone } = words, { stands, by, at } = side, said = saidOf(words, fields, side.values, t), isLong = fields.length > 1;
  const now = stands ? changedSince(words, record, { fields, side, t }) : null;
  return html`<div class="clash-side ${stands ? 'stands' : ''}">
    ${said.map((line, i) => html`<p class="clash-value">${isLong ? html`<span class="muted">${fields[i]!.label[words.language]}: </span>` : nothing}<bdi>${line}</bdi></p>`)}
    ${now === null ? nothing : html`<p class="small"><bdi>${t.since(now)}</bdi></p>`}
    <p class="row wrap small muted clash-who"><bdi>${by === undefined ? t.somebody : personText(words, by)}</bdi>${at === undefined ? nothing : html`<time datetime=${at}><bdi>${format.moment(at, zone)}</bdi></time>`}</p>
    <p class="row wrap clash-end"><span class="tag">${stands ? html`${icon('check', 's')}${t.stands}` : t.aside}</span>${decide === null ? nothing : html`<button class="button" type="button" data-side=${side.which} @click=${() => decide(side)}>${
      stands ? t.keep : t.take}<span class="visually-hidden">${t.ofField(name, said.join(' · '))}</span></button>`}</p></div>`;
}

/** What a side says, field by field. */
function saidOf(words: ValueWords, fields: readonly Field[], values: Side['values'], t: ConflictWords): string[] {
  return fields.map((field) => {
    if (field.name === 'deletedAt') return values.deletedAt ? t.deleted : t.notDeleted;
    const text = valueText(words, field, values[field.name]);
    return text === NOTHING ? t.nothing : text;
  });
}

/** What the record says by now, where that is no longer what stood when the two met. */
function changedSince(words: ValueWords, record: AnyRecord | undefined, { fields, side, t }: Pick<SideView, 'fields' | 'side' | 't'>): string | null {
  const now = record as unknown as Side['values'] | undefined;
  if (!now || fields.every(({ name }) => name === 'deletedAt' || sameValue(now[name] ?? null, side.values[name] ?? null))) return null;
  return saidOf(words, fields, now, t).join(' · ');
}

import { recordTables, sameValue, type Field } from '@salescycle/model';
import { NOTHING } from '../shared/format.js';
import type { IconName } from '../shared/icons.js';
import type { Entry, FieldChange, Verb } from './entries.js';
import { strings as mergeStrings } from './merge/merge.strings.js';
import { dayOf, personText, stageText, valueText, type ValueWords } from './value-words.js';

/** An entry in words. */
export interface EntryWords {
  icon: IconName | 'stage';
  title: string;
  /** What stands below the title. */
  lines: readonly string[];
  who: string;
}

/** An entry in words: what changed from what to what, what was said, what is planned. */
export function entryWords(words: ValueWords, entry: Entry): EntryWords {
  const who = personText(words, entry.by);
  if (entry.kind === 'activities') return { ...activityWords(words, entry), who };
  if (entry.kind === 'tasks') return { ...taskWords(words, entry), who };
  return { ...changeWords(words, entry), who };
}

/** Everything an entry says, to be searched. */
export function entryText(words: ValueWords, entry: Entry): string {
  const { title, lines, who } = entryWords(words, entry);
  return [title, ...lines, who].join(' ');
}

type Of<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

function activityWords({ t, language }: ValueWords, { activity }: Of<'activities'>): Omit<EntryWords, 'who'> {
  const { kind, direction, subject, body, outcome } = activity;
  const label = choice('activity', 'kind', kind)[language], way = direction && direction !== 'none' ? choice('activity', 'direction', direction)[language] : '';
  return {
    icon: ICONS[kind] ?? 'message', title: [subject ? `${label}${language === 'zh' ? '：' : ': '}${subject}` : label, way].filter(Boolean).join(' · '),
    lines: [body ?? '', outcome ? t.outcome(outcome) : ''].filter(Boolean),
  };
}

function taskWords(words: ValueWords, { task }: Of<'tasks'>): Omit<EntryWords, 'who'> {
  const { t } = words, label = { open: t.taskOpen, done: t.taskDone, cancelled: t.taskCancelled }[task.status];
  const due = task.dueAt ? [t.due(words.format.dateLong(dayOf(words, task.dueAt)))] : [];
  return { icon: 'task', title: `${label}${words.language === 'zh' ? '：' : ': '}${task.title}`, lines: task.status === 'open' ? due : [] };
}

const ICONS: Readonly<Record<string, IconName>> = { call: 'phone', email: 'mail', meeting: 'people', visit: 'people', note: 'note', demo: 'people', message: 'message' };

function changeWords(words: ValueWords, { verb, changes, reason }: Of<'changes'>): Omit<EntryWords, 'who'> {
  const { t } = words, more = reason ? [t.reason(reason)] : [];
  if (verb === 'created') return { icon: 'add', title: createdText(words, changes), lines: more };
  const isMove = changes.some(isStage), said = [...changes].sort((a, b) => Number(isStage(b)) - Number(isStage(a))).map((change) => changeText(words, change));
  const lead = LEADS[verb]?.(words);
  if (lead) return { icon: LEAD_ICONS[verb] ?? 'delete', title: lead, lines: [...said, ...more] };
  const [first = '', ...others] = said;
  return { icon: isMove ? 'stage' : 'edit', title: first, lines: [...others, ...more] };
}

const isStage = ({ field }: FieldChange) => field.name === 'stageId';

const LEAD_ICONS: Readonly<Partial<Record<Verb, IconName>>> = { undo: 'undo', restored: 'undo', redo: 'redo', merged: 'copy' };

const LEADS: Readonly<Partial<Record<Verb, (words: ValueWords) => string>>> = {
  deleted: ({ t }) => t.wasDeleted, restored: ({ t }) => t.wasRestored, undo: ({ t }) => t.tookBack, redo: ({ t }) => t.madeAgain,
  merged: ({ language }) => mergeStrings[language].wasMerged,
};

function createdText(words: ValueWords, changes: readonly FieldChange[]): string {
  const { t } = words, value = (name: string) => changes.find(({ field }) => field.name === name);
  const stage = value('stageId'), amount = value('amount');
  return [stage ? t.createdIn(stageText(words, stage.to as string)) : t.created, amount && valueText(words, amount.field, amount.to)].filter(Boolean).join(' · ');
}

/** One field's change in words; a move says only the stages. */
export function changeText(words: ValueWords, { field, from, to }: FieldChange): string {
  const { t, language } = words, label = field.label[language];
  if (field.key !== undefined) return listText(words, field, (from ?? []) as Item[], (to ?? []) as Item[]);
  if (field.type === 'set') return setText(words, field, to as { add?: string[]; remove?: string[] } | null);
  const [before, after] = [valueText(words, field, from), valueText(words, field, to)];
  if (field.name === 'stageId' && before !== NOTHING) return `${before} → ${after}`;
  if (after === NOTHING) return t.clearedField(label, before);
  return before === NOTHING ? t.set(label, after) : t.changed(label, before, after);
}

function setText(words: ValueWords, field: Field, change: { add?: string[]; remove?: string[] } | null): string {
  const { t, language } = words, label = field.label[language], say = (items: string[]) => valueText(words, field, items);
  const parts = [change?.add?.length ? t.added(label, say(change.add)) : '', change?.remove?.length ? t.removed(label, say(change.remove)) : ''];
  return parts.filter(Boolean).join(' · ');
}

type Item = Readonly<Record<string, unknown>>;

/** A list whose items a key tells apart: what came, what went, and what of an item is another now. */
function listText(words: ValueWords, field: Field, from: readonly Item[], to: readonly Item[]): string {
  const { t, language } = words, label = field.label[language], key = field.key!;
  const lacks = (list: readonly Item[], item: Item) => !list.some((each) => each[key] === item[key]), say = (items: readonly Item[]) => valueText(words, field, items);
  const came = to.filter((item) => lacks(from, item)), went = from.filter((item) => lacks(to, item));
  const changed = to.flatMap((item) => {
    const before = from.find((each) => each[key] === item[key]);
    return before && !sameValue(before, item) ? [t.changed(label, say([before]), say([item]))] : [];
  });
  return [came.length ? t.added(label, say(came)) : '', went.length ? t.removed(label, say(went)) : '', ...changed].filter(Boolean).join(' · ');
}

function choice(type: 'activity', field: string, value: string): { en: string; zh: string } {
  const { enum: words } = (recordTables[type].fields as readonly Field[]).find(({ name }) => name === field)!;
  return words?.[value] ?? { en: value, zh: value };
}

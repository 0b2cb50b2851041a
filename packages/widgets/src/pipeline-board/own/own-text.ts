import { customKeyOf, isPlainDate, valueOf, type Field } from '@salescycle/model';
import type { BoardContext } from '../context.js';
import { isOwn } from './own-conditions.js';

/** A value of a field of the workspace's own in words; `''` where there is none. It goes by the value, which may be older than what the field is now. */
export function ownText({ t, format, today }: Pick<BoardContext, 't' | 'format' | 'today'>, value: unknown): string {
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return format.number(value, 4);
  if (Array.isArray(value)) return format.list(value.map(String));
  if (typeof value !== 'string') return '';
  return isPlainDate(value) ? format.dateShort(value, today.slice(0, 4)) : value;
}

/** What a field of the workspace's own is called; one that was retired says so. */
export function ownLabel({ own, language, t }: Pick<BoardContext, 'own' | 'language' | 't'>, name: string): string {
  return own.find((field) => field.name === name)?.label[language] ?? t.retired(customKeyOf(name) ?? name);
}

/** What a card says of the fields of the workspace's own that were chosen for it: those with a value. */
export function ownFacts(context: BoardContext, record: object): string[] {
  return context.cardFields.flatMap((name) => {
    const text = isOwn(name) && context.own.some((field) => field.name === name) ? ownText(context, valueOf(record, name)) : '';
    return text ? [context.t.labelled(ownLabel(context, name), text)] : [];
  });
}

/** Whether deals can be put in rows by a field: one of a few values. */
export function isLaneField({ type }: Field): boolean {
  return type === 'enum' || type === 'bool';
}

import type { BoardContext } from '../context.js';
import { isValues, type OwnCondition } from './own-conditions.js';
import { ownLabel, ownText } from './own-text.js';
import { strings } from './own.strings.js';

/** A condition of a field of the workspace's own in words; of a field that was retired it says so. */
export function ownWords(context: BoardContext, name: string, condition: OwnCondition): string {
  return context.t.labelled(ownLabel(context, `custom.${name}`), saidOf(context, condition));
}

function saidOf(context: BoardContext, condition: OwnCondition): string {
  const t = strings[context.language];
  if (isValues(condition)) return context.format.list(condition.map((value) => (value === null ? t.notSet : ownText(context, value))));
  if ('has' in condition) return context.format.list(condition.has);
  if ('contains' in condition) return t.contains(condition.contains);
  const { from, to } = condition, [least, most] = [ownText(context, from), ownText(context, to)];
  if (from !== undefined && to !== undefined) return t.between(least, most);
  return from !== undefined ? t.atLeast(least) : to !== undefined ? t.atMost(most) : t.filled;
}

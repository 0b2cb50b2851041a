import type { BoardContext } from '../context.js';
import type { Sort } from '../feed.js';
import { isOwn, type OwnName } from './own-conditions.js';
import { ownLabel } from './own-text.js';

/** The orders there are with their names, fields of the workspace's own last; one that was retired as long as it is in force. */
export function sortsOf(context: BoardContext, current: Sort): [value: Sort, name: string][] {
  const { t, own } = context;
  const names = own.filter(({ type }) => type !== 'list').map(({ name }) => name as OwnName);
  if (isOwn(current) && !names.includes(current)) names.push(current);
  return [['close', t.sortClose], ['amount', t.sortAmount], ['stage', t.sortStage], ['name', t.sortName], ['own', t.sortOwn], ...names.map((name): [Sort, string] => [name, ownLabel(context, name)])];
}

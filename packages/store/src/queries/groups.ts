import type { RowChange } from '../row-changes.js';
import { wholly, type Kind } from './live.js';
import type { Groups, GroupsQuery } from './query.js';
import { dependsOn, matcherOf, typesOf } from './selection.js';
import { grouperOf } from './where.js';

/** How many records stand in each group of a selection, kept by taking each change out and putting it in again. */
export const groups: Kind<GroupsQuery, Groups> = {
  missing: (query, { memory }) => wholly(typesOf(query), memory),
  start(query, { memory }) {
    const matches = matcherOf(query, memory), groupOf = grouperOf(query.by);
    let counts: Map<string | null, number>;
    let shown = scan();

    function scan(): Groups {
      counts = new Map();
      for (const row of memory.rowsOf(query.type)) count(row, 1);
      return new Map(counts);
    }

    function count(row: RowChange['before'], sign: 1 | -1): void {
      if (!row || !matches(row)) return;
      const group = groupOf(row), now = (counts.get(group) ?? 0) + sign;
      if (now) counts.set(group, now);
      else counts.delete(group);
    }

    function follow(changes: readonly RowChange[]): Groups {
      for (const { before, after } of changes) {
        count(before, -1);
        count(after, 1);
      }
      return new Map(counts);
    }

    return {
      result: () => shown,
      update(changes) {
        const now = changes.some(({ after: { record } }) => dependsOn(query, record.type)) ? scan() : follow(changes);
        if (groups.same(shown, now)) return false;
        shown = now;
        return true;
      },
    };
  },
  same: (a, b) => a.size === b.size && [...a].every(([group, count]) => b.get(group) === count),
};

import type { Start } from './live.js';
import type { Changes, ChangesQuery } from './query.js';

/** Every live record of the types first, then what came and went with each change. */
export const startChanges: Start<ChangesQuery, Changes> = ({ types }, { memory }) => {
  const wanted = new Set<string>(types);
  let latest: Changes = {
    put: types.flatMap((type) => [...memory.rowsOf(type)].filter(({ record }) => !record.deletedAt)),
    drop: [],
  };
  return {
    result: () => latest,
    update(changes) {
      const mine = changes.filter(({ after }) => wanted.has(after.record.type)).map(({ after }) => after);
      if (!mine.length) return false;
      latest = {
        put: mine.filter(({ record }) => !record.deletedAt),
        drop: mine.filter(({ record }) => record.deletedAt).map(({ record }) => record.id),
      };
      return true;
    },
  };
};

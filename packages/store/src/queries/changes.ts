import type { Id } from '@salescycle/model';
import { wholly, type Kind, type Live } from './live.js';
import type { Changes, ChangesQuery } from './query.js';

/** Keeping {@link changes}, with the ids that were told of. */
interface Told extends Live<Changes> {
  ids: ReadonlySet<Id>;
}

/** Every live record of the types first, then what came and went with each change. */
export const changes: Kind<ChangesQuery, Changes> = {
  missing: ({ types }, { memory }) => wholly(types, memory),
  start({ types }, { memory }, former) {
    const wanted = new Set<string>(types);
    const put = types.flatMap((type) => [...memory.rowsOf(type)].filter(({ record }) => !record.deletedAt));
    const ids = new Set(put.map(({ record }) => record.id));
    let latest: Changes = { put, drop: [...((former as Told | undefined)?.ids ?? [])].filter((id) => !ids.has(id)) };
    const told: Told = {
      ids,
      result: () => latest,
      update(all) {
        const mine = all.filter(({ after }) => wanted.has(after.record.type)).map(({ after }) => after);
        if (!mine.length) return false;
        latest = {
          put: mine.filter(({ record }) => !record.deletedAt),
          drop: mine.filter(({ record }) => record.deletedAt).map(({ record }) => record.id),
        };
        for (const { record } of latest.put) ids.add(record.id);
        for (const id of latest.drop) ids.delete(id);
        return true;
      },
    };
    return told;
  },
  same: () => false,
};

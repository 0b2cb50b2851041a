import { sameValue, type AnyRecord } from '@salescycle/model';
import type { Kind } from './live.js';
import type { RecordQuery } from './query.js';

/** One live record. */
export const record: Kind<RecordQuery, AnyRecord | undefined> = {
  missing: ({ type, id }, { memory }) => (memory.knows(type, id) ? [] : [{ type, id }]),
  start({ type, id }, { memory }) {
    const find = () => memory.live(type, id);
    let shown = find();
    return {
      result: () => shown,
      update(changes) {
        if (!changes.some(({ after }) => after.record.id === id)) return false;
        const now = find();
        if (now === shown) return false;
        shown = now;
        return true;
      },
    };
  },
  same: sameValue,
};

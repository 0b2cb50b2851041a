import { sameValue } from '@salescycle/model';
import type { Kind } from './live.js';
import type { Row, RowQuery } from './query.js';

/** One record with its history, deleted or not. */
export const row: Kind<RowQuery, Row | undefined> = {
  missing: ({ type, id }, { memory }) => (memory.knows(type, id) ? [] : [{ type, id }]),
  start({ type, id }, { memory }) {
    let shown = memory.row(type, id);
    return {
      result: () => shown,
      update(changes) {
        if (!changes.some(({ after: { record } }) => record.id === id && record.type === type)) return false;
        const now = memory.row(type, id);
        if (now === shown) return false;
        shown = now;
        return true;
      },
    };
  },
  same: sameValue,
};

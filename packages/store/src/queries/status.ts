import type { Kind } from './live.js';
import type { StatusQuery, StoreStatus } from './query.js';

/** Whether the store can be read and written. */
export const status: Kind<StatusQuery, StoreStatus> = {
  missing: () => [],
  start(_query, sources) {
    let shown = sources.status;
    return {
      result: () => shown,
      update() {
        if (sources.status === shown) return false;
        shown = sources.status;
        return true;
      },
    };
  },
  same: Object.is,
};

import type { Start } from './live.js';
import type { StatusQuery, StoreStatus } from './query.js';

/** Whether the store can be read and written. */
export const startStatus: Start<StatusQuery, StoreStatus> = (_query, sources) => {
  let shown = sources.status;
  return {
    result: () => shown,
    update() {
      if (sources.status === shown) return false;
      shown = sources.status;
      return true;
    },
  };
};

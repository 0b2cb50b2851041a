import { sameValue, type AnyRecord } from '@salescycle/model';
import { wholly, type Kind } from './live.js';
import type { LinkedQuery, Target } from './query.js';

/** Records of a type that name one of some others in a field. The type is read as a whole once; from then on a change costs what changed. */
export const linked: Kind<LinkedQuery, readonly AnyRecord[]> = {
  missing: ({ type }, { memory }) => wholly([type], memory),
  start({ type, field, to }, { memory }) {
    const names = namer(field, to);
    const found = new Map([...memory.rowsOf(type)].filter(({ record }) => !record.deletedAt && names(record)).map(({ record }) => [record.id, record]));
    let shown = sorted(found.values());
    return {
      result: () => shown,
      update(changes) {
        let isTouched = false;
        for (const { after: { record: { type: changed, id } } } of changes) {
          if (changed !== type) continue;
          const record = memory.live(type, id);
          const belongs = record !== undefined && names(record);
          isTouched ||= belongs || found.has(id);
          if (belongs) found.set(id, record);
          else found.delete(id);
        }
        if (isTouched) shown = sorted(found.values());
        return isTouched;
      },
    };
  },
  same: sameValue,
};

/** Whether a record names one of the targets: by id, as one of several ids, or by type and id. */
function namer(field: string, to: readonly Target[]): (record: AnyRecord) => boolean {
  const ids = new Set(to.map(({ id }) => id)), keys = new Set(to.map(keyOf));
  const fits = (value: unknown): boolean => (typeof value === 'string' ? ids.has(value) : typeof value === 'object' && value !== null && keys.has(keyOf(value as Target)));
  return (record) => {
    const value = (record as unknown as Record<string, unknown>)[field];
    return Array.isArray(value) ? value.some(fits) : fits(value);
  };
}

function keyOf({ type, id }: Target): string {
  return `${type} ${id}`;
}

function sorted(records: Iterable<AnyRecord>): AnyRecord[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

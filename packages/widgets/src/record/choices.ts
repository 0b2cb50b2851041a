import type { AnyRecord, RecordType } from '@salescycle/model';
import type { RecordSource } from '../shared/record-source.js';

/** How many records a list offers at once; the rest is found by searching. */
const AT_ONCE = 200;

/** The records an editor offers, live from the source while it is open. */
export class Choices {
  records: readonly AnyRecord[] = [];
  /** How many there are besides. */
  more = 0;
  search = '';
  private readonly changed: () => void;
  private life = new AbortController();

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Offers records of a type whose name holds the words. */
  offer(source: RecordSource, type: RecordType, search = ''): void {
    this.close();
    this.search = search;
    source.watch({ kind: 'window', type, orderBy: { field: 'name' }, limit: AT_ONCE, ...(search.trim() && { search: search.trim() }) }, ({ rows, total }) => {
      this.records = rows.map(({ record }) => record);
      this.more = total - rows.length;
      this.changed();
    }, this.life);
  }

  close(): void {
    this.life.abort();
    this.life = new AbortController();
  }
}

import type { AnyRecord, Id, Label, RecordType } from '@salescycle/model';
import type { RecordSource } from '../shared/record-source.js';

/** What records are called, read one by one as they are named; deleted ones keep their name. */
export class Names {
  private readonly changed: () => void;
  private readonly known = new Map<string, AnyRecord | null | undefined>();
  private source: RecordSource | null = null;
  private life = new AbortController();

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Starts over with a source. */
  connect(source: RecordSource | null): void {
    this.life.abort();
    this.life = new AbortController();
    this.known.clear();
    this.source = source;
  }

  /** The record; `undefined` while it is read, `null` when there is none. */
  record(type: RecordType, id: Id): AnyRecord | null | undefined {
    const key = `${type} ${id}`;
    if (!this.known.has(key) && this.source) this.follow(key, type, id);
    return this.known.get(key);
  }

  private follow(key: string, type: RecordType, id: Id): void {
    let isLater = false;
    // Asked once, even while the answer is on its way.
    this.known.set(key, undefined);
    this.source!.watch({ kind: 'row', type, id }, (row) => {
      this.known.set(key, row?.record ?? null);
      if (isLater) this.changed();
    }, this.life);
    isLater = true;
  }
}

/** What a person would call the record. */
export function nameOf(record: AnyRecord, language: keyof Label): string {
  const { name, title, subject } = record as { name?: string | Label | { full: string }; title?: string; subject?: string };
  if (typeof name === 'string') return name;
  if (name) return 'full' in name ? name.full : name[language];
  return title ?? subject ?? record.id;
}

import { dateIn, resolveConflict, type Conflict, type Id, type Instant, type RecordType, type User } from '@salescycle/model';
import type { ResultOf, Store, WindowQuery } from '@salescycle/store';
import type { Side } from '../record/conflicts/sides.js';
import { Names } from '../record/names.js';
import { strings } from '../record/record.strings.js';
import type { ValueWords } from '../record/value-words.js';
import type { Format } from '../shared/format.js';
import type { Language } from '../shared/language.js';
import { StoreSource } from '../shared/record-source.js';

/** Conflicts shown at first, and how many more each time somebody asks. */
const AT_ONCE = 20;

interface Parts {
  store: Store;
  changed(): void;
}

/** What was decided last, and the group under which it can be undone. */
export interface Decision {
  conflict: Conflict;
  keep: Side['which'];
  group: Id;
}

/** The workspace's open conflicts, oldest first, kept live; nothing else of a record is read than what they name. */
export class ConflictSession {
  open: readonly Conflict[] = [];
  /** How many there are in all. */
  total = 0;
  /** `null` once it was taken back. */
  decided: Decision | null = null;
  private limit = AT_ONCE;
  private users: ReadonlyMap<Id, User> = new Map();
  private readonly names: Names;
  private readonly parts: Parts;
  private life = new AbortController();
  private window = new AbortController();

  constructor(parts: Parts) {
    this.parts = parts;
    this.names = new Names(parts.changed);
  }

  /** Follows the store until the signal aborts; asked again, from then on. */
  start(signal: AbortSignal): void {
    this.life.abort();
    this.life = new AbortController();
    signal.addEventListener('abort', () => this.life.abort(), { signal: this.life.signal });
    this.names.connect(new StoreSource(this.parts.store));
    this.life.signal.addEventListener('abort', () => this.names.connect(null));
    this.parts.store.watch({ kind: 'window', type: 'user' }, ({ rows }) => { this.users = new Map(rows.map(({ record }) => [record.id, record])); }, this.life);
    this.watch();
  }

  /** Shows some more. */
  more(): void {
    this.limit += AT_ONCE;
    this.watch();
  }

  /** Closes one with one of its two changes. */
  async decide(conflict: Conflict, keep: Side['which']): Promise<Awaited<ReturnType<Store['run']>>> {
    const outcome = await this.parts.store.run(resolveConflict, { id: conflict.id, keep });
    if ('group' in outcome) this.decided = { conflict, keep, group: outcome.group };
    this.parts.changed();
    return outcome;
  }

  /** Takes the last decision back; `null` where there is none. */
  async undo(): Promise<{ outcome: Awaited<ReturnType<Store['undo']>>; conflict: Conflict } | null> {
    const { decided } = this;
    if (!decided) return null;
    this.decided = null;
    return { outcome: await this.parts.store.undo(decided.group), conflict: decided.conflict };
  }

  /** The record a conflict is about; `undefined` while it is read. */
  recordOf({ subject: { type, id } }: Conflict) {
    return this.names.record(type as RecordType, id) ?? undefined;
  }

  /** What the values of a conflict are put into words with. */
  wordsOf(conflict: Conflict, { language, format, zone, now }: { language: Language; format: Format; zone: string; now: Instant }): ValueWords {
    const record = this.recordOf(conflict), pipeline = record && 'pipelineId' in record ? this.names.record('pipeline', record.pipelineId) : undefined;
    return { t: strings[language], language, format, zone, today: dateIn(zone, now), pipeline: pipeline?.type === 'pipeline' ? pipeline : undefined, users: this.users, names: this.names };
  }

  private watch(): void {
    this.window.abort();
    this.window = new AbortController();
    const query = { kind: 'window', type: 'conflict', where: { resolution: null }, orderBy: { field: 'at' }, limit: this.limit } satisfies WindowQuery<'conflict'>;
    this.parts.store.watch(query, ({ rows, total }: ResultOf<typeof query>) => {
      Object.assign(this, { open: rows.map(({ record }) => record), total });
      this.parts.changed();
    }, { signal: AbortSignal.any([this.life.signal, this.window.signal]) });
  }
}

import { watchArea, type Area } from '../storage/area.js';
import { isDone, isEmpty, isTouched, type Draft } from './draft.js';

const PREFIX = 'draft:';
/** Readings nobody touched that are kept at most. */
const MOST_UNTOUCHED = 50;
/** For how long a saved draft can bring its form back. */
const UNDO_DAYS = 1;

/** The drafts of this device. Each is one entry of its own, so that two panels never overwrite each other's. */
export class Drafts {
  private readonly area: Area;

  constructor(area: Area) {
    this.area = area;
  }

  /** A draft by id; `undefined` when it was dropped. */
  async get(id: string): Promise<Draft | undefined> {
    const key = PREFIX + id;
    return draftOf((await this.area.get(key))[key]);
  }

  /** All drafts, the latest first. */
  async list(): Promise<Draft[]> {
    const entries = Object.entries(await this.area.get(null)).filter(([key]) => key.startsWith(PREFIX));
    return entries.map(([, stored]) => draftOf(stored)).filter((draft) => draft !== undefined)
      .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  }

  /** Keeps a draft as it is now. Resolves when it is stored. */
  async keep(draft: Draft): Promise<void> {
    await this.area.set({ [PREFIX + draft.id]: draft });
  }

  /** Forgets drafts. */
  async drop(...ids: string[]): Promise<void> {
    if (ids.length) await this.area.remove(ids.map((id) => PREFIX + id));
  }

  /** Forgets what nobody needs any more: drafts done with for more than a day, and the oldest of very many untouched readings. */
  async tidy(now: string): Promise<void> {
    const drafts = await this.list();
    const dayAgo = new Date(Date.parse(now) - UNDO_DAYS * 86_400_000).toISOString();
    const done = drafts.filter((draft) => (isDone(draft) || isEmpty(draft)) && (draft.saved?.at ?? draft.changedAt) < dayAgo);
    const extra = drafts.filter((draft) => !isDone(draft) && !isTouched(draft)).slice(MOST_UNTOUCHED);
    await this.drop(...[...done, ...extra].map(({ id }) => id));
  }

  /** Calls back with each draft that is kept, or `undefined` for one that is dropped, until the signal aborts. */
  watch(listener: (id: string, draft: Draft | undefined) => void, { signal }: { signal: AbortSignal }): void {
    watchArea(this.area, (changes) => {
      for (const [key, { newValue }] of Object.entries(changes)) {
        if (key.startsWith(PREFIX)) listener(key.slice(PREFIX.length), draftOf(newValue));
      }
    }, { signal });
  }
}

/** What was stored under a draft's key; a draft of a version not known here is left where it is. */
function draftOf(stored: unknown): Draft | undefined {
  return (stored as Draft | undefined)?.v === 1 ? (stored as Draft) : undefined;
}

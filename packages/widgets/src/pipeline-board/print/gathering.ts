import type { AnyRecord, Id, Opportunity, Stage } from '@salescycle/model';
import type { Row, WindowQuery, WindowResult } from '@salescycle/store';
import type { BoardHost } from '../board-host.js';

/** All cards of a stage that is shown, as the filter and the order have them. */
export interface StagePile {
  stage: Stage;
  rows: readonly Row<Opportunity>[];
  related: ReadonlyMap<Id, AnyRecord>;
}

/** Cards read before the page has its turn. */
const SLICE = 2_000;
/** Milliseconds after which somebody who waits is told how far it is. */
const SOON = 600;

/** Reads every card of the shown columns, not only those on screen; says how far it is once that takes a moment, and can be stopped. */
export class Gathering {
  /** How far it is; `null` while nothing is read, or not for long yet. */
  progress: { done: number; of: number } | null = null;
  private readonly board: BoardHost;
  private life: AbortController | null = null;

  constructor(board: BoardHost) {
    this.board = board;
  }

  /** How many cards the shown columns have, by the totals. */
  get size(): number {
    return this.stages.reduce((sum, { id }) => sum + (this.board.feed.summary?.stages.get(id)?.count ?? 0), 0);
  }

  /** The cards; `null` when it was stopped. A second call ends the first one. */
  async collect(): Promise<StagePile[] | null> {
    this.stop();
    const life = new AbortController();
    this.life = life;
    const since = performance.now();
    const piles: StagePile[] = [];
    let done = 0;
    for (const stage of this.stages) {
      const pile = { stage, rows: [] as Row<Opportunity>[], related: new Map<Id, AnyRecord>() };
      for (let total = 1; pile.rows.length < total;) {
        const answer = await this.read(stage, pile.rows.length, life);
        if (!answer) return null;
        pile.rows.push(...answer.rows);
        for (const [id, record] of answer.related) pile.related.set(id, record);
        total = answer.rows.length ? answer.total : 0;
        done += answer.rows.length;
        if (performance.now() - since > SOON) this.tell({ done, of: Math.max(done, this.size) });
        await new Promise((turn) => setTimeout(turn));
        if (life.signal.aborted) return null;
      }
      piles.push(pile);
    }
    this.stop();
    return piles;
  }

  /** Ends the reading. */
  stop(): void {
    this.life?.abort();
    this.life = null;
    this.tell(null);
  }

  private get stages(): readonly Stage[] {
    const { stageColumns, element } = this.board;
    const closed = stageColumns.filter((column) => column.stage && !this.board.isFolded(column)).map(({ stage }) => stage!);
    return element.isConnected ? closed : [];
  }

  private read(stage: Stage, offset: number, life: AbortController): Promise<WindowResult<'opportunity'> | null> {
    const query = this.board.feed.windowOf(stage);
    const { source } = this.board.feed;
    if (!query || !source) return Promise.resolve(null);
    const { promise, resolve } = withResolver<WindowResult<'opportunity'> | null>();
    const one = new AbortController();
    life.signal.addEventListener('abort', () => resolve(null), { once: true });
    const slice: WindowQuery<'opportunity'> = { ...query, offset, limit: SLICE };
    source.watch(slice, (answer) => resolve(answer), { signal: AbortSignal.any([life.signal, one.signal]) });
    return promise.finally(() => one.abort());
  }

  private tell(progress: { done: number; of: number } | null): void {
    if (progress === this.progress) return;
    this.progress = progress;
    this.board.element.requestUpdate();
  }
}

function withResolver<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((done) => { resolve = done; });
  return { promise, resolve };
}

import { beginCommit, ended } from './database.js';
import type { Database } from './layout.js';
import { loadPart } from '../load-part.js';
import { markWritten, turnLog } from './turn-log.js';

/** Rows folded at a time: a commit that has to wait for it hardly notices. */
const SLICE = 4;

/** Fresh rows that may stand before any is folded: a card moved back and forth is folded once. */
const FEW = 32;

/** Milliseconds without a write after which folding begins. */
const QUIET = 400;

/** Milliseconds after which a page has drawn what it opened the store for. */
const CALM = 3_000;

/** Fresh rows from which on folding goes on while somebody writes, a twentieth of the time; from the second on in every idle moment. */
const [MANY, TOO_MANY] = [1_024, 8_192];
const TWENTIETH = 19;

/** Folds fresh rows into their pages, a few at a time when the page has nothing else to do, so that opening stays as short as it is. */
export class Compactor {
  private readonly database: Database;
  private readonly onError: (error: unknown) => void;
  private lastPoke = 0;
  private running = false;
  private isClosed = false;
  /** Whether pages were written: a head may have run short. */
  private isFolded = false;
  /** Milliseconds the last fold took. */
  private spent = 0;

  constructor(database: Database, onError: (error: unknown) => void) {
    this.database = database;
    this.onError = onError;
    setTimeout(() => { this.turn().catch((error: unknown) => this.fail(error)); }, CALM);
  }

  /** Something was written, perhaps straight into the pages: looks whether there is enough to fold. */
  poke({ isFolded = false } = {}): void {
    this.lastPoke = performance.now();
    this.isFolded ||= isFolded;
    if (this.running || this.isClosed) return;
    this.running = true;
    this.work().catch((error: unknown) => this.fail(error)).finally(() => { this.running = false; });
  }

  close(): void {
    this.isClosed = true;
  }

  private async work(): Promise<void> {
    await this.quiet(QUIET);
    while (!this.isClosed) {
      const left = await this.database.count('fresh');
      if (left <= FEW) return this.refill();
      await this.quiet(left < MANY ? Infinity : left < TOO_MANY ? this.spent * TWENTIETH : 0);
      if (!this.isClosed) await this.fold();
    }
  }

  private fail(error: unknown): void {
    if (!this.isClosed) this.onError(error);
  }

  /** A full disk is no failure of what nobody asked for. */
  private async turn(): Promise<void> {
    await idle();
    if (!this.isClosed) await turnLog(this.database)?.catch((error: unknown) => {
      if ((error as Error).name !== 'QuotaExceededError') throw error;
    });
  }

  /** Somebody who writes is likely to write again. */
  private async quiet(longest = Infinity): Promise<void> {
    const end = performance.now() + longest;
    const left = () => Math.min(this.lastPoke + QUIET, end) - performance.now();
    for (let wait = left(); wait > 0 && !this.isClosed; wait = left()) await new Promise((resume) => { setTimeout(resume, wait); });
    await idle();
  }

  private async fold(): Promise<void> {
    const { foldRows } = await loadPart(() => import('./heads.js'));
    const start = performance.now();
    await markWritten(this.database);
    const transaction = beginCommit(this.database);
    const written = ended(transaction);
    const rows = await transaction.objectStore('fresh').getAll(null, SLICE);
    if (rows.length) await foldRows(transaction, rows, { areFresh: true });
    await written;
    this.spent = performance.now() - start;
    this.isFolded = true;
  }

  private async refill(): Promise<void> {
    if (!this.isFolded) return;
    this.isFolded = false;
    const { refillHeads } = await loadPart(() => import('./refill.js'));
    await refillHeads(this.database, () => !this.isClosed);
  }
}

/** Waits until the page has nothing to do, or a second. */
function idle(): Promise<void> {
  return new Promise((resume) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resume(), { timeout: 1_000 });
    else setTimeout(resume, 50);
  });
}

import { inTime, messagePort, type SyncPort } from '@salescycle/sync';
import { isWithin } from '@salescycle/widgets/shared/hand-off/messages.js';
import { Allowance } from './allowance.js';
import type { Answers, Ask } from './bridge-words.js';

/** What the line needs of its surroundings. */
export interface BackLineParts {
  port: MessagePort;
  ask<A extends Ask>(ask: A): Promise<Answers[A['bridge']]>;
  /** Asks the page what became of these leads. */
  askStands(leads: readonly string[]): void;
  /** The page said what nobody asked for. */
  onStrange(): void;
  /** The background was stopped in the middle of it: whether it can still be woken. */
  isAlive(): boolean;
  /** Milliseconds between a page's word that there is something and the look at it. */
  pause: number;
}

/** Milliseconds a page has for an answer. */
const LONGEST_ANSWER = 30_000;
/** Beginnings from the start within one connection: a page whose changes never follow on each other is left alone. */
const MOST_RESTARTS = 2;
const LONGEST_PAUSE = 60_000;

/**
 * Reads what a page serves of its changes, and hands it to the background, a stretch at a time, which says from where to go on. It keeps nothing: stopped
 * anywhere, the next one goes on where the background stands.
 */
export class BackLine {
  private readonly parts: BackLineParts;
  private readonly stream: SyncPort;
  private readonly life = new AbortController();
  /** Stretches: a page that always has more is read slowly. */
  private readonly stretches = new Allowance({ most: 100, each: 60_000 });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isReading = false;
  private isRung = false;
  private restarts = 0;
  private failures = 0;

  constructor(parts: BackLineParts) {
    const { signal } = this.life;
    this.parts = parts;
    this.stream = inTime(messagePort(parts.port, { signal, onStrange: () => parts.onStrange() }), { longest: LONGEST_ANSWER, signal });
    this.stream.watch(() => this.soon(), { signal });
  }

  /** Reads all there is. */
  async read(isFresh: boolean): Promise<void> {
    this.isReading = true;
    this.isRung = false;
    const asked = await this.parts.ask({ bridge: 'back', isFresh }).catch(() => 'stopped' as const);
    if (asked === 'stopped') return this.stopped();
    if (asked && !this.life.signal.aborted) {
      const outcome = await this.readFrom(asked.cursor);
      if (outcome === 'stopped') return this.stopped();
      this.failures = 0;
      if (!this.life.signal.aborted && asked.leads.length) this.parts.askStands(asked.leads);
    }
    this.isReading = false;
    if (this.isRung) this.soon();
  }

  end(): void {
    clearTimeout(this.timer);
    this.life.abort(new Error('The line is closed.'));
  }

  /** Looks once more, soon: something was lost. */
  again(): void {
    this.soon();
  }

  private stopped(): void {
    this.isReading = false;
    if (!this.life.signal.aborted && this.parts.isAlive()) this.soon(Math.min(this.parts.pause * 2 ** this.failures++, LONGEST_PAUSE));
  }

  /** However often a page says that there is something, it is looked at once in a while. */
  private soon(wait = this.parts.pause): void {
    this.isRung = true;
    if (this.isReading || this.life.signal.aborted) return;
    clearTimeout(this.timer);
    this.isReading = true;
    this.timer = setTimeout(() => void this.read(false), wait);
  }

  private async readFrom(start: string | null): Promise<'read' | 'stopped'> {
    let from = start;
    for (;;) {
      const stretch = await this.next(from).catch(() => null);
      if (!stretch || this.life.signal.aborted) return 'read';
      const answer = await this.parts.ask({ bridge: 'came', ...stretch, from }).catch(() => null);
      if (!answer) return 'stopped';
      if (answer.cursor === null && from !== null && ++this.restarts > MOST_RESTARTS) return 'read';
      from = answer.cursor;
    }
  }

  /** The next stretch; `null` when there is none, or none that may be taken now. */
  private async next(from: string | null): Promise<{ operations: readonly unknown[]; cursor: string } | null> {
    if ((await this.stream.head()) === from) return null;
    if (!this.stretches.take()) {
      this.isRung = true;
      return null;
    }
    const stretch = await this.stream.pull(from);
    if (!isWithin(stretch)) return this.strange();
    return stretch.cursor === from ? null : stretch;
  }

  private strange(): null {
    this.parts.onStrange();
    return null;
  }
}

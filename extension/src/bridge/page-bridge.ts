import { isOwn, readFromPage, readHello, type Ack, type Hello, type Knock, type ToPage, type Welcome } from '@salescycle/widgets/shared/hand-off/messages.js';
import { Allowance } from './allowance.js';
import { BackLine } from './back-line.js';
import { readTold, type Answers, type Ask } from './bridge-words.js';

/** What the bridge needs of its surroundings. */
export interface PageBridgeParts {
  page: Window;
  /** Asks the background; rejects when it was stopped meanwhile. */
  ask<A extends Ask>(ask: A): Promise<Answers[A['bridge']]>;
  /** Whether the extension is still there: after an update or its removal this script belongs to nobody. */
  isAlive(): boolean;
  /** The script is done with this page. */
  ended(): void;
  /** Milliseconds to wait before the background is asked again; doubled each time it fails. */
  pause?: number;
}

const FIRST_PAUSE = 1_000, LONGEST_PAUSE = 60_000;

/**
 * The script in a page of a paired portal. It only listens until a script of the page says hello and the extension knows the portal; then both
 * speak over a port of their own, and where a person allowed it the page serves over another one what it changed. It keeps nothing: what a page has not answered is offered again.
 */
export class PageBridge {
  private readonly parts: PageBridgeParts;
  private readonly life = new AbortController();
  /** Hellos, and messages nobody asked for: more than a page needs is a page that does not mean well. */
  private readonly hellos = new Allowance({ most: 20, each: 60_000 });
  private readonly strange = new Allowance({ most: 20, each: 10_000 });
  private readonly offered = new Map<number, { handOffId: string; revision: number }>();
  private port: MessagePort | null = null;
  private back: BackLine | null = null;
  /** The question what became of leads that the page has not answered. */
  private stands = 0;
  private lastId = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private isAsking = false;
  private wanted: { isFresh: boolean } | null = null;

  private readonly pause: number;

  constructor(parts: PageBridgeParts) {
    this.parts = parts;
    this.pause = parts.pause ?? FIRST_PAUSE;
  }

  start(): void {
    this.parts.page.addEventListener('message', (event) => void this.heard(event), { signal: this.life.signal });
  }

  /** The extension says something to this page's script. */
  told(message: unknown): void {
    const told = readTold(message, this.parts.page.location.origin);
    if (told === 'bye') this.end();
    else if (told === 'look') void this.offer(false);
    else if (told === 'knock') this.knock();
  }

  private knock(): void {
    const { page } = this.parts;
    page.postMessage({ kit: 'salescycle', v: 1, t: 'knock' } satisfies Knock, page.location.origin);
  }

  private async heard(event: MessageEvent): Promise<void> {
    const hello = isOwn(event, this.parts.page) ? readHello(event.data) : null;
    if (!hello || !this.hellos.take()) return;
    try {
      const { granted } = await this.parts.ask({ bridge: 'hello', name: hello.name, scopes: hello.scopes });
      if (granted.length && !this.life.signal.aborted) await this.welcome(hello, granted);
    } catch {
      this.later(() => this.knock());
    }
  }

  private async welcome({ nonce }: Hello, granted: Welcome['granted']): Promise<void> {
    const { page } = this.parts, { port1, port2 } = new MessageChannel();
    this.hangUp();
    this.port = port1;
    port1.onmessage = ({ data }) => this.said(port1, data);
    const ports = granted.includes('leads.return') ? [port2, this.openBack(port1)] : [port2];
    page.postMessage({ kit: 'salescycle', v: 1, t: 'welcome', nonce, granted } satisfies Welcome, page.location.origin, ports);
    await Promise.all([this.offer(true), this.back?.read(true)]);
  }

  /** A port over which the page serves its changes, apart from the one it answers offers on. */
  private openBack(main: MessagePort): MessagePort {
    const { port1, port2 } = new MessageChannel(), { ask } = this.parts;
    this.back = new BackLine({
      port: port1, ask: (question) => ask(question), pause: this.pause, onStrange: () => this.isStrange(), isAlive: () => this.parts.isAlive(),
      askStands: (leads) => {
        this.stands = ++this.lastId;
        main.postMessage({ id: this.stands, t: 'leads.stand', leads } satisfies ToPage);
      },
    });
    return port2;
  }

  private isStrange(): void {
    if (!this.strange.take()) this.sayGoodbye();
  }

  private said(port: MessagePort, data: unknown): void {
    const message = readFromPage(data);
    if (message?.t === 'bye') return this.hangUp();
    if (message?.t === 'leads.stand') return this.stood(message);
    const offered = message && this.offered.get(message.id);
    if (!offered) return this.isStrange();
    // Offered twice while the page was at it: it answers once.
    for (const [id, { handOffId }] of this.offered) if (handOffId === offered.handOffId) this.offered.delete(id);
    void this.pass(offered, message);
  }

  /** One answer to each question; one that was lost is asked again with the next change. */
  private stood({ id, stands }: { id: number; stands: readonly unknown[] }): void {
    if (id !== this.stands) return this.isStrange();
    this.stands = 0;
    this.parts.ask({ bridge: 'stands', stands }).catch(() => this.back?.again());
  }

  private async pass({ handOffId, revision }: { handOffId: string; revision: number }, { refused }: Ack): Promise<void> {
    try {
      await this.parts.ask({ bridge: 'answer', handOffId, revision, ...(refused !== undefined && { refused }) });
      if (!this.offered.size) await this.offer(false);
    } catch {
      this.later(() => void this.offer(true));
    }
  }

  /** Asks what there is to offer, and offers it. What comes up meanwhile is asked for afterwards. */
  private async offer(isFresh: boolean): Promise<void> {
    this.wanted = { isFresh: isFresh || this.wanted?.isFresh === true };
    if (this.isAsking) return;
    this.isAsking = true;
    while (this.wanted) {
      const { isFresh: fresh }: { isFresh: boolean } = this.wanted;
      this.wanted = null;
      await this.offerNow(fresh);
    }
    this.isAsking = false;
  }

  private async offerNow(isFresh: boolean): Promise<void> {
    const { port } = this;
    if (!port) return;
    clearTimeout(this.timer);
    try {
      const { offers, again } = await this.parts.ask({ bridge: 'offers', isFresh });
      if (port !== this.port) return;
      this.failures = 0;
      for (const offer of offers) {
        const id = ++this.lastId;
        this.offered.set(id, offer);
        port.postMessage({ id, t: 'leads.offer', offer } satisfies ToPage);
      }
      if (again !== null) this.timer = setTimeout(() => void this.offer(false), Math.max(again, this.pause));
    } catch {
      // What was noted as offered was lost on the way.
      this.later(() => void this.offer(true));
    }
  }

  /** The background was stopped in the middle of it; asking wakes it again. */
  private later(what: () => void): void {
    if (!this.parts.isAlive()) return this.end();
    clearTimeout(this.timer);
    this.timer = setTimeout(what, Math.min(this.pause * 2 ** this.failures++, LONGEST_PAUSE));
  }

  private sayGoodbye(): void {
    this.port?.postMessage({ t: 'bye' } satisfies ToPage);
    this.hangUp();
  }

  private hangUp(): void {
    clearTimeout(this.timer);
    this.offered.clear();
    this.back?.end();
    this.back = null;
    this.stands = 0;
    this.port?.close();
    this.port = null;
  }

  private end(): void {
    this.sayGoodbye();
    this.life.abort();
    this.parts.ended();
  }
}

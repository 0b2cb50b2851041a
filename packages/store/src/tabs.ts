/** What a tab tells the others: up to where the log goes now. Messages of another protocol version are left alone. */
interface Told {
  salescycle: 1;
  seq: number;
}

/**
 * The other tabs and pages of this origin that have the workspace open. A hidden tab listens to nobody; it looks once when it is seen
 * again, which also finds what a tab wrote and did not live to tell.
 */
export class Tabs {
  private readonly channel: BroadcastChannel;
  private readonly life = new AbortController();

  constructor(workspace: string, onWritten: () => void) {
    this.channel = channelOf(workspace);
    this.channel.onmessage = ({ data }: MessageEvent<Partial<Told> | null>) => {
      if (data?.salescycle === 1 && !isHidden()) onWritten();
    };
    if (typeof document === 'undefined') return;
    document.addEventListener('visibilitychange', () => {
      if (!isHidden()) onWritten();
    }, { signal: this.life.signal });
  }

  tell(seq: number): void {
    this.channel.postMessage({ salescycle: 1, seq } satisfies Told);
  }

  close(): void {
    this.life.abort();
    this.channel.close();
  }
}

function isHidden(): boolean {
  return typeof document !== 'undefined' && document.hidden;
}

/** Calls the listener when something was written, in this tab or another one: a channel hears every other one of its name, those of the same page too. */
export function watchWrites(workspace: string, listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = channelOf(workspace);
  channel.onmessage = () => listener();
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

function channelOf(workspace: string): BroadcastChannel {
  return new BroadcastChannel(`salescycle/${workspace}`);
}

/** What a tab tells the others: up to where the log goes now. Messages of another protocol version are left alone. */
interface Told {
  salescycle: 1;
  seq: number;
}

/** The other tabs and pages of this origin that have the workspace open. */
export class Tabs {
  private readonly channel: BroadcastChannel;

  constructor(workspace: string, onWritten: () => void) {
    this.channel = new BroadcastChannel(`salescycle/${workspace}`);
    this.channel.onmessage = ({ data }: MessageEvent<Partial<Told> | null>) => {
      if (data?.salescycle === 1) onWritten();
    };
  }

  tell(seq: number): void {
    this.channel.postMessage({ salescycle: 1, seq } satisfies Told);
  }

  close(): void {
    this.channel.close();
  }
}

const waiting = new Set<() => void>();
let channel: MessageChannel | null = null;

/** Resolves in a task of its own, when everything that is ready to run has run, and before the next frame where there is time: what several answers change is then drawn once. */
export function nextTask(): Promise<void> {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const runs = [...waiting];
      waiting.clear();
      for (const run of runs) run();
    };
  }
  const { port2 } = channel;
  return new Promise((run) => {
    if (!waiting.size) port2.postMessage(null);
    waiting.add(run);
  });
}

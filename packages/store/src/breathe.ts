/** Milliseconds of work after which the page is to have its turn: less than a frame, so that nobody sees it. */
const TURN = 5;

let since = 0;

/** Lets the page answer its user if it has not for a while; costs next to nothing otherwise. */
export async function breathe(): Promise<void> {
  if (performance.now() - since < TURN) return;
  await new Promise<void>((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
  since = performance.now();
}

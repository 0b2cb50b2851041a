// Frames: waiting for them, counting those that were missed, and looking at what each one shows.
const INTERVAL = 1_000 / 60;

/** Resolves in the first task after the next frame, to the frame's time. */
export const frame = () => new Promise((after) => requestAnimationFrame((time) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { port1.close(); after(time); };
  port2.postMessage(null);
}));

export async function frames(count) {
  for (let each = 0; each < count; each++) await frame();
}

/** From a call to the first frame that shows its effect: `{ ms, frames }`. `shows` throws or answers false until then. */
export async function painted(act, shows, { timeout = 30_000 } = {}) {
  await frame();
  const start = performance.now();
  act();
  for (let count = 1; ; count++) {
    await frame();
    const ms = performance.now() - start;
    if (shows()) return { ms, frames: count };
    if (ms > timeout) throw new Error(`nothing to see after ${Math.round(ms)} ms: ${document.title}`);
  }
}

/** Does a step a frame, and looks after each: how many frames were missed, and in how many `isBlank` found a hole. */
export async function animate(count, step, isBlank) {
  let before = await frame();
  let dropped = 0, blank = 0;
  for (let each = 0; each < count; each++) {
    step(each);
    const time = await frame();
    dropped += Math.max(0, Math.round((time - before) / INTERVAL) - 1);
    before = time;
    if (isBlank()) blank++;
  }
  return { dropped, blank };
}

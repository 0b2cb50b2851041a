/** How to run long work on a page that stays usable. */
export interface SliceOptions<Progress> {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** Milliseconds of work between two breaths; 12 leaves room for a frame. */
  budget?: number;
}

/**
 * Runs a generator to its end and gives the page time between its steps.
 *
 * @throws the signal's reason when it aborts
 */
export async function inSlices<Progress, Result>(work: Generator<Progress, Result>, { signal, onProgress, budget = 12 }: SliceOptions<Progress> = {}): Promise<Result> {
  let since = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < budget) continue;
    onProgress?.(step.value);
    await new Promise((resume) => setTimeout(resume));
    since = performance.now();
  }
}

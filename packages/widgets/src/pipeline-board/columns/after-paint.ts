const next = new Set<() => void>();

/** Runs what is given once this frame has been painted; several that ask in one frame run together, and so do their drawings. */
export function afterPaint(run: () => void): void {
  if (!next.size) requestAnimationFrame(() => setTimeout(runAll));
  next.add(run);
}

function runAll(): void {
  const runs = [...next];
  next.clear();
  for (const run of runs) run();
}

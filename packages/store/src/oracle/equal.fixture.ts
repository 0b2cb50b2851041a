/**
 * Where two answers differ, as a path with both values; `null` when they are equal. Keys without a value do not count, the order of
 * keys neither. Chai's own comparison takes too long over hundreds of records after every step.
 */
export function difference(a: unknown, b: unknown, path = ''): string | null {
  if (Object.is(a, b)) return null;
  if (a instanceof Map && b instanceof Map) return difference(Object.fromEntries(a), Object.fromEntries(b), path);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return `${path || 'answer'}: ${short(a)} instead of ${short(b)}`;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key of new Set([...Object.keys(x), ...Object.keys(y)])) {
    const found = difference(x[key], y[key], `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

function short(value: unknown): string {
  return (JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? `${each}n` : each)) ?? 'undefined').slice(0, 300);
}

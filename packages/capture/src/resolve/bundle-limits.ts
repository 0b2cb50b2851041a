/** The most a bundle may hold; readers keep to it, and {@link checkBundle} refuses one that does not. Lengths are in UTF-16 units. */
export const bundleLimits = {
  evidence: 1_000,
  entities: 300,
  raw: 300,
  snippet: 120,
  path: 300,
  entity: 300,
  label: 120,
  url: 8_192,
  viewers: 100,
  warnings: 50,
  missed: 50,
  timings: 100,
} as const;

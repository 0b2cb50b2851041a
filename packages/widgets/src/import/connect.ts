/** The package that reads files; it is loaded when the first file comes. */
export type Connect = typeof import('@salescycle/connect');

/** Loads it. @throws an error of the code `not-loaded` when its file does not come */
export function loadConnect(): Promise<Connect> {
  return import('@salescycle/connect').catch((cause: unknown) => {
    throw Object.assign(new Error('The package @salescycle/connect could not be loaded.', { cause }), { code: 'not-loaded' });
  });
}

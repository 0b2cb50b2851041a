/** What kind of failure it is; stable, for hosts that react to it. */
export type StoreErrorCode =
  | 'storage-refused'
  | 'storage-full'
  | 'storage-blocked'
  | 'storage-lost'
  | 'newer-version'
  | 'closed'
  | 'no-actor'
  | 'not-storable'
  | 'backup-damaged'
  | 'not-empty'
  | 'unexpected';

/**
 * Storage did not do what was asked. The message says which workspace, what happened and what to do; nothing was half-written. It
 * holds no customers' data.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

const BY_NAME: Readonly<Record<string, { code: StoreErrorCode; message(workspace: string): string }>> = {
  QuotaExceededError: {
    code: 'storage-full',
    message: () => 'Not saved: this device has no space left. Nothing was changed. Export a copy, free some space and try again.',
  },
  SecurityError: {
    code: 'storage-refused',
    message: (workspace) => `The browser refuses storage for workspace “${workspace}”. Allow site data for this page, or leave private mode.`,
  },
  InvalidStateError: {
    code: 'closed',
    message: (workspace) => `The database of workspace “${workspace}” was closed or deleted. Reload the page to open it again.`,
  },
  VersionError: {
    code: 'newer-version',
    message: (workspace) => `Workspace “${workspace}” was written by a newer version. Reload the page to get that version; nothing was changed.`,
  },
  DataCloneError: {
    code: 'not-storable',
    message: () => 'Not saved: a value cannot be stored (a function, a proxy or a page object). Pass plain data.',
  },
};

/** The failure as a {@link StoreError}; one that is none of the known kinds keeps its cause. */
export function storeErrorOf(error: unknown, workspace: string): StoreError {
  if (error instanceof StoreError) return error;
  const name = error instanceof DOMException || error instanceof Error ? error.name : '';
  const known = BY_NAME[name];
  if (known) return new StoreError(known.code, known.message(workspace), error);
  return new StoreError('unexpected', `Workspace “${workspace}” could not be read or written (${name || 'unknown failure'}). Nothing was changed.`, error);
}

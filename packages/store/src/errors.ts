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
  | 'busy'
  | 'part-missing'
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

const NOT_STORABLE = 'Not saved: a value cannot be stored (a function, a page object, or one that fails when it is read). Nothing was changed. Pass plain data.';

/** A transaction that we called off ourselves is never reported as such. */
const LOST: { code: StoreErrorCode; message(workspace: string): string } = {
  code: 'storage-lost',
  message: (workspace) => `The browser could not reach the database of workspace “${workspace}”. Nothing was changed. Reload this page; a backup can be restored.`,
};

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
    message: (workspace) => newerVersion(workspace).message,
  },
  UnknownError: LOST,
  AbortError: LOST,
  DataCloneError: { code: 'not-storable', message: () => NOT_STORABLE },
};

/** The failure as a {@link StoreError}; one that is none of the known kinds keeps its cause. */
export function storeErrorOf(error: unknown, workspace: string): StoreError {
  if (error instanceof StoreError) return error;
  const name = error instanceof DOMException || error instanceof Error ? error.name : '';
  const known = BY_NAME[name];
  if (known) return new StoreError(known.code, known.message(workspace), error);
  return new StoreError('unexpected', `Workspace “${workspace}” could not be read or written (${name || 'unknown failure'}). Nothing was changed.`, error);
}

/** For a database whose layout is of a later version than this code. */
export function newerVersion(workspace: string): StoreError {
  return new StoreError('newer-version', `Workspace “${workspace}” was written by a newer version. Reload the page to get that version; nothing was changed.`);
}

/** For values that fail when they are read. */
export function notStorable(cause: unknown): StoreError {
  return new StoreError('not-storable', NOT_STORABLE, cause);
}

/** Carries the reason a caller gave for stopping past everything that would take it for a failure of the storage. */
export class Cancelled extends Error {
  constructor(reason: unknown) {
    super('cancelled', { cause: reason });
  }
}

/** What of a bundle is wrong: it is not what readers make, or it is not even plain data. */
export type BundleErrorCode = 'bundle-invalid' | 'bundle-unreadable';

/** A bundle was refused; nothing was read of it. The path says where it is wrong, `evidence.3.raw`; nothing of its content is told. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
  readonly code: BundleErrorCode;
  readonly path: string;
  constructor(code: BundleErrorCode, path: string) {
    super(`The evidence of this page was refused: ${path
      || 'the bundle'} is not what a reader makes. Capture the page again; if it stays so, paste its text.`);
    this.code = code;
    this.path = path;
  }
}

// Runs in a page, once a click, in a world of its own: reads, answers, changes nothing. No interface, no storage, no request.
import { readPage } from './reading/read-page.js';
import { INPUT_NAME, type ReaderAnswer, type ReaderInput } from './reading/reader-input.js';

/** The value of the whole script, which the browser waits for and hands to the extension. */
export default readPage(document, (globalThis as unknown as Record<string, ReaderInput>)[INPUT_NAME]!)
  .catch((error: unknown): ReaderAnswer => ({ failed: String(error).slice(0, 200) }));

// Runs in a page after the reader, where that found no site it knows: a mail in a webmail without tables. It reads and answers, and changes nothing.
import { readMailInPage } from './reading/read-mail-in-page.js';
import { INPUT_NAME, type MailInput, type ReaderAnswer } from './reading/reader-input.js';

function answer(): ReaderAnswer {
  try {
    return readMailInPage(document, (globalThis as unknown as Record<string, MailInput>)[INPUT_NAME]!);
  } catch (error) {
    return { failed: String(error).slice(0, 200) };
  }
}

/** The value of the whole script. */
export default answer();

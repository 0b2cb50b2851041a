import type { MailWords } from '@salescycle/capture/sites/mail-words.js';
import type { Site } from '@salescycle/capture/sites/site.js';

/** What the script in the page is told before it reads: plain JSON, left for it in its own world. */
export interface ReaderInput {
  viewer: { emails: readonly string[]; domains: readonly string[] };
  region: string;
  /** The tables to read the page with: its site's, or those of programs that run on any host. */
  sites: readonly Site[];
}

/** What the script in the page answers: what it found, that this is no page it can read, or that it broke off. */
export type ReaderAnswer = { bundle: unknown } | { contentType: string } | { failed: string };

/** What the script that looks for a mail in a page of no known site is told. */
export interface MailInput extends Omit<ReaderInput, 'sites'> {
  words: MailWords;
}

/** Where the input lies in the script's world. */
export const INPUT_NAME = 'salescycleInput';

import { collectUnknownMail } from '@salescycle/capture/collect/collect-unknown-mail.js';
import { LiveSight } from '@salescycle/capture/collect/live-sight.js';
import type { MailInput, ReaderAnswer } from './reader-input.js';
import { snapshotOf } from './snapshot-of.js';

/** Reads the mail that a live page of no known site shows; the bundle is `null` where it shows none, or the person selected something else. */
export function readMailInPage(doc: Document, { words, ...input }: MailInput): ReaderAnswer {
  const snapshot = snapshotOf(doc, input), sightOf = ({ defaultView }: Document) => new LiveSight(defaultView ?? window);
  return { bundle: snapshot.selection ? null : collectUnknownMail(snapshot, { sightOf, words }) };
}

import { collectWith } from '@salescycle/capture/collect/collect-with.js';
import { LiveSight } from '@salescycle/capture/collect/live-sight.js';
import type { ReaderAnswer, ReaderInput } from './reader-input.js';
import { snapshotOf } from './snapshot-of.js';

const READABLE = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+)?xml|image\/svg\+xml)$/;

/** Reads the live page as it stands, with its frames of the same origin. */
export async function readPage(doc: Document, { viewer, region, sites }: ReaderInput): Promise<ReaderAnswer> {
  if (!READABLE.test(doc.contentType)) return { contentType: doc.contentType };
  const bundle = await collectWith(snapshotOf(doc, { viewer, region }), { sightOf: ({ defaultView }) => new LiveSight(defaultView ?? window), sites });
  return { bundle };
}

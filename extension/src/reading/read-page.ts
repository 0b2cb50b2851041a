import type { Snapshot } from '@salescycle/capture';
import { collectWith } from '@salescycle/capture/collect/collect-with.js';
import { LiveSight } from '@salescycle/capture/collect/live-sight.js';
import type { ReaderAnswer, ReaderInput } from './reader-input.js';

const MOST_FRAMES = 8, DEEPEST = 2;
const READABLE = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+)?xml|image\/svg\+xml)$/;

/** Reads the live page as it stands, with its frames of the same origin. */
export async function readPage(doc: Document, { viewer, region, sites }: ReaderInput): Promise<ReaderAnswer> {
  if (!READABLE.test(doc.contentType)) return { contentType: doc.contentType };
  const bundle = await collectWith({
    kind: 'page', url: doc.URL, doc, frames: framesOf(doc), selection: doc.getSelection()?.toString() || null, viewer, region,
    lang: (doc.documentElement.lang || navigator.language).slice(0, 40),
  }, { sightOf: ({ defaultView }) => new LiveSight(defaultView ?? window), sites });
  return { bundle };
}

/** Only a frame of the same origin has a document for others. */
function framesOf(doc: Document, depth = 0): Snapshot['frames'] {
  if (depth >= DEEPEST) return [];
  return [...doc.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')].slice(0, MOST_FRAMES).flatMap((element) => {
    const inner = element.contentDocument;
    return inner?.body ? [{ url: inner.URL, doc: inner, element }, ...framesOf(inner, depth + 1)] : [];
  }).slice(0, MOST_FRAMES);
}

import type { Snapshot } from '@salescycle/capture';
import { collectWith } from '@salescycle/capture/collect/collect-with.js';
import { LiveSight } from '@salescycle/capture/collect/live-sight.js';
import type { ReaderAnswer, ReaderInput } from './reader-input.js';

const MOST_FRAMES = 8, DEEPEST = 2;
const READABLE = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+)?xml|image\/svg\+xml)$/;

/** Reads the live page as it stands, with its frames of the same origin. */
export async function readPage(doc: Document, { viewer, region, site }: ReaderInput): Promise<ReaderAnswer> {
  if (!READABLE.test(doc.contentType)) return { contentType: doc.contentType };
  const bundle = await collectWith({
    kind: 'page', url: doc.URL, doc, frames: framesOf(doc), selection: doc.getSelection()?.toString() || null, viewer, region,
    lang: (doc.documentElement.lang || navigator.language).slice(0, 40),
  }, { sightOf: ({ defaultView }) => new LiveSight(defaultView ?? window), sites: site ? [site] : [] });
  return { bundle };
}

function framesOf(doc: Document, depth = 1, found: Snapshot['frames'][number][] = []): Snapshot['frames'] {
  for (const frame of doc.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')) {
    if (found.length >= MOST_FRAMES) break;
    const inner = documentOf(frame);
    if (!inner?.body) continue;
    found.push({ url: inner.URL, doc: inner });
    if (depth < DEEPEST) framesOf(inner, depth + 1, found);
  }
  return found;
}

/** A frame's document; `null` where it is another origin's. */
function documentOf(frame: HTMLIFrameElement | HTMLFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

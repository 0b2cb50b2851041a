import type { Snapshot } from '@salescycle/capture';
import type { ReaderInput } from './reader-input.js';

const MOST_FRAMES = 8, DEEPEST = 2;

/** The live page as it stands, with its frames of the same origin. */
export function snapshotOf(doc: Document, { viewer, region }: Pick<ReaderInput, 'viewer' | 'region'>): Snapshot {
  return {
    kind: 'page', url: doc.URL, doc, frames: framesOf(doc), selection: doc.getSelection()?.toString() || null, viewer, region,
    lang: (doc.documentElement.lang || navigator.language).slice(0, 40),
  };
}

/** Only a frame of the same origin has a document for others. */
function framesOf(doc: Document, depth = 0): Snapshot['frames'] {
  if (depth >= DEEPEST) return [];
  return [...doc.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')].slice(0, MOST_FRAMES).flatMap((element) => {
    const inner = element.contentDocument;
    return inner?.body ? [{ url: inner.URL, doc: inner, element }, ...framesOf(inner, depth + 1)] : [];
  }).slice(0, MOST_FRAMES);
}

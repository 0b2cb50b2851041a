import type { Sight } from '../collect/sight.js';
import type { Snapshot } from '../contract.js';

/** A page of a site: its address, its document and what can be seen of it. */
export interface SitePage {
  url: URL;
  doc: Document;
  sight: Sight;
  /** Frames of the same origin, those in frames among them. */
  frames: Snapshot['frames'];
  /** What can be seen of a frame's document. */
  sightOf: (this: void, doc: Document) => Sight;
}

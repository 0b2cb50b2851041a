import { Guard } from './guard.js';
import { InertSight } from './inert-sight.js';
import { LiveSight } from './live-sight.js';
import type { Sight } from './sight.js';

/** What can be seen of a document, whether somebody looks at it or it is parsed only. */
export function sightOf(doc: Document, guard = new Guard()): Sight {
  return doc.defaultView ? new LiveSight(doc.defaultView) : new InertSight(doc, guard);
}

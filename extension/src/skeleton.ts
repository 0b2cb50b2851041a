// Runs in a page only when somebody asks for a diagnostic: how the page is built, and nothing it says.
import { skeletonOf } from '@salescycle/capture/health/skeleton.js';

/** The value of the whole script. */
export default skeletonOf(document);

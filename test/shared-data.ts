import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder of public sample data beside the repository, or null where there is none. A test that reads it is registered only when it is
 * there (`if (sharedData) test(…)`); the run's summary says when it was not.
 */
export const sharedData = existsSync('../shared/data') ? path.resolve('../shared/data') : null;

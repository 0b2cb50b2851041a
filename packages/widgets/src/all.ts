// The bundle `salescycle-all.js`: registers every element the package exports. Each class carries its tag, so nothing is listed here.
import * as elements from './index.js';

for (const element of Object.values(elements)) {
  if (typeof element === 'function' && 'define' in element) (element as unknown as { define(): void }).define();
}

export { openStore } from '@salescycle/store';

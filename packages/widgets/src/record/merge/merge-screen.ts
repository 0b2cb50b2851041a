// What merging is drawn with, fetched as one part.
export { alikeLine } from './alike-line.js';
export { goneView } from './gone-view.js';
export { mergeView } from './merge-view.js';
export { Merge } from './merge.js';
export { styles } from './merge.styles.js';

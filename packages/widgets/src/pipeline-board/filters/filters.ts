export { chipsView } from './chips.js';
export { filterForm } from './filter-form.js';
export { filtersStyles as styles } from './filters.styles.js';

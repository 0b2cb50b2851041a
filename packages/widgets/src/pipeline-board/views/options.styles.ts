import { css } from 'lit';
import { printStyles } from '../print/print.styles.js';

/** The sheet of the view. */
export const optionsStyles = css`
  ${printStyles}
  .options { display: grid; gap: var(--_3); grid-template-columns: minmax(0, 1fr); }
  .saved { display: grid; gap: var(--_1); }
  .saved h3 { font-weight: 400; }
  .saved ul { display: grid; margin: 0 calc(-1 * var(--_2)); padding: 0; list-style: none; max-block-size: 200px; overflow: auto; }
  .saved .row { gap: 0; }
  .saved .menu-item { flex: 1; min-inline-size: 0; }
  .saved [aria-current] { font-weight: 600; color: var(--_accent); }
  .save-row { display: flex; flex-wrap: wrap; gap: 6px; }
  .save-row .input { flex: 1 1 110px; inline-size: auto; min-inline-size: 0; }
  .save-row select.input { flex: 0 1 auto; }
  .card-fields { display: grid; grid-template-columns: 1fr 1fr; gap: 2px var(--_2); margin: 0; padding: 0; border: 0; min-inline-size: 0; }
  .card-fields legend { padding: 0; margin-block-end: var(--_1); font-size: var(--_t-s); color: var(--_muted); }
  .card-fields label { display: flex; align-items: flex-start; gap: 6px; min-block-size: 26px; font-size: var(--_t-m); }
  .card-fields input { inline-size: 16px; block-size: 16px; margin: 2px 0 0; flex: none; accent-color: var(--_accent); }
  .own-fields-button { justify-self: start; margin-block-start: calc(-1 * var(--_1)); }
  .options .segmented { justify-self: start; }
  .ways { flex-wrap: wrap; border-block-start: 1px solid var(--_line); padding-block-start: var(--_3); }
  .ways progress { flex: 1; min-inline-size: 60px; accent-color: var(--_accent); }
`;

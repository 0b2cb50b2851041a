import { css } from 'lit';
import { sheetStyles } from '../forms/sheet.styles.js';

/** The look of the bar and of the sheets for several deals; it comes with the part. */
export const bulkStyles = css`
  ${sheetStyles}
  .selection-bar {
    position: absolute; inset-block-end: 24px; inset-inline-start: 24px; z-index: 2; display: flex; align-items: center; gap: var(--_2) var(--_3); max-inline-size: calc(100% - 48px); min-block-size: 48px;
    padding: var(--_1) var(--_2) var(--_1) var(--_4); border: 1px solid var(--_line); border-radius: var(--_r-l); background: var(--_raised); box-shadow: var(--_sh-2); font-size: var(--_t-m); animation: rise var(--_mid) var(--_ease);
  }
  .selection-bar:dir(rtl) { padding: var(--_1) var(--_4) var(--_1) var(--_2); }
  .chosen { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--_2); min-inline-size: 0; }
  .chosen > * { white-space: nowrap; }
  .bar-tools { display: flex; align-items: center; gap: var(--_1); min-inline-size: 0; overflow-x: auto; scrollbar-width: none; padding: 3px; margin: -3px; }
  .bar-tools .button { flex: none; }
  .bar-tools .edit-delete { color: var(--_danger); }
  .selection-bar progress { inline-size: 160px; accent-color: var(--_accent); }
  .base:has(.selection-bar) .toast { inset-block-end: 84px; }
  /* The card that has the focus is not under the bar. */
  .base:has(.selection-bar) .card { scroll-margin-block-end: 84px; }

  .sheet.bulk { inline-size: 360px; scroll-padding-block: var(--_4) calc(var(--_ctl) + 2 * var(--_4)); }
  /* However many deals are asked about one by one. */
  .bulk .acts { position: sticky; inset-block-end: calc(var(--_4) * -1); margin: 0 calc(var(--_4) * -1) calc(var(--_4) * -1); padding: var(--_3) var(--_4) var(--_4); border-block-start: 1px solid var(--_line); background: var(--_raised); }
  .bulk-edit .inputs { display: contents; }
  .bulk .lists { display: grid; gap: var(--_1); }
  .bulk summary { display: flex; align-items: center; gap: var(--_2); min-block-size: 24px; cursor: pointer; }
  .bulk .needs summary .icon { color: var(--_warning); }
  .bulk details ul { display: grid; gap: var(--_1); max-block-size: 160px; margin: var(--_1) 0 0; padding-inline-start: 22px; overflow: auto; list-style: none; }
  .bulk details li { display: grid; }
  .bulk .how { justify-self: start; }
  .bulk .deal { display: grid; gap: var(--_2); min-inline-size: 0; margin: 0; padding: var(--_2) 0 0; border: 0; border-block-start: 1px solid var(--_line); }
  .bulk .deal legend { float: inline-start; padding: 0; max-inline-size: 100%; }
  .bulk .deal legend + * { clear: both; }

  @container base (width < 1000px) {
    .bar-tools .plain { padding-inline: var(--_2); }
  }
  @container base (width < 520px) {
    .selection-bar { inset-inline: 0; inset-block-end: 0; flex-wrap: wrap; max-inline-size: 100%; border-radius: var(--_r-l) var(--_r-l) 0 0; border-inline: 0; border-block-end: 0; padding: var(--_2) var(--_3); }
    .chosen { flex: 1; }
    .bar-tools { order: 3; flex: 1 0 100%; }
    .bar-tools .button { min-block-size: 44px; }
    .base:has(.selection-bar) .toast { inset-block-end: 128px; }
    .base:has(.selection-bar) .card { scroll-margin-block-end: 120px; }
  }
  @media (max-width: 519px) { .sheet.bulk { inline-size: 100%; max-block-size: 85vh; } }
  @media (forced-colors: active) { .selection-bar { border: 1px solid CanvasText; } }
`;

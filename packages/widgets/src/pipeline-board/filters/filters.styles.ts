import { css } from 'lit';

/** Chips and the form of the filter. */
export const filtersStyles = css`
  .chips { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_1) var(--_2); margin: 0 var(--_3) var(--_2); padding-inline-start: var(--_2); }
  .chip-list { display: flex; flex-wrap: wrap; gap: var(--_1) var(--_2); margin: 0; padding: 0; list-style: none; min-inline-size: 0; }
  .chip-list li { min-inline-size: 0; max-inline-size: 100%; }
  .chip { display: inline-flex; align-items: center; gap: 4px; max-inline-size: 100%; min-block-size: 26px; padding: 0 6px 0 10px; border: 1px solid color-mix(in oklab, var(--_accent) 35%, transparent); border-radius: 13px; background: var(--_soft); color: var(--_text); font: inherit; font-size: var(--_t-m); cursor: pointer; }
  :host(:dir(rtl)) .chip { padding: 0 10px 0 6px; }
  .chip .icon { color: var(--_muted); }
  .chip:hover .icon { color: var(--_text); }
  .filter-form { display: grid; gap: var(--_3); grid-template-columns: minmax(0, 1fr); }
  .choices { min-inline-size: 0; margin: 0; padding: 0; border: 0; }
  .choices legend { padding: 0; margin-block-end: var(--_1); font-size: var(--_t-s); color: var(--_muted); }
  .choice-row { display: flex; flex-wrap: wrap; gap: 6px; }
  .choice { min-block-size: 28px; padding: 0 10px; border: 1px solid var(--_line); border-radius: 14px; background: var(--_raised); color: var(--_text); font: inherit; font-size: var(--_t-m); cursor: pointer; }
  .choice:hover { background: var(--_hover); }
  .choice[aria-pressed='true'] { border-color: var(--_accent); background: var(--_soft); font-weight: 500; }
  .amount-row { display: grid; grid-template-columns: auto 1fr 1fr; gap: 6px; }
  .own-filter summary { min-block-size: 28px; align-content: center; cursor: pointer; font-weight: 500; }
  .own-filter .filter-form { padding-block: var(--_1) 2px; }
  .own-range { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 6px; }
  .own-filter .input { inline-size: 100%; }
  .own-filter .choices > * + .choice-row { margin-block-start: 6px; }
  .filter-end { border-block-start: 1px solid var(--_line); padding-block-start: var(--_2); }
  @media (max-width: 519px) { .chip, .choice { min-block-size: 36px; border-radius: 18px; } }
  @media (forced-colors: active) { .choice[aria-pressed='true'] { background: Highlight; color: HighlightText; forced-color-adjust: none; } }
`;

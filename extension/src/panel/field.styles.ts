import { css } from 'lit';

/** A row of the review form. */
export const styles = css`
  .base { background: none; display: grid; gap: var(--_1); }
  .head { min-block-size: 24px; justify-content: space-between; font-size: var(--_t-s); }
  .head label { color: var(--_muted); font-weight: 500; }
  .from {
    display: inline-flex; align-items: center; gap: 6px; min-block-size: 24px; padding: 0 4px; margin-inline-end: -4px; border: 0; border-radius: var(--_r-xs);
    background: none; color: var(--_muted); font-size: var(--_t-s); cursor: pointer; min-inline-size: 0;
  }
  .from:hover { background: var(--_hover); }
  .doubt { display: inline-flex; align-items: center; gap: 3px; flex: none; color: var(--_warning); font-weight: 500; }
  .typed { color: var(--_muted); }
  .bars { display: inline-flex; align-items: flex-end; gap: 2px; flex: none; }
  .bars i { inline-size: 3px; border-radius: 1px; background: color-mix(in oklab, var(--_text) 18%, transparent); forced-color-adjust: none; }
  .bars i:nth-child(1) { block-size: 5px; }
  .bars i:nth-child(2) { block-size: 8px; }
  .bars i:nth-child(3) { block-size: 11px; }
  .bars[data-level='3'] i, .bars[data-level='2'] i:nth-child(-n + 2), .bars[data-level='1'] i:nth-child(1) { background: color-mix(in oklab, var(--_text) 70%, transparent); }
  .box { position: relative; display: flex; align-items: stretch; border: 1px solid var(--_line); border-radius: var(--_r-s); background: var(--_raised); }
  .box:hover { border-color: var(--_edge); }
  .box:focus-within { border-color: var(--_edge); outline: 2px solid var(--_focus); outline-offset: 1px; }
  .box.open { border-color: var(--_edge); border-end-start-radius: 0; border-end-end-radius: 0; }
  .box .input { border: 0; background: none; outline: none; padding-inline: 10px; min-inline-size: 0; }
  .mini {
    display: inline-flex; align-items: center; gap: 2px; padding: 0 8px; border: 0; border-radius: var(--_r-s); background: none; color: var(--_accent);
    font-size: var(--_t-s); white-space: nowrap; cursor: pointer;
  }
  .mini.quiet { color: var(--_muted); }
  .mini[aria-expanded='true'] .icon { transform: rotate(180deg); }
  .options { border: 1px solid var(--_edge); border-block-start: 0; margin-block-start: calc(-1 * var(--_1)); border-radius: 0 0 var(--_r-s) var(--_r-s); background: var(--_raised); overflow: hidden; }
  .options label { display: flex; gap: 10px; padding: 8px 10px; cursor: pointer; }
  .options li + li { border-block-start: 1px solid var(--_line); }
  .options label:hover { background: var(--_hover); }
  .options li.on label { background: var(--_soft); }
  .options input { inline-size: 14px; block-size: 14px; margin: 3px 0 0; accent-color: var(--_accent); flex: none; }
  .options .text { display: grid; flex: 1 1 auto; min-inline-size: 0; }
  .options .row { justify-content: space-between; }
  .snippet { padding-inline: 10px; overflow-wrap: anywhere; }
  .unsure { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 6px; padding-inline-start: 2px; }
  .chip {
    display: inline-flex; align-items: center; gap: 4px; max-inline-size: 100%; min-block-size: 24px; padding: 0 8px; border: 1px dashed var(--_edge); border-radius: var(--_r-s);
    background: none; color: var(--_text); font-size: var(--_t-s); cursor: pointer;
  }
  .chip:hover { background: var(--_hover); }
  .problem { color: var(--_danger); font-size: var(--_t-s); }
  .problem:empty { display: none; }
`;

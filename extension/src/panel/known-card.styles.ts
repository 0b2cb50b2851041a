import { css } from 'lit';

/** The card of a record that is the same person. */
export const styles = css`
  .base { background: none; }
  .card { padding: var(--_3); border: 1px solid color-mix(in oklab, var(--_accent) 30%, var(--_line)); border-radius: var(--_r); background: var(--_soft); }
  .icon { color: var(--_accent); }
  .small { margin-block-start: 2px; }
  .whos { display: grid; margin-block: var(--_1); }
  .who { display: flex; gap: var(--_2); align-items: flex-start; padding-block: 6px; border-block-start: 1px solid color-mix(in oklab, var(--_accent) 18%, var(--_line)); cursor: pointer; }
  .who .grow { display: grid; justify-items: start; }
  .who .cut { max-inline-size: 100%; }
  .who input { inline-size: 14px; block-size: 14px; margin: 3px 0 0; accent-color: var(--_accent); flex: none; }
  .deals { margin-block: var(--_2); display: grid; gap: var(--_1); }
  .deals li { padding: var(--_2); border-radius: var(--_r-s); background: var(--_raised); }
  .deals .small { overflow-wrap: anywhere; }
  .late { color: var(--_danger); }
  .changes { margin-block-start: var(--_2); font-size: var(--_t-s); }
  .changes label { display: grid; grid-template-columns: 56px minmax(0, 1fr) auto 16px; align-items: center; gap: var(--_2); min-block-size: 28px; border-block-start: 1px solid color-mix(in oklab, var(--_accent) 18%, var(--_line)); cursor: pointer; }
  .changes input { inline-size: 16px; block-size: 16px; margin: 0; accent-color: var(--_accent); }
  .values { display: flex; flex-wrap: wrap; column-gap: var(--_2); min-inline-size: 0; }
  .values .cut { max-inline-size: 100%; }
  .values s { color: var(--_muted); flex: 0 1 auto; }
  .open { margin-block-start: var(--_2); min-block-size: 28px; padding: 0; border: 0; background: none; color: var(--_accent); font-size: var(--_t-s); cursor: pointer; }
`;

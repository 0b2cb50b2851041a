import { css } from 'lit';

/** The sheets: that of a gate and that of a new deal. They rise as menu and toast do, whose styles are there before. */
export const sheetStyles = css`
  .sheet {
    inline-size: 304px; max-block-size: calc(100vh - 16px); padding: var(--_4); border: 1px solid var(--_line); border-radius: var(--_r-l); background: var(--_raised);
    color: var(--_text); box-shadow: var(--_sh-2); overflow: auto;
  }
  .sheet::backdrop { background: none; }
  .sheet form { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_3); }
  .sheet .way { gap: 4px; margin-block-start: calc(var(--_2) * -1); }
  .sheet .way .cut { margin-inline-start: 4px; }
  .sheet .problem:empty { display: none; }
  .sheet .problem { color: var(--_danger); }
  .sheet .warn-text { color: var(--_warning); }
  .sheet .check { display: flex; align-items: flex-start; gap: var(--_2); min-block-size: 24px; font-size: var(--_t-m); }
  .sheet .check input { inline-size: 16px; block-size: 16px; margin: 2px 0 0; flex: none; accent-color: var(--_accent); }
  .sheet .met .icon { color: var(--_positive); }
  .sheet .guide { margin: 0; padding-inline-start: 16px; }
  .sheet .acts { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: var(--_2); }
  .amount-input { display: grid; grid-template-columns: 1fr auto; gap: var(--_1); }
  .amount-input select { inline-size: auto; }
  .sheet[open] { animation: rise var(--_mid) var(--_ease); }

  @media (max-width: 519px) {
    .sheet { inline-size: 100%; max-inline-size: 100%; margin: auto 0 0; border-radius: var(--_r-l) var(--_r-l) 0 0; border-inline: 0; border-block-end: 0; }
    .sheet::backdrop { background: rgb(0 0 0 / .24); }
  }
`;

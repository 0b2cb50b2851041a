import { css } from 'lit';

/** What lies above the board: gate sheet, form of a new deal, menu and toast. */
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
  .sheet .acts { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: var(--_2); }
  .amount-input { display: grid; grid-template-columns: 1fr auto; gap: var(--_1); }
  .amount-input select { inline-size: auto; }
  .sheet[open], .menu:popover-open { animation: rise var(--_mid) var(--_ease); }
  @keyframes rise { from { opacity: 0; translate: 0 4px; } }

  .menu { position: fixed; inset: auto; margin: 0; min-inline-size: 200px; max-block-size: 80vh; padding: var(--_1); border: 1px solid var(--_line); border-radius: var(--_r); background: var(--_raised); color: var(--_text); box-shadow: var(--_sh-2); }
  .menu-title { padding: 6px 10px 4px; }
  .menu-item { display: flex; align-items: center; gap: var(--_2); inline-size: 100%; min-block-size: var(--_ctl); padding: 0 10px; border: 0; border-radius: var(--_r-s); background: none; font-size: var(--_t-m); text-align: start; cursor: pointer; }
  .menu-item:hover, .menu-item:focus-visible { background: var(--_hover); }
  .menu-item:focus-visible { outline-offset: -2px; }
  .menu-item[aria-disabled='true'] { cursor: default; }

  .toast {
    position: absolute; inset-block-end: 24px; inset-inline-end: 24px; z-index: 2; display: flex; align-items: center; gap: var(--_3); max-inline-size: calc(100% - 24px); min-block-size: 48px; padding: var(--_1) var(--_4);
    border: 1px solid var(--_line); border-radius: var(--_r-l); background: var(--_raised); box-shadow: var(--_sh-2); font-size: var(--_t-m); animation: rise var(--_mid) var(--_ease);
  }
  .toast > .icon { color: var(--_muted); }
  .toast.warn > .icon { color: var(--_warning); }

  @media (max-width: 519px) {
    .sheet { inline-size: 100%; max-inline-size: 100%; margin: auto 0 0; border-radius: var(--_r-l) var(--_r-l) 0 0; border-inline: 0; border-block-end: 0; }
    .sheet::backdrop { background: rgb(0 0 0 / .24); }
    .menu { inset: auto 0 0; inline-size: 100%; border-radius: var(--_r-l) var(--_r-l) 0 0; padding-block-end: var(--_4); }
    .menu-item { min-block-size: 44px; }
  }
  @container base (width < 520px) { .toast { inset-inline: 12px; inset-block-end: 12px; } .toast .kbd { display: none; } .toast-text { flex: 1; } }
`;

import { css } from 'lit';
import { toastStyles } from '../../shared/toast.js';

/** What lies above the board without a form: menu and toast. */
export const overlayStyles = css`
  ${toastStyles}
  .menu { position: fixed; inset: auto; margin: 0; min-inline-size: 200px; max-block-size: 80vh; overflow: hidden auto; padding: var(--_1); border: 1px solid var(--_line); border-radius: var(--_r); background: var(--_raised); color: var(--_text); box-shadow: var(--_sh-2); }
  .menu-title { padding: 6px 10px 4px; }
  .menu-item { display: flex; align-items: center; gap: var(--_2); inline-size: 100%; min-block-size: var(--_ctl); padding: 0 10px; border: 0; border-radius: var(--_r-s); background: none; font-size: var(--_t-m); text-align: start; cursor: pointer; }
  .menu-part:not(:first-child) { margin-block-start: var(--_1); padding-block-start: var(--_1); border-block-start: 1px solid var(--_line); }
  .menu-part .icon { color: var(--_muted); }
  .menu-item:hover, .menu-item:focus-visible { background: var(--_hover); }
  .menu-item:focus-visible { outline-offset: -2px; }
  .menu-item[aria-disabled='true'] { cursor: default; }
  .menu:popover-open { animation: rise var(--_mid) var(--_ease); }

  .sheet-panel { position: fixed; inset: auto; margin: 0; inline-size: 340px; max-inline-size: 100vw; max-block-size: calc(100vh - 16px); overflow: auto; padding: var(--_4); border: 1px solid var(--_line); border-radius: var(--_r-l); background: var(--_raised); color: var(--_text); box-shadow: var(--_sh-2); }
  .sheet-panel:popover-open { animation: rise var(--_mid) var(--_ease); }

  @media (max-width: 519px) {
    .sheet-panel { inset: auto 0 0; inline-size: 100%; max-block-size: 85vh; border-radius: var(--_r-l) var(--_r-l) 0 0; border-inline: 0; border-block-end: 0; }
    .menu { inset: auto 0 0; inline-size: 100%; border-radius: var(--_r-l) var(--_r-l) 0 0; padding-block-end: var(--_4); }
    .menu-item { min-block-size: 44px; }
  }
`;

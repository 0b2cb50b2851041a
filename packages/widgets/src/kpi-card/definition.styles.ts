import { css } from 'lit';

/** The look of the definition that opens under a card. */
export const definitionStyles = css`
  .definition {
    position: absolute; inset: auto; margin: 0; inline-size: min(360px, calc(100vw - 16px)); padding: var(--_3) var(--_4); border: 1px solid var(--_line);
    border-radius: var(--_r-l); background: var(--_raised); color: var(--_text); box-shadow: var(--_sh-2); font-size: var(--_t-m);
    transition: opacity var(--_mid) var(--_ease), translate var(--_mid) var(--_ease);
  }
  @starting-style { .definition:popover-open { opacity: 0; translate: 0 4px; } }
  .definition .head { display: flex; align-items: center; gap: var(--_2); }
  .definition .head strong { flex: 1; min-inline-size: 0; font-size: var(--_t-b); font-weight: 600; }
  .definition .button { min-block-size: 28px; padding-inline: var(--_2); margin-inline-end: calc(var(--_2) * -1); }
  .definition .button.icon-only { inline-size: 28px; padding: 0; }
  .formula { margin-block: var(--_2); padding: var(--_2) var(--_3); border-radius: var(--_r-s); background: var(--_well); }
  .formula strong { display: block; font-weight: 600; }
  .rows { display: grid; gap: 6px; margin-block-start: var(--_3); }
  .rows > div { display: grid; grid-template-columns: 72px minmax(0, 1fr); gap: var(--_2); }
  .rows dt { color: var(--_muted); }
  .rows dd bdi > * + * { margin-inline-start: var(--_2); }
  .drill {
    min-block-size: 24px; margin-block: -2px; padding: 0; border: 0; border-radius: var(--_r-xs); background: none; color: var(--_accent);
    text-align: start; text-decoration: underline; text-decoration-color: transparent; text-underline-offset: 3px; cursor: pointer;
  }
  .drill:hover { text-decoration-color: currentColor; }
  .foot { display: flex; align-items: center; gap: var(--_2); margin: var(--_3) calc(var(--_4) * -1) calc(var(--_2) * -1); padding: var(--_2) var(--_4) 0; border-block-start: 1px solid var(--_line); }
  .foot code { flex: 1; min-inline-size: 0; color: var(--_muted); font: var(--_t-s)/var(--_lh-s) ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace; user-select: all; }
`;

import { css } from 'lit';

/** The look of what stands in the definition that opens under a card. */
export const definitionStyles = css`
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

import { css } from 'lit';

/** Styles of conflicts, on a record and in a list. */
export const conflictStyles = css`
  .conflicts { display: grid; gap: var(--_4); margin-block-start: var(--_4); padding: var(--_4); }
  .conflicts > div:first-child { display: grid; gap: 2px; }
  .clash { display: grid; gap: var(--_2); min-inline-size: 0; }
  .clash:focus { outline: none; }
  .clash:focus-visible { outline: 2px solid var(--_focus); outline-offset: 4px; border-radius: var(--_r-s); }
  .clash-name { gap: 0 var(--_3); }
  .clash-sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr)); gap: var(--_2); }
  .clash-side { display: grid; align-content: start; gap: 2px; min-inline-size: 0; padding: var(--_2) var(--_3) var(--_3); border: 1px dashed var(--_edge); border-radius: var(--_r); background: var(--_surface); overflow-wrap: anywhere; }
  .clash-side.stands { border-style: solid; }
  .clash-value { font-weight: 600; white-space: pre-line; }
  .clash-value > .muted { font-weight: 400; }
  .clash-who { gap: 0 var(--_2); }
  .clash-end { align-self: end; justify-content: space-between; gap: var(--_2); margin-block-start: var(--_2); }
  .clash-mark { display: inline-flex; align-items: center; gap: 4px; flex: none; min-block-size: 24px; padding: 0 6px; margin-inline-start: var(--_2); border: 1px solid currentColor; border-radius: var(--_r-xs); background: none; color: var(--_warning); font-size: var(--_t-s); font-weight: 400; line-height: 1; letter-spacing: 0; cursor: pointer; }
  .clash-mark:hover { background: var(--_hover); }
`;

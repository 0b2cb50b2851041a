import { css } from 'lit';

/** What there is to know about a stage. */
export const infoStyles = css`
  .info-sheet { display: grid; gap: var(--_3); grid-template-columns: minmax(0, 1fr); font-size: var(--_t-m); }
  .info-sheet h3 { font-size: var(--_t-b); font-weight: 600; }
  .info-sheet h4 { margin: 0; font-size: var(--_t-s); font-weight: 500; color: var(--_muted); }
  .info-sheet h4 + ul { margin: calc(-1 * var(--_2)) 0 0; padding-inline-start: 18px; }
  .info-sheet dl { display: grid; gap: 6px; margin: 0; }
  .info-sheet dl > div { display: grid; grid-template-columns: minmax(96px, 2fr) 3fr; gap: var(--_2); }
  .info-sheet dd { margin: 0; display: grid; overflow-wrap: anywhere; }
  .info-sheet .past { border-block-start: 1px solid var(--_line); padding-block-start: var(--_3); }
`;

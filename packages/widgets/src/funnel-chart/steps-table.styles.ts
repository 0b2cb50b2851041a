import { css } from 'lit';

/** The look of a funnel's table. */
export const tableStyles = css`
  .scroll { overflow-x: auto; }
  table { inline-size: 100%; min-inline-size: 560px; border-collapse: collapse; font-size: var(--_t-m); }
  .snapshot table { min-inline-size: 0; }
  th { color: var(--_muted); font-size: var(--_t-s); font-weight: 400; text-align: start; }
  th.num { text-align: end; white-space: nowrap; }
  tbody th { color: var(--_text); font-size: inherit; white-space: nowrap; }
  td, th { block-size: 32px; padding: 0 var(--_2); border-block-end: 1px solid var(--_line); }
`;

import { css } from 'lit';
import { sheetStyles } from '../forms/sheet.styles.js';

/** The look of a playbook; it comes with the part. */
export const playbookStyles = css`
  ${sheetStyles}
  .sheet.playbook { inline-size: 360px; font-size: var(--_t-m); }
  .sheet.playbook[open] { display: grid; gap: var(--_3); align-content: start; }
  .playbook .goal { font-weight: 600; }
  .playbook section { display: grid; gap: var(--_1); }
  .playbook h4 { color: var(--_muted); }
  .playbook .list { display: grid; gap: 6px; margin: 0; padding: 0; list-style: none; }
  .playbook .dots { padding-inline-start: 16px; list-style: disc; }
  .playbook .check > .icon { margin-block-start: 3px; color: var(--_muted); }
  .playbook .met > .icon { color: var(--_positive); }
  .playbook .unmet > .icon { color: var(--_warning); }
  .playbook .tag { font-weight: 400; }
  .playbook a { color: var(--_accent); }
  @media (max-width: 519px) { .sheet.playbook { inline-size: 100%; } .playbook .check { min-block-size: 44px; align-items: center; } .playbook .check input { margin: 0; } }
`;

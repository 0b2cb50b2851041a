import { css } from 'lit';

/** What the views about portals share. */
export const portalStyles = css`
  .points { display: grid; gap: var(--_2); }
  .points li { display: flex; gap: var(--_2); align-items: flex-start; }
  .points .icon { margin-block-start: 2px; color: var(--_muted); }
  .points .warning { color: var(--_warning); }
  .choice { display: grid; gap: var(--_1); border: 0; padding: 0; margin: 0; min-inline-size: 0; }
  .choice legend { padding: 0; font-size: var(--_t-s); color: var(--_muted); }
  .choice .list { max-block-size: 232px; overflow-y: auto; }
  .choice label { display: flex; align-items: center; gap: var(--_3); padding: 6px var(--_3); min-block-size: 44px; cursor: pointer; }
  .choice label:hover { background: var(--_hover); }
  .choice input { inline-size: 16px; block-size: 16px; flex: none; margin: 0; accent-color: var(--_accent); }
  .choice .who { display: grid; min-inline-size: 0; }
  .entry { display: grid; gap: 2px; padding: 8px var(--_3); }
  .entry .row { justify-content: space-between; }
  .entry .button { min-block-size: 28px; }
  .returns { display: flex; gap: var(--_3); align-items: flex-start; padding: var(--_3); border: 1px solid var(--_line); border-radius: var(--_r); cursor: pointer; }
  .returns:hover { background: var(--_hover); }
  .returns input { inline-size: 16px; block-size: 16px; flex: none; margin: 2px 0 0; accent-color: var(--_accent); }
  .returns > span { display: grid; gap: 2px; min-inline-size: 0; }
  .way { align-items: center; }
  .way .grow { min-inline-size: 0; }
  .way .button { min-block-size: 28px; }
  .foot { flex-wrap: wrap; }
  .sure { display: flex; flex-wrap: wrap; gap: var(--_2); align-items: center; }
  bdi { overflow-wrap: anywhere; }
`;

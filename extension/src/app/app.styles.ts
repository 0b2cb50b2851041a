import { css } from 'lit';

/** The app's frame. */
export const styles = css`
  :host { display: block; min-block-size: 100%; }
  .base { min-block-size: 100vh; display: flex; flex-direction: column; }
  header { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_2) var(--_4); padding: var(--_2) var(--_5); border-block-end: 1px solid var(--_line); background: var(--_surface); }
  .logo { inline-size: 18px; block-size: 18px; fill: none; stroke: var(--_accent); stroke-width: 1.5; flex: none; }
  nav { display: flex; gap: var(--_1); }
  nav a { display: inline-flex; align-items: center; min-block-size: 32px; padding: 0 var(--_3); border-radius: var(--_r-s); color: var(--_muted); text-decoration: none; font-size: var(--_t-m); font-weight: 500; }
  nav a:hover { background: var(--_hover); }
  nav a[aria-current] { background: var(--_quiet); color: var(--_text); }
  main { flex: 1 1 auto; min-inline-size: 0; }
  .board { padding: var(--_4) var(--_5); }
  .figures { display: grid; gap: var(--_4); padding: var(--_4) var(--_5); }
  .cards { display: grid; gap: var(--_4); grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr)); }
  .leads { max-inline-size: 1080px; margin-inline: auto; padding: var(--_4) var(--_5); }
  .problem { color: var(--_danger); font-size: var(--_t-s); }
  .problem:empty { display: none; }
`;

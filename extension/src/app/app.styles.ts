import { css } from 'lit';

/** The app's frame. */
export const styles = css`
  :host { display: block; min-block-size: 100%; contain: none; }
  .base { min-block-size: 100vh; display: flex; flex-direction: column; }
  header { display: flex; align-items: center; gap: 0 var(--_4); padding: var(--_2) var(--_5); border-block-end: 1px solid var(--_line); background: var(--_surface); }
  .logo { inline-size: 18px; block-size: 18px; fill: none; stroke: var(--_accent); stroke-width: 1.5; flex: none; }
  nav { position: relative; display: flex; flex: 0 1 auto; min-inline-size: 0; gap: var(--_1); overflow-x: auto; scrollbar-width: none; padding-block: 3px; }
  nav a { display: inline-flex; flex: none; align-items: center; gap: 6px; min-block-size: 32px; padding: 0 var(--_3); border-radius: var(--_r-s); color: var(--_muted); text-decoration: none; font-size: var(--_t-m); font-weight: 500; white-space: nowrap; }
  nav a:hover { background: var(--_hover); }
  nav a[aria-current] { background: var(--_quiet); color: var(--_text); }
  nav .count { padding: 0 5px; border-radius: 9px; background: var(--_soft); color: var(--_accent); font-size: var(--_t-s); line-height: 18px; }
  nav .count.warned { background: var(--_warn-soft); color: var(--_warning); }
  .skip { position: absolute; inset-block-start: -60px; inset-inline-start: 8px; z-index: 3; }
  .skip:focus { inset-block-start: 8px; }
  main { flex: 1 1 auto; min-inline-size: 0; }
  .base main:focus-visible { outline: none; }
  .board { padding: var(--_4) var(--_5); }
  .figures { display: grid; gap: var(--_4); padding: var(--_4) var(--_5); }
  .cards { display: grid; gap: var(--_4); grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr)); }
  .page { max-inline-size: 1080px; margin-inline: auto; padding: var(--_4) var(--_5) var(--_8); display: grid; gap: var(--_4); grid-template-columns: minmax(0, 1fr); }
  .page.narrow { max-inline-size: 760px; }
  .page h2 { font-size: var(--_t-xl); font-weight: 600; }
  .back { justify-self: start; display: inline-flex; align-items: center; gap: 6px; color: var(--_muted); font-size: var(--_t-m); text-decoration: none; }
  .back:hover { color: var(--_text); }
  .back .icon { transform: scaleX(-1); }
  :host(:dir(rtl)) .back .icon { transform: none; }
  @container base (inline-size < 640px) {
    header { flex-wrap: wrap; padding-inline: var(--_3); }
    nav { order: 1; flex: 1 0 100%; margin-inline: calc(-1 * var(--_1)); }
    nav a { padding-inline: var(--_2); }
    .device { display: none; }
    .board, .figures, .page { padding-inline: var(--_3); }
  }
  @media (forced-colors: active) {
    nav a[aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
  }
`;

import { css } from 'lit';

/** Styles of `<sales-storage>`. */
export const styles = css`
  .base { padding-block-end: var(--_6); }
  .title { font-size: var(--_t-l); font-weight: 600; line-height: 1.5; }
  .header { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_3) var(--_6); padding: var(--_4) var(--_6); }
  .body { display: grid; gap: var(--_4); padding-inline: var(--_6); }
  .wrap { flex-wrap: wrap; }
  .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr)); gap: var(--_4) var(--_6); padding: var(--_5); }
  .facts > div { display: grid; align-content: start; gap: var(--_1); min-inline-size: 0; }
  .facts dt { color: var(--_muted); font-size: var(--_t-s); }
  .facts dd { display: grid; justify-items: start; gap: var(--_1); min-inline-size: 0; }
  .facts .button.link { padding-inline: 0; white-space: normal; text-align: start; }
  .track { display: block; inline-size: 100%; block-size: 6px; overflow: hidden; border-radius: 3px; background: var(--_quiet); }
  .track i { display: block; block-size: 100%; border-radius: 3px; background: var(--_accent); }
  .track.full i { background: var(--_warning); }
  .box { display: grid; gap: var(--_3); padding: var(--_5); }
  .box:focus, .inner:focus { outline: none; }
  .name { font-size: var(--_t-b); font-weight: 600; }
  .folder { display: grid; gap: var(--_2); padding-block-start: var(--_3); border-block-start: 1px solid var(--_line); }
  .warned { color: var(--_warning); }
  .button { white-space: normal; }
  .button.danger { background: var(--_danger-soft); border-color: var(--_danger); color: var(--_danger); }
  .alert { display: flex; align-items: start; gap: var(--_2); padding: var(--_2) var(--_3); border-radius: var(--_r); background: var(--_danger-soft); color: var(--_danger); font-size: var(--_t-m); }
  .alert .icon { margin-block-start: .2em; }
  .alert.lost { flex-wrap: wrap; padding: var(--_4); }
  .alert.lost .grow { flex-basis: 200px; }
  .note { background: var(--_soft); color: var(--_text); }
  .file-button { position: relative; overflow: hidden; }
  .file-button input { position: absolute; inset: 0; inline-size: 100%; opacity: 0; font-size: 0; cursor: pointer; }
  .file-button input::file-selector-button { inline-size: 100%; block-size: 100%; cursor: pointer; }
  .file-button:has(:focus-visible) { outline: 2px solid var(--_focus); outline-offset: 2px; }
  .brought { border-collapse: collapse; inline-size: fit-content; max-inline-size: 100%; font-size: var(--_t-m); }
  .brought th, .brought td { padding: var(--_1) var(--_3); text-align: end; font-weight: 400; }
  .brought thead th { color: var(--_muted); font-size: var(--_t-s); }
  .brought th[scope='row'] { padding-inline-start: 0; text-align: start; }
  .brought tbody tr { border-block-start: 1px solid var(--_line); }
  summary { display: flex; align-items: center; gap: var(--_2); inline-size: fit-content; border-radius: var(--_r-xs); list-style: none; cursor: pointer; }
  summary::-webkit-details-marker { display: none; }
  summary > .icon { color: var(--_muted); transition: rotate var(--_fast) var(--_ease); rotate: -90deg; }
  :host(:dir(rtl)) summary > .icon { rotate: 90deg; }
  details[open] > summary > .icon { rotate: 0deg; }
  .inner { display: grid; gap: var(--_3); padding-block-start: var(--_3); }
  details .field { max-inline-size: 420px; }
  .people { display: grid; gap: 2px; max-inline-size: 520px; }
  .person { display: grid; inline-size: 100%; padding: var(--_2) var(--_3); border: 0; border-radius: var(--_r-s); background: none; text-align: start; cursor: pointer; }
  .person:hover { background: var(--_hover); }
  .clash-list { display: grid; gap: var(--_5); }
  .clash-list > li { display: grid; gap: 2px; min-inline-size: 0; }
  .clash-list .button.link { padding-inline: 0; }
  .name:focus { outline: none; }
  .decided { gap: var(--_2); font-size: var(--_t-m); }
  .list { display: grid; gap: var(--_1); padding-inline-start: var(--_4); list-style: disc; }
  .waiting { min-block-size: 160px; border-radius: var(--_r-l); background: var(--_well); visibility: hidden; animation: appear 0s 200ms forwards; }
  @keyframes appear { to { visibility: visible; } }

  @container base (width < 560px) {
    .header { padding-inline: var(--_4); }
    .body { padding-inline: var(--_3); }
    .box, .facts { padding: var(--_4); }
  }
  @media (forced-colors: active) {
    .track { border: 1px solid CanvasText; }
    .track i { background: Highlight; forced-color-adjust: none; }
    .panel, .alert { border: 1px solid CanvasText; }
  }
`;

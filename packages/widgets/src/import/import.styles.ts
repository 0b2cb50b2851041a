import { css } from 'lit';
import { panelStyles } from './panels.styles.js';

const frame = css`
  .base { padding-block-end: var(--_6); }
  .title { font-size: var(--_t-l); font-weight: 600; line-height: 1.5; }
  .header { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_3) var(--_6); padding: var(--_4) var(--_6); }
  .header > .grow { flex-basis: 200px; }
  .about { font-size: var(--_t-m); gap: 6px; }
  .steps { display: flex; gap: var(--_6); font-size: var(--_t-m); color: var(--_muted); }
  .steps li { display: flex; align-items: center; gap: var(--_2); min-inline-size: 0; }
  .mark { display: grid; place-items: center; flex: none; inline-size: 20px; block-size: 20px; border-radius: 50%; background: var(--_quiet); font-size: 11px; font-weight: 600; }
  .past .mark { background: none; color: var(--_positive); }
  .steps .now { color: var(--_text); font-weight: 600; }
  .now .mark { background: var(--_accent); color: var(--_on-accent); }

  .alert { display: flex; align-items: start; gap: var(--_2); padding: var(--_2) var(--_3); border-radius: var(--_r); background: var(--_danger-soft); color: var(--_danger); font-size: var(--_t-m); }
  .alert .icon { margin-block-start: .2em; }
  .alerts { display: grid; gap: var(--_2); margin: 0 var(--_6) var(--_4); }
  .note-bar { margin: 0 var(--_6) var(--_4); }
  .note-bar:not(.bad) { background: var(--_soft); color: var(--_text); }

  .file-step { padding: 0 var(--_6); }
  .file-step .alerts { margin-inline: 0; }
  .drop {
    display: grid; justify-items: center; align-content: center; gap: var(--_2); min-block-size: 232px; padding: var(--_6) var(--_4); border: 1.5px dashed var(--_edge);
    border-radius: var(--_r-l); background: var(--_raised); text-align: center; transition: background var(--_fast) var(--_ease);
  }
  .drop > .icon { inline-size: 24px; block-size: 24px; color: var(--_muted); }
  .drop .small { max-inline-size: 60ch; text-wrap: balance; }
  .drop .row { margin-block-start: var(--_2); }
  .drop[data-over] { border-color: var(--_accent); border-style: solid; background: var(--_soft); }
  .drop.waiting { border-style: solid; border-color: var(--_line); background: var(--_well); visibility: hidden; animation: appear 0s 200ms forwards; }
  @keyframes appear { to { visibility: visible; } }
  .file-button { position: relative; overflow: hidden; }
  .file-button input { position: absolute; inset: 0; inline-size: 100%; opacity: 0; font-size: 0; cursor: pointer; }
  .file-button input::file-selector-button { inline-size: 100%; block-size: 100%; cursor: pointer; }
  .file-button:has(:focus-visible) { outline: 2px solid var(--_focus); outline-offset: 2px; }
  .paste { margin-block-start: var(--_3); }
  summary { display: flex; align-items: center; gap: var(--_2); border-radius: var(--_r-xs); font-size: var(--_t-m); list-style: none; cursor: pointer; }
  summary::-webkit-details-marker { display: none; }
  summary > .icon { color: var(--_muted); transition: rotate var(--_fast) var(--_ease); rotate: -90deg; }
  :host(:dir(rtl)) summary > .icon { rotate: 90deg; }
  details[open] > summary > .icon { rotate: 0deg; }
  .paste summary { inline-size: fit-content; min-block-size: 32px; color: var(--_muted); }
  .paste form { display: grid; gap: var(--_2); justify-items: start; padding-block: var(--_2); }
  .paste .field { inline-size: 100%; }
  .paste textarea { font-family: ui-monospace, monospace; white-space: pre; overflow-wrap: normal; overflow-x: auto; }

  .panels { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 8fr); gap: var(--_4); align-items: start; padding-inline: var(--_6); }
  .box { overflow: hidden; }
  .bar { flex-wrap: wrap; gap: var(--_1) var(--_2); min-block-size: 48px; padding: var(--_3) var(--_5); }
  .progress { display: grid; gap: 10px; margin: 0 var(--_6) var(--_4); padding: var(--_4) var(--_5); box-shadow: var(--_sh-1); }
  .progress .row { gap: var(--_4); }
  .track { block-size: 6px; overflow: hidden; border-radius: 3px; background: var(--_quiet); }
  .track i { display: block; block-size: 100%; border-radius: 3px; background: var(--_accent); }

  @container base (width < 1000px) { .panels { grid-template-columns: minmax(0, 1fr); } }
  @container base (width < 560px) {
    .header { padding-inline: var(--_4); }
    .steps { inline-size: 100%; gap: var(--_2); justify-content: space-between; }
    .steps li { gap: var(--_1); }
    .panels { padding-inline: var(--_3); }
    .file-step { padding-inline: var(--_3); }
    .progress, .alerts, .note-bar { margin-inline: var(--_3); }
    .bar { padding-inline: var(--_4); }
  }
  @media (forced-colors: active) {
    .track { border: 1px solid CanvasText; }
    .track i, .now .mark { background: Highlight; color: HighlightText; forced-color-adjust: none; }
    .drop, .panel { border-color: CanvasText; }
  }
`;

/** Styles of `<sales-import>`. */
export const styles = [frame, panelStyles];

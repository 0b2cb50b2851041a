import { css } from 'lit';

/** The board's rows: stages stay at the top, a row's name at its start. */
export const lanesStyles = css`
  .columns.laned { display: flex; padding: 0; overflow: hidden; scroll-snap-type: none; }
  .lanes { flex: 1; min-inline-size: 0; overflow: auto; padding: 0 var(--_3) var(--_3); overscroll-behavior-x: contain; scrollbar-width: thin; }
  .lanes-inner { display: flow-root; min-inline-size: fit-content; }
  .lane-stages { display: flex; gap: var(--_2); position: sticky; inset-block-start: 0; z-index: 2; padding-block-end: var(--_1); background: var(--_surface); }
  .lanes .column { contain: layout style; scroll-snap-align: none; }
  .lane-stage { background: var(--_surface); }
  .lane-stage .column-header { --_head: var(--_1); }
  .lane-stage .folded { display: contents; }
  .lane-stage.folded { display: flex; overflow: clip; max-block-size: 88px; }
  .lane-stage.folded .unfold { flex: 1; min-block-size: 0; padding-block: 6px; justify-content: flex-start; }
  .lane-stage .folded-name { position: absolute; clip-path: inset(50%); }
  .lane { border-block-start: 1px solid var(--_line); padding-block-end: var(--_2); }
  .lane.shut { padding-block-end: 0; }
  .lane-name { position: sticky; inset-inline-start: 0; inline-size: fit-content; max-inline-size: 100cqi; font-weight: 400; z-index: 1; }
  .lane-toggle { display: flex; align-items: center; gap: var(--_2); min-block-size: 36px; max-inline-size: 100%; padding: 0 var(--_2) 0 var(--_1); border: 0; border-radius: var(--_r-s); background: none; font: inherit; font-size: var(--_t-m); cursor: pointer; text-align: start; }
  .lane-toggle:hover { background: var(--_hover); }
  .lane-toggle .strong.cut { font-size: var(--_t-b); max-inline-size: 40ch; }
  .lane-toggle .icon { color: var(--_muted); transition: rotate var(--_fast) var(--_ease); }
  .lane-toggle[aria-expanded='false'] .icon { rotate: -90deg; }
  :host(:dir(rtl)) .lane-toggle[aria-expanded='false'] .icon { rotate: 90deg; }
  .lane-toggle .dot { display: inline-block; vertical-align: middle; }
  .cells { display: flex; gap: var(--_2); align-items: stretch; }
  .cell { padding-block-start: var(--_1); max-block-size: min(60vh, 392px); }
  .cell.bare { min-block-size: 44px; }
  .cell.folded { align-items: center; justify-content: center; }
  .cell-limit { display: flex; justify-content: flex-end; padding: var(--_1) var(--_2) 0; }
  .cell-limit .tag .icon { inline-size: 12px; block-size: 12px; }
  .lanes-more { margin-block: var(--_2); position: sticky; inset-inline-start: 0; }
  .lanes-empty { padding: var(--_4) var(--_2); }
  @container base (width < 520px) {
    .lanes { padding-inline: 0; }
    .lanes-inner { min-inline-size: 0; }
    .lane-toggle { flex-wrap: wrap; row-gap: 0; min-block-size: 44px; padding-inline: var(--_4); }
    .lane-stages:has(.lane-stage.intake.current) { display: none; }
    .lane-name { max-inline-size: 100%; }
    .lane-stages { border-block-end: 1px solid var(--_line); }
    .lane-stage.current { padding: 0; }
    .cells { display: block; }
    .cell.bare { min-block-size: 24px; }
  }
`;

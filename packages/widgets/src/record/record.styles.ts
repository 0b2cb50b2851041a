import { css } from 'lit';

/** Styles of `<sales-record>`, but for its timeline. */
export const styles = css`
  .base { background: var(--_raised); }
  .header { padding: var(--_3) var(--_6) var(--_5); border-block-end: 1px solid var(--_line); }
  .body { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_6); padding: var(--_5) var(--_6) var(--_6); }
  .two { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: var(--_6) var(--_8); }
  .beside { display: grid; grid-template-columns: minmax(0, 1fr); align-content: start; gap: var(--_6); }
  .two:not(:has(.beside:last-child > *)) { grid-template-columns: minmax(0, 1fr); }
  .wrap { flex-wrap: wrap; }
  .warned { color: var(--_warning); }
  .late { color: var(--_danger); }
  .problem { color: var(--_danger); }
  .problem:empty { display: none; }
  .stack { display: grid; justify-items: start; gap: 2px; }

  .crumb { min-block-size: 32px; }
  .crumb .end { gap: var(--_1); margin-inline-end: calc(var(--_2) * -1); }
  .crumb .end .button { color: var(--_muted); }
  .link-out { display: inline-flex; align-items: center; gap: 6px; min-block-size: 24px; padding: 0 6px; margin-inline: -6px; border: 0; border-radius: var(--_r-xs); background: none; color: var(--_accent); text-align: start; cursor: pointer; }
  .link-out:hover { background: var(--_hover); }
  .crumb .link-out { color: var(--_muted); }
  .header .title { font-size: var(--_t-xl); line-height: 1.4; font-weight: 600; letter-spacing: -.01em; }
  .base:lang(zh) .header .title { letter-spacing: 0; }
  .facts { flex-wrap: wrap; gap: var(--_1) var(--_4); margin-block-start: var(--_1); }
  .fact { display: inline-flex; min-inline-size: 0; }
  .amount .value, .amount .said { font-size: var(--_t-l); font-weight: 600; }
  .disc { display: grid; place-items: center; flex: none; inline-size: 20px; block-size: 20px; border-radius: 50%; background: var(--_quiet); color: var(--_muted); font-size: 10px; line-height: 1; font-weight: 600; }
  .base:lang(zh) .disc { font-weight: 400; }

  .value { display: inline-flex; align-items: center; gap: 6px; max-inline-size: calc(100% + 12px); min-block-size: 28px; padding: 2px 6px; margin-inline: -6px; border: 0; border-radius: var(--_r-xs); background: none; text-align: start; white-space: pre-line; cursor: text; }
  .value:hover { background: var(--_hover); }
  .value .pen { color: var(--_muted); opacity: 0; }
  .value:hover .pen, .value:focus-visible .pen { opacity: 1; }
  .value.pending { opacity: .6; }
  .facts .pen, .title .pen { margin-inline-end: -20px; pointer-events: none; }
  .facts .value:hover, .title .value:hover { padding-inline-end: 24px; margin-inline-end: -24px; position: relative; z-index: 1; }
  .facts .value, .title .value { font: inherit; }
  .facts .amount .value { font-size: var(--_t-l); font-weight: 600; }
  .said { display: inline-block; padding-block: 4px; white-space: pre-line; }
  .editor { display: flex; flex-wrap: wrap; align-items: start; gap: var(--_1); inline-size: 100%; font-size: var(--_t-m); font-weight: 400; letter-spacing: 0; }
  .facts .editor { inline-size: auto; }
  .inputs { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_1); flex: 1 1 160px; min-inline-size: 0; }
  .editor .acts { display: inline-flex; gap: 2px; }
  .editor.wide { padding: var(--_3); border: 1px solid var(--_line); border-radius: var(--_r); background: var(--_surface); }
  .editor.wide .inputs { flex-basis: 100%; gap: var(--_2); }
  .amount-input { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--_1); }
  .amount-input select { inline-size: auto; }
  .check { display: flex; align-items: flex-start; gap: var(--_2); min-block-size: 24px; font-size: var(--_t-m); }
  .check input, .tick { inline-size: 16px; block-size: 16px; margin: 2px 0 0; flex: none; accent-color: var(--_accent); }
  .ticks { display: grid; gap: 2px; max-block-size: 200px; overflow: auto; }

  .way { display: flex; align-items: start; gap: var(--_3); margin-block-start: var(--_4); }
  .path { display: flex; flex: 1; gap: 4px; min-inline-size: 0; }
  .path li { flex: 1 1 0; min-inline-size: 0; }
  .step { display: block; inline-size: 100%; padding: 6px 0 2px; border: 0; border-radius: var(--_r-xs); background: none; text-align: start; color: var(--_muted); }
  button.step { cursor: pointer; }
  .step i { display: block; block-size: 4px; border-radius: 2px; background: var(--_quiet); transition: background var(--_fast) var(--_ease); }
  .skipped .step i { block-size: 0; margin-block: 2px; border-block-start: 2px dashed var(--_edge); border-radius: 0; background: none; }
  .skipped .stage-name { font-style: italic; }
  .base:lang(zh) .skipped .stage-name { font-style: normal; }
  .passed-over { display: none; margin-block-start: var(--_1); }
  .done .step i { background: color-mix(in oklab, var(--_accent) 45%, var(--_raised)); }
  .now .step i { background: var(--_accent); }
  button.step:hover i { background: color-mix(in oklab, var(--_accent) 70%, var(--_raised)); }
  button.step:hover { color: var(--_text); }
  .stage-name { display: flex; align-items: center; gap: 4px; margin-block-start: 8px; font-size: var(--_t-s); line-height: var(--_lh-s); }
  .now .stage-name { color: var(--_text); font-weight: 600; }
  .stage-days { display: block; min-block-size: 16px; color: var(--_muted); }
  .idle { display: inline-flex; align-items: center; gap: 4px; color: var(--_warning); font-weight: 500; }
  .lose { color: var(--_muted); }
  .gate { display: grid; gap: var(--_3); margin-block-start: var(--_4); padding: var(--_4); box-shadow: var(--_sh-1); }
  .questions { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr)); gap: var(--_3); }
  .questions:empty { display: none; }
  .question { display: grid; align-content: start; gap: var(--_1); }

  .sec { min-block-size: 32px; margin-block-end: var(--_1); }
  .sec .title { font-weight: 600; }
  .sec > .muted { font-size: var(--_t-m); }
  .todo { display: grid; gap: var(--_2); }
  .do { display: flex; align-items: center; gap: var(--_3); padding: 10px 12px; border: 1px solid var(--_line); border-radius: var(--_r); }
  .do.unplanned { border-style: dashed; }
  .do .tick { margin: 0; }
  .do .mark { display: grid; flex: none; }
  .do .value { inline-size: calc(100% + 12px); }
  .do .value .pen { margin-inline-start: auto; }

  .lines { display: grid; gap: 0; font-size: var(--_t-m); }
  .line { display: grid; grid-template-columns: 112px minmax(0, 1fr); gap: var(--_2); align-items: start; min-block-size: 28px; }
  .line dt { padding-block: 5px; color: var(--_muted); }
  .line dd { display: flex; flex-wrap: wrap; align-items: center; min-inline-size: 0; min-block-size: 28px; }
  .line.open { padding-block: 2px; }
  .fold, .add-field { margin-inline-start: calc(var(--_1) * -1); }
  .fold + .add-field { margin-inline-start: 0; }
  .fold .icon { transition: rotate var(--_fast) var(--_ease); }
  .fold .turned { rotate: 180deg; }
  .kept { margin-block-start: var(--_1); }
  .people { display: grid; gap: var(--_2); font-size: var(--_t-m); }
  .person { min-inline-size: 0; }
  .person .row { gap: 0 var(--_2); }
  .person a { color: var(--_muted); text-decoration: none; min-block-size: 24px; display: inline-flex; align-items: center; }
  .person a:hover { text-decoration: underline; }
  .answers li { display: grid; grid-template-columns: 72px 60px minmax(0, 1fr); gap: var(--_2); align-items: center; min-block-size: 28px; font-size: var(--_t-m); }
  .levels { display: flex; gap: 2px; }
  .levels i { inline-size: 12px; block-size: 4px; border-radius: 2px; background: var(--_quiet); }
  .levels .on { background: var(--_accent); }
  .levels.unknown i { background: none; border: 1px dashed var(--_edge); }

  .base > .toast { position: sticky; inset-inline: auto; inline-size: fit-content; margin: 0 var(--_6) var(--_6) auto; }
  .kbd { padding: 0 5px; border: 1px solid var(--_line); border-radius: var(--_r-xs); color: var(--_muted); font: inherit; font-size: var(--_t-s); line-height: 16px; white-space: nowrap; }

  .skeleton .header, .skeleton .beside { display: grid; gap: 14px; align-content: start; }
  .skeleton .short { margin-block: 9px; }
  .skeleton .two { min-block-size: 360px; }
  .block { display: block; block-size: 14px; inline-size: 80%; border-radius: var(--_r-xs); background: var(--_quiet); opacity: .6; }
  .block.short { inline-size: 120px; }
  .block.name { block-size: 24px; inline-size: 50%; }
  .block.path-block { block-size: 54px; inline-size: 100%; }
  .block.next-block { block-size: 54px; inline-size: 100%; }
  .skeleton { visibility: hidden; animation: appear 0s 200ms forwards; }
  @keyframes appear { to { visibility: visible; } }

  @media (hover: none) { .value .pen { opacity: .6; } .facts .pen, .title .pen { display: none; } }
  @container base (width < 640px) {
    .header, .body { padding-inline: var(--_4); }
    .two { grid-template-columns: minmax(0, 1fr); }
    .path .stage-days, .path li:not(.now) .stage-name { display: none; }
    .path li.now { flex-basis: auto; }
    .passed-over { display: block; }
    .now .stage-days { display: block; white-space: nowrap; }
    .way { flex-direction: column; gap: 0; }
    .path { inline-size: 100%; }
    .lose { margin-inline-start: calc(var(--_3) * -1); }
    .base > .toast { margin-inline: var(--_3); inline-size: auto; }
  }
  @media (forced-colors: active) {
    .step i, .levels i { border: 1px solid CanvasText; }
    .skipped .step i { border: 0; border-block-start: 2px dashed CanvasText; }
    .now .step i, .levels .on { background: Highlight; forced-color-adjust: none; }
    .done .step i { background: CanvasText; forced-color-adjust: none; }
    .disc { border: 1px solid CanvasText; }
    .base .lose { margin-inline-start: 0; }
  }
`;

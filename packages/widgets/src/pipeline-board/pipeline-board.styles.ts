import { css } from 'lit';

/** Header, columns and their states. */
export const boardStyles = css`
  /* Portals cut corners with "hidden", which would make the board a scroller of its own and keep bar and toast out of sight. */
  :host { block-size: 100%; overflow: clip !important; }
  .base { display: flex; flex-direction: column; block-size: 100%; border: 1px solid var(--_line); border-radius: var(--_r-l); overflow: clip; position: relative; }
  /* At the lower end of what is in sight of a board that is taller than the window. */
  .float { position: sticky; inset-block-end: 0; z-index: 2; block-size: 0; flex: none; }

  .header { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_2) var(--_4); padding: var(--_4) var(--_4) var(--_3) var(--_5); }
  .title { font-size: var(--_t-l); font-weight: 600; }
  .pipeline-title { display: inline-flex; align-items: center; gap: 6px; position: relative; border-radius: var(--_r-xs); min-inline-size: 0; }
  .pipeline-title select, .pick select { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; opacity: 0; cursor: pointer; appearance: none; }
  .pipeline-title:has(select:focus-visible), .pick:has(select:focus-visible) { outline: 2px solid var(--_focus); outline-offset: 2px; }
  .pipeline-title option, .pick option { color: #000; background: #fff; }
  .totals { display: flex; flex-wrap: wrap; align-items: center; font-size: var(--_t-m); white-space: nowrap; min-inline-size: 0; }
  .totals .strong { color: var(--_text); }
  .totals .row { gap: 4px; }
  .dot { inline-size: 3px; block-size: 3px; border-radius: 2px; margin-inline: 8px; background: currentColor; opacity: .5; flex: none; }
  .tools { display: flex; flex-wrap: wrap; gap: var(--_2); margin-inline-start: auto; min-inline-size: 0; }
  .search { position: relative; display: flex; align-items: center; inline-size: 148px; }
  .search .icon { position: absolute; inset-inline-start: 10px; color: var(--_muted); pointer-events: none; }
  .search .input { padding-inline: 34px 34px; border-color: var(--_line); }
  .search .kbd { position: absolute; inset-inline-end: 8px; pointer-events: none; }
  .search:focus-within .kbd, .search:has(.input:not(:placeholder-shown)) .kbd { display: none; }
  .kbd { padding: 0 5px; border: 1px solid var(--_line); border-radius: var(--_r-xs); color: var(--_muted); font: inherit; font-size: var(--_t-s); line-height: 16px; white-space: nowrap; }
  .pick { position: relative; max-inline-size: 220px; }
  .pick-label { margin-inline-end: -3px; }
  .filter-button.set { border-color: var(--_accent); color: var(--_accent); }

  .columns { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(var(--sales-column-width, 208px), 1fr); gap: var(--_2); flex: 1 1 min(80vh, 760px); min-block-size: 240px;
    padding: 0 var(--_3) var(--_3); overflow: auto hidden; overscroll-behavior-x: contain; }
  .columns.with-strips { grid-template-columns: none; display: flex; }
  .column { display: flex; flex-direction: column; flex: 1 1 var(--sales-column-width, 208px); min-inline-size: var(--sales-column-width, 208px); min-block-size: 0; border-radius: 10px; background: var(--_well); position: relative; contain: size layout style; }
  .column.over { background: color-mix(in oklab, var(--_accent) 7%, var(--_surface)); box-shadow: inset 0 0 0 1px color-mix(in oklab, var(--_accent) 35%, transparent); }
  .column.over.no { background: color-mix(in oklab, var(--_danger) 6%, var(--_surface)); box-shadow: inset 0 0 0 1px color-mix(in oklab, var(--_danger) 45%, transparent); }
  .column.no .marker { visibility: hidden; }
  .column-header { --_head: var(--_3); position: relative; padding: var(--_head) 14px var(--_2); }
  .column.intake { flex-grow: .85; min-inline-size: min(180px, var(--sales-column-width, 208px)); }
  .column-header .row { min-block-size: 20px; gap: var(--_2); }
  .column-header .tag .icon { inline-size: 12px; block-size: 12px; }
  .column-name { font-size: var(--_t-b); }
  .head-acts { position: absolute; inset-block-start: calc(var(--_head) + 26px); inset-inline-end: 8px; display: flex; }
  .column-header .row > .muted { flex: none; }
  .head-acts .button { --_ctl: 24px; color: var(--_muted); opacity: 0; }
  .column:hover .head-acts .button, .head-acts .button:is(:focus-visible, [aria-expanded='true']) { opacity: 1; }
  @media (hover: none) { .head-acts .button { opacity: 1; } }
  .sum { margin-block-start: var(--_2); padding-inline-end: 52px; font-size: var(--_t-m); font-weight: 500; line-height: 20px; }
  .scroll { flex: 0 1 auto; min-block-size: 0; overflow: hidden auto; padding: var(--_1) var(--_2) var(--_2); scrollbar-width: thin; scrollbar-color: transparent transparent; overscroll-behavior-y: auto; }
  .scroll:hover, .scroll:focus-within { scrollbar-color: color-mix(in oklab, var(--_text) 24%, transparent) transparent; }
  .cards { position: relative; contain: size layout style; scrollbar-color: auto; }
  .item { position: absolute; inset-block-start: 0; inset-inline: 0; contain: layout style; }
  .unread { display: grid; gap: var(--_2); opacity: 0; animation: appear 0s 200ms forwards; }
  .busy { flex: none; block-size: 2px; margin: -2px 14px 0; border-radius: 1px; background: linear-gradient(90deg, transparent, var(--_accent), transparent) 0 / 40% 100% no-repeat; opacity: 0;
    animation: appear 0s 200ms forwards, pass 1.2s 200ms linear infinite; }
  @keyframes pass { from { background-position: -60% 0; } to { background-position: 160% 0; } }
  @media (prefers-reduced-motion: reduce) { .busy { animation: appear 0s 200ms forwards; background-size: 100% 100%; } }
  .add { flex: none; justify-content: flex-start; margin: 0 var(--_2) var(--_2); color: var(--_muted); }

  .column.folded { flex: 0 0 44px; min-inline-size: 44px; }
  .unfold { display: flex; flex: 1; align-items: center; gap: var(--_2); padding: 14px 0; border: 0; border-radius: 10px; background: none; cursor: pointer; writing-mode: vertical-rl; direction: ltr; }
  .unfold:hover { background: var(--_hover); }
  .unfold .glyph { margin-block-end: 0; }
  .folded-name { font-weight: 600; }

  .banner { flex-wrap: wrap; margin: 0 var(--_3) var(--_2); padding: var(--_2) var(--_3); border-radius: var(--_r); background: var(--_well); color: var(--_muted); font-size: var(--_t-m); }
  .banner .strong { color: var(--_text); }
  .skipped { margin: 0 var(--_3) var(--_2); color: var(--_warning); }
  .skipped summary { display: flex; align-items: center; gap: 6px; cursor: pointer; min-block-size: 24px; }
  .skipped ul { padding-inline-start: 20px; color: var(--_muted); }
  .templates { display: grid; grid-template-columns: repeat(auto-fit, minmax(220px, 280px)); justify-content: center; gap: var(--_4); inline-size: 100%; text-align: start; }
  .template { display: grid; grid-template-rows: auto auto 1fr auto; gap: var(--_2); padding: var(--_4); color: var(--_text); }
  .template .button { margin-block-start: var(--_2); }
  .template-stages { display: grid; align-content: start; gap: var(--_1); }
  .notice .template-stages .row { justify-content: flex-start; }
  .notice { margin-block: auto; }
  .notice .lost { color: var(--_warning); }
  .notice .title { color: var(--_text); }

  .loading { flex: 1 1 min(80vh, 760px); display: flex; flex-direction: column; padding-block-start: 72px; opacity: 0; animation: appear 0s 200ms forwards; }
  .loading .column { padding: var(--_3) var(--_2); gap: var(--_2); }
  .blank.line { block-size: 60px; margin-block-end: var(--_1); border-radius: var(--_r); background: var(--_quiet); opacity: .4; }
  @keyframes appear { to { opacity: 1; } }

  .strip { display: flex; gap: var(--_1); overflow-x: auto; padding: 0 var(--_3); scrollbar-width: none; flex: none; }
  .strip button { display: flex; align-items: center; gap: 6px; min-block-size: 44px; padding-inline: 10px; border: 0; border-block-end: 2px solid transparent; background: none; font-size: var(--_t-m); white-space: nowrap; cursor: pointer; }
  .strip [aria-current] { border-color: var(--_accent); font-weight: 600; }
  .strip button:focus-visible { outline-offset: -2px; }

  @container base (width < 1420px) { .sort-pick { display: none; } }
  @container base (width < 1280px) {
    .columns { scroll-snap-type: x proximity; scroll-padding-inline: var(--_3); }
    .carrying { scroll-snap-type: none; }
    .column { flex: 0 0 max(var(--sales-column-width, 208px), 236px); scroll-snap-align: start; }
    .columns:not(.with-strips) { grid-auto-columns: minmax(max(var(--sales-column-width, 208px), 236px), 1fr); }
    .tools { inline-size: 100%; margin-inline-start: 0; }
    .search { flex: 1; }
  }
  @container base (width < 520px) {
    .header { padding: var(--_3) var(--_4) var(--_2); gap: var(--_1); }
    .totals { inline-size: 100%; overflow: hidden; }
    .tools { margin-block-start: var(--_2); }
    .search { flex: 1 1 80px; inline-size: auto; min-inline-size: 0; }
    .search .kbd, .owner-pick { display: none; }
    .search .input { padding-inline-end: 8px; }
    .tools { flex-wrap: wrap; }
    .tools .segmented { inline-size: 100%; }
    .tools .segmented button { flex: 1; }
    .filter-button { inline-size: var(--_ctl); padding: 0; }
    .filter-button .button-label { display: none; }
    .filter-button.owned { border-color: var(--_accent); color: var(--_accent); }
    .columns { display: flex; padding: 0; }
    .column { display: none; border-radius: 0; }
    .column.current { display: flex; flex: 1 1 auto; min-inline-size: 0; }
    .column-header { padding: var(--_3) var(--_4) var(--_2); }
    .column-header .row:first-child > :not(.tag, .head-acts), .head-acts .fold { display: none; }
    .head-acts { position: static; }
    .head-acts .button { --_ctl: 32px; opacity: 1; }
    .column-header { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 0 var(--_3); }
    .column-header .sum { margin: 0; padding: 0; order: -1; }
    .column-header .row:first-child { grid-area: 1 / 2 / 3; }
    .intake .column-header { display: none; }
    .intake .scroll { padding-block-start: var(--_3); }
    .scroll { padding-inline: var(--_3); }
    .base:has(.toast) .scroll { padding-block-end: 76px; scroll-padding-block-end: 76px; }
  }
  @media (forced-colors: active) {
    .column { border: 1px solid CanvasText; }
    .column.over { outline: 2px solid Highlight; }
    .column.over.no { outline-style: dashed; }
    .strip button:not([aria-current]) { border-color: Canvas; }
    .dot { background: CanvasText; forced-color-adjust: none; }
    .busy { background: Highlight; forced-color-adjust: none; }
  }
`;

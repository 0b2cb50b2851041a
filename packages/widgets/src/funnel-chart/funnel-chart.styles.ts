import { css } from 'lit';

/** The look of `<sales-funnel-chart>`. */
export const styles = css`
  .base { border: 1px solid var(--_line); border-radius: var(--_r-l); }
  .head { display: flex; flex-wrap: wrap; align-items: flex-start; gap: var(--_3) var(--_6); padding: var(--_4) var(--_5) var(--_4) var(--_6); }
  .head .what { flex: 1 1 320px; min-inline-size: 0; }
  .title { font-size: var(--_t-l); font-weight: 600; line-height: 24px; }
  .sub { color: var(--_muted); font-size: var(--_t-m); }

  .tools { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_2); min-inline-size: 0; }
  .tools .input { inline-size: auto; max-inline-size: 100%; border-color: var(--_line); font-weight: 500; cursor: pointer; text-overflow: ellipsis; }
  .tools .days { display: inline-flex; align-items: center; gap: var(--_1); }
  .tools .segmented { max-inline-size: 100%; }
  .tools .buttons { display: inline-flex; gap: var(--_2); }
  .button[aria-pressed='true'] { background: var(--_soft); border-color: transparent; color: var(--_accent); }

  .grid { display: grid; grid-template-columns: minmax(0, 1fr) 280px; gap: var(--_6); padding: var(--_2) var(--_6) var(--_6); }
  .grid.alone { grid-template-columns: minmax(0, 1fr); }
  .main { padding: var(--_4) var(--_5) var(--_2); border: 1px solid var(--_line); border-radius: var(--_r-l); background: var(--_raised); min-inline-size: 0; }

  .key { display: flex; flex-wrap: wrap; gap: var(--_1) var(--_5); padding-block-end: var(--_3); }
  .key li { display: flex; align-items: center; gap: 6px; }
  .key i { flex: none; inline-size: 12px; block-size: 12px; border-radius: 3px; }
  .key .before { block-size: 4px; border-radius: 2px; }
  .key .thin { inline-size: 2px; border-radius: 0; }
  .wentOn { background: light-dark(var(--_accent), color-mix(in oklab, var(--_accent) 76%, var(--_raised))); }
  .piece.open, .key .open { background: var(--_fill); }
  .piece.lost, .key .lost {
    background: repeating-linear-gradient(135deg, color-mix(in oklab, var(--_text) 30%, transparent) 0 1px, transparent 1px 4px);
    box-shadow: inset 0 0 0 1px color-mix(in oklab, var(--_text) 16%, transparent);
  }
  .key .before, .before i { background: color-mix(in oklab, var(--_text) 30%, var(--_raised)); }

  .step {
    display: grid; grid-template-columns: 132px minmax(120px, 1fr) 48px 84px 60px var(--_versus) 44px 48px 56px; column-gap: var(--_2); align-items: center;
    padding-block: var(--_3); border-block-start: 1px solid var(--_line); border-radius: 2px;
  }
  .main { --_versus: 80px; }
  .main.plain .step { grid-template-columns: 132px minmax(120px, 1fr) 48px 84px 60px 44px 48px 56px; }
  .main.lifecycle .step { grid-template-columns: 132px minmax(120px, 1fr) 56px 84px 60px var(--_versus) 44px 48px; }
  .main.lifecycle.plain .step { grid-template-columns: 132px minmax(120px, 1fr) 56px 84px 60px 44px 48px; }
  .main.snapshot .step, .main.by-value.snapshot .step { grid-template-columns: 132px minmax(120px, 1fr) 64px 112px; }
  .main.by-value .step { grid-template-columns: 132px minmax(100px, 1fr) 76px 84px 60px 44px 48px 56px; }
  .step.heads { padding-block: 0 var(--_2); border: 0; align-items: end; }
  .step:focus-visible { outline-offset: 0; }
  .name { display: flex; align-items: center; gap: var(--_2); min-inline-size: 0; }
  .name span { min-inline-size: 0; overflow-wrap: break-word; hyphens: auto; line-height: 20px; }
  .num { text-align: end; white-space: nowrap; line-height: 18px; }
  .heads .num { white-space: normal; line-height: 16px; }
  .num.leading { font-size: var(--_t-l); line-height: 24px; }
  .heads .num.leading { font-size: inherit; line-height: 16px; }
  .range { display: block; }
  .versus.worse { color: var(--_warning); }
  .versus .icon { margin-inline-end: 2px; vertical-align: -2px; }
  .figure {
    min-inline-size: 24px; min-block-size: 24px; margin: 0; padding: 0; border: 0; border-radius: var(--_r-xs); background: none; text-align: end;
    text-decoration: underline; text-decoration-color: transparent; text-underline-offset: 3px; cursor: pointer;
  }
  .figure:hover { color: var(--_accent); text-decoration-color: currentColor; }

  .track { display: grid; gap: var(--_1); min-inline-size: 0; }
  .stack { display: flex; block-size: 24px; }
  .piece { flex: none; min-inline-size: 0; padding: 0; border: 0; border-inline-end: 1px solid var(--_raised); border-radius: 2px; }
  .piece:first-child { border-start-start-radius: 4px; border-end-start-radius: 4px; }
  .piece:last-child { border-inline-end: 0; border-start-end-radius: 4px; border-end-end-radius: 4px; }
  .piece.thin { border: 0; border-radius: 0; outline: 1px dotted var(--_muted); outline-offset: 1px; }
  button.piece { cursor: pointer; transition: filter var(--_fast) var(--_ease); }
  button.piece:hover { filter: brightness(1.12); }
  button.piece:focus-visible { outline: 2px solid var(--_focus); z-index: 1; }
  .before { display: block; block-size: 4px; }
  .before i { display: block; block-size: 4px; border-radius: 2px; }
  .why { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; grid-column: 2 / -1; padding-block-start: var(--_2); }
  .why .lost-count { gap: var(--_1); margin-inline-end: var(--_1); white-space: nowrap; }
  button.tag { min-block-size: 24px; border: 0; cursor: pointer; white-space: normal; text-align: start; }
  button.tag:hover { color: var(--_text); }

  .side { display: grid; align-content: start; gap: var(--_3); min-inline-size: 0; }
  .box { display: grid; gap: var(--_2); padding: var(--_4); border: 1px solid var(--_line); border-radius: var(--_r-l); background: var(--_raised); }
  .big { font-size: var(--_t-num); line-height: 36px; font-weight: 600; letter-spacing: -.01em; }
  .ripe { display: block; block-size: 4px; border-radius: 2px; background: var(--_quiet); }
  .ripe i { display: block; block-size: 100%; border-radius: 2px; background: var(--_accent); }
  .box dl { display: grid; gap: var(--_1); padding-block-start: var(--_2); border-block-start: 1px solid var(--_line); }
  .notes { display: flex; gap: var(--_2); padding-inline: var(--_1); }
  .notes .icon { margin-block-start: 1px; }

  .alternative { padding: var(--_3) var(--_6) var(--_4); border-block-start: 1px solid var(--_line); }
  .alternative h3, .alternative .caption { display: flex; align-items: center; gap: var(--_2); padding-block-end: var(--_2); font-weight: 600; }

  .status { min-block-size: 20px; padding: 0 var(--_6) var(--_3); color: var(--_muted); font-size: var(--_t-s); }
  .status:empty { display: none; }
  .problem { color: var(--_danger); }
  .skeleton { display: grid; gap: var(--_4); padding-block: var(--_3); }
  .skeleton i { display: block; block-size: 24px; border-radius: var(--_r-xs); background: var(--_quiet); animation: appear 0s 200ms both; }
  .skeleton i:nth-child(2) { inline-size: 74%; }
  .skeleton i:nth-child(3) { inline-size: 55%; }
  .skeleton i:nth-child(4) { inline-size: 38%; }
  .skeleton i:nth-child(5) { inline-size: 22%; }
  @keyframes appear { from { opacity: 0; } to { opacity: 1; } }

  @container base (inline-size < 1160px) {
    .grid { grid-template-columns: minmax(0, 1fr); }
    .side { grid-template-columns: 1fr 1fr; }
    .side > :only-child { grid-column: 1 / -1; }
  }
  @container base (inline-size < 860px) {
    .main .step, .main.lifecycle .step { grid-template-columns: 124px minmax(80px, 1fr) 44px 76px 56px 72px; }
    .main.plain .step, .main.lifecycle.plain .step, .main.by-value .step { grid-template-columns: 124px minmax(80px, 1fr) 64px 76px 56px; }
    .num.lost, .num.open, .num.median { display: none; }
  }
  @container base (inline-size < 600px) {
    .head { padding: var(--_4); }
    .grid { padding: 0 var(--_3) var(--_3); gap: var(--_3); }
    .main { padding: var(--_3) var(--_3) 0; }
    .side { grid-template-columns: minmax(0, 1fr); }
    .main .step, .main.plain .step, .main.lifecycle .step, .main.lifecycle.plain .step, .main.by-value .step, .main.snapshot .step, .main.by-value.snapshot .step {
      grid-template-columns: minmax(0, 1fr) auto 72px; row-gap: 6px; padding-block: 10px;
    }
    .main .track { grid-column: 1 / -1; grid-row: 2; }
    .main .heads .track { display: none; }
    .main .why { grid-column: 1 / -1; grid-row: 3; padding: 0; }
    .num.first, .num.versus { display: none; }
    .alternative { padding-inline: var(--_3); }
    .tools .input { flex: 1 1 40%; min-inline-size: 0; }
    .tools .days { flex: 1 1 100%; }
  }
  @media (forced-colors: active) {
    .wentOn, .piece.open, .key .open, .before i, .key .before, .ripe, .ripe i { forced-color-adjust: none; }
    .wentOn, .ripe i { background: Highlight; }
    .piece.open, .key .open { background: Canvas; border: 1px solid Highlight; }
    .piece.lost, .key .lost { border: 1px dashed CanvasText; }
    .before i, .key .before { background: GrayText; }
    .ripe { outline: 1px solid CanvasText; }
  }
  @media print {
    .tools { display: none; }
    .wentOn, .piece.open, .piece.lost, .before i { print-color-adjust: exact; }
  }
`;

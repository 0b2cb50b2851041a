import { css } from 'lit';
import { sideStyles } from './side.styles.js';

const form = css`
  /* A sentence runs its own way and still begins where the page does. */
  p, blockquote, figcaption, .asked, .adds, .anchor, .own-way { unicode-bidi: plaintext; }
  .adds { text-align: right; }
  .base:dir(rtl) :is(p, blockquote, figcaption, .asked, .anchor, .own-way) { text-align: right; }
  .base:dir(rtl) .adds { text-align: left; }
  .notice p { text-align: center }
  .header { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_2); padding: var(--_4) var(--_6); }
  .header .grow { flex-basis: 160px; }
  .header .title { font-size: var(--_t-l); font-weight: 600; line-height: 1.5; }
  .about { font-size: var(--_t-m); }
  .notice-bar {
    display: flex; flex-wrap: wrap; align-items: center; gap: var(--_2); margin: 0 var(--_6) var(--_4); padding: var(--_2) var(--_3); border-radius: var(--_r);
    background: var(--_soft); font-size: var(--_t-m);
  }
  .notice-bar .grow { flex-basis: 180px; }

  .columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(320px, 400px); gap: var(--_4); align-items: start; padding: 0 var(--_6) var(--_6); }
  .dimensions, .box { background: var(--_raised); border: 1px solid var(--_line); border-radius: var(--_r-l); }
  .dimension { padding: var(--_5) var(--_6); }
  .dimension + .dimension { border-block-start: 1px solid var(--_line); }
  .dimension .title { font-weight: 600; white-space: nowrap; }
  .over { flex-wrap: wrap; align-items: baseline; row-gap: 0; }
  .adds { margin-inline-start: auto; }
  .question { margin-block: 2px var(--_3); color: var(--_muted); }

  .answer { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_2) var(--_4); }
  .choices { display: flex; gap: var(--_2); }
  .steps { display: inline-flex; }
  .step, .unknown {
    position: relative; display: inline-flex; align-items: center; justify-content: center; block-size: var(--_ctl); border: 1px solid var(--_edge);
    background: var(--_raised); color: var(--_muted); font-size: var(--_t-m); cursor: pointer; transition: background var(--_fast) var(--_ease);
  }
  .step { inline-size: 40px; margin-inline-start: -1px; }
  .step:first-child { margin: 0; border-start-start-radius: var(--_r-s); border-end-start-radius: var(--_r-s); }
  .step:last-child { border-start-end-radius: var(--_r-s); border-end-end-radius: var(--_r-s); }
  .step input, .unknown input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: inherit; }
  .step:hover, .unknown:hover { background: color-mix(in oklab, var(--_text) 5%, var(--_raised)); color: var(--_text); }
  .step.below { background: color-mix(in oklab, var(--_accent) 14%, var(--_raised)); color: var(--_text); }
  .step:has(:checked) { z-index: 1; background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); font-weight: 600; }
  .unknown { gap: 6px; padding-inline: 10px; border-radius: var(--_r-s); white-space: nowrap; }
  .unknown:has(:checked) { border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); color: var(--_text); }
  .step:has(:disabled), .unknown:has(:disabled) { background: none; border-color: var(--_line); cursor: default; }
  .step.below:has(:disabled) { background: color-mix(in oklab, var(--_accent) 14%, var(--_raised)); }
  .step:has(:focus-visible), .unknown:has(:focus-visible) { z-index: 2; outline: 2px solid var(--_focus); outline-offset: 2px; }
  .step :focus-visible, .unknown :focus-visible { outline: none; }

  .evidence { display: flex; gap: var(--_2); margin-block-start: var(--_3); padding: var(--_2) var(--_3); border-radius: var(--_r); background: var(--_well); }
  .evidence > .icon { margin-block-start: calc((1lh - 14px) / 2); color: var(--_muted); }
  .evidence blockquote { margin: 0; white-space: pre-line; }
  .evidence a { color: var(--_accent); }
  .evidence .acts { display: flex; align-items: flex-start; color: var(--_muted); }
  .evidence .button { inline-size: 28px; min-block-size: 28px; color: var(--_muted); }
  .evidence .button:hover { color: var(--_text); }
  .no-evidence { flex-wrap: wrap; margin-block-start: var(--_2); min-block-size: 28px; }
  .add-evidence {
    display: inline-flex; align-items: center; gap: 6px; min-block-size: 28px; margin-inline-start: -6px; padding: 0 6px; border: 0; border-radius: var(--_r-xs);
    background: none; text-align: start; cursor: pointer;
  }
  .add-evidence:hover { background: var(--_hover); color: var(--_text); }
  .evidence-editor { display: grid; gap: var(--_3); margin-block-start: var(--_3); padding: var(--_3); border-radius: var(--_r); background: var(--_well); }
  .evidence-editor textarea { min-block-size: 56px; field-sizing: content; font-size: var(--_t-b); }
  .end-aligned { flex-wrap: wrap; align-items: flex-end; }
  .end-aligned .field { flex-basis: 160px; }

  @media (pointer: coarse) {
    .evidence .button, .add-evidence { min-block-size: 44px; }
    .evidence .button { inline-size: 44px; }
  }
  @container base (inline-size < 900px) {
    .columns { grid-template-columns: minmax(0, 1fr); }
  }
  @container base (inline-size < 560px) {
    .header { padding-inline: var(--_4); }
    .notice-bar { margin-inline: var(--_4); }
    .columns { padding: 0; gap: var(--_3); }
    .dimensions, .side .box { border-inline: 0; border-radius: 0; }
    .dimension, .side .box { padding-inline: var(--_4); }
    .choices { flex: 1 1 100%; }
    .steps { flex: 0 1 200px; }
    .step { flex: 1 1 0; inline-size: auto; min-inline-size: 34px; }
  }
  @media (forced-colors: active) {
    .step:has(:checked), .step.below { background: Highlight; color: HighlightText; forced-color-adjust: none; }
    .step.below { background: Canvas; color: CanvasText; border-color: Highlight; }
    .unknown:has(:checked) { outline: 2px solid Highlight; }
    .evidence, .evidence-editor, .notice-bar { border: 1px solid CanvasText; }
  }
`;

const states = css`
  .skeleton { animation: appear 1ms 200ms both; }
  .block { display: block; border-radius: var(--_r-xs); background: var(--_quiet); }
  .block + .block { margin-block-start: var(--_3); }
  .block.title-block { inline-size: 120px; block-size: 20px; }
  .block.line { inline-size: 40%; block-size: 14px; }
  .block.title-block + .line { margin-block-start: var(--_2); }
  .block.control { inline-size: 280px; max-inline-size: 100%; block-size: var(--_ctl); }
  .block.score { inline-size: 120px; block-size: 32px; }
  .block.well { block-size: 56px; }
  @keyframes appear { from { opacity: 0; } }

  .picker { display: grid; gap: var(--_3); padding: 0 var(--_6) var(--_6); }
  .picker > .row { flex-wrap: wrap; }
  .search { position: relative; flex-basis: 180px; max-inline-size: 360px; }
  .search .icon { position: absolute; inset-block-start: calc(50% - 7px); inset-inline-start: 10px; color: var(--_muted); }
  .search .input { padding-inline-start: 30px; }
  .picker > .row > .button { margin-inline-start: auto; }
  .leads { border: 1px solid var(--_line); border-radius: var(--_r-l); background: var(--_raised); overflow: clip; }
  .leads li + li { border-block-start: 1px solid var(--_line); }
  .lead {
    display: flex; align-items: center; gap: var(--_4); inline-size: 100%; min-block-size: 56px; padding: var(--_2) var(--_4); border: 0; background: none;
    text-align: start; cursor: pointer;
  }
  .lead:hover { background: var(--_hover); }
  .lead:focus-visible { outline-offset: -2px; border-radius: var(--_r-s); }
  .lead .about { display: grid; }
  .new-lead { inline-size: min(420px, 100% - 2 * var(--_6)); margin: 0 var(--_6) var(--_6); padding: var(--_5); display: grid; gap: var(--_3); }
  .new-lead .problem { color: var(--_danger); }
  .problem:empty { display: none; }
  @container base (inline-size < 560px) {
    .picker { padding-inline: var(--_4); }
    .lead .created { display: none; }
    .new-lead { inline-size: calc(100% - 2 * var(--_4)); margin-inline: var(--_4); }
  }
`;

/** The look of the lead qualifier. */
export const styles = [form, sideStyles, states];

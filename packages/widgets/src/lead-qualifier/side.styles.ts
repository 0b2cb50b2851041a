import { css } from 'lit';

/** Score, what to ask next, verdict and former qualifications, beside the form or below it. */
export const sideStyles = css`
  .side { display: grid; gap: var(--_3); }
  .box { display: grid; gap: var(--_2); padding: var(--_4) var(--_5); }
  .box > .title { font-size: var(--_t-s); line-height: var(--_lh-s); color: var(--_muted); }

  .figure { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: var(--_2); }
  .big { font-size: var(--_t-num); line-height: 1.2858; font-weight: 600; letter-spacing: -.015em; }
  .bar { position: relative; display: flex; gap: 1px; block-size: 12px; margin-block-start: var(--_2); border-radius: 3px; background: var(--_quiet); }
  .bar > .share:first-child, .bar > .hatch:first-child { border-start-start-radius: 3px; border-end-start-radius: 3px; }
  .bar > .share, .bar > .hatch { flex: none; }
  .share { background: color-mix(in oklab, var(--_accent) var(--tint), var(--_raised)); }
  .hatch { background: repeating-linear-gradient(135deg, color-mix(in oklab, var(--_text) 34%, transparent) 0 1px, transparent 1px 4px); }
  .tick { position: absolute; inset-block: -4px; inline-size: 1.5px; background: var(--_text); }
  .ticks { position: relative; block-size: 20px; }
  .ticks span { position: absolute; white-space: nowrap; translate: -50% 0; }
  .ticks .before { translate: calc(-100% + 4px) 0; }
  .ticks .after { translate: -4px 0; }
  .ticks:dir(rtl) span { translate: 50% 0; }
  .ticks:dir(rtl) .before { translate: calc(100% - 4px) 0; }
  .ticks:dir(rtl) .after { translate: 4px 0; }
  .parts { font-size: var(--_t-m); }
  .parts > .row { min-block-size: 28px; }
  .parts .sum { min-inline-size: 56px; text-align: end; }
  .key { inline-size: 10px; block-size: 10px; flex: none; border-radius: 3px; }
  .key.hatch { box-shadow: inset 0 0 0 1px var(--_line); }
  .parts .total { min-block-size: 36px; margin-block-start: var(--_1); padding-block-start: var(--_1); border-block-start: 1px solid var(--_line); font-weight: 600; }

  .ask { display: grid; gap: var(--_1); }
  .ask li { display: flex; gap: var(--_2); }
  .ask .number {
    display: grid; place-items: center; flex: none; inline-size: 20px; block-size: 20px; margin-block-start: 5px; border-radius: 50%; background: var(--_quiet); color: var(--_muted);
    font-size: 11px; line-height: 1; font-weight: 600;
  }
  .ask li:first-child .number { background: var(--_accent); color: var(--_on-accent); }
  .ask li:first-child .asked { font-weight: 600; }
  .to-question {
    display: grid; flex: 1 1 auto; min-inline-size: 0; padding: var(--_1) var(--_1); border: 0; border-radius: var(--_r-xs); background: none;
    text-align: start; cursor: pointer;
  }
  .to-question:hover { background: var(--_hover); }

  .segmented.full { display: flex; margin-block-start: var(--_1); }
  .segmented.full button { flex: 1 1 0; min-inline-size: 0; padding-inline: var(--_1); }
  textarea.input.reason { min-block-size: var(--_ctl); field-sizing: content; max-block-size: 160px; resize: none; line-height: calc(var(--_ctl) - 14px); }
  .field .problem { min-block-size: 0; }
  .button[aria-disabled='true'] { opacity: .5; cursor: default; }
  .button.primary[aria-disabled='true']:hover { background: var(--_accent); }
  .saving { min-block-size: 24px; color: var(--_muted); flex-wrap: wrap; row-gap: 0; }
  .saving .row { gap: 6px; }
  .saving .button { min-block-size: 24px; font-size: inherit; }
  .earlier { display: grid; gap: var(--_1); }
  .earlier .since { min-inline-size: 72px; text-align: end; }
  .earlier .row { align-items: baseline; }

  @media (forced-colors: active) {
    .bar, .bar > i, .key { forced-color-adjust: none; }
    .bar { background: Canvas; outline: 1px solid CanvasText; }
    .tick { background: CanvasText; }
    .ask .number { border: 1px solid CanvasText; }
    .ask li:first-child .number { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  }
`;

import { css } from 'lit';

/**
 * The visual language, first of every widget's styles. Public `--sales-*` properties are read with their default and never set, so
 * that any ancestor may set them; a portal that sets only accent and font looks native. Everything else is derived from them and
 * private (`--_*`). Widgets put all of their content in one `.base` element.
 */
export const tokens = css`
  :host { display: block; contain: layout style; }
  :host([hidden]) { display: none; }

  .base {
    all: initial;
    --_surface: var(--sales-color-surface, light-dark(#f7f8f9, #141518));
    --_raised: var(--sales-color-raised, light-dark(#ffffff, #1d1f23));
    --_text: var(--sales-color-text, light-dark(#1a1c21, #e9eaed));
    --_muted: var(--sales-color-muted, light-dark(#5b616c, #9ba1ac));
    --_line: var(--sales-color-border, light-dark(#e1e4e8, #2e3137));
    --_accent: var(--sales-color-accent, light-dark(#2f57d0, #8faaff));
    --_on-accent: var(--sales-color-on-accent, light-dark(#ffffff, #0d1530));
    --_positive: var(--sales-color-positive, light-dark(#17774c, #5fc592));
    --_warning: var(--sales-color-warning, light-dark(#8a5200, #e3ad55));
    --_danger: var(--sales-color-danger, light-dark(#c02431, #ff8c85));
    --_focus: var(--sales-color-focus, light-dark(#2f57d0, #8faaff));
    --_stage-1: var(--sales-color-stage-1, light-dark(#0492b1, #0a819d));
    --_stage-2: var(--sales-color-stage-2, light-dark(#87880f, #868728));
    --_stage-3: var(--sales-color-stage-3, light-dark(#118677, #13a692));
    --_stage-4: var(--sales-color-stage-4, light-dark(#6c5cb1, #9c90df));
    --_stage-5: var(--sales-color-stage-5, light-dark(#7c5701, #d1a24f));
    --_stage-6: var(--sales-color-stage-6, light-dark(#364998, #9fb6fd));
    --_stage-7: var(--sales-color-stage-7, light-dark(#673702, #feb578));
    --_stage-8: var(--sales-color-stage-8, light-dark(#013966, #b9dafd));
    --_font: var(--sales-font, -apple-system, "Segoe UI Variable Text", "Segoe UI", Inter, Roboto, "Noto Sans", "Helvetica Neue", Arial,
      "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif);
    --_size: var(--sales-font-size, 14px);
    --_space: var(--sales-space, 4px);
    --_r: var(--sales-radius, 8px);
    --_motion: var(--sales-motion, 1);

    --_well: color-mix(in oklab, var(--_text) 3.5%, var(--_surface));
    --_hover: color-mix(in oklab, var(--_text) 6%, transparent);
    --_edge: color-mix(in oklab, var(--_text) 55%, var(--_raised));
    --_soft: color-mix(in oklab, var(--_accent) 10%, var(--_raised));
    --_fill: color-mix(in oklab, var(--_accent) 32%, var(--_raised));
    --_quiet: color-mix(in oklab, var(--_text) 10%, var(--_raised));
    --_warn-soft: color-mix(in oklab, var(--_warning) 10%, var(--_raised));
    --_danger-soft: color-mix(in oklab, var(--_danger) 8%, var(--_raised));
    --_ok-soft: color-mix(in oklab, var(--_positive) 10%, var(--_raised));
    --_sh-1: var(--sales-shadow, 0 1px 2px light-dark(rgb(20 24 33 / .06), rgb(0 0 0 / .4)));
    --_sh-2: 0 8px 24px light-dark(rgb(20 24 33 / .12), rgb(0 0 0 / .5)), 0 1px 3px light-dark(rgb(20 24 33 / .08), rgb(0 0 0 / .4));
    --_sh-3: 0 16px 40px light-dark(rgb(20 24 33 / .2), rgb(0 0 0 / .6)), 0 2px 6px light-dark(rgb(20 24 33 / .1), rgb(0 0 0 / .4));

    --_t-s: calc(var(--_size) * .8572);
    --_t-m: calc(var(--_size) * .9286);
    --_t-b: var(--_size);
    --_t-l: calc(var(--_size) * 1.143);
    --_t-xl: calc(var(--_size) * 1.4286);
    --_t-num: calc(var(--_size) * 2);
    --_lh: 1.4286;
    --_lh-s: 1.3333;
    --_1: var(--_space);
    --_2: calc(var(--_space) * 2);
    --_3: calc(var(--_space) * 3);
    --_4: calc(var(--_space) * 4);
    --_5: calc(var(--_space) * 5);
    --_6: calc(var(--_space) * 6);
    --_8: calc(var(--_space) * 8);
    --_r-xs: calc(var(--_r) * .5);
    --_r-s: calc(var(--_r) * .75);
    --_r-l: calc(var(--_r) * 1.5);
    --_fast: calc(120ms * var(--_motion));
    --_mid: calc(180ms * var(--_motion));
    --_slow: calc(240ms * var(--_motion));
    --_ease: cubic-bezier(.2, 0, 0, 1);
    --_ctl: 32px;
    --_row: 36px;
    --_gap: var(--_2);

    display: block;
    box-sizing: border-box;
    color-scheme: inherit;
    color: var(--_text);
    background: var(--_surface);
    font: 400 var(--_t-b)/var(--_lh) var(--_font);
    font-variant-numeric: tabular-nums;
    text-align: start;
    text-autospace: normal;
    overflow-wrap: anywhere;
    -webkit-font-smoothing: antialiased;
    container: base / inline-size;
  }

  @media (prefers-contrast: more) {
    .base {
      --_text: var(--sales-color-text, light-dark(#000, #fff));
      --_muted: var(--sales-color-muted, light-dark(#3b4048, #c8ccd4));
      --_line: var(--sales-color-border, light-dark(#737984, #888e9a));
    }
  }
  .base:lang(zh) { --_lh: 1.5715; --_lh-s: 1.6667; }
  .base[data-density='comfortable'] { --_ctl: 36px; --_row: 44px; --_gap: var(--_3); }
  .base[data-density='compact'] { --_ctl: 28px; --_row: 28px; --_gap: var(--_1); }
  @media (pointer: coarse) { .base { --_ctl: 44px; --_row: 48px; } }
  @media (prefers-reduced-motion: reduce) { .base { --_motion: 0; } }

  *, *::before, *::after { box-sizing: border-box; }
  h1, h2, h3, h4, h5, h6, p, ol, ul, dl, dd, figure { margin: 0; padding: 0; font: inherit; }
  ol, ul { list-style: none; }
  button, input, select, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
  :focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; }

  @media (forced-colors: active) {
    .base {
      --_surface: Canvas; --_raised: Canvas; --_well: Canvas; --_soft: Canvas; --_quiet: Canvas; --_text: CanvasText; --_muted: CanvasText;
      --_line: CanvasText; --_edge: CanvasText; --_accent: Highlight; --_on-accent: HighlightText; --_fill: Highlight; --_focus: Highlight;
      --_positive: CanvasText; --_warning: CanvasText; --_danger: CanvasText;
      --_stage-1: CanvasText; --_stage-2: CanvasText; --_stage-3: CanvasText; --_stage-4: CanvasText;
      --_stage-5: CanvasText; --_stage-6: CanvasText; --_stage-7: CanvasText; --_stage-8: CanvasText;
    }
  }
`;

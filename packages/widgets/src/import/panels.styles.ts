import { css } from 'lit';

/** The columns, the preview and what came of it. */
export const panelStyles = css`
  .files { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_1); padding: 0 var(--_5) var(--_2); }
  .file-tab { display: inline-flex; align-items: center; max-inline-size: 100%; border: 1px solid var(--_line); border-radius: var(--_r-s); }
  .file-tab[data-current] { border-color: var(--_accent); background: var(--_soft); }
  .file-name { display: inline-flex; align-items: center; gap: 6px; min-inline-size: 0; min-block-size: 28px; padding-inline: var(--_2); border: 0; background: none; font-size: var(--_t-m); cursor: pointer; }
  .take-out { display: grid; place-items: center; inline-size: 24px; block-size: 28px; padding: 0; border: 0; border-radius: var(--_r-xs); background: none; color: var(--_muted); cursor: pointer; }
  .bar .link { min-block-size: 24px; margin-inline-start: var(--_2); }
  .settings { display: grid; gap: var(--_2); padding: 0 var(--_5) var(--_3); }
  .setting { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 5fr); align-items: center; gap: var(--_1) 40px; }
  .setting[data-open] .input { border-color: var(--_warning); }
  .setting[data-open] span { color: var(--_warning); }
  .setting.key { padding: var(--_2) var(--_5); border-block-start: 1px solid var(--_line); }
  .box .input { border-color: var(--_line); text-overflow: ellipsis; }

  .map li { display: grid; grid-template-columns: minmax(0, 3fr) 16px minmax(0, 5fr); align-items: center; gap: var(--_1) var(--_3); padding: 6px var(--_5); border-block-start: 1px solid var(--_line); }
  .from { display: grid; min-inline-size: 0; justify-items: start; }
  .from .cut { max-inline-size: 100%; }
  .header-name { font-size: var(--_t-m); font-weight: 500; line-height: 20px; }
  .pick { position: relative; display: block; min-inline-size: 0; }
  .pick select { appearance: none; padding-inline-end: 30px; cursor: pointer; }
  .pick select:disabled { cursor: default; opacity: 1; }
  .pick > :is(.icon, .tag, .glyph) { position: absolute; inset-block: 0; margin-block: auto; pointer-events: none; }
  .pick > .icon { inset-inline-end: 10px; color: var(--_muted); }
  .pick > .tag { block-size: 20px; inset-inline-end: 30px; }
  .pick:has(.tag) select { padding-inline-end: 96px; }
  .pick > .glyph { inset-inline-start: var(--_2); }
  .pick:has(.glyph) select { padding-inline-start: 28px; }
  .left-out .pick > .icon { opacity: .6; }
  .to[data-open] .input { border-color: var(--_warning); }
  .left-out .input, .left-out .from { color: var(--_muted); }
  .stage-values { grid-column: 3; display: grid; gap: var(--_1); padding-block: 2px; }
  .stage-values p { gap: 6px; color: var(--_positive); }
  .stage-values p[data-open] { color: var(--_warning); }
  .stage-value { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); align-items: center; gap: var(--_2); }
  .stage-value .input { min-block-size: 28px; font-size: var(--_t-s); }
  .new-stages { display: flex; flex-wrap: wrap; gap: 2px var(--_3); color: var(--_muted); }
  .new-stages .row { gap: 6px; }
  .map .new-stages li { display: flex; padding: 0; border: 0; }

  .counts { gap: var(--_1); flex-wrap: wrap; }
  .scroll { overflow-x: auto; border-block-start: 1px solid var(--_line); }
  .preview[aria-busy='true'] .scroll { opacity: .62; }
  table { inline-size: 100%; border-collapse: collapse; font-size: var(--_t-m); }
  th, td { block-size: 44px; padding: 0 var(--_2); border-block-end: 1px solid var(--_line); text-align: start; white-space: nowrap; }
  th { block-size: 36px; color: var(--_muted); font-size: var(--_t-s); font-weight: 400; }
  tr:last-child td { border: 0; }
  :is(th, td):first-child { padding-inline-start: var(--_5); }
  :is(th, td):last-child { padding-inline-end: var(--_5); }
  td.small { font-size: var(--_t-s); white-space: normal; min-inline-size: 180px; }
  .number { text-align: end; }
  td.name { font-weight: 500; max-inline-size: 260px; overflow: hidden; text-overflow: ellipsis; }
  .wrong { color: var(--_danger); }
  .notes { padding: var(--_3) var(--_5); border-block-start: 1px solid var(--_line); }
  .notes summary { min-block-size: 32px; }
  .notes ul { max-block-size: 240px; padding-inline-start: 22px; overflow-y: auto; }
  .foot { flex-wrap: wrap; padding: 10px var(--_5); border-block-start: 1px solid var(--_line); }
  .foot .grow { flex-basis: 160px; }
  .blank-rows { display: grid; gap: 20px; padding: var(--_4) var(--_5); border-block-start: 1px solid var(--_line); visibility: hidden; animation: appear 0s 200ms forwards; }
  .blank-rows i { block-size: 24px; border-radius: var(--_r-xs); background: var(--_well); }

  .done { margin-inline: var(--_6); }
  .done:focus { outline: none; }
  .done-head { display: flex; align-items: start; gap: var(--_3); padding: var(--_5); }
  .done-head > .icon { inline-size: 24px; block-size: 24px; color: var(--_positive); }
  .sums { display: flex; flex-wrap: wrap; gap: var(--_4) var(--_8); padding-block-end: var(--_4); padding-inline: calc(var(--_5) + 24px + var(--_3)) var(--_5); }
  .sums dd { font-size: var(--_t-xl); font-weight: 600; }
  .line { padding: var(--_2) var(--_5); }
  .done .alert { margin: 0 var(--_5) var(--_3); }

  @container base (width < 560px) {
    .map li, .settings, .files, .setting.key, .notes, .foot { padding-inline: var(--_4); }
    .map li { grid-template-columns: minmax(0, 2fr) 16px minmax(0, 4fr); gap: var(--_1) var(--_2); }
    .setting { grid-template-columns: minmax(0, 1fr); }
    .stage-values { grid-column: 1 / -1; }
    :is(th, td):first-child { padding-inline-start: var(--_4); }
    .done { margin-inline: var(--_3); }
    .sums { padding-inline: var(--_5); }
  }
`;

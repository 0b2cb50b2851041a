import { css } from 'lit';

/** The look of the review; it comes with the part. */
export const reviewStyles = css`
  .review { display: flex; flex-direction: column; gap: var(--_3); flex: 1 1 min(80vh, 760px); min-block-size: 240px; padding: 0 var(--_5) var(--_5); overflow: auto; scrollbar-width: thin; }
  .review-bar { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_2) var(--_3); }
  .review-bar .input { inline-size: auto; }
  .review .title { color: var(--_text); font-size: var(--_t-l); }
  .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(132px, 1fr)); gap: var(--_2); }
  .tile { display: grid; justify-items: start; gap: 2px; padding: var(--_3); color: inherit; text-align: start; cursor: pointer; min-inline-size: 0; font: inherit; }
  .tile:hover:enabled { background: color-mix(in oklab, var(--_text) 4%, var(--_raised)); }
  .tile[aria-pressed='true'] { border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); }
  .tile .number { font-size: var(--_t-xl); font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }
  .tile.positive .number { color: var(--_positive); }
  .tile.warning .number { color: var(--_warning); }
  .tile.danger .number { color: var(--_danger); }
  .tile.none { cursor: default; background: none; }
  .tile.none .number { color: var(--_muted); font-weight: 400; }
  .tile.blank { gap: var(--_2); min-block-size: 74px; }
  .tile.blank i { block-size: 12px; inline-size: 60%; border-radius: 3px; background: var(--_quiet); }
  .appear { opacity: 0; animation: appear 0s 200ms forwards; }

  .review-list { display: grid; gap: var(--_2); }
  .changes { border: 1px solid var(--_line); border-radius: var(--_r-l); background: var(--_raised); overflow: hidden; }
  .changes > li { display: grid; grid-template-columns: minmax(160px, 300px) 32px minmax(220px, 1fr) auto; align-items: center; gap: var(--_3); padding: 10px var(--_4); }
  .changes > li + li { border-block-start: 1px solid var(--_line); }
  .deal-name { display: grid; gap: 1px; justify-items: start; min-inline-size: 0; min-block-size: 28px; padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
  .deal-name > * { max-inline-size: 100%; }
  .deal-name:hover .strong { text-decoration: underline; }
  .what { display: grid; gap: 4px; min-inline-size: 0; }
  .what .row { flex-wrap: wrap; gap: 2px var(--_2); }
  .detail, .detail .muted { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 2px 6px; }
  .detail .stage { gap: 4px; }
  .worth { text-align: end; font-weight: 500; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .review .more { justify-self: center; }
  @container base (width < 640px) {
    .review { padding-inline: var(--_3); }
    .tiles { grid-template-columns: repeat(auto-fill, minmax(96px, 1fr)); }
    .changes > li { grid-template-columns: 1fr auto; padding-inline: var(--_3); }
    .deal-name { grid-area: 1 / 1; }
    .worth { grid-area: 1 / 2; }
    .what { grid-area: 2 / 1 / auto / -1; }
    .who { display: none; }
  }
  @media (forced-colors: active) {
    .tile[aria-pressed='true'] { outline: 2px solid Highlight; }
  }
`;

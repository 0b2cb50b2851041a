import { css } from 'lit';

/** Styles of the line about a likely duplicate, and of merging. */
export const styles = css`
  .alike { flex-wrap: wrap; gap: 0 var(--_2); margin-block-start: var(--_2); color: var(--_muted); }
  .alike .button { min-block-size: 24px; padding-inline: var(--_1); font-size: var(--_t-s); }
  .merge { display: grid; gap: var(--_5); padding: var(--_5) var(--_6) var(--_6); }
  .part-title { font-size: var(--_t-m); font-weight: 600; }
  .merge .title { font-size: var(--_t-l); font-weight: 600; }
  .merge .title > :focus { outline: none; }
  .merge-list { display: grid; gap: 2px; max-block-size: 400px; overflow: auto; }
  .merge-list button { display: grid; gap: 0 var(--_2); inline-size: 100%; padding: 6px var(--_2); border: 0; border-radius: var(--_r-s); background: none; text-align: start; cursor: pointer; }
  .merge-list button > :first-child { color: var(--_accent); }
  .merge-list button:hover { background: var(--_hover); }
  .merge-group { display: grid; gap: var(--_2); min-inline-size: 0; }
  .pairs { display: grid; }
  .pair { display: grid; grid-template-columns: 128px minmax(0, 1fr) minmax(0, 1fr); gap: var(--_1) var(--_2); align-items: stretch; padding-block: var(--_1); border-block-start: 1px solid var(--_line); font-size: var(--_t-m); }
  .pair:last-child { border-block-end: 1px solid var(--_line); }
  .pair.both-of-them { padding: 0; border: 0; }
  .pair > .what { padding-block: 7px; color: var(--_muted); overflow-wrap: anywhere; }
  .side { display: flex; align-items: start; gap: var(--_2); min-inline-size: 0; min-block-size: 32px; padding: 6px var(--_2); border: 1px solid transparent; border-radius: var(--_r-s); overflow-wrap: anywhere; }
  label.side { cursor: pointer; }
  label.side:hover { background: var(--_hover); }
  .side input { inline-size: 16px; block-size: 16px; margin: 2px 0 0; flex: none; accent-color: var(--_accent); }
  .side.on { background: var(--_soft); border-color: color-mix(in oklab, var(--_accent) 40%, var(--_raised)); }
  .side.off > .says { color: var(--_muted); }
  .side.fixed { background: none; border-color: transparent; padding-inline-start: 33px; }
  .side.both { grid-column: 2 / -1; padding-inline-start: 33px; }
  .says { display: grid; justify-items: start; min-inline-size: 0; white-space: pre-line; }
  .merge .who { border-color: var(--_line); padding: var(--_2) var(--_3); }
  .merge .who .says > :first-child { font-weight: 600; }
  .merge-refusal { color: var(--_danger); }
  .merge-end { display: flex; flex-wrap: wrap; gap: var(--_2); }
  .merge-wait { min-block-size: 120px; }

  @container base (width < 640px) {
    .merge { padding-inline: var(--_4); }
    .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    .pair > .what { grid-column: 1 / -1; padding-block: 2px 0; }
    .side.both { grid-column: 1 / -1; padding-inline-start: var(--_2); }
    .side.fixed { padding-inline-start: var(--_2); }
    .merge-end .button { flex: 1 1 auto; }
  }
  @media (forced-colors: active) { .side.on { border-color: Highlight; } }
`;

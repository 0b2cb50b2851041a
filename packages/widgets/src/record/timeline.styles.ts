import { css } from 'lit';

/** The timeline of `<sales-record>`: its tools, the form above it, and the entries along a line. */
export const timelineStyles = css`
  .timeline { min-inline-size: 0; }
  .logs { gap: 0; margin-inline-end: calc(var(--_3) * -1); }
  .logs .button { color: var(--_muted); }
  .tools { gap: var(--_2) var(--_4); margin-block: var(--_1) var(--_3); }
  .tools .by { inline-size: auto; max-inline-size: 180px; border-color: var(--_line); }
  .found { min-block-size: 0; }
  .search { position: relative; flex: 1 1 160px; max-inline-size: 280px; margin-inline-start: auto; }
  .search .icon { position: absolute; inset-block-start: calc(50% - 7px); inset-inline-start: 10px; color: var(--_muted); pointer-events: none; }
  .search .input { padding-inline-start: 30px; border-color: var(--_line); }
  .log { display: grid; gap: var(--_2); margin-block: var(--_1) var(--_3); padding: var(--_3); box-shadow: var(--_sh-1); }
  .log .day { inline-size: auto; }
  .log label.row { gap: var(--_2); }
  .nothing { padding-block: var(--_4); font-size: var(--_t-m); }
  .day-name { padding-block: var(--_2) var(--_2); }
  .timeline .day + .day { margin-block-start: var(--_2); }
  .entry { position: relative; display: flex; gap: var(--_3); padding-block-end: var(--_4); }
  .entry:not(:last-child)::before { content: ''; position: absolute; inset-block: 26px 2px; inset-inline-start: 11.5px; inline-size: 1px; background: var(--_line); }
  .dot { display: grid; place-items: center; flex: none; inline-size: 24px; block-size: 24px; border-radius: 50%; background: var(--_well); color: var(--_muted); }
  .activities .dot { background: var(--_soft); color: var(--_accent); }
  .entry:last-child { padding-block-end: var(--_2); }
  .entry .top { flex-wrap: wrap; align-items: baseline; gap: 0 var(--_3); padding-block-start: 2px; }
  .entry .what { flex: 1 1 200px; }
  .meta { display: flex; gap: var(--_2); white-space: nowrap; }
  .meta time { min-inline-size: 36px; text-align: end; }
  .activities .what, .tasks .what { font-weight: 600; }
  .line-text { font-size: var(--_t-m); white-space: pre-line; }
  .undone .what > bdi { text-decoration: line-through; color: var(--_muted); }
  .earlier { margin-block: 0 var(--_3); }
  .more-changes { gap: var(--_2) var(--_3); padding-block-start: var(--_3); border-block-start: 1px solid var(--_line); }
  progress { flex: 1 1 120px; max-inline-size: 240px; block-size: 6px; accent-color: var(--_accent); }

  @container base (width < 640px) {
    .sec:has(.logs) { flex-wrap: wrap; }
    .logs { flex-wrap: wrap; margin-inline: calc(var(--_3) * -1) 0; }
    .search { max-inline-size: none; margin-inline-start: 0; flex-basis: 100%; }
    .tools .segmented { flex: 1 1 100%; }
    .tools .segmented button { flex: 1; padding-inline: var(--_1); }
  }
  @media (forced-colors: active) {
    .dot { border: 1px solid CanvasText; }
    .logs { gap: var(--_1); margin-inline: 0; }
  }
`;

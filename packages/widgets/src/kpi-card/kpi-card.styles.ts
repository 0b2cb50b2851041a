import { css } from 'lit';

/** The look of `<sales-kpi-card>`: one height for every state, so that a row of cards never moves. */
export const styles = css`
  .base {
    display: flex; flex-direction: column; block-size: calc(var(--_size) * 13.4286); min-inline-size: 0; padding: var(--_3) var(--_4);
    border: 1px solid var(--_line); border-radius: var(--_r-l); background: var(--_raised); box-shadow: var(--_sh-1); overflow: hidden;
  }
  .base.failed { border-color: color-mix(in oklab, var(--_danger) 40%, var(--_line)); }
  .base:has([popover]:popover-open) { border-color: var(--_focus); box-shadow: 0 0 0 1px var(--_focus); }

  header { display: flex; align-items: center; gap: var(--_2); min-block-size: 24px; }
  .title { flex: 1; min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--_muted); font-size: var(--_t-m); font-weight: 500; }
  .period { font-weight: 400; }
  .info {
    display: grid; place-items: center; flex: none; inline-size: 24px; block-size: 24px; margin-inline-end: calc(var(--_1) * -1); padding: 0; border: 0;
    border-radius: var(--_r-xs); background: none; color: var(--_muted); cursor: pointer; transition: background var(--_fast) var(--_ease);
  }
  .info:hover { background: var(--_hover); color: var(--_text); }
  .info[aria-expanded='true'], .base:has([popover]:popover-open) .info { color: var(--_accent); }

  .value {
    display: flex; align-items: baseline; block-size: 36px; margin-block-start: var(--_2); font-size: var(--_t-num); line-height: 36px; font-weight: 600;
    letter-spacing: -.015em; white-space: nowrap;
  }
  .base:lang(zh) .value { letter-spacing: 0; }
  .about { margin-inline-end: .12em; color: var(--_muted); font-weight: 400; }
  .missing { color: var(--_muted); }
  .unit { margin-inline-start: 6px; color: var(--_muted); font-size: var(--_t-m); font-weight: 400; letter-spacing: 0; }
  .delta { display: flex; align-items: center; gap: var(--_1); min-block-size: 20px; margin-block-start: 2px; color: var(--_muted); }
  .delta .words { min-inline-size: 0; overflow-wrap: anywhere; }
  .delta.better { color: var(--_positive); }

  .middle { display: flex; flex: 1; flex-direction: column; justify-content: flex-end; min-block-size: 0; padding-block-end: var(--_2); container: middle / size; }
  .spark { display: block; flex: 0 1 32px; inline-size: 100%; min-block-size: 0; overflow: visible; }
  .spark polyline {
    fill: none; stroke: color-mix(in oklab, var(--_text) 45%, var(--_raised)); stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .pace { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: var(--_3); padding-block: 4px 2px; }
  .bar { position: relative; display: block; block-size: 8px; border-radius: 4px; background: var(--_quiet); }
  .bar i { display: block; block-size: 100%; border-radius: 4px; background: light-dark(var(--_accent), color-mix(in oklab, var(--_accent) 88%, var(--_raised))); }
  .tick { position: absolute; inset-block: -6px; inline-size: 2px; border-radius: 1px; background: var(--_text); translate: -50% 0; }
  .tick-name { position: absolute; inset-block-end: 14px; translate: -50% 0; white-space: nowrap; }
  .tick:dir(rtl), .tick-name:dir(rtl) { translate: 50% 0; }
  .dots { display: flex; gap: var(--_1); padding-block-end: var(--_1); }
  .dots i { inline-size: 12px; block-size: 12px; border: 1.5px solid var(--_edge); border-radius: 50%; }
  .dots .filled { border-color: var(--_accent); background: var(--_accent); }
  .dots .none { border-style: dashed; opacity: .5; }
  .middle .button { align-self: flex-start; min-block-size: 28px; }

  .note { color: var(--_muted); font-size: var(--_t-s); line-height: var(--_lh-s); flex: none; overflow-wrap: anywhere; }
  .part { display: inline-block; }
  .problem { display: flex; gap: 6px; margin-block-start: var(--_2); color: var(--_danger); font-size: var(--_t-m); overflow: auto; }
  .problem .icon { margin-block-start: 2px; }

  .skeleton i { display: block; border-radius: var(--_r-xs); background: var(--_quiet); animation: appear 0s 200ms both; }
  .skeleton { display: flex; flex: 1; flex-direction: column; }
  .skeleton i:nth-child(1) { inline-size: 96px; block-size: 28px; margin-block: 12px 8px; }
  .skeleton i:nth-child(2) { inline-size: 128px; block-size: 12px; max-inline-size: 100%; }
  .skeleton i:nth-child(3) { block-size: 32px; margin-block-start: auto; }
  @keyframes appear { from { opacity: 0; } to { opacity: 1; } }

  .definition {
    position: absolute; inset: auto; margin: 0; inline-size: min(360px, calc(100vw - 16px)); padding: var(--_3) var(--_4); border: 1px solid var(--_line);
    border-radius: var(--_r-l); background: var(--_raised); color: var(--_text); box-shadow: var(--_sh-2); font-size: var(--_t-m);
    transition: opacity var(--_mid) var(--_ease), translate var(--_mid) var(--_ease);
  }
  @starting-style { .definition:popover-open { opacity: 0; translate: 0 4px; } }
  .definition .head { display: flex; align-items: center; gap: var(--_2); }
  .definition .head strong { flex: 1; min-inline-size: 0; font-size: var(--_t-b); font-weight: 600; }
  .definition .button { min-block-size: 28px; padding-inline: var(--_2); margin-inline-end: calc(var(--_2) * -1); }
  .definition .button.icon-only { inline-size: 28px; padding: 0; }

  /* The sentence below says the pace in words; the mark's name would meet the delta here. */
  @container base (inline-size < 440px) { .tick-name { display: none; } .middle:has(.pace) { justify-content: center; padding: 0; } }
  /* Words come first where they need the room; a line a few pixels high says nothing. */
  @container middle (block-size < 16px) { .spark { display: none; } }
  @container base (inline-size < 200px) { .period, .tag { display: none; } }
  @media (forced-colors: active) {
    .bar, .bar i, .tick, .dots .filled, .spark polyline { forced-color-adjust: none; }
    .bar { background: Canvas; outline: 1px solid CanvasText; }
    .bar i { background: Highlight; }
    .spark polyline { stroke: CanvasText; }
    .dots .filled { border-color: Highlight; background: Highlight; }
    .skeleton i { border: 1px solid CanvasText; }
  }
`;

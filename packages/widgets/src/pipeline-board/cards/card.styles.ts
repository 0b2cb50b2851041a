import { css } from 'lit';

/** Cards in all their states, in their column and in the hand. */
export const cardStyles = css`
  .card {
    display: grid; grid-template-columns: minmax(0, 1fr); gap: 2px; padding: 10px 12px; border-radius: var(--_r); background: var(--_raised);
    box-shadow: 0 0 0 1px var(--_line), var(--_sh-1); cursor: grab; user-select: none; -webkit-user-select: none; -webkit-touch-callout: none;
  }
  .card:hover { transition: box-shadow var(--_fast) var(--_ease); box-shadow: 0 0 0 1px color-mix(in oklab, var(--_text) 22%, var(--_raised)), var(--_sh-1); }
  .card:focus-visible { outline-offset: 1px; }
  .card[tabindex='-1'] { outline: none; }
  .searched .card *::highlight(sales-found) { background-color: color-mix(in oklab, var(--_warning) 32%, var(--_raised)); color: var(--_text); }
  .top { display: flex; align-items: center; gap: var(--_2); min-block-size: 20px; }
  .card :is([dir='auto'], .next .cut) { text-align: left; }
  :host(:dir(rtl)) .card :is([dir='auto'], .next .cut) { text-align: right; }
  .name { flex: 1 1 auto; font-weight: 600; }
  .deal { font-size: var(--_t-m); line-height: 20px; color: var(--_muted); }
  .disc { display: grid; place-items: center; flex: none; inline-size: 20px; block-size: 20px; border-radius: 50%; background: var(--_quiet); color: var(--_muted); font-size: 10px; line-height: 1; font-weight: 600; }
  .money { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--_2); min-block-size: 24px; margin-block-start: 4px; white-space: nowrap; }
  .amount { min-inline-size: 0; font-weight: 600; white-space: normal; overflow-wrap: anywhere; }
  .facts { display: flex; flex: 1 0 auto; align-items: center; gap: var(--_2); }
  .more { display: flex; flex-wrap: wrap; align-items: center; gap: 2px var(--_2); }
  .more .fact { min-inline-size: 0; overflow-wrap: anywhere; }
  .more .tag { max-inline-size: 100%; line-height: 18px; }
  .age { display: inline-flex; align-items: center; gap: 4px; margin-inline-start: auto; }
  .idle { color: var(--_warning); font-weight: 500; }
  .top > .idle { flex: none; }
  .next { display: flex; align-items: center; gap: 6px; margin-block-start: 6px; padding-block-start: 8px; border-block-start: 1px solid var(--_line); font-size: var(--_t-s); line-height: var(--_lh-s); min-inline-size: 0; }
  .next .icon { color: var(--_muted); }
  .next .cut { flex: 1 1 auto; }
  .next .when { color: var(--_muted); white-space: nowrap; }
  .next .when:empty { display: none; }
  .next.bad, .next.bad .icon, .next.bad .when { color: var(--_danger); }
  .next.bad .when { font-weight: 500; }
  .next.warn, .next.warn .icon { color: var(--_warning); }
  .base:lang(zh) .next { padding-block-start: 6px; }

  .card-menu { --_ctl: 24px; position: absolute; inset-block-start: 8px; inset-inline-end: 8px; min-block-size: 24px; border-color: transparent; opacity: 0; }
  .item:hover .card-menu, .item:focus-within .card-menu, .card-menu[aria-expanded='true'] { opacity: 1; }
  @media (hover: none) { .card-menu { opacity: 1; background: none; } .card:has(+ .card-menu) .top { padding-inline-end: 24px; } }

  .slot { background: none; box-shadow: none; outline: 1px dashed color-mix(in oklab, var(--_text) 24%, transparent); outline-offset: -1px; }
  .slot > * { opacity: 0; }
  .slot:focus-visible { outline: 1px dashed color-mix(in oklab, var(--_text) 24%, transparent); outline-offset: -1px; }
  .slot + .card-menu { display: none; }
  .pending { box-shadow: 0 0 0 1px var(--_line); opacity: .62; cursor: progress; }
  .card { position: relative; }
  .selected { background: color-mix(in oklab, var(--_accent) 6%, var(--_raised)); box-shadow: 0 0 0 1.5px var(--_accent); }
  .selected:hover { box-shadow: 0 0 0 1.5px var(--_accent), var(--_sh-1); }
  .selected .top { padding-inline-start: 24px; }
  .tick { position: absolute; inset-block-start: 12px; inset-inline-start: 12px; display: grid; place-items: center; inline-size: 16px; block-size: 16px; border-radius: var(--_r-xs); background: var(--_accent); color: var(--_on-accent); forced-color-adjust: none; }
  .base[data-density='compact'] .tick { inset-block-start: 8px; inset-inline-start: 10px; }
  .base[data-density='comfortable'] .tick { inset-block-start: 16px; inset-inline-start: 16px; }
  .slot.selected { background: none; box-shadow: none; }
  .along { opacity: .5; }
  .carried { box-shadow: 0 0 0 2px var(--_accent), var(--_sh-2); }
  .marker { block-size: 2px; margin-inline: 4px; border-radius: 1px; background: var(--_accent); position: relative; }
  .marker.gap { block-size: 56px; margin: 0; border-radius: var(--_r); background: color-mix(in oklab, var(--_accent) 12%, transparent); box-shadow: inset 0 0 0 1px color-mix(in oklab, var(--_accent) 55%, transparent); }
  .marker.gap::before { content: none; }
  .marker::before { content: ''; position: absolute; inset-block-start: -3px; inset-inline-start: -6px; inline-size: 8px; block-size: 8px; border: 2px solid var(--_accent); border-radius: 50%; background: var(--_surface); }
  .hand { position: fixed; inset: auto; margin: 0; padding: 0; border: 0; overflow: visible; background: none; color: inherit; pointer-events: none; }
  .hand .card { box-shadow: 0 0 0 1px var(--_line), var(--_sh-3); cursor: grabbing; }
  .hand.stack::before { content: ''; position: absolute; inset: 6px -6px -6px 6px; z-index: -1; border-radius: var(--_r); background: var(--_raised); box-shadow: 0 0 0 1px var(--_line), var(--_sh-2); }
  .how-many { position: absolute; inset-block-start: -10px; inset-inline-end: -10px; min-inline-size: 24px; padding-inline: 6px; border-radius: 12px; background: var(--_accent); color: var(--_on-accent); font-size: var(--_t-m); line-height: 24px; text-align: center; forced-color-adjust: none; }
  .hand-no { position: absolute; inset-block-start: calc(100% + 8px); inset-inline: 0; padding: var(--_2) var(--_3); border-radius: var(--_r-s); background: var(--_raised); color: var(--_danger); box-shadow: 0 0 0 1px var(--_line), var(--_sh-2); }
  .carrying, .carrying .card { cursor: grabbing; }

  .card.blank { gap: 10px; min-block-size: 116px; align-content: start; cursor: default; }
  .card.blank i { display: block; block-size: 12px; border-radius: var(--_r-xs); background: var(--_quiet); opacity: .6; }
  .card.blank i:nth-child(1) { inline-size: 60%; }
  .card.blank i:nth-child(2) { inline-size: 85%; }
  .card.blank i:nth-child(3) { inline-size: 40%; }

  .base[data-density='compact'] .card { padding: 6px 10px; }
  .base[data-density='compact'] .deal { display: none; }
  .base[data-density='compact'] .next { margin-block-start: 2px; padding-block-start: 4px; }
  .base[data-density='comfortable'] .card { padding: 14px 16px; }
  @container base (width < 520px) { .card { padding: 12px 16px; } .tick { inset-block-start: 14px; inset-inline-start: 16px; } .card-menu { inset-inline-end: 10px; } }
  @media (forced-colors: active) {
    .card { border: 1px solid CanvasText; }
    .slot { border-style: dashed; }
    .selected { margin: -1px; border: 2px solid Highlight; }
    .card.carried[tabindex] { outline: 2px dashed Highlight; outline-offset: 1px; }
    .hand-no, .hand.stack::before { border: 1px solid CanvasText; }
    .marker, .marker.gap { background: Highlight; forced-color-adjust: none; }
    .card.blank i { background: GrayText; forced-color-adjust: none; }
  }
`;

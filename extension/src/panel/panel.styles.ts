import { css } from 'lit';

/** What the panel's views share: a body that scrolls, and a foot that stays. */
export const viewStyles = css`
  :host { display: block; block-size: 100%; min-block-size: 0; }
  .base { block-size: 100%; display: flex; flex-direction: column; }
  .body { flex: 1 1 auto; min-block-size: 0; overflow-y: auto; padding: var(--_4); display: grid; gap: var(--_3); align-content: start; grid-template-columns: minmax(0, 1fr); }
  .foot { flex: none; display: flex; gap: var(--_2); padding: var(--_3) var(--_4); border-block-start: 1px solid var(--_line); background: var(--_surface); }
  .foot .grow { flex: 1 1 auto; min-inline-size: 0; }
  .more { margin-inline-start: -12px; }
  .heading { font-weight: 600; }
  .sub { margin-block-start: calc(-1 * var(--_2)); }
  .problem { color: var(--_danger); font-size: var(--_t-s); line-height: var(--_lh-s); }
  .problem:empty { display: none; }
  .card { padding: var(--_3); border: 1px solid var(--_line); border-radius: var(--_r); background: var(--_raised); display: grid; gap: var(--_2); }
  .card .row { flex-wrap: wrap; }
  .card.accent { border-color: color-mix(in oklab, var(--_accent) 30%, var(--_line)); background: var(--_soft); }
  .card.accent > .row > .icon { color: var(--_accent); }
  .card.warning { background: var(--_warn-soft); border-color: color-mix(in oklab, var(--_warning) 30%, var(--_line)); }
  .card.warning > .row > .icon { color: var(--_warning); }
  .list { border: 1px solid var(--_line); border-radius: var(--_r); background: var(--_raised); overflow: hidden; }
  .list > li + li { border-block-start: 1px solid var(--_line); }
  .picture { inline-size: 64px; fill: none; stroke: color-mix(in oklab, var(--_text) 35%, transparent); stroke-width: 1.5; stroke-linecap: round; }
  .picture .ground { fill: var(--_surface); stroke: none; }
  textarea.input { min-block-size: 72px; }
`;

/** The panel's frame. */
export const frameStyles = css`
  :host { display: block; block-size: 100%; }
  .base { block-size: 100%; min-inline-size: 280px; display: flex; flex-direction: column; }
  header { flex: none; border-block-end: 1px solid var(--_line); }
  .top { min-block-size: 48px; padding-inline: var(--_4) var(--_2); }
  .logo { inline-size: 18px; block-size: 18px; fill: none; stroke: var(--_accent); stroke-width: 1.5; flex: none; }
  .page { padding: 0 var(--_4) var(--_3); gap: 6px; min-block-size: 28px; color: var(--_muted); }
  .view { flex: 1 1 auto; min-block-size: 0; outline: none; }
  .menu {
    position: fixed; inset: 44px 8px auto auto; margin: 0; padding: 4px; min-inline-size: 200px; max-inline-size: calc(100% - 16px); border: 1px solid var(--_line); border-radius: var(--_r);
    background: var(--_raised); color: var(--_text); box-shadow: var(--_sh-2);
  }
  :host(:dir(rtl)) .menu { inset: 44px auto auto 8px; }
  .menu button { display: block; inline-size: 100%; min-block-size: 32px; padding: 4px 10px; border: 0; border-radius: var(--_r-s); background: none; text-align: start; font-size: var(--_t-m); cursor: pointer; }
  .menu button:hover, .menu button:focus-visible { background: var(--_hover); }
  .dropped { flex: none; padding: var(--_2) var(--_4); border-block-start: 1px solid var(--_line); background: var(--_raised); }
  .drop { position: fixed; inset: 8px; display: grid; place-items: center; border: 2px dashed var(--_accent); border-radius: var(--_r-l); background: color-mix(in oklab, var(--_soft) 92%, transparent); font-weight: 600; pointer-events: none; }
`;
